#include "attempts/attempt_history.h"

#include <benchmark/benchmark.h>
#include <QCoreApplication>
#include <QTemporaryDir>

using namespace plumbline;

namespace
{

/// Fifty kilobytes of board and recording, as a session of 45 minutes leaves.
KeptAttempt attemptAt(practice::Millis at)
{
    KeptAttempt kept;
    kept.attempt.scenario = "s01-engineering-help-bot";
    kept.attempt.startedAt = at;
    kept.title = "Engineering help bot";
    kept.design = std::string(15'000, 'd');
    for (int i = 0; i < 5'000; ++i)
        kept.timeline += std::to_string(i * 7919 % 100'003) + ',';
    kept.score = {{"percent", 70}, {"band", "senior"}, {"band-title", "Senior"}, {"complete", true}};
    kept.score["dimensions"] = Json::array();
    for (int i = 0; i < 7; ++i)
        kept.score["dimensions"].push_back({{"id", "d" + std::to_string(i)},
                                            {"title", "Dimension"},
                                            {"computed", 5},
                                            {"computed-of", 10},
                                            {"self-rated", 2},
                                            {"self-rated-of", 4}});
    return kept;
}

std::filesystem::path inFolder(const QTemporaryDir &folder)
{
    return std::filesystem::path(folder.path().toStdString()) / "practice.sqlite";
}

/// A thousand attempts: opened and listed, as the window does it.
void openAndList(benchmark::State &state)
{
    const QTemporaryDir folder;
    {
        const auto history = *AttemptHistory::open(inFolder(folder));
        for (int i = 0; i < 1000; ++i)
            if (!history->keep(attemptAt(i)))
                std::abort();
    }
    for (auto _ : state) {
        const auto history = *AttemptHistory::open(inFolder(folder));
        benchmark::DoNotOptimize(history->list());
    }
    state.counters["megabytes"] = static_cast<double>(std::filesystem::file_size(inFolder(folder))) / 1e6;
}
BENCHMARK(openAndList)->Unit(benchmark::kMillisecond);

void keepOne(benchmark::State &state)
{
    const QTemporaryDir folder;
    const auto history = *AttemptHistory::open(inFolder(folder));
    practice::Millis at = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(history->keep(attemptAt(++at)));
}
BENCHMARK(keepOne)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv); // finds the driver
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
