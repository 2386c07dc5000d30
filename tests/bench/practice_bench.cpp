#include "practice/compare.h"
#include "practice/figures.h"
#include "practice/library.h"
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
    return *practice::ScenarioLibrary::load(source / "scenarios", {}, source / "resources" / "rules", catalog(), rules());
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

void loadScenarios(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(loadShelf());
}
BENCHMARK(loadScenarios)->Unit(benchmark::kMillisecond);

} // namespace
