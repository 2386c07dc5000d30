#include "practice/shelf.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{
namespace
{

using namespace plumbline::practice;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr Millis minute = 60'000;

Interview started(int minutes = 45, Millis now = 0)
{
    return Interview(scenario("s01"), minutes, now);
}

TEST(InterviewClock, HasFivePhasesScaledToTheLength)
{
    EXPECT_EQ(plannedEnd(Stage::clarify, 45), 5 * minute);
    EXPECT_EQ(plannedEnd(Stage::architecture, 45), 15 * minute);
    EXPECT_EQ(plannedEnd(Stage::deepDive, 45), 30 * minute);
    EXPECT_EQ(plannedEnd(Stage::failures, 45), 40 * minute);
    EXPECT_EQ(plannedEnd(Stage::scale, 45), 45 * minute);
    EXPECT_EQ(plannedEnd(Stage::clarify, 15), 100'000);
    EXPECT_EQ(plannedEnd(Stage::scale, 30), 30 * minute);
}

TEST(InterviewClock, TellsWhereThePlanAndThePersonAre)
{
    const Clock clock = started(45, 1000).clock(1000 + 16 * minute);
    EXPECT_EQ(clock.elapsed, 16 * minute);
    EXPECT_EQ(clock.stage, Stage::clarify) << "nobody moved on";
    EXPECT_EQ(clock.planned, Stage::deepDive);
    EXPECT_EQ(clock.stageLeft, -11 * minute);
    EXPECT_EQ(clock.left, 29 * minute);
}

TEST(InterviewClock, StandsStillInAPause)
{
    Interview interview = started();
    ASSERT_TRUE(interview.pause(2 * minute));
    EXPECT_TRUE(interview.clock(9 * minute).isPaused);
    EXPECT_EQ(interview.clock(9 * minute).elapsed, 2 * minute);
    ASSERT_TRUE(interview.resume(10 * minute));
    EXPECT_EQ(interview.clock(11 * minute).elapsed, 3 * minute);
    EXPECT_EQ(interview.clock(11 * minute).paused, 8 * minute);
    EXPECT_FALSE(interview.resume(12 * minute)) << "it is not paused";
}

TEST(InterviewClock, StopsWhenTheSessionIsClosed)
{
    Interview interview = started();
    ASSERT_TRUE(interview.pause(40 * minute));
    ASSERT_TRUE(interview.close("the judge is not calibrated", 41 * minute));
    const Clock clock = interview.clock(100 * minute);
    EXPECT_TRUE(clock.closed);
    EXPECT_FALSE(clock.isPaused);
    EXPECT_EQ(clock.elapsed, 40 * minute);
    EXPECT_FALSE(interview.note({}, "late", 101 * minute));
    EXPECT_FALSE(interview.close({}, 101 * minute));
}

TEST(InterviewClock, ShowsTheTwistAtMinute25)
{
    Interview interview = started();
    EXPECT_FALSE(interview.clock(25 * minute - 1).twistDue);
    EXPECT_TRUE(interview.clock(25 * minute).twistDue);
    ASSERT_TRUE(interview.showTwist(25 * minute));
    EXPECT_FALSE(interview.clock(26 * minute).twistDue);
    EXPECT_FALSE(interview.showTwist(27 * minute));
}

TEST(InterviewVerbs, RevealOneConstraintAtATime)
{
    const Scenario &s03 = scenario("s03");
    Interview interview(s03, 45, 0);
    EXPECT_THAT(*interview.openAxis(s03, Axis::consequence, 1), ElementsAre("driving"));
    EXPECT_THAT(*interview.openAxis(s03, Axis::consequence, 2), ElementsAre("disputes"));
    EXPECT_THAT(*interview.openAxis(s03, Axis::consequence, 3), IsEmpty())
        << "opened, and logged, but there is no more";
    ASSERT_TRUE(interview.ask(s03, "peak", "How many calls?", 4));
    EXPECT_THAT(interview.attempt().revealed(), ElementsAre("driving", "disputes", "peak"));
    EXPECT_FALSE(interview.ask(s03, "no-such", "?", 5));
}

TEST(InterviewVerbs, KeepBudgetsLockedUntilShapeAndNumbersAreCommitted)
{
    Interview interview = started();
    EXPECT_FALSE(interview.openBudgets(1));
    EXPECT_FALSE(interview.commit({"simple-rag", "because", 0, 700}, 2)) << "both numbers";
    EXPECT_FALSE(interview.commit({"", "because", 9000, 700}, 2));
    ASSERT_TRUE(interview.commit({"simple-rag", "because", 9000, 700}, 3));
    EXPECT_TRUE(interview.openBudgets(4));
}

TEST(InterviewVerbs, WaitWhileTheClockIsPaused)
{
    Interview interview = started();
    ASSERT_TRUE(interview.pause(10));
    const auto refused = interview.note({}, "thought", 20);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().text(), HasSubstr("paused"));
    EXPECT_FALSE(interview.pause(30));
    EXPECT_TRUE(interview.rate("flip", {2, "said"})) << "rating needs no clock";
    EXPECT_FALSE(interview.rate("flip", {5, {}}));
}

TEST(InterviewVerbs, DrawingBeginsOnce)
{
    Interview interview = started();
    ASSERT_TRUE(interview.beginDrawing(10));
    ASSERT_TRUE(interview.beginDrawing(20));
    EXPECT_EQ(interview.attempt().events.size(), 2u);
}

TEST(InterviewDelivery, CountsPhasesThatOverran)
{
    Interview interview = started();
    ASSERT_TRUE(interview.enter(Stage::architecture, 5 * minute + 29'000)); // within a tenth
    ASSERT_TRUE(interview.enter(Stage::deepDive, 17 * minute));
    ASSERT_TRUE(interview.enter(Stage::failures, 30 * minute));
    ASSERT_TRUE(interview.enter(Stage::scale, 39 * minute));
    ASSERT_TRUE(interview.close("risks", 45 * minute));
    EXPECT_THAT(overrunStages(interview.attempt()), ElementsAre(Stage::architecture));
}

TEST(InterviewDelivery, APauseIsNoOverrun)
{
    Interview interview = started();
    ASSERT_TRUE(interview.pause(4 * minute));
    ASSERT_TRUE(interview.resume(34 * minute));
    ASSERT_TRUE(interview.enter(Stage::architecture, 35 * minute));
    ASSERT_TRUE(interview.close({}, 36 * minute));
    EXPECT_THAT(overrunStages(interview.attempt()), IsEmpty());
}

TEST(AttemptRecord, GoesToJsonAndBack)
{
    const Scenario &s01 = scenario("s01");
    Interview interview(s01, 30, 1'700'000'000'000);
    const Millis now = 1'700'000'000'000;
    ASSERT_TRUE(interview.openAxis(s01, Axis::scale, now + 1000));
    ASSERT_TRUE(interview.ask(s01, "wrong", "What then?", now + 2000));
    ASSERT_TRUE(interview.beginDrawing(now + 2500));
    ASSERT_TRUE(interview.commit({"simple-rag", "it \"fits\"\n", 9000.5, 742}, now + 3000));
    ASSERT_TRUE(interview.addFailureCard("gw", {"breaks", "alert", "fallback"}, now + 4000));
    ASSERT_TRUE(interview.note("gw", "é ◇", now + 4000));
    ASSERT_TRUE(interview.rate("flip", {3, "said"}));
    const Json json = toJson(interview.attempt());
    const auto read = attemptFromJson(Json::parse(json.dump()), "record");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, interview.attempt());
    EXPECT_EQ(toJson(*read), json);
}

TEST(AttemptRecord, RefusesWhatItDoesNotWrite)
{
    const Json good = toJson(started().attempt());
    for (const auto &[key, value] :
         std::initializer_list<std::pair<const char *, Json>>{{"/format", "x"},
                                                              {"/version", 2},
                                                              {"/events/0/kind", "dreamt"},
                                                              {"/events/0/at", -1},
                                                              {"/minutes", "long"},
                                                              {"/extra", 1},
                                                              {"/ratings", Json{{"a", {{"level", 9}}}}},
                                                              {"/events/0/revealed", 7},
                                                              {"/events", Json()}}) {
        Json json = good;
        json[Json::json_pointer(key)] = value;
        const auto read = attemptFromJson(json, "record");
        ASSERT_FALSE(read) << key;
        EXPECT_THAT(read.error().text(), HasSubstr("record")) << key;
    }
    for (const Json &json : {Json(), Json(7), Json::array()})
        EXPECT_FALSE(attemptFromJson(json, "record"));
}

TEST(AttemptRecord, TimeDoesNotRunBackwards)
{
    Json json = toJson(started().attempt());
    json["events"].push_back({{"kind", "noted"}, {"at", 500}});
    json["events"].push_back({{"kind", "noted"}, {"at", 400}});
    EXPECT_FALSE(attemptFromJson(json, "record"));
}

} // namespace
} // namespace plumbline::testing
