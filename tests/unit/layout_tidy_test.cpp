#include "design/standing.h"
#include "edit/standing_verbs.h"
#include "edit/zones.h"
#include "layout/tidy.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <gmock/gmock.h>
#include <random>

namespace plumbline
{
namespace
{

using layout::Flow;
using testing::after;
using testing::Board;
using testing::catalog;
using testing::changesNothing;

Design tidied(const Design &design, const edit::Ids &ids = {}, Flow flow = Flow::leftToRight)
{
    return after(design, layout::tidy(design, catalog(), ids, flow));
}

/// Everything wrong with a layout: overlapping cards, members outside their frames, strangers inside.
std::string faults(const Design &design)
{
    std::string found;
    for (const auto &[id, one] : design.components())
        for (const auto &[otherId, other] : design.components())
            if (id < otherId && one->rect().intersects(other->rect()))
                found += id + " overlaps " + otherId + "; ";
    for (const auto &[zoneId, zone] : design.zones()) {
        const auto members = edit::membersOf(design, zoneId);
        for (const auto &[id, component] : design.components()) {
            if (members.contains(id) && !zone->rect().contains(component->rect()))
                found += id + " sticks out of " + zoneId + "; ";
            if (!members.contains(id) && zone->rect().intersects(component->rect()))
                found += id + " is a stranger in " + zoneId + "; ";
        }
        for (const auto &[id, other] : design.zones())
            if (id != zoneId && !members.contains(id) && !edit::membersOf(design, id).contains(zoneId) &&
                zone->rect().intersects(other->rect()))
                found += zoneId + " overlaps " + id + "; ";
    }
    return found;
}

Design chain()
{
    Board board;
    for (const char *id : {"a", "b", "c", "d"})
        board.component(id, "orchestrator").at(id, {0, 0});
    return board.request("a", "b").request("b", "c").request("a", "d").design();
}

TEST(Tidy, LaysLayersOutAlongTheFlow)
{
    const Design across = tidied(chain());
    const auto x = [&across](const Id &id) { return across.component(id)->at.x; };
    EXPECT_LT(x("a"), x("b"));
    EXPECT_LT(x("b"), x("c"));
    EXPECT_EQ(x("b"), x("d"));
    EXPECT_EQ(faults(across), "");
    const Design down = tidied(chain(), {}, Flow::topToBottom);
    EXPECT_LT(down.component("a")->at.y, down.component("b")->at.y);
    EXPECT_EQ(down.component("b")->at.y, down.component("d")->at.y);
    EXPECT_EQ(faults(down), "");
}

TEST(Tidy, IsDeterministicAndSettles)
{
    const Design once = tidied(chain());
    EXPECT_EQ(once, tidied(chain()));
    const Design twice = tidied(once);
    EXPECT_EQ(twice, tidied(twice)) << "a tidy board stays as it is";
}

TEST(Tidy, KeepsZonesTogether)
{
    Design design = after({}, edit::placeZone({}, catalog(), "trust", {0, 0, 2000, 1000}, "outer"));
    design = after(design, edit::placeZone(design, catalog(), "region", {20, 20, 900, 600}, "inner"));
    const auto put = [&design](const char *id, const char *kind, Point at) {
        design = after(design, edit::place(design, catalog(), kind, at, id));
    };
    put("a", "orchestrator", {200, 200});
    put("b", "llm-gateway", {500, 300});
    put("c", "llm", {1500, 300});
    put("out", "client-app", {2600, 200});
    design = after(design, edit::connect(design, catalog(), "out", "a", "request", "l1"));
    design = after(design, edit::connect(design, catalog(), "a", "b", "request", "l2"));
    design = after(design, edit::connect(design, catalog(), "b", "c", "request", "l3"));
    design = after(design, edit::setWaypoints(design, "l2", {{9, 9}}));
    const Design tidy = tidied(design);
    EXPECT_EQ(faults(tidy), "");
    EXPECT_EQ(tidy.component("a")->zone, "inner");
    EXPECT_EQ(tidy.component("c")->zone, "outer");
    EXPECT_EQ(tidy.component("out")->zone, "");
    EXPECT_EQ(tidy.zone("inner")->zone, "outer");
    EXPECT_TRUE(tidy.connection("l2")->via.empty()) << "the router takes over";
    EXPECT_LT(tidy.component("out")->at.x, tidy.zone("outer")->at.x) << "who calls comes first";
}

/// In how many columns the cards stand.
std::size_t columns(const Design &design)
{
    std::set<double> found;
    for (const auto &[id, component] : design.components())
        found.insert(component->at.x);
    return found.size();
}

TEST(Tidy, WhatStandsBesideThePathMakesItNoLonger)
{
    Board board;
    board.component("user", "end-user").component("gw", "api-gateway").component("agent", "agent");
    board.component("llm", "llm").component("traces", "observability").component("golden", "golden-dataset");
    board.component("eval", "eval-pipeline").component("gate", "release-gate").component("ops", "alerting");
    board.request("user", "gw").request("gw", "agent").request("agent", "llm");
    board.connect("agent", "telemetry", "traces").connect("traces", "batch", "golden");
    board.connect("golden", "batch", "eval").connect("eval", "control", "gate");
    board.connect("gate", "promotion", "agent").connect("traces", "telemetry", "ops");
    const Design tidy = tidied(board);
    EXPECT_EQ(columns(tidy), 4U) << "as many as the way from the user to the model has";
    EXPECT_LT(tidy.component("golden")->at.x, tidy.component("eval")->at.x)
        << "the loop reads in its order too";
    EXPECT_EQ(faults(tidy), "");
}

TEST(Tidy, OfASelectionLeavesTheRest)
{
    Design board = chain();
    board = after(board, edit::move(board, {"d"}, {3000, 3000}));
    const Design tidy = tidied(board, {"a", "b", "c"});
    EXPECT_EQ(tidy.component("d")->at, board.component("d")->at);
    EXPECT_EQ(tidy.component("a")->at, (Point{0, 0})) << "the corner stays";
    EXPECT_EQ(faults(tidy), "");
}

TEST(Tidy, LeavesLockedRecordsAndInkAlone)
{
    Design board = chain();
    board = after(board, edit::lock(board, {"c"}, true));
    const Design tidy = tidied(board);
    EXPECT_EQ(tidy.component("c")->at, board.component("c")->at);
}

TEST(Tidy, OfNothingDoesNothing)
{
    EXPECT_TRUE(changesNothing(layout::tidy({}, catalog(), {}, Flow::leftToRight)));
    Board one;
    one.component("a", "llm");
    EXPECT_TRUE(changesNothing(layout::tidy(one, catalog(), {}, Flow::leftToRight)));
    EXPECT_FALSE(layout::tidy(one, catalog(), {"nobody"}, Flow::leftToRight));
}

TEST(Tidy, NeverOverlapsOnGeneratedBoards)
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        std::mt19937 dice(seed);
        const auto roll = [&dice](int below) {
            return static_cast<int>(dice() % static_cast<unsigned>(below));
        };
        Board board;
        const int zones = roll(4);
        for (int z = 0; z < zones; ++z)
            board.zone("z" + std::to_string(z), "trust", {z * 1200.0, 0, 1000, 800});
        Design design = board;
        const int count = 3 + roll(30);
        const auto &kinds = catalog().components();
        for (int i = 0; i < count; ++i) {
            const Point at{roll(4000) - 200.0, roll(1200) - 200.0};
            const std::string &kind =
                kinds[static_cast<std::size_t>(roll(static_cast<int>(kinds.size())))].id;
            design = after(design, edit::place(design, catalog(), kind, at, "c" + std::to_string(i)));
        }
        for (int i = 0; i < 2 * count; ++i) {
            const Id from = "c" + std::to_string(roll(count));
            const Id to = "c" + std::to_string(roll(count));
            const auto legal =
                catalog().legalConnections(design.component(from)->kind, design.component(to)->kind);
            if (from == to || legal.empty())
                continue;
            const auto plan =
                edit::connect(design, catalog(), from, to, legal.front()->id, "l" + std::to_string(i));
            if (plan)
                design = after(design, plan);
        }
        for (const Flow flow : {Flow::leftToRight, Flow::topToBottom}) {
            const Design tidy = tidied(design, {}, flow);
            EXPECT_EQ(faults(tidy), "") << "seed " << seed;
            for (const auto &[id, component] : tidy.components())
                EXPECT_EQ(component->zone, design.component(id)->zone) << "seed " << seed;
        }
    }
}

} // namespace
} // namespace plumbline
