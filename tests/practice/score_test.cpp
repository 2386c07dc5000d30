#include "practice/shelf.h"
#include "support/boards.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{
namespace
{

using practice::Attempt;
using practice::Interview;
using practice::ItemState;
using practice::Score;
using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;

Design reference(const std::string &id)
{
    return designFile(scenario(id).reference());
}

/// The design without one component and its connections.
Design without(const Design &design, const Id &id)
{
    Change change;
    for (const Id &connection : design.connectionsAt(id))
        change.connections[connection] = {design.connections().at(connection), nullptr};
    change.components[id] = {design.components().at(id), nullptr};
    Design result = design;
    EXPECT_TRUE(result.apply(change));
    return result;
}

Design withProfile(const Design &design, const Profile &profile)
{
    auto brief = std::make_shared<Brief>(design.brief());
    brief->profile = profile;
    Change change;
    change.brief = Delta<Brief>{std::make_shared<const Brief>(design.brief()), brief};
    Design result = design;
    EXPECT_TRUE(result.apply(change));
    return result;
}

const practice::Cap &cap(const Score &score, const std::string &id)
{
    return *std::find_if(score.caps.begin(), score.caps.end(),
                         [&](const practice::Cap &each) { return each.id == id; });
}

TEST(Scoring, OfABareFileSaysWhatItCannotKnow)
{
    const Score score = scoreOf(reference("s01"), scenario("s01"));
    EXPECT_FALSE(score.complete);
    EXPECT_EQ(score.selfRatedOf, 0);
    EXPECT_EQ(item(score, "consequences").state, ItemState::unrated);
    EXPECT_EQ(item(score, "hidden-found").state, ItemState::notComputed);
    EXPECT_THAT(item(score, "hidden-found").why, HasSubstr("session"));
    EXPECT_EQ(item(score, "on-time").state, ItemState::notComputed);
    EXPECT_EQ(item(score, "p95-fits").state, ItemState::notComputed) << "no budgets were given";
    EXPECT_GT(score.computedOf, 40);
    EXPECT_LT(score.computedOf, 100);
    EXPECT_NEAR(score.percentBeforeCaps, 100 * score.computed / score.computedOf, 1e-9);
    EXPECT_THAT(score.statement, HasSubstr("not calibrated"));
}

TEST(Scoring, PointsOfADimensionAddUp)
{
    const Score score = scoreOf(reference("s04"), scenario("s04"));
    double all = 0;
    for (const practice::DimensionScore &dimension : score.dimensions) {
        double of = 0;
        for (const practice::ItemScore &each : dimension.items) {
            of += each.of;
            EXPECT_LE(each.points, each.of + 1e-9);
        }
        EXPECT_NEAR(of, dimension.points, 1e-9) << dimension.id;
        all += dimension.points;
    }
    EXPECT_EQ(all, 100);
}

TEST(Scoring, EveryMustHaveCapsWhenItIsTakenAway)
{
    const Design whole = reference("s01");
    const auto applies = [&](const Design &design, const std::string &id) {
        return cap(scoreOf(design, scenario("s01")), id).applies;
    };
    EXPECT_TRUE(applies(without(whole, "evals"), "eval"));
    EXPECT_TRUE(applies(without(whole, "obs"), "observability"));
    EXPECT_TRUE(applies(without(without(without(whole, "spare"), "team"), "keywords"), "fallback"));
    EXPECT_TRUE(applies(without(whole, "limiter"), "rate-limit"));
    EXPECT_TRUE(applies(without(without(whole, "team"), "feedback"), "human"));
    for (const char *id : {"eval", "observability", "fallback", "rate-limit", "human"})
        EXPECT_FALSE(applies(whole, id)) << id;
}

TEST(Scoring, CapsAreCapsAndFallLowerWhereAWrongAnswerIsAnIncident)
{
    const Score mild = scoreOf(without(without(reference("s01"), "team"), "feedback"), scenario("s01"));
    EXPECT_EQ(cap(mild, "human").limit, 85);
    EXPECT_LE(mild.percent, 85);
    const Score grave = scoreOf(without(without(reference("s04"), "team"), "feedback"), scenario("s04"));
    EXPECT_EQ(cap(grave, "human").limit, 60);
    EXPECT_LE(grave.percent, 60);
    EXPECT_GE(grave.percentBeforeCaps, grave.percent);
}

TEST(Scoring, RateLimitMustLieOnEveryPath)
{
    const Design board = Board()
                             .component("user", "end-user")
                             .component("partner", "external-caller")
                             .component("limiter", "rate-limiter")
                             .component("llm", "llm")
                             .request("user", "limiter")
                             .request("limiter", "llm")
                             .request("partner", "llm");
    const Score score = scoreOf(board, scenario("s01"));
    EXPECT_TRUE(cap(score, "rate-limit").applies);
    EXPECT_EQ(cap(score, "rate-limit").evidence.path, (std::vector<Id>{"partner", "llm"}));
}

TEST(Scoring, EvidenceNamesComponentsPathsAndNotes)
{
    const Score score = scoreOf(reference("s01"), scenario("s01"));
    const std::string id = scenario("s01").id;
    EXPECT_THAT(item(score, id + "/6").evidence.components, Contains("app"));
    EXPECT_THAT(item(score, id + "/1").evidence.says, Contains(HasSubstr("peak-rps is 0.4")));
    EXPECT_FALSE(item(score, id + "/9").evidence.path.empty());
    const Score rates = scoreOf(reference("s06"), scenario("s06"));
    EXPECT_THAT(item(rates, scenario("s06").id + "/4").evidence.says,
                Contains(HasSubstr("note steps says 86 %")));
}

TEST(Scoring, AWrongNumberIsNoPoint)
{
    Profile profile = scenario("s01").profile;
    profile.targets["peak-rps"] = 45;
    const Score score = scoreOf(withProfile(reference("s01"), profile), scenario("s01"));
    EXPECT_EQ(item(score, scenario("s01").id + "/1").value, 0);
    EXPECT_THAT(item(score, scenario("s01").id + "/1").why, HasSubstr("peak-rps is 45"));
}

TEST(Scoring, WhatThePromptGaveIsNoAnswer)
{
    const Score score =
        scoreOf(withProfile(reference("s01"), practice::visibleProfile(scenario("s01"))), scenario("s01"));
    EXPECT_EQ(item(score, "axes-answered").value, 0);
    EXPECT_EQ(item(score, "axes-numbered").value, 0);
    EXPECT_EQ(item(scoreOf(reference("s01"), scenario("s01")), "axes-numbered").value, 1);
}

TEST(Scoring, ComponentsWithoutAReasonAreNamed)
{
    const auto extrasWith = [](Props props) {
        const Design board = Board()
                                 .component("user", "end-user")
                                 .component("box", "code-sandbox", std::move(props))
                                 .request("user", "box");
        return scoreOf(board, scenario("s01")).extras;
    };
    ASSERT_EQ(extrasWith({}).size(), 1u);
    EXPECT_EQ(extrasWith({})[0].component, "box");
    EXPECT_TRUE(extrasWith({{"notes", "runs the examples of the docs"}}).empty())
        << "its notes give a reason";
}

TEST(Scoring, AcceptsASecondShapeWhereItCanBeArgued)
{
    const auto fits = [](const std::string &id, const std::string &shape) {
        auto brief = std::make_shared<Brief>(reference(id).brief());
        brief->shape = shape;
        Change change;
        change.brief = Delta<Brief>{std::make_shared<const Brief>(reference(id).brief()), brief};
        Design design = reference(id);
        EXPECT_TRUE(design.apply(change));
        const Score score = scoreOf(design, scenario(id));
        EXPECT_EQ(cap(score, "shape").applies, item(score, "shape-fits").value < 1);
        return item(score, "shape-fits").value;
    };
    EXPECT_EQ(fits("s09", "agentic-rag"), 1);
    EXPECT_EQ(fits("s09", "hybrid"), 1);
    EXPECT_EQ(fits("s13", "hybrid"), 1);
    EXPECT_EQ(fits("s20", "simple-rag"), 0);
    EXPECT_EQ(fits("s01", "hybrid"), 0);
    EXPECT_TRUE(scenario("s20").accepts("agentic-rag"));
}

TEST(Scoring, NumberItemsUseTheBudgetsWhereThereAreSome)
{
    practice::Figures figures;
    figures.values = {{"latency.p95-ms", {9000, 0, {}}}};
    EXPECT_EQ(item(scoreOf(reference("s01"), scenario("s01"), nullptr, &figures), "p95-fits").value, 1);
    figures.values = {{"latency.p95-ms", {12000, 100, {"answer"}}}};
    const Score late = scoreOf(reference("s01"), scenario("s01"), nullptr, &figures);
    EXPECT_EQ(item(late, "p95-fits").value, 0);
    EXPECT_THAT(item(late, "p95-fits").why, HasSubstr("12000"));
    EXPECT_THAT(item(late, "p95-fits").why, HasSubstr("most of it comes from 'Answer model'"));
}

TEST(Scoring, ABudgetFitsWithinItsMargin)
{
    practice::Figures figures;
    figures.values = {{"latency.p95-ms", {10050, 100, {}}}};
    EXPECT_EQ(item(scoreOf(reference("s01"), scenario("s01"), nullptr, &figures), "p95-fits").value, 1);
    figures.values = {{"latency.p95-ms", {10150, 100, {}}}};
    EXPECT_EQ(item(scoreOf(reference("s01"), scenario("s01"), nullptr, &figures), "p95-fits").value, 0);
}

TEST(Scoring, AWeakerPromiseDoesNotMakeABudgetFit)
{
    practice::Figures figures;
    figures.values = {{"latency.p95-ms", {12000, 0, {}}}};
    Profile profile = scenario("s01").profile;
    profile.targets["p95-ms"] = 60000;
    const Score score = scoreOf(withProfile(reference("s01"), profile), scenario("s01"), nullptr, &figures);
    EXPECT_EQ(item(score, "p95-fits").value, 0);
    EXPECT_THAT(item(score, "p95-fits").why, HasSubstr("at most 10000"));
}

TEST(Scoring, SaysWhatAFigureNeeds)
{
    const Design board = Board()
                             .component("user", "end-user")
                             .component("llm", "llm")
                             .component("tool", "action-tool")
                             .request("user", "llm")
                             .request("llm", "tool");
    const practice::Figures figures =
        practice::figuresOf(board, catalog(), *budget::Facts::load(sourceFolder() / "resources" / "facts"));
    EXPECT_TRUE(figures.values.contains("availability.pct"));
    ASSERT_TRUE(figures.missing.contains("cost.per-month"));
    EXPECT_THAT(figures.missing.at("cost.per-month"), ::testing::Not(::testing::IsEmpty()));
    const practice::Figures none = practice::figuresOf(
        Design(), catalog(), *budget::Facts::load(sourceFolder() / "resources" / "facts"));
    EXPECT_TRUE(none.values.empty());
    EXPECT_EQ(none.missing.size(), 10u);
}

TEST(Scoring, RatingsAreMarkedAndEmptyOnesStayAtTheFirstLevel)
{
    Interview interview(scenario("s01"), 45, 0);
    ASSERT_TRUE(interview.rate("consequences", {4, {}}));
    ASSERT_TRUE(interview.rate("flip", {3, "flips to agentic at a tenth of multi-hop questions"}));
    const Score score = scoreOf(reference("s01"), scenario("s01"), &interview.attempt());
    EXPECT_EQ(item(score, "consequences").state, ItemState::selfRated);
    EXPECT_EQ(item(score, "consequences").value, 0.25);
    EXPECT_THAT(item(score, "consequences").why, HasSubstr("counts as 1"));
    EXPECT_EQ(item(score, "flip").value, 0.75);
    EXPECT_GT(score.selfRatedOf, 0);
}

TEST(Scoring, ASessionEarnsWhatABareFileCannot)
{
    const auto &s01 = scenario("s01");
    Interview interview(s01, 45, 0);
    for (const practice::HiddenConstraint &constraint : s01.hidden)
        ASSERT_TRUE(interview.ask(s01, constraint.id, constraint.questions[0], 60'000));
    ASSERT_TRUE(interview.beginDrawing(290'000));
    ASSERT_TRUE(interview.commit({"simple-rag", "agentic, fine-tuned and hybrid lose", 9000, 700}, 800'000));
    ASSERT_TRUE(interview.note("retriever", "recall@5 decides", 1'000'000));
    for (const char *id : {"retriever", "answer", "ingest", "vectors"})
        ASSERT_TRUE(interview.addFailureCard(id, {"breaks", "seen", "mended"}, 2'000'000));
    const Score score = scoreOf(reference("s01"), s01, &interview.attempt());
    EXPECT_EQ(item(score, "hidden-found").value, 1);
    EXPECT_EQ(item(score, "committed").value, 1);
    EXPECT_EQ(item(score, "deep-dive-note").evidence.components, (std::vector<Id>{"retriever"}));
    EXPECT_EQ(item(score, "deep-dive-note").evidence.at, 1'000'000);
    EXPECT_EQ(item(score, "failure-cards").value, 1);
    EXPECT_TRUE(score.redFlags.empty());
}

TEST(Scoring, DrawingFirstIsARedFlagAndCostsNothing)
{
    const auto &s01 = scenario("s01");
    Interview interview(s01, 45, 0);
    ASSERT_TRUE(interview.beginDrawing(10'000));
    ASSERT_TRUE(interview.openAxis(s01, Axis::scale, 20'000));
    const Score score = scoreOf(reference("s01"), s01, &interview.attempt());
    EXPECT_THAT(score.redFlags, Contains(Field(&practice::RedFlag::id, "drew-first")));
    EXPECT_NEAR(score.percent,
                100 * (score.computed + score.selfRated) / (score.computedOf + score.selfRatedOf), 1e-9);
}

TEST(Scoring, AnEmptyBoardScoresNothingMuchAndDoesNotCrash)
{
    for (const practice::Scenario &each : shelf().scenarios()) {
        const Score score = scoreOf(Design(), each);
        EXPECT_LT(score.percent, 15) << each.id;
        EXPECT_EQ(score.band, "not-ready") << each.id;
    }
}

TEST(Scoring, IsTheSameEveryTime)
{
    const Design design = reference("s16");
    EXPECT_EQ(toJson(scoreOf(design, scenario("s16"))), toJson(scoreOf(design, scenario("s16"))));
}

TEST(Bands, AreThoseOfTheRubric)
{
    const practice::Rubric &rubric = shelf().words().rubric();
    for (const auto &[percent, id] :
         std::initializer_list<std::pair<double, const char *>>{{0, "not-ready"},
                                                                {44.9, "not-ready"},
                                                                {45, "mid"},
                                                                {60, "senior"},
                                                                {74.9, "senior"},
                                                                {75, "staff"},
                                                                {88, "senior-staff"},
                                                                {100, "senior-staff"}})
        EXPECT_EQ(rubric.band(percent).id, id) << percent;
}

} // namespace
} // namespace plumbline::testing
