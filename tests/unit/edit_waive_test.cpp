#include "edit/verbs.h"
#include "support/boards.h"

#include <gtest/gtest.h>

namespace plumbline::testing
{

namespace
{

class Waive : public ::testing::Test
{
protected:
    static Waiver waiver()
    {
        return {"r", {"b", "a"}, "accepted-risk", "  Answers are personal ", "me", "2026-11-24",
                "",  {},         Json::object()};
    }
    static std::string refusal(const Waiver &waiver)
    {
        const auto plan = edit::waive(Design(), waiver);
        return plan ? "" : plan.error().what;
    }
    Waiver only() const
    {
        EXPECT_EQ(design.waivers().size(), 1U);
        return *design.waivers().begin()->second;
    }
    void apply(const Result<Change> &plan)
    {
        ASSERT_TRUE(plan) << plan.error().text();
        ASSERT_TRUE(design.apply(*plan));
    }

    Design design;
};

TEST_F(Waive, FilesItUnderItsSortedAnchor)
{
    apply(edit::waive(design, waiver()));
    EXPECT_EQ(only().anchor, (std::vector<Id>{"a", "b"}));
    EXPECT_EQ(only().reason, "Answers are personal");
    EXPECT_EQ(design.waivers().begin()->first, only().key());
}

TEST_F(Waive, ReplacesTheOneThatIsThereAndKeepsWhatItDoesNotKnow)
{
    Waiver first = waiver();
    first.extra["ticket"] = "RISK-7";
    apply(edit::waive(design, first));
    Waiver second = waiver();
    second.status = "planned";
    second.expires = "2027-01-31";
    apply(edit::waive(design, second));
    EXPECT_EQ(only().status, "planned");
    EXPECT_EQ(only().extra["ticket"], "RISK-7");
    apply(edit::remove(design, {only().key()}));
    EXPECT_TRUE(design.waivers().empty());
}

TEST_F(Waive, ChangesNothingWhenItIsTheSame)
{
    apply(edit::waive(design, waiver()));
    const auto again = edit::waive(design, waiver());
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->empty());
}

TEST_F(Waive, SaysWhatIsMissing)
{
    const auto without = [](const auto &alter) {
        Waiver one = waiver();
        alter(one);
        return refusal(one);
    };
    EXPECT_EQ(refusal(waiver()), "");
    EXPECT_NE(without([](Waiver &w) { w.rule.clear(); }), "");
    EXPECT_NE(without([](Waiver &w) { w.status = "ignored"; }), "");
    EXPECT_NE(without([](Waiver &w) { w.reason = "  "; }), "");
    EXPECT_NE(without([](Waiver &w) { w.by.clear(); }), "");
    EXPECT_NE(without([](Waiver &w) { w.on = "today"; }), "");
    EXPECT_NE(without([](Waiver &w) { w.expires = "2027-02-30"; }), "");
    EXPECT_NE(without([](Waiver &w) { w.expires = "2026-11-23"; }), "");
    EXPECT_NE(without([](Waiver &w) {
                  w.evidence = {{"", 1, "blocker", {}, 0}};
              }),
              "")
        << "a blocker needs an end";
    EXPECT_EQ(without([](Waiver &w) {
                  w.evidence = {{"", 1, "blocker", {}, 0}};
                  w.expires = "2027-02-01";
              }),
              "");
}

TEST_F(Waive, OfCopiedComponentsIsAboutTheCopies)
{
    design = Board().component("a", "llm").component("b", "llm").component("c", "cache");
    Waiver one = waiver();
    one.anchor = {"a"};
    one.evidence = {{"", 1, "warning", {"b", "c"}, 0}};
    apply(edit::waive(design, one));
    int next = 0;
    std::map<Id, Id> made;
    apply(edit::duplicate(
        design, {"a", "b"}, {0, 200}, [&next](std::string_view) { return "n" + std::to_string(++next); },
        &made));
    ASSERT_EQ(design.waivers().size(), 2U);
    Waiver key;
    key.rule = "r";
    key.anchor = {made.at("a")};
    const Waiver &copy = *design.waivers().at(key.key());
    EXPECT_EQ(copy.evidence.at(0).related, (std::vector<Id>{"c", made.at("b")}));
}

} // namespace
} // namespace plumbline::testing
