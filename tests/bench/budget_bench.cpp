#include "budget/failure.h"
#include "store/store.h"
#include "support/boards.h"

#include <benchmark/benchmark.h>

using namespace plumbline;

namespace
{

const std::filesystem::path resources = plumbline::testing::sourceFolder() / "resources";

const Catalog &catalog()
{
    static const Catalog loaded = *Catalog::load(resources / "catalog");
    return loaded;
}

const budget::Facts &facts()
{
    static const budget::Facts loaded = *budget::Facts::load(resources / "facts");
    return loaded;
}

const Design &example(const char *name)
{
    static std::map<std::string, Design> designs;
    const auto it = designs.find(name);
    if (it != designs.end())
        return it->second;
    return designs[name] = store::readDesignFile(resources / "examples" / name, catalog())->design;
}

/// A chain of orchestrators, each with a store of its own and a model with a spare.
Design chain(int length)
{
    Design design;
    Change change;
    const auto component = [&](const Id &id, const char *kind) {
        auto record = std::make_shared<Component>();
        record->id = id;
        record->kind = kind;
        change.components[id] = {nullptr, record};
    };
    const auto connect = [&](const Id &from, const char *kind, const Id &to) {
        auto record = std::make_shared<Connection>();
        record->id = from + ">" + to;
        record->from = from;
        record->to = to;
        record->kind = kind;
        change.connections[record->id] = {nullptr, record};
    };
    component("client", "client-app");
    Id before = "client";
    for (int i = 0; i < length; ++i) {
        const std::string n = std::to_string(i);
        component("o" + n, "orchestrator");
        component("s" + n, "vector-store");
        component("m" + n, "llm");
        component("f" + n, "llm");
        connect(before, "request", "o" + n);
        connect("o" + n, "retrieval", "s" + n);
        connect("o" + n, "request", "m" + n);
        connect("m" + n, "fallback", "f" + n);
        before = "o" + n;
    }
    if (!design.apply(change))
        std::abort();
    return design;
}

void budgetOfAnExample(benchmark::State &state, const char *name)
{
    const budget::Inputs inputs{example(name), catalog(), facts(), 1, {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(budget::computeBudget(inputs));
}
BENCHMARK_CAPTURE(budgetOfAnExample, support_assistant, "support-assistant.plumb")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(budgetOfAnExample, travel_agent, "travel-agent.plumb")->Unit(benchmark::kMillisecond);

void allSingleFailures(benchmark::State &state)
{
    const Design design = chain(static_cast<int>(state.range(0)) / 4);
    const budget::Inputs inputs{design, catalog(), facts(), 1, {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(budget::failureTable(inputs));
}
BENCHMARK(allSingleFailures)->Arg(40)->Arg(1000)->Unit(benchmark::kMillisecond);

} // namespace
