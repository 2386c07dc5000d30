#include "check/check.h"
#include "check/waivers.h"
#include "edit/verbs.h"
#include "support/boards.h"
#include "support/rule_folder.h"

#include <gtest/gtest.h>

using namespace plumbline;
using namespace plumbline::testing;

namespace
{

/// A rule on models: unpinned ones are violated, and name the gateways that reach them.
Json onModels(const Json &condition)
{
    return Json{
        {"for", {{"nodes", {{"kind", {"llm"}}}}}}, {"holds", condition}, {"message", "{subject} is wrong."}};
}

const Json pinned{{"property", "version-pinned"}, {"is", true}};

class Accepting : public ::testing::Test
{
protected:
    Accepting()
    {
        folder.rule("r", onModels(pinned));
        design = Board().component("m", "llm", {{"version-pinned", false}});
    }

    Report check(const std::string &today = "2026-11-24")
    {
        auto book = RuleBook::load(folder.path(), catalog());
        EXPECT_TRUE(book);
        for (const Problem &problem : book->problems())
            ADD_FAILURE() << problem.text();
        return checkDesign(design, catalog(), *book, {.phase = {}, .today = today});
    }
    /// Accepts the only finding as it is now.
    void accept(const std::string &expires = "")
    {
        const Report report = check();
        ASSERT_EQ(report.findings.size(), 1U);
        const Finding &finding = report.findings.front();
        Waiver waiver{finding.rule, finding.anchor, "accepted-risk",       "small",       "me",
                      "2026-11-24", expires,        {evidenceOf(finding)}, Json::object()};
        put(waiver);
    }
    void put(const Waiver &waiver)
    {
        auto plan = edit::waive(design, waiver);
        ASSERT_TRUE(plan) << plan.error().text();
        ASSERT_TRUE(design.apply(*plan));
    }

    RuleFolder folder;
    Design design;
};

TEST_F(Accepting, CoversTheFindingAsItIs)
{
    accept();
    const Report report = check();
    EXPECT_EQ(report.findings.at(0).verdict, Verdict::waived);
    ASSERT_TRUE(report.findings.at(0).waiver);
    EXPECT_EQ(report.findings[0].waiver->reason, "small");
    EXPECT_FALSE(report.findings[0].lapsed);
    EXPECT_TRUE(report.idleWaivers.empty());
    EXPECT_EQ(report.summary.waived, 1);
    EXPECT_EQ(report.summary.warning, 0);
}

TEST_F(Accepting, AsksAgainWhenTheLevelRises)
{
    accept("2027-06-01");
    folder.rule("r", onModels(pinned), {{"level", "blocker"}});
    const Report report = check();
    EXPECT_EQ(report.findings.at(0).verdict, Verdict::violated);
    ASSERT_TRUE(report.findings[0].lapsed);
    EXPECT_EQ(report.findings[0].lapsed->why, "It was accepted as warning and is blocker now.");
    EXPECT_EQ(report.findings[0].lapsed->waiver.reason, "small");
    EXPECT_EQ(report.summary.blocker, 1);
    EXPECT_TRUE(report.idleWaivers.empty()) << "it has a finding";
}

TEST_F(Accepting, StaysWhenTheLevelFalls)
{
    accept();
    folder.rule("r", onModels(pinned), {{"level", "advice"}});
    EXPECT_EQ(check().findings.at(0).verdict, Verdict::waived);
}

TEST_F(Accepting, AsksAgainWhenTheRuleIsNewer)
{
    accept();
    folder.rule("r", onModels(pinned), {{"version", 2}});
    const Report report = check();
    ASSERT_TRUE(report.findings.at(0).lapsed);
    EXPECT_EQ(report.findings[0].lapsed->why, "The rule asks for more since it was accepted.");
}

TEST_F(Accepting, AsksAgainAfterItsLastDay)
{
    accept("2026-12-31");
    EXPECT_EQ(check("2026-12-31").findings.at(0).verdict, Verdict::waived);
    const Report report = check("2027-01-01");
    EXPECT_EQ(report.findings.at(0).verdict, Verdict::violated);
    ASSERT_TRUE(report.findings[0].lapsed);
    EXPECT_EQ(report.findings[0].lapsed->why, "It was accepted until 2026-12-31.");
}

TEST_F(Accepting, OfOneCheckDoesNotCoverAnother)
{
    Finding finding;
    finding.level = Level::advice;
    Waiver waiver;
    waiver.reason = "later";
    waiver.evidence = {{"identity", 1, "advice", {}, 0}};
    EXPECT_EQ(whyNotCovered(finding, waiver, ""),
              "It was accepted for something else that this rule checks.");
    finding.variant = "identity";
    EXPECT_EQ(whyNotCovered(finding, waiver, ""), "");
}

TEST_F(Accepting, AsksAgainWhenMoreComponentsAreConcerned)
{
    Finding finding;
    finding.related = {"b", "a"};
    Waiver waiver;
    waiver.reason = "later";
    waiver.evidence = {evidenceOf(finding)};
    EXPECT_EQ(whyNotCovered(finding, waiver, ""), "");
    finding.related = {"a"};
    EXPECT_EQ(whyNotCovered(finding, waiver, ""), "") << "fewer are better";
    finding.related = {"a", "c"};
    EXPECT_EQ(whyNotCovered(finding, waiver, ""), "It is about more components than when it was accepted.");
}

TEST_F(Accepting, AsksAgainWhenTheNumberIsFurtherOff)
{
    const auto numbers = [](double load, double quota) {
        Finding finding;
        finding.terms = {
            {"peak", 1, "req/s", {}, false}, {"load", load, "", {}, false}, {"quota", quota, "", {}, false}};
        return finding;
    };
    Waiver waiver;
    waiver.reason = "later";
    waiver.evidence = {evidenceOf(numbers(150, 100))};
    EXPECT_EQ(whyNotCovered(numbers(150, 100), waiver, ""), "");
    EXPECT_EQ(whyNotCovered(numbers(120, 100), waiver, ""), "") << "nearer is better";
    EXPECT_NE(whyNotCovered(numbers(200, 100), waiver, ""), "");
    EXPECT_NE(whyNotCovered(numbers(150, 90), waiver, ""), "");
}

TEST_F(Accepting, WithoutEvidenceCoversWhateverIsFound)
{
    put({"r", {"m"}, "planned", "later", "me", "2026-11-24", "2027-06-01", {}, Json::object()});
    folder.rule("r", onModels(pinned), {{"level", "blocker"}, {"version", 7}});
    EXPECT_EQ(check().findings.at(0).verdict, Verdict::waived);
}

TEST_F(Accepting, IsListedWhenItsRuleOrComponentIsGone)
{
    accept();
    auto gone = edit::remove(design, {"m"});
    ASSERT_TRUE(gone);
    ASSERT_TRUE(design.apply(*gone));
    put({"no-such-rule", {}, "false-alarm", "old", "me", "2026-11-24", "", {}, Json::object()});
    const Report report = check();
    EXPECT_TRUE(report.findings.empty());
    ASSERT_EQ(report.idleWaivers.size(), 2U);
    EXPECT_TRUE(report.idleWaivers[0].orphaned);
    EXPECT_EQ(report.idleWaivers[0].why, "There is no rule of this name.");
    EXPECT_TRUE(report.idleWaivers[1].orphaned);
    EXPECT_EQ(report.idleWaivers[1].waiver.rule, "r");
    EXPECT_EQ(design.waivers().size(), 2U) << "never lost";
}

TEST_F(Accepting, IsIdleWhenNothingIsViolatedAnyMore)
{
    accept();
    auto mended = edit::setProperty(design, catalog(), "m", "version-pinned", true);
    ASSERT_TRUE(mended);
    ASSERT_TRUE(design.apply(*mended));
    const Report report = check();
    ASSERT_EQ(report.idleWaivers.size(), 1U);
    EXPECT_FALSE(report.idleWaivers[0].orphaned);
    EXPECT_EQ(report.summary.waived, 0);
}

} // namespace
