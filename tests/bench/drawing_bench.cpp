#include "drawing/scene.h"
#include "support/boards.h"

#include <benchmark/benchmark.h>

using namespace plumbline;

namespace
{

/// `count` components in rows of 40, each connected to the next, every second to the row below.
Design rows(int count)
{
    testing::Board board;
    const auto idOf = [](int i) { return "c" + std::to_string(i); };
    for (int i = 0; i < count; ++i)
        board.component(idOf(i), i % 2 ? "llm" : "agent").at(idOf(i), {240.0 * (i % 40), 130.0 * (i / 40)});
    for (int i = 0; i < count; ++i) {
        if (i % 40 != 39 && i + 1 < count)
            board.request(idOf(i), idOf(i + 1));
        if (i % 2 && i + 40 < count)
            board.request(idOf(i), idOf(i + 40));
    }
    return board;
}

void drawFromNothing(benchmark::State &state)
{
    const Design design = rows(static_cast<int>(state.range(0)));
    const testing::FixedMetrics metrics;
    Scene scene(testing::catalog(), metrics);
    for (auto _ : state)
        scene.reset(design);
    state.counters["connections"] = static_cast<double>(design.connections().size());
}
BENCHMARK(drawFromNothing)->Arg(40)->Arg(1000)->Unit(benchmark::kMillisecond);

/// A component in the middle of the board goes to and fro.
void followOneMove(benchmark::State &state)
{
    const auto count = static_cast<int>(state.range(0));
    const Design here = rows(count);
    const Id middle = "c" + std::to_string(count / 2);
    auto moved = std::make_shared<Component>(*here.component(middle));
    moved->at.x += 30;
    moved->at.y += 20;
    Change go;
    go.components[middle] = {here.components().at(middle), moved};
    Design there = here;
    if (!there.apply(go))
        std::abort();
    const Change back = go.inverse();
    const testing::FixedMetrics metrics;
    Scene scene(testing::catalog(), metrics);
    scene.reset(here);
    for (auto _ : state) {
        scene.update(there, go);
        scene.update(here, back);
    }
    state.SetItemsProcessed(2 * static_cast<int64_t>(state.iterations()));
}
BENCHMARK(followOneMove)->Arg(40)->Arg(1000)->Unit(benchmark::kMillisecond);

} // namespace
