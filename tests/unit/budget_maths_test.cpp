#include "budget/availability.h"
#include "budget/capacity.h"
#include "budget/sampler.h"

#include <cmath>
#include <gtest/gtest.h>

// The worked values of the facts sheet, part 5.
namespace plumbline::budget
{
namespace
{
TEST(Maths, CommonCausesCapWhatASecondPartGains)
{
    struct Row {
        double beta, available, minutes;
    };
    for (const Row &row : {Row{0, .999975, 1.1}, Row{.01, .99993, 3.2}, Row{.05, .99973, 12},
                           Row{.10, .99948, 22}, Row{.20, .99898, 44}, Row{.30, .99849, 65}}) {
        const double pair = pairAvailability(0.005, row.beta);
        EXPECT_NEAR(pair, row.available, 5e-6) << row.beta;
        EXPECT_NEAR(minutesPerMonth(pair) / row.minutes, 1, 0.05) << row.beta;
    }
}

TEST(Maths, ASpareHelpsOnlyWhenTheFailureIsSeenAndTheSwitchWorks)
{
    EXPECT_NEAR(switchedAvailability(0.005, .9, .99), .99945, 1e-5);
    EXPECT_NEAR(switchedAvailability(0.005, .8, .95), .99880, 1e-9);
}

TEST(Maths, LittleAndErlang)
{
    EXPECT_NEAR(inFlight(21, 2.5), 52.5, 1e-9);
    EXPECT_NEAR(inFlight(5000, 0.1), 500, 1e-9);
    EXPECT_NEAR(*(Queue{.8, 1, 1}.waits()), .800, 5e-4);
    EXPECT_NEAR(*(Queue{.8 * 4, 1, 4}.waits()), .596, 5e-4);
    EXPECT_NEAR(*(Queue{.9 * 16, 1, 16}.waits()), .591, 5e-4);
    EXPECT_NEAR(*(Queue{.95 * 64, 1, 64}.waits()), .588, 5e-4);
    struct Row {
        int servers;
        std::array<double, 5> waits; // Wq/S at rho .5 .7 .8 .9 .95
    };
    constexpr std::array<double, 5> loads{.5, .7, .8, .9, .95};
    for (const Row &row : {Row{1, {1.00, 2.33, 4.00, 9.0, 19}}, Row{4, {.087, .357, .746, 1.97, 4.46}},
                           Row{16, {.001, .027, .095, .370, .975}}, Row{64, {0, 0, .004, .049, .184}}})
        for (std::size_t i = 0; i < loads.size(); ++i)
            EXPECT_NEAR(*(Queue{loads.at(i) * row.servers, 1, row.servers}.meanWait()), row.waits.at(i),
                        0.006 + 0.001 * row.waits.at(i))
                << row.servers << " at " << loads.at(i);
}

TEST(Maths, AnOverloadedQueueHasNoNumberButAGrowth)
{
    const Queue queue{3, 1, 2};
    EXPECT_FALSE(queue.stable());
    EXPECT_FALSE(queue.waits());
    EXPECT_FALSE(queue.meanWait());
    EXPECT_NEAR(queue.growth(), 1, 1e-9);
    EXPECT_FALSE((Queue{2, 1, 2}.stable())) << "at exactly full load it never empties";
}

TEST(Maths, StepsCompound)
{
    EXPECT_NEAR(compounded(.99, 10), .904, 5e-4);
    EXPECT_NEAR(compounded(.99, 20), .818, 5e-4);
    EXPECT_NEAR(compounded(.99, 50), .605, 5e-4);
    EXPECT_NEAR(compounded(.95, 10), .599, 5e-4);
    EXPECT_NEAR(compounded(.95, 20), .358, 5e-4);
    EXPECT_NEAR(compounded(.95, 50), .077, 5e-4);
    EXPECT_NEAR(compounded(.90, 10), .349, 5e-4);
    EXPECT_NEAR(compounded(.90, 20), .122, 5e-4);
    EXPECT_NEAR(compounded(.90, 50), .005, 5e-4);
    EXPECT_NEAR(compounded(.95, 1, .8), .988, 5e-4);
    EXPECT_NEAR(compounded(.95, 10, .8), .886, 5e-4);
    EXPECT_NEAR(compounded(.95, 20, .8), .785, 5e-4);
}

TEST(Maths, VectorsNeedMemory)
{
    struct Row {
        double dimensions, gigabytes;
    };
    for (const Row &row : {Row{384, 2.3}, Row{768, 4.6}, Row{1024, 6.1}, Row{1536, 9.2}, Row{3072, 18.4}})
        EXPECT_NEAR(vectorMemoryGb(1e6, row.dimensions, 4, 1.5), row.gigabytes, 0.05);
    EXPECT_NEAR(vectorMemoryGb(1e6, 1024, 4, 1.5) * 1e9 / 1073741824, 5.7, 0.05);
}

TEST(Maths, TheNormalQuantileIsThatOfTheTables)
{
    EXPECT_NEAR(normalQuantile(0.5), 0, 1e-15);
    EXPECT_NEAR(normalQuantile(0.05), -1.6448536269514722, 1e-14);
    EXPECT_NEAR(normalQuantile(0.01), -2.3263478740408408, 1e-13);
    EXPECT_NEAR(normalQuantile(1e-9), -5.9978070150076865, 1e-12);
}

TEST(Maths, DrawsFollowTheLognormalDistribution)
{
    const Sampler sampler({700, 2000, 0, 0});
    Generator random(7);
    constexpr int count = 400'000;
    std::vector<double> draws;
    for (int i = 0; i < count; ++i)
        draws.push_back(static_cast<double>(sampler.draw(random.next())));
    std::sort(draws.begin(), draws.end());
    const double sigma = std::log(2000.0 / 700) / 1.6448536269514722;
    const auto quantile = [&draws](double q) { return draws[static_cast<std::size_t>(q * count)]; };
    EXPECT_NEAR(quantile(.50) / 700, 1, 0.005);
    EXPECT_NEAR(quantile(.95) / 2000, 1, 0.005);
    EXPECT_NEAR(quantile(.99) / (700 * std::exp(2.3263478740408408 * sigma)), 1, 0.01);
    EXPECT_NEAR(quantile(.01) / (700 * std::exp(-2.3263478740408408 * sigma)), 1, 0.01);
    double mean = 0;
    for (const double draw : draws)
        mean += draw / count;
    EXPECT_NEAR(mean / (700 * std::exp(sigma * sigma / 2)), 1, 0.005);
}

TEST(Maths, TheGeneratorIsThePublishedOne)
{
    // The first splitmix64 numbers for the seed 0, and xoshiro256** on top of them, give one sequence
    // everywhere.
    Generator a(0);
    Generator b(0);
    Generator other(1);
    const std::uint64_t first = a.next();
    EXPECT_EQ(first, b.next());
    EXPECT_NE(first, other.next());
    EXPECT_EQ(first, 11091344671253066420U);
}
} // namespace
} // namespace plumbline::budget
