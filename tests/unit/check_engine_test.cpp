#include "check/check.h"
#include "support/boards.h"
#include "support/rule_folder.h"

#include <gtest/gtest.h>

using namespace plumbline;
using namespace plumbline::testing;

namespace
{

RuleBook load(const RuleFolder &folder)
{
    auto book = RuleBook::load(folder.path(), catalog());
    EXPECT_TRUE(book) << (book ? "" : book.error().text());
    for (const Problem &problem : book->problems())
        ADD_FAILURE() << problem.text();
    return *std::move(book);
}

Report run(const RuleFolder &folder, const Design &design, const CheckOptions &options = {})
{
    return checkDesign(design, catalog(), load(folder), options);
}

/// A check on every LLM with one property condition.
Json onModels(const Json &condition, const std::string &message = "{subject} is wrong.")
{
    return Json{{"for", {{"nodes", {{"kind", {"llm"}}}}}}, {"holds", condition}, {"message", message}};
}

const Json pinned{{"property", "version-pinned"}, {"is", true}};

Design oneModel(Props props = {})
{
    return Board().component("m", "llm", std::move(props)).design();
}

Design withWaiver(Design design, const std::string &rule, std::vector<Id> anchor, const std::string &expires)
{
    auto waiver = std::make_shared<Waiver>();
    waiver->rule = rule;
    waiver->anchor = std::move(anchor);
    waiver->status = "accepted-risk";
    waiver->reason = "because";
    waiver->expires = expires;
    Change change;
    change.waivers[waiver->key()] = {nullptr, waiver};
    EXPECT_TRUE(design.apply(change));
    return design;
}

TEST(Verdicts, StatedUnsetDefaultAndNone)
{
    RuleFolder folder;
    folder.rule("r", onModels(pinned));
    EXPECT_TRUE(run(folder, oneModel({{"version-pinned", true}})).findings.empty());
    EXPECT_EQ(run(folder, oneModel({{"version-pinned", false}})).findings.at(0).verdict, Verdict::violated);
    const Report unset = run(folder, oneModel());
    ASSERT_EQ(unset.findings.size(), 1u);
    EXPECT_EQ(unset.findings[0].verdict, Verdict::question);
    EXPECT_EQ(unset.findings[0].asks, (std::vector<PropertyRef>{{"m", "version-pinned"}}));

    RuleFolder limits;
    limits.rule("r", onModels({{"property", "max-output-tokens"}, {"set", true}}));
    EXPECT_EQ(run(limits, oneModel({{"max-output-tokens", "none"}})).findings.at(0).verdict,
              Verdict::violated)
        << "deliberately none is a stated fact";
}

TEST(Verdicts, ADefaultThatFitsIsAssumedAndOneThatFailsIsAQuestion)
{
    RuleFolder large;
    large.rule("r", onModels({{"property", "tier"}, {"is", "large"}}));
    const Report fits = run(large, oneModel());
    ASSERT_EQ(fits.findings.size(), 1u);
    EXPECT_EQ(fits.findings[0].verdict, Verdict::assumed);
    EXPECT_EQ(fits.summary.question, 0);

    RuleFolder small;
    small.rule("r", onModels({{"property", "tier"}, {"is", "small"}}));
    EXPECT_EQ(run(small, oneModel()).findings.at(0).verdict, Verdict::question);
    RuleFolder strict;
    strict.rule("r", onModels({{"property", "tier"}, {"is", "small"}, {"if-unset", "no"}}));
    EXPECT_EQ(run(strict, oneModel()).findings.at(0).verdict, Verdict::violated);
}

TEST(Verdicts, WithoutSubjectsARuleDoesNotApplyAndCountsNowhere)
{
    RuleFolder folder;
    folder.rule("r", onModels(pinned));
    const Report report = run(folder, Board().component("u", "end-user").design());
    EXPECT_TRUE(report.findings.empty());
    EXPECT_EQ(report.holds, 0);
    EXPECT_FALSE(report.concerns.at(0).score);
}

TEST(Levels, TheHighestRaiseWinsAndLowersCountOnlyWithoutARaise)
{
    const Json steps{{"raise",
                      {{{"level", "blocker"},
                        {"when", {{"axis", "scale"}, {"at-least", 4}}},
                        {"because", "Scale is {axis:scale}."}}}},
                     {"lower",
                      {{{"level", "advice"},
                        {"when", {{"axis", "quality"}, {"at-most", 2}}},
                        {"because", "Speed first."}}}}};
    RuleFolder folder;
    folder.rule("r", onModels(pinned), steps);
    const auto levelAt = [&folder](int scale, int quality) {
        const Design design = Board()
                                  .component("m", "llm", {{"version-pinned", false}})
                                  .axis(Axis::scale, scale)
                                  .axis(Axis::quality, quality)
                                  .design();
        return run(folder, design).findings.at(0);
    };
    EXPECT_EQ(levelAt(3, 3).level, Level::warning);
    EXPECT_EQ(levelAt(4, 3).level, Level::blocker);
    EXPECT_EQ(levelAt(4, 3).reasons, (std::vector<std::string>{"Scale is 4."}));
    EXPECT_EQ(levelAt(3, 2).level, Level::advice);
    EXPECT_EQ(levelAt(5, 1).level, Level::blocker);
}

TEST(Levels, APrototypeTurnsWarningsOutsideTheSafetyGroupsIntoAdvice)
{
    const auto levelIn = [](const std::string &group, int scale) {
        RuleFolder folder;
        folder.rule("r", onModels(pinned), {{"group", group}});
        const Design design = Board()
                                  .component("m", "llm", {{"version-pinned", false}})
                                  .axis(Axis::consequence, 1)
                                  .axis(Axis::scale, scale)
                                  .axis(Axis::compliance, 1)
                                  .design();
        return run(folder, design).findings.at(0).level;
    };
    EXPECT_EQ(levelIn("evaluation", 1), Level::advice);
    EXPECT_EQ(levelIn("evaluation", 2), Level::warning);
    EXPECT_EQ(levelIn("security", 1), Level::warning);
}

TEST(Levels, AStrictProfileShowsABlockerClassQuestionOneLevelBelow)
{
    RuleFolder folder;
    folder.rule("r", onModels(pinned), {{"level", "blocker"}});
    EXPECT_EQ(run(folder, oneModel()).findings.at(0).level, Level::advice);
    const Design strict = Board().component("m", "llm").axis(Axis::compliance, 4).design();
    EXPECT_EQ(run(folder, strict).findings.at(0).level, Level::warning);
}

TEST(Phases, DesignRulesWaitUntilAnEntryReachesAModel)
{
    RuleFolder folder;
    folder.rule("r", onModels(pinned), {{"phase", "design"}});
    Board board = Board().component("m", "llm", {{"version-pinned", false}}).component("u", "end-user");
    EXPECT_EQ(run(folder, board).phase, Phase::sketch);
    EXPECT_TRUE(run(folder, board).findings.empty());
    board.request("u", "m");
    EXPECT_EQ(run(folder, board).phase, Phase::design);
    EXPECT_EQ(run(folder, board).findings.size(), 1u);
    EXPECT_TRUE(run(folder, board, {.phase = Phase::sketch, .today = {}}).findings.empty())
        << "pinned by the user";
}

TEST(Waivers, CoverUntilTheyExpireAndABlockerNeedsAnExpiry)
{
    RuleFolder folder;
    folder.rule("r", onModels(pinned));
    const Design bad = oneModel({{"version-pinned", false}});
    const Report waived =
        run(folder, withWaiver(bad, "r", {"m"}, "2027-01-01"), {.phase = {}, .today = "2026-11-24"});
    EXPECT_EQ(waived.findings.at(0).verdict, Verdict::waived);
    EXPECT_EQ(waived.summary.waived, 1);
    EXPECT_EQ(waived.summary.warning, 0);
    EXPECT_EQ(run(folder, withWaiver(bad, "r", {"m"}, "2026-01-01"), {.phase = {}, .today = "2026-11-24"})
                  .summary.warning,
              1);
    EXPECT_EQ(run(folder, withWaiver(bad, "r", {"other"}, "")).summary.warning, 1);

    RuleFolder blocker;
    blocker.rule("r", onModels(pinned), {{"level", "blocker"}});
    EXPECT_EQ(run(blocker, withWaiver(bad, "r", {"m"}, "")).summary.blocker, 1);
    EXPECT_EQ(run(blocker, withWaiver(bad, "r", {"m"}, "2999-01-01")).summary.waived, 1);
}

TEST(Cards, ARootCauseHidesWhatIsNotMoreSevere)
{
    const Json noObs{
        {"for", "board"}, {"holds", {{"exists", {{"kind", {"observability"}}}}}}, {"message", "None."}};
    RuleFolder folder;
    folder.rule("obs-missing", noObs).rule("obs-errors-only", onModels(pinned));
    const Report calm = run(folder, oneModel({{"version-pinned", false}}));
    ASSERT_EQ(calm.findings.size(), 2u);
    EXPECT_EQ(calm.summary.warning, 1);
    const Finding &hidden = calm.findings[0].shown() ? calm.findings[1] : calm.findings[0];
    EXPECT_EQ(hidden.rule, "obs-errors-only");
    EXPECT_EQ(hidden.hiddenBy, "obs-missing");
    EXPECT_EQ(hidden.card, "obs-missing:");

    folder.rule("obs-errors-only", onModels(pinned), {{"level", "blocker"}});
    const Report loud = run(folder, oneModel({{"version-pinned", false}}));
    EXPECT_EQ(loud.summary.blocker, 1) << "a blocker is never hidden behind a warning";
}

TEST(Scores, WeighRulesAtTheirPresentLevel)
{
    RuleFolder folder;
    folder.rule("a", onModels(pinned), {{"level", "blocker"}})
        .rule("b", onModels({{"property", "tier"}, {"is", "large"}}))
        .rule("c", onModels({{"property", "provider"}, {"set", true}}), {{"level", "advice"}});
    const Report report = run(folder, oneModel({{"version-pinned", true}}));
    const ConcernScore &score = report.concerns.at(0);
    EXPECT_EQ(score.holds, 1);
    EXPECT_EQ(score.assumed, 1);
    EXPECT_EQ(score.open, 1);
    EXPECT_DOUBLE_EQ(score.score.value(), (5 + 2.0 / 2) / (5 + 2 + 1));
    EXPECT_FALSE(score.openBlocker);
    EXPECT_TRUE(run(folder, oneModel({{"version-pinned", false}})).concerns.at(0).openBlocker);
}

TEST(Paths, AReachOnlyThroughAnUnstatedCarrierIsAQuestion)
{
    const Json check{{"for", {{"nodes", {{"set", "entry"}}}}},
                     {"holds",
                      {{"on-every-path",
                        {{"from", "$"},
                         {"to", {{"set", "model"}}},
                         {"through",
                          {{"carrier-of",
                            {{"kind", "rate-limiter"},
                             {"where", {{"property", "scope"}, {"includes-any", {"per-user"}}}}}}}}}}}},
                     {"message", "{subject} reaches {end} past {before-end}."}};
    RuleFolder folder;
    folder.rule("r", check);
    const auto board = [](Props limiter) {
        return Board()
            .component("u", "end-user")
            .component("l", "rate-limiter", std::move(limiter))
            .component("m", "llm")
            .request("u", "l")
            .request("l", "m")
            .design();
    };
    EXPECT_TRUE(run(folder, board({{"scope", Json{"per-user"}}})).findings.empty());
    EXPECT_EQ(run(folder, board({})).findings.at(0).verdict, Verdict::question);
    EXPECT_EQ(run(folder, board({})).findings.at(0).asks, (std::vector<PropertyRef>{{"l", "scope"}}));
    const Finding violated = run(folder, board({{"scope", Json{"global"}}})).findings.at(0);
    EXPECT_EQ(violated.verdict, Verdict::violated);
    EXPECT_EQ(violated.path, (std::vector<Id>{"u", "l", "m"}));
    EXPECT_EQ(violated.pathConnections, (std::vector<Id>{"u-request-l", "l-request-m"}));
    EXPECT_EQ(violated.message, "'u' reaches 'm' past 'l'.");
}

TEST(RuleFiles, ABrokenRuleIsNamedAndLeftOutAndTheRestWorks)
{
    RuleFolder folder;
    folder.rule("good", onModels(pinned))
        .rule("bad-kind",
              Json{{"for", {{"nodes", {{"kind", {"llmm"}}}}}}, {"holds", pinned}, {"message", "x"}})
        .rule("bad-property", onModels({{"property", "colour"}, {"is", true}}))
        .rule("bad-value", onModels({{"property", "tier"}, {"is", "huge"}}))
        .rule("bad-key", onModels({{"propertyy", "tier"}, {"is", "large"}}))
        .file("bad-json.json", "{");
    auto book = RuleBook::load(folder.path(), catalog());
    ASSERT_TRUE(book);
    EXPECT_EQ(book->rules().size(), 1u);
    ASSERT_EQ(book->problems().size(), 5u);
    const auto all = [&book] {
        std::string text;
        for (const Problem &problem : book->problems())
            text += problem.text() + "\n";
        return text;
    }();
    EXPECT_NE(all.find("bad-kind.json:13: checks[0].for.nodes.kind: unknown component kind 'llmm'"),
              std::string::npos)
        << all;
    EXPECT_NE(all.find("no kind has a property 'colour'"), std::string::npos) << all;
    EXPECT_NE(all.find("'tier' can never be \"huge\""), std::string::npos) << all;
    EXPECT_NE(all.find("bad-json.json:1"), std::string::npos) << all;
    const Report report = checkDesign(oneModel({{"version-pinned", false}}), catalog(), *book);
    EXPECT_EQ(report.findings.size(), 1u);
    EXPECT_EQ(report.incomplete.size(), 5u) << "an incomplete rule set never counts as a pass";
}

TEST(Notes, NameARegimeThatNoRuleKnows)
{
    RuleFolder folder;
    folder.rule("r", onModels(pinned));
    Design design = oneModel();
    auto brief = std::make_shared<Brief>(design.brief());
    brief->profile.regimes = {"gdpr", "GDPR"};
    Change change;
    change.brief = Delta<Brief>{std::make_shared<const Brief>(design.brief()), brief};
    ASSERT_TRUE(design.apply(change));
    const Report report = run(folder, design);
    ASSERT_EQ(report.notes.size(), 1u);
    EXPECT_NE(report.notes[0].find("'GDPR' is known to no rule"), std::string::npos) << report.notes[0];
}

TEST(Fingerprints, DependOnRuleVariantAndAnchorOnly)
{
    RuleFolder folder;
    folder.rule("r", onModels(pinned));
    Board board = Board().component("m", "llm", {{"version-pinned", false}});
    const std::string before = run(folder, board).findings.at(0).fingerprint;
    board.at("m", {500, 500}).component("other", "end-user").axis(Axis::scale, 5);
    EXPECT_EQ(run(folder, board).findings.at(0).fingerprint, before);
    EXPECT_EQ(before.size(), 16u);
}

} // namespace
