#include "check/check.h"
#include "store/store.h"
#include "support/boards.h"

#include <benchmark/benchmark.h>

using namespace plumbline;

namespace
{

namespace fs = std::filesystem;

const fs::path source = plumbline::testing::sourceFolder();

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

const Design &example()
{
    static const Design design =
        store::readDesignFile(source / "resources" / "examples" / "travel-agent.plumb", catalog())->design;
    return design;
}

/// The example repeated side by side until the board has at least `components` components.
Design repeated(std::size_t components)
{
    Design board;
    for (int copy = 0; board.components().size() < components; ++copy) {
        const auto renamed = [copy](const Id &id) {
            return id.empty() ? id : id + "." + std::to_string(copy);
        };
        Change change;
        for (const auto &[id, record] : example().zones()) {
            auto zone = std::make_shared<Zone>(*record);
            zone->id = renamed(id);
            zone->zone = renamed(record->zone);
            change.zones[zone->id] = {nullptr, zone};
        }
        for (const auto &[id, record] : example().components()) {
            auto component = std::make_shared<Component>(*record);
            component->id = renamed(id);
            component->zone = renamed(record->zone);
            component->at.x += 1600.0 * copy;
            change.components[component->id] = {nullptr, component};
        }
        for (const auto &[id, record] : example().connections()) {
            auto connection = std::make_shared<Connection>(*record);
            connection->id = renamed(id);
            connection->from = renamed(record->from);
            connection->to = renamed(record->to);
            change.connections[connection->id] = {nullptr, connection};
        }
        if (copy == 0)
            change.brief = Delta<Brief>{std::make_shared<const Brief>(),
                                        std::make_shared<const Brief>(example().brief())};
        if (!board.apply(change))
            std::abort();
    }
    return board;
}

void fullCheck(benchmark::State &state)
{
    const Design design = repeated(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(checkDesign(design, catalog(), rules()));
    state.counters["components"] = static_cast<double>(design.components().size());
}
// One copy of the example has about 40 components.
BENCHMARK(fullCheck)->Arg(1)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

/// One edit to and fro, and the check after each.
void incrementalCheck(benchmark::State &state, const Change &there)
{
    Design design = repeated(1000);
    Checker checker(catalog(), rules());
    checker.check(design);
    const Change back = there.inverse();
    bool isThere = false;
    std::size_t rulesRun = 0;
    for (auto _ : state) {
        if (!design.apply(isThere ? back : there))
            std::abort();
        isThere = !isThere;
        benchmark::DoNotOptimize(checker.check(design));
        rulesRun = checker.rulesRun();
    }
    state.counters["rules"] = static_cast<double>(rulesRun);
}

Change withProperty(const char *kind, const char *property, const Json &value)
{
    const Design board = repeated(1000);
    const auto it = std::ranges::find_if(board.components(), [kind](const auto &e) { return e.second->kind == kind; });
    auto after = std::make_shared<Component>(*it->second);
    after->props[property] = value;
    Change change;
    change.components[it->first] = {it->second, after};
    return change;
}

Change withConnection(const char *kind)
{
    const Design board = repeated(1000);
    const auto it = std::ranges::find_if(board.connections(), [kind](const auto &e) { return e.second->kind == kind; });
    auto added = std::make_shared<Connection>(*it->second);
    added->id = "added";
    Change change;
    change.connections["added"] = {nullptr, added};
    return change;
}

BENCHMARK_CAPTURE(incrementalCheck, property, withProperty("llm", "max-output-tokens", 700))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(incrementalCheck, telemetry, withConnection("telemetry"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(incrementalCheck, request, withConnection("request"))->Unit(benchmark::kMillisecond);

void loadRulesAndCatalogue(benchmark::State &state)
{
    for (auto _ : state) {
        const auto loaded = Catalog::load(source / "resources" / "catalog");
        benchmark::DoNotOptimize(RuleBook::load(source / "resources" / "rules", *loaded));
    }
}
BENCHMARK(loadRulesAndCatalogue)->Unit(benchmark::kMillisecond);

void readExample(benchmark::State &state)
{
    const std::string text = store::writeDesign(example());
    for (auto _ : state)
        benchmark::DoNotOptimize(store::readDesign(text, catalog(), "example"));
}
BENCHMARK(readExample)->Unit(benchmark::kMillisecond);

} // namespace
