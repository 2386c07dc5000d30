#include "practice/schedule.h"

#include <gmock/gmock.h>

namespace plumbline::practice
{
namespace
{

using namespace std::chrono;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Day day(int y, unsigned m, unsigned d)
{
    return year{y} / month{m} / std::chrono::day{d};
}

TEST(Schedule, TheTwoWeakestComeBackTomorrow)
{
    const auto due = duePractice(
        {{day(2026, 2, 28), {{"shape", 0.5}, {"scale", 0.2}, {"delivery", 0.9}, {"failure", 0.6}}}});
    EXPECT_THAT(due,
                ElementsAre(Due{"scale", day(2026, 3, 1), 1, 0.2}, Due{"shape", day(2026, 3, 1), 1, 0.5}));
}

TEST(Schedule, IntervalsAreOneThreeSevenFourteenDaysAndThenItIsLearnt)
{
    std::vector<Practised> attempts{{day(2026, 12, 20), {{"shape", 0.4}}}};
    const std::vector<Day> expected{day(2026, 12, 21), day(2026, 12, 24), day(2026, 12, 31),
                                    day(2027, 1, 14)};
    double share = 0.4;
    int interval = 0;
    for (const Day when : expected) {
        const auto due = duePractice(attempts);
        ASSERT_EQ(due.size(), 1u);
        EXPECT_EQ(due[0].day, when);
        EXPECT_GT(due[0].interval, interval);
        interval = due[0].interval;
        attempts.push_back({when, {{"shape", share += 0.1}}});
    }
    EXPECT_EQ(interval, 14);
    EXPECT_THAT(duePractice(attempts), IsEmpty());
}

TEST(Schedule, WorseThanBeforeBeginsAgain)
{
    const auto due = duePractice({{day(2026, 1, 1), {{"shape", 0.4}}},
                                  {day(2026, 1, 2), {{"shape", 0.5}}},
                                  {day(2026, 1, 6), {{"shape", 0.3}}}});
    EXPECT_THAT(due, ElementsAre(Due{"shape", day(2026, 1, 7), 1, 0.3}));
}

TEST(Schedule, TooEarlyDoesNotCount)
{
    const auto due = duePractice({{day(2026, 1, 1), {{"shape", 0.4}}},
                                  {day(2026, 1, 2), {{"shape", 0.4}}},
                                  {day(2026, 1, 3), {{"shape", 0.9}}}});
    EXPECT_THAT(due, ElementsAre(Due{"shape", day(2026, 1, 5), 3, 0.4}));
}

TEST(Schedule, LateCountsFromTheDayOfTheRehearsal)
{
    const auto due = duePractice({{day(2026, 1, 1), {{"shape", 0.4}}}, {day(2026, 1, 20), {{"shape", 0.5}}}});
    EXPECT_THAT(due, ElementsAre(Due{"shape", day(2026, 1, 23), 3, 0.5}));
}

TEST(Schedule, AnAttemptThatDidNotScoreADimensionLeavesItDue)
{
    const auto due = duePractice(
        {{day(2026, 1, 1), {{"delivery", 0.1}}}, {day(2026, 1, 4), {{"shape", 1.0}, {"scale", 1.0}}}});
    EXPECT_THAT(due, ElementsAre(Due{"delivery", day(2026, 1, 2), 1, 0.1}));
}

TEST(Schedule, KnowsNoOrderOfAttemptsAndNothingOfPerfectOnes)
{
    const Practised first{day(2026, 1, 1), {{"shape", 0.4}, {"scale", 1.0}}};
    const Practised second{day(2026, 1, 2), {{"shape", 0.6}, {"scale", 0.9}}};
    EXPECT_EQ(duePractice({first, second}), duePractice({second, first}));
    EXPECT_THAT(duePractice({}), IsEmpty());
    EXPECT_THAT(duePractice({{day(2026, 1, 1), {{"shape", 1.0}}}}), IsEmpty());
}

} // namespace
} // namespace plumbline::practice
