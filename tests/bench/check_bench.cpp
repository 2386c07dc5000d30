#include "check/check.h"
#include "store/store.h"

#include <benchmark/benchmark.h>

using namespace plumbline;

namespace
{

namespace fs = std::filesystem;

const fs::path source = PLUMBLINE_SOURCE_DIR;

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
