#include "support/boards.h"

#include <gtest/gtest.h>

namespace plumbline
{
namespace
{

using testing::Board;

Waiver waiverOf(const std::string &rule)
{
    Waiver waiver;
    waiver.rule = rule;
    waiver.anchor = {"gw"};
    waiver.status = "planned";
    return waiver;
}

/// Two designs that differ in every table and in the brief.
class ChangeLaws : public ::testing::Test
{
protected:
    ChangeLaws()
    {
        first_ = Board()
                     .component("user", "end-user")
                     .component("gw", "api-gateway")
                     .request("user", "gw")
                     .zone("z", "trust", {0, 0, 400, 300});
        second_ = Board()
                      .component("gw", "api-gateway", {{"replicas", 3}})
                      .component("llm", "llm")
                      .request("gw", "llm")
                      .zone("z", "trust", {0, 0, 500, 300})
                      .shape("simple-rag");
        Note note;
        note.id = "n";
        note.text = "peak?";
        Change extras;
        extras.notes["n"] = {nullptr, std::make_shared<const Note>(note)};
        const Waiver waiver = waiverOf("cache-missing-hot-path");
        extras.waivers[waiver.key()] = {nullptr, std::make_shared<const Waiver>(waiver)};
        EXPECT_TRUE(second_.apply(extras));
        third_ = Board().component("llm", "llm", {{"p95", 900}}).axis(Axis::scale, 5);
    }

    static Design applied(Design design, const Change &change)
    {
        const auto done = design.apply(change);
        EXPECT_TRUE(done) << done.error().text();
        return design;
    }

    Design first_;
    Design second_;
    Design third_;
};

TEST_F(ChangeLaws, TheDifferenceLeadsFromOneDesignToTheOther)
{
    EXPECT_EQ(applied(first_, difference(first_, second_)), second_);
    EXPECT_EQ(applied(second_, difference(second_, first_)), first_);
    EXPECT_EQ(applied(Design(), difference(Design(), second_)), second_);
    EXPECT_EQ(applied(second_, difference(second_, Design())), Design());
}

TEST_F(ChangeLaws, EqualDesignsHaveNoDifference)
{
    EXPECT_TRUE(difference(first_, first_).empty());
    // The same records, each made for itself.
    const Design twin = Board()
                            .component("user", "end-user")
                            .component("gw", "api-gateway")
                            .request("user", "gw")
                            .zone("z", "trust", {0, 0, 400, 300});
    EXPECT_EQ(twin, first_);
    EXPECT_TRUE(difference(first_, twin).empty());
}

TEST_F(ChangeLaws, TheDifferenceNamesOnlyWhatDiffers)
{
    const Change change = difference(first_, second_);
    EXPECT_EQ(change.components.size(), 3u); // the user left, the gateway changed, the model came
    EXPECT_EQ(change.components.at("user").after, nullptr);
    EXPECT_NE(change.components.at("gw").before, nullptr);
    EXPECT_EQ(change.components.at("llm").before, nullptr);
    EXPECT_EQ(change.zones.size(), 1u);
    EXPECT_EQ(change.waivers.size(), 1u);
    EXPECT_TRUE(change.brief.has_value());
}

TEST_F(ChangeLaws, TheInverseTakesAChangeBack)
{
    const Change change = difference(first_, second_);
    EXPECT_EQ(applied(applied(first_, change), change.inverse()), first_);
    EXPECT_EQ(applied(first_, change.inverse().inverse()), second_);
}

TEST_F(ChangeLaws, AppendingIsDoingBothInOrder)
{
    Change both = difference(first_, second_);
    both.append(difference(second_, third_));
    EXPECT_EQ(applied(first_, both), third_);
    EXPECT_EQ(applied(third_, both.inverse()), first_);
}

TEST_F(ChangeLaws, AppendingTheInverseLeavesNothing)
{
    for (const auto &[from, to] : {std::pair(&first_, &second_), std::pair(&third_, &second_)}) {
        Change change = difference(*from, *to);
        ASSERT_FALSE(change.empty());
        change.append(change.inverse());
        EXPECT_TRUE(change.empty());
    }
}

TEST_F(ChangeLaws, AppendingDropsWhatEndsAsItBegan)
{
    Change there = difference(first_, second_);
    Design back = first_;
    ASSERT_TRUE(back.apply(difference(first_, third_)));
    there.append(difference(second_, third_));
    EXPECT_FALSE(there.waivers.contains(waiverOf("cache-missing-hot-path").key()));
    EXPECT_FALSE(there.notes.contains("n"));
    EXPECT_TRUE(there.components.contains("llm"));
}

TEST_F(ChangeLaws, AppendingNothingChangesNothing)
{
    Change change = difference(first_, second_);
    change.append({});
    EXPECT_EQ(applied(first_, change), second_);
    Change empty;
    empty.append(difference(first_, second_));
    EXPECT_EQ(applied(first_, empty), second_);
    EXPECT_TRUE(Change().empty());
    EXPECT_TRUE(Change().inverse().empty());
}

TEST(WaiverKey, TellsRuleAndAnchorApart)
{
    Waiver a = waiverOf("r");
    Waiver b = waiverOf("r");
    b.anchor = {"gw", "llm"};
    Waiver c = waiverOf("rg");
    c.anchor = {"w"};
    EXPECT_NE(a.key(), b.key());
    EXPECT_NE(a.key(), c.key());
    b.anchor = a.anchor;
    b.reason = "another reason";
    EXPECT_EQ(a.key(), b.key());
}

TEST(Axes, HaveKeysBothWaysAndANeutralValue)
{
    for (const Axis axis : allAxes)
        EXPECT_EQ(axisFromKey(axisKey(axis)), axis);
    EXPECT_FALSE(axisFromKey("speed"));
    Profile profile;
    EXPECT_EQ(profile.axisOrNeutral(Axis::quality), 3);
    EXPECT_EQ(profile.axisOrNeutral(Axis::compliance), 2);
    profile.axis(Axis::compliance) = 5;
    EXPECT_EQ(profile.axisOrNeutral(Axis::compliance), 5);
}

TEST(Problems, AreOneLine)
{
    EXPECT_EQ((Problem{"unknown kind 'llmm'", "a.plumb:3", "Use llm"}).text(),
              "a.plumb:3: unknown kind 'llmm'. Use llm.");
    EXPECT_EQ((Problem{"unknown kind 'llmm'", "", ""}).text(), "unknown kind 'llmm'.");
}

} // namespace
} // namespace plumbline
