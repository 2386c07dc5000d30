#include "practice/shelf.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace plumbline::testing
{
namespace
{

using namespace plumbline::practice;

constexpr Millis start = 1'764'000'000'000;

/// One thing that happens, some time after the one before; the clock of the machine may be set back.
struct Act {
    int what;
    Millis later;
};

rc::Gen<std::vector<Act>> acts()
{
    return rc::gen::container<std::vector<Act>>(
        rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 11), rc::gen::inRange<Millis>(-20'000, 300'000)),
                     [](const std::pair<int, Millis> &pair) {
                         return Act{pair.first, pair.second};
                     }));
}

/// Does it; refused verbs are part of the game.
void act(Interview &interview, const Act &what, Millis now)
{
    const Scenario &s01 = scenario("s01");
    switch (what.what) {
    case 0:
        static_cast<void>(interview.pause(now));
        break;
    case 1:
        static_cast<void>(interview.resume(now));
        break;
    case 2:
        static_cast<void>(interview.openAxis(s01, Axis::scale, now));
        break;
    case 3:
        static_cast<void>(interview.ask(s01, "wrong", "What then?", now));
        break;
    case 4:
        static_cast<void>(interview.enter(Stage::deepDive, now));
        break;
    case 5:
        static_cast<void>(interview.beginDrawing(now));
        break;
    case 6:
        static_cast<void>(interview.commit({"hybrid", "", 100, 100}, now));
        break;
    case 7:
        static_cast<void>(interview.openBudgets(now));
        break;
    case 8:
        static_cast<void>(interview.showTwist(now));
        break;
    case 9:
        static_cast<void>(interview.note("gw", "note", now));
        break;
    default:
        static_cast<void>(interview.addFailureCard("gw", {"a", "b", "c"}, now));
        break;
    }
}

bool same(const Clock &a, const Clock &b)
{
    return a.elapsed == b.elapsed && a.paused == b.paused && a.isPaused == b.isPaused &&
           a.closed == b.closed && a.stage == b.stage && a.planned == b.planned &&
           a.stageLeft == b.stageLeft && a.left == b.left && a.twistDue == b.twistDue;
}

RC_GTEST_PROP(InterviewProperty, PausesNeverLoseOrMakeTime, ())
{
    Interview interview(scenario("s01"), 45, start);
    Millis now = start, latest = start;
    for (const Act &what : *acts()) {
        const Clock before = interview.clock(now);
        now += what.later;
        latest = std::max(latest, now);
        act(interview, what, now);
        const Clock clock = interview.clock(now);
        RC_ASSERT(clock.elapsed >= before.elapsed || what.later < 0);
        RC_ASSERT(clock.elapsed >= 0 && clock.paused >= 0);
        // Every moment since the start is either session or pause.
        RC_ASSERT(clock.elapsed + clock.paused >= now - start);
        RC_ASSERT(clock.elapsed + clock.paused <= latest - start);
        if (clock.isPaused)
            RC_ASSERT(interview.clock(latest + 60'000).elapsed == interview.clock(latest).elapsed);
        else
            RC_ASSERT(interview.clock(latest + 60'000).elapsed == interview.clock(latest).elapsed + 60'000);
    }
}

RC_GTEST_PROP(InterviewProperty, ARecordGivesTheSameStateAgain, ())
{
    Interview interview(scenario("s01"), 30, start);
    Millis now = start;
    for (const Act &what : *acts())
        act(interview, what, now += std::max<Millis>(0, what.later));
    const auto read = attemptFromJson(Json::parse(toJson(interview.attempt()).dump()), "record");
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == interview.attempt());
    // Killed and continued at once: nothing is lost, and nobody notices.
    const Interview again = Interview::continued(*read, now, now);
    for (const Millis later : {Millis(0), Millis(1), Millis(60'000), Millis(4'000'000)})
        RC_ASSERT(same(interview.clock(now + later), again.clock(now + later)));
    RC_ASSERT(interview.committed() == again.committed());
    RC_ASSERT(interview.attempt().revealed() == again.attempt().revealed());
}

RC_GTEST_PROP(InterviewProperty, TimeWhileTheProgramWasDeadIsAPause, ())
{
    Interview interview(scenario("s01"), 45, start);
    Millis now = start;
    for (const Act &what : *acts())
        act(interview, what, now += std::max<Millis>(0, what.later));
    const Millis dead = *rc::gen::inRange<Millis>(0, 100'000'000);
    const Interview again = Interview::continued(interview.attempt(), now, now + dead);
    RC_ASSERT(again.clock(now + dead).elapsed == interview.clock(now).elapsed);
    RC_ASSERT(again.clock(now + dead).isPaused == interview.clock(now).isPaused);
}

RC_GTEST_PROP(InterviewProperty, ForeignRecordsNeverCrash, ())
{
    Json json = toJson(Interview(scenario("s01"), 45, start).attempt());
    const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::arbitrary<std::string>());
    for (const std::string &word : words)
        json["events"].push_back(*rc::gen::element(
            Json(word.size()), Json{{"kind", "paused"}, {"at", word.size()}}, Json::object()));
    static_cast<void>(attemptFromJson(json, "record"));
}

} // namespace
} // namespace plumbline::testing
