#include "practice/compare.h"
#include "practice/figures.h"
#include "practice/library.h"
#include "practice/replay.h"
#include "store/store.h"
#include "support/boards.h"

#include <benchmark/benchmark.h>

using namespace plumbline;

namespace
{

const std::filesystem::path source = plumbline::testing::sourceFolder();

const Catalog &catalog()
{
    static const Catalog loaded = *Catalog::load(source / "resources" / "catalog");
    return loaded;
}

const RuleBook &rules()
{
    static const RuleBook book = *RuleBook::load(source / "resources" / "rules", catalog());
    return book;
}

practice::ScenarioLibrary loadShelf()
{
    return *practice::ScenarioLibrary::load(source / "scenarios", {}, source / "resources" / "rules",
                                            catalog(), rules());
}

const practice::Scenario &scenario()
{
    static const practice::ScenarioLibrary shelf = loadShelf();
    return *shelf.find("s16");
}

Design reference()
{
    return store::readDesignFile(scenario().reference(), catalog())->design;
}

/// 40 components, the check of the whole board and its budgets included.
void scoreReference(benchmark::State &state)
{
    const practice::ScenarioLibrary shelf = loadShelf();
    const Design design = reference();
    const budget::Facts facts = *budget::Facts::load(source / "resources" / "facts");
    for (auto _ : state)
        benchmark::DoNotOptimize(
            practice::scoreDesign(design, *shelf.find("s16"), shelf.words(), facts, "2026-11-24"));
    state.counters["components"] = static_cast<double>(design.components().size());
}
BENCHMARK(scoreReference)->Unit(benchmark::kMillisecond);

void compareWithReference(benchmark::State &state)
{
    const Design design = reference();
    for (auto _ : state)
        benchmark::DoNotOptimize(practice::compareDesigns(design, design));
}
BENCHMARK(compareWithReference)->Unit(benchmark::kMillisecond);

/// 45 minutes with a change a second: the components of a board are moved one after the other.
practice::Timeline longSession()
{
    practice::Timeline timeline;
    Design design = reference();
    std::vector<Id> ids;
    for (const auto &[id, component] : design.components())
        ids.push_back(id);
    for (int second = 0; second < 45 * 60; ++second) {
        Change change;
        const auto &before = design.components().at(ids[static_cast<std::size_t>(second) % ids.size()]);
        auto after = std::make_shared<Component>(*before);
        after->at.x += 8;
        change.components[before->id] = {before, after};
        if (!design.apply(change))
            std::abort();
        timeline.add(second * 1000, store::writeDesign(design));
    }
    return timeline;
}

/// To any second of a session, from any other.
void seekReplay(benchmark::State &state)
{
    auto replay = *practice::Replay::of(longSession(), catalog());
    practice::Millis at = 0;
    for (auto _ : state) {
        at = (at + 1'234'567) % (45 * 60'000);
        benchmark::DoNotOptimize(replay.seek(at));
    }
}
BENCHMARK(seekReplay)->Unit(benchmark::kMillisecond);

void openReplay(benchmark::State &state)
{
    const std::string text = longSession().text();
    for (auto _ : state)
        benchmark::DoNotOptimize(
            practice::Replay::of(*practice::Timeline::fromText(text, "bench"), catalog()));
    state.counters["bytes"] = static_cast<double>(text.size());
}
BENCHMARK(openReplay)->Unit(benchmark::kMillisecond);

/// What a step of the recorder costs: the file of the board, and its difference from the last.
void recordStep(benchmark::State &state)
{
    practice::Timeline timeline = longSession();
    Design design = reference();
    practice::Millis at = timeline.end();
    for (auto _ : state)
        timeline.add(at += 250, store::writeDesign(design));
}
BENCHMARK(recordStep)->Unit(benchmark::kMillisecond);

void loadScenarios(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(loadShelf());
}
BENCHMARK(loadScenarios)->Unit(benchmark::kMillisecond);

} // namespace
