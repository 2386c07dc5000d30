#include "drawing/scene.h"
#include "scribbler.h"
#include "support/boards.h"
#include "support/routes.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace plumbline::testing
{
namespace
{

Routes routesIn(const Scene &scene, const Design &design)
{
    Routes routes;
    for (const auto &[id, connection] : design.connections())
        routes[id] = *scene.route(id);
    return routes;
}

/// Everything that is drawn for a design, as text that shows where two pictures differ.
std::string described(const Picture &picture)
{
    std::string text;
    const auto rect = [](const Rect &r) {
        return " " + std::to_string(r.x) + "," + std::to_string(r.y) + " " + std::to_string(r.width) + "x" +
               std::to_string(r.height);
    };
    for (const auto &record : picture.records) {
        text += record->record + rect(record->bounds) + ":";
        for (const Item &item : record->items) {
            if (const Box *box = std::get_if<Box>(&item.shape))
                text += " box" + rect(box->rect);
            else if (const Line *line = std::get_if<Line>(&item.shape))
                text += " line " + printed(line->points);
            else if (const Text *label = std::get_if<Text>(&item.shape))
                text += " '" + label->text + "'" + printed({label->at});
            else
                text += " mark";
        }
        text += "\n";
    }
    return text;
}

struct Wish {
    int from = 0;
    int to = 0;
};

/// Components on a loose grid, as people place them, with lines between any of them.
Design generated(int components, const std::vector<Wish> &wishes, const std::vector<int> &jitter)
{
    Board board;
    for (int i = 0; i < components; ++i) {
        const Id id = "c" + std::to_string(i);
        const auto shake = [&](int k) { return 4.0 * jitter[static_cast<std::size_t>(2 * i + k) % jitter.size()]; };
        board.component(id, i % 3 == 0 ? "agent" : "llm").at(id, {260.0 * (i % 5) + shake(0), 150.0 * (i / 5) + shake(1)});
    }
    for (const Wish &wish : wishes) {
        const Id from = "c" + std::to_string(wish.from % components);
        const Id to = "c" + std::to_string(wish.to % components);
        if (!board.design().connection(from + "-request-" + to))
            board.request(from, to);
    }
    return board;
}

rc::Gen<Design> boards()
{
    const auto wish = rc::gen::build<Wish>(rc::gen::set(&Wish::from, rc::gen::inRange(0, 20)),
                                           rc::gen::set(&Wish::to, rc::gen::inRange(0, 20)));
    return rc::gen::apply(generated, rc::gen::inRange(2, 20),
                          rc::gen::container<std::vector<Wish>>(24, wish),
                          rc::gen::container<std::vector<int>>(40, rc::gen::inRange(-8, 9)));
}

RC_GTEST_PROP(Routes, AreSquareMeetTheirBoxesAndGoRoundAllOthers, ())
{
    const Design design = *boards();
    const FixedMetrics metrics;
    Scene scene(catalog(), metrics);
    scene.reset(design);
    RC_ASSERT(flawsOf(design, routesIn(scene, design)) == "");
}

/// However a design came about, by whatever edits, undone or given up: the picture is that of the design.
RC_GTEST_PROP(Pictures, FollowingEveryChangeShowsWhatAFreshStartShows, ())
{
    const FixedMetrics metrics;
    Scribbler scribbler(*boards());
    Scene followed(catalog(), metrics);
    followed.reset(scribbler.design());
    scribbler.history().subscribe([&](const Change &change) { followed.update(scribbler.design(), change); });
    for (const Step &step : *sequencesOf(40))
        scribbler.take(step);

    Scene fresh(catalog(), metrics);
    fresh.reset(scribbler.design());
    RC_ASSERT(described(followed.picture()) == described(fresh.picture()));
    for (const auto &[id, connection] : scribbler.design().connections())
        RC_ASSERT(*followed.route(id) == *fresh.route(id));
}

} // namespace
} // namespace plumbline::testing
