#include "practice/replay.h"
#include "practice/shelf.h"
#include "store/store.h"
#include "support/boards.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace plumbline::testing
{
namespace
{

using practice::Millis;
using practice::Timeline;
using ::testing::HasSubstr;

/// A file as an editor makes it: some lines are put in, taken out or altered somewhere.
std::string altered(std::vector<std::string> &lines, int what, int where, int number)
{
    const auto at = lines.begin() + where % (static_cast<int>(lines.size()) + 1);
    if (what == 0 || lines.empty())
        lines.insert(at, "line " + std::to_string(number) + "\n");
    else if (what == 1 && at != lines.end())
        lines.erase(at);
    else if (at != lines.end())
        *at = "changed " + std::to_string(number) + "\n";
    std::string text;
    for (const std::string &line : lines)
        text += line;
    return text;
}

RC_GTEST_PROP(TimelineProperty, EveryMomentIsWhatItWasThen, ())
{
    const auto count = *rc::gen::inRange(0, 300);
    std::vector<std::string> lines{"{\n", "}\n"};
    Timeline timeline;
    std::map<Millis, std::string> states;
    Millis now = 0;
    timeline.add(now, "{\n}\n");
    states[now] = "{\n}\n";
    for (int i = 0; i < count; ++i) {
        now += *rc::gen::inRange<Millis>(0, 5000);
        const std::string file =
            altered(lines, *rc::gen::inRange(0, 3), *rc::gen::inRange(0, 1000), *rc::gen::inRange(0, 3));
        timeline.add(now, file);
        states[now] = file;
    }
    const auto read = Timeline::fromText(timeline.text(), "record");
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == timeline);
    for (const auto &[at, file] : states) {
        RC_ASSERT(timeline.after(timeline.stepsUntil(at)) == file);
        RC_ASSERT(read->after(read->stepsUntil(at)) == file);
    }
    RC_ASSERT(timeline.after(timeline.stepsUntil(now + 1'000'000)) == states[now]);
}

TEST(Timeline, SeekingIsPlaying)
{
    // A board that grows, component by component, as a design file.
    Design design;
    Timeline timeline;
    std::vector<std::string> played;
    for (int i = 0; i < 200; ++i) {
        Component component;
        component.id = "c" + std::to_string(i * 7 % 200);
        component.kind = "llm";
        component.at = {200.0 * i, 0};
        component.size = {160, 64};
        Change change;
        change.components[component.id] = {nullptr, std::make_shared<const Component>(component)};
        ASSERT_TRUE(design.apply(change));
        timeline.add(i * 1000, store::writeDesign(design));
        played.push_back(store::writeDesign(design));
    }
    for (std::size_t i = 0; i < played.size(); ++i)
        EXPECT_EQ(timeline.after(timeline.stepsUntil(static_cast<Millis>(i) * 1000 + 999)), played[i]) << i;
    EXPECT_EQ(store::readDesign(timeline.after(timeline.steps()), catalog(), "replay")->design, design);
    EXPECT_LT(timeline.text().size(), 60'000u) << "a step holds what changed, not the board";
}

/// Boards on the way from one whole design to another: records come, go, move and are altered.
Timeline journey(Design design, const Design &goal)
{
    Timeline timeline;
    timeline.add(0, store::writeDesign(design));
    Change left = difference(design, goal);
    Millis now = 0;
    const auto step = [&](const Change &change) {
        EXPECT_TRUE(design.apply(change));
        timeline.add(now += 700, store::writeDesign(design));
    };
    const auto oneByOne = [&](auto table, bool removed) {
        for (const auto &[id, delta] : left.*table)
            if (!delta.after == removed) {
                Change change;
                (change.*table)[id] = delta;
                step(change);
            }
    };
    oneByOne(&Change::connections, true);
    oneByOne(&Change::components, true);
    oneByOne(&Change::notes, true);
    Change rest = difference(design, goal);
    rest.components.clear();
    rest.connections.clear();
    rest.notes.clear();
    left = difference(design, goal);
    Change zones;
    zones.zones = rest.zones;
    zones.brief = rest.brief;
    step(zones);
    oneByOne(&Change::components, false);
    oneByOne(&Change::connections, false);
    oneByOne(&Change::notes, false);
    step(difference(design, goal));
    return timeline;
}

TEST(Replay, ShowsEveryMomentWhereverItComesFrom)
{
    const Timeline timeline =
        journey(designFile(sourceFolder() / "tests/practice/boards/s04-airline-policy-assistant.plumb"),
                designFile(scenario("s04").reference()));
    ASSERT_GT(timeline.steps(), 80u);
    auto replay = practice::Replay::of(timeline, catalog());
    ASSERT_TRUE(replay) << replay.error().text();
    // Forwards, backwards, and by leaps.
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i <= timeline.steps(); ++i)
        order.push_back(i);
    for (std::size_t i = timeline.steps(); i-- > 0;)
        order.push_back(i);
    for (std::size_t i = 0; i < timeline.steps(); ++i)
        order.push_back(i * 37 % timeline.steps());
    for (const std::size_t step : order) {
        const Millis at = static_cast<Millis>(step) * 700 + 3;
        Design before = replay->design();
        const auto change = replay->seek(at);
        ASSERT_TRUE(change) << change.error().text();
        ASSERT_EQ(store::writeDesign(replay->design()), timeline.after(timeline.stepsUntil(at))) << step;
        ASSERT_TRUE(before.apply(*change));
        ASSERT_EQ(before, replay->design()) << "the change is what differs";
    }
    EXPECT_TRUE(replay->bounds().contains(contentBounds(replay->design())) ||
                contentBounds(replay->design()).empty());
}

TEST(Replay, OfABoardOfAnotherProgramKeepsTheLastMoment)
{
    Timeline timeline;
    timeline.add(0, store::writeDesign(Board().component("llm", "llm")));
    timeline.add(1000, "{\"format\": \"plumbline-design\", \"version\": 99}\n");
    timeline.add(2000, store::writeDesign(Board().component("user", "end-user")));
    auto replay = practice::Replay::of(timeline, catalog());
    ASSERT_TRUE(replay);
    EXPECT_FALSE(replay->seek(1500));
    EXPECT_TRUE(replay->design().component("llm"));
    EXPECT_TRUE(replay->seek(2500));
    EXPECT_TRUE(replay->design().component("user"));
    const auto nothing = practice::Replay::of(Timeline(), catalog());
    ASSERT_FALSE(nothing);
    EXPECT_THAT(nothing.error().text(), HasSubstr("nothing was recorded"));
}

TEST(Replay, MarksPhasesAndWhatHappenedInSessionTime)
{
    practice::Interview interview(scenario("s01"), 45, 0);
    ASSERT_TRUE(interview.enter(practice::Stage::architecture, 2000));
    ASSERT_TRUE(interview.pause(3000));
    ASSERT_TRUE(interview.resume(9000));
    ASSERT_TRUE(interview.note("gw", "no mark", 9500));
    ASSERT_TRUE(interview.commit({"simple-rag", "because", 900, 100}, 10'000));
    const auto marks = practice::marksOf(interview.attempt());
    ASSERT_EQ(marks.size(), 3u);
    EXPECT_EQ(marks[0].subject, "clarify");
    EXPECT_EQ(marks[1].subject, "architecture");
    EXPECT_EQ(marks[1].at, 2000);
    EXPECT_EQ(marks[2].kind, practice::EventKind::committed);
    EXPECT_EQ(marks[2].at, 4000);
}

TEST(Timeline, TakesNoStepWhereNothingChanged)
{
    Timeline timeline;
    EXPECT_TRUE(timeline.empty());
    timeline.add(500, "a\nb\n");
    timeline.add(600, "a\nb\n");
    EXPECT_EQ(timeline.steps(), 0u);
    timeline.add(700, "a\n");
    timeline.add(650, "a\nc\n"); // the clock was set back
    EXPECT_EQ(timeline.steps(), 2u);
    EXPECT_EQ(timeline.begin(), 500);
    EXPECT_EQ(timeline.end(), 700);
    EXPECT_EQ(timeline.after(timeline.stepsUntil(0)), "a\nb\n") << "before the beginning";
    EXPECT_EQ(timeline.after(timeline.stepsUntil(699)), "a\nb\n");
    EXPECT_EQ(timeline.after(timeline.stepsUntil(700)), "a\nc\n");
}

TEST(Timeline, AFileWithoutAnEndOfLineStaysSo)
{
    Timeline timeline;
    timeline.add(0, "a\nb");
    timeline.add(1, "a\nb\n\nc");
    timeline.add(2, "");
    EXPECT_EQ(timeline.after(0), "a\nb");
    EXPECT_EQ(timeline.after(1), "a\nb\n\nc");
    EXPECT_EQ(timeline.after(2), "");
}

TEST(Timeline, RefusesWhatItDoesNotWrite)
{
    Timeline timeline;
    timeline.add(0, "a\nb\n");
    timeline.add(5, "a\nc\n");
    timeline.add(9, "a\n");
    const Json good = Json::parse(timeline.text());
    ASSERT_TRUE(Timeline::fromText(good.dump(), "record"));
    for (const auto &[pointer, value] :
         std::initializer_list<std::pair<const char *, Json>>{{"/format", "x"},
                                                              {"/version", 2},
                                                              {"/begin", -1},
                                                              {"/file", 7},
                                                              {"/steps", 7},
                                                              {"/steps/0", 7},
                                                              {"/steps/0", Json::array({1, 2})},
                                                              {"/steps/0/0", 1e300},
                                                              {"/steps/1/0", 4},
                                                              {"/steps/0/1", 3},
                                                              {"/steps/0/1", -1},
                                                              {"/steps/0/2", 2},
                                                              {"/steps/0/2", 18446744073709551615u},
                                                              {"/steps/0/3", "a"},
                                                              {"/steps/0/3/0", 7},
                                                              {"/extra", 1}}) {
        Json bad = good;
        bad[Json::json_pointer(pointer)] = value;
        const auto refused = Timeline::fromText(bad.dump(), "record");
        ASSERT_FALSE(refused) << pointer << value;
        EXPECT_THAT(refused.error().text(), HasSubstr("record")) << pointer;
    }
    for (const char *text : {"", "[]", "7", "{", "{}"})
        EXPECT_FALSE(Timeline::fromText(text, "record")) << text;
}

TEST(Timeline, SessionTimeLeavesPausesOut)
{
    practice::Interview interview(scenario("s01"), 45, 0);
    ASSERT_TRUE(interview.pause(1000));
    ASSERT_TRUE(interview.resume(5000));
    ASSERT_TRUE(interview.enter(practice::Stage::architecture, 8000));
    const practice::Attempt &attempt = interview.attempt();
    EXPECT_EQ(sessionTime(attempt, 500), 500);
    EXPECT_EQ(sessionTime(attempt, 3000), 1000) << "in the pause";
    EXPECT_EQ(sessionTime(attempt, 8000), 4000);
}

} // namespace
} // namespace plumbline::testing
