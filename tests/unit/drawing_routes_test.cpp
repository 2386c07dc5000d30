#include "drawing/scene.h"
#include "support/boards.h"
#include "support/routes.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using testing::Board;
using testing::catalog;
using testing::FixedMetrics;
using testing::flawsOf;
using testing::lieUpon;
using testing::printed;

/// The routes of a board by connection id.
std::map<Id, Route> routesOf(const Design &design)
{
    static const FixedMetrics metrics;
    Scene scene(catalog(), metrics);
    scene.reset(design);
    std::map<Id, Route> routes;
    for (const auto &[id, connection] : design.connections())
        routes[id] = *scene.route(id);
    return routes;
}

Route onlyRoute(const Design &design)
{
    return routesOf(design).begin()->second;
}

Board two(Point second)
{
    Board board;
    board.component("a", "agent").component("b", "llm").at("b", second);
    return board.request("a", "b");
}

Design withVia(Design design, const Id &id, std::vector<Point> via)
{
    auto bent = std::make_shared<Connection>(*design.connection(id));
    bent->via = std::move(via);
    Change change;
    change.connections[id] = {design.connections().at(id), bent};
    EXPECT_TRUE(design.apply(change));
    return design;
}

TEST(Routes, FacingBoxesAreJoinedByAStraightLineInTheMiddleOfWhatTheyShare)
{
    EXPECT_EQ(printed(onlyRoute(two({300, 0}))), "160,32 300,32");
    EXPECT_EQ(printed(onlyRoute(two({300, 20}))), "160,42 300,42");
    EXPECT_EQ(printed(onlyRoute(two({-300, 0}))), "0,32 -140,32");
}

TEST(Routes, StackedBoxesAreJoinedTopToBottom)
{
    EXPECT_EQ(printed(onlyRoute(two({0, 200}))), "80,64 80,200");
    EXPECT_EQ(printed(onlyRoute(two({40, -200}))), "100,0 100,-136");
}

TEST(Routes, BoxesApartInBothDirectionsAreJoinedWithTwoBendsHalfway)
{
    EXPECT_EQ(printed(onlyRoute(two({320, 200}))), "160,32 240,32 240,232 320,232");
}

TEST(Routes, TheOppositeDirectionTakesTheSameWay)
{
    Board there = two({320, 200});
    Board back;
    back.component("a", "agent").component("b", "llm").at("b", {320, 200}).request("b", "a");
    Route reversed = onlyRoute(back);
    std::reverse(reversed.begin(), reversed.end());
    EXPECT_EQ(printed(reversed), printed(onlyRoute(there)));
}

TEST(Routes, ParallelLinesLieFourteenPixelsApart)
{
    Board board = two({300, 0});
    board.connect("a", "stream", "b").connect("b", "feedback", "a");
    std::vector<double> ys;
    for (const auto &[id, route] : routesOf(board)) {
        ASSERT_EQ(route.size(), 2u) << id;
        ys.push_back(route.front().y);
    }
    std::sort(ys.begin(), ys.end());
    EXPECT_EQ(ys, (std::vector<double>{18, 32, 46}));
}

TEST(Routes, GoAroundABoxInBetween)
{
    Board board = two({600, 0});
    board.component("wall", "cache").at("wall", {300, 0});
    const Design design = board;
    EXPECT_EQ(flawsOf(design, routesOf(design)), "");
    EXPECT_GT(onlyRoute(design).size(), 2u);
}

TEST(Routes, GoAroundARowOfBoxesInBetween)
{
    Board board = two({900, 0});
    for (int i = 0; i < 5; ++i) {
        const Id id = "wall" + std::to_string(i);
        board.component(id, "cache").at(id, {400, -160.0 + 80 * i});
    }
    const Design design = board;
    EXPECT_EQ(flawsOf(design, routesOf(design)), "");
}

TEST(Routes, OverlappingBoxesStillHaveALine)
{
    for (const Point second : {Point{80, 30}, Point{0, 0}, Point{150, 60}, Point{166, 0}}) {
        const Route route = onlyRoute(two(second));
        EXPECT_GE(route.size(), 2u) << second.x << "," << second.y;
    }
}

TEST(Routes, AComponentConnectedToItselfGetsALoopOutsideItsBox)
{
    Board board;
    board.component("a", "agent").connect("a", "feedback", "a");
    const Route route = onlyRoute(board);
    const Rect box{0, 0, 160, 64};
    for (std::size_t i = 0; i + 1 < route.size(); ++i)
        EXPECT_FALSE(segmentCrosses(route[i], route[i + 1], box)) << printed(route);
    EXPECT_EQ(route.front().x, 160);
    EXPECT_EQ(route.back().y, 0);
}

TEST(Routes, WaypointsSetByHandArePassedInOrder)
{
    const Design design = withVia(two({400, 0}), "a-request-b", {{250, -100}, {330, -100}});
    EXPECT_EQ(printed(onlyRoute(design)), "80,0 80,-100 480,-100 480,0");
}

TEST(Routes, AWaypointInFrontOfASideKeepsTheLineStraightThere)
{
    const Design design = withVia(two({400, 200}), "a-request-b", {{300, 40}});
    EXPECT_EQ(printed(onlyRoute(design)), "160,40 480,40 480,200");
}

/// A line that could just be straight at the end of a side would leave no room for one that has to pass
/// below.
TEST(Routes, AStraightLineBendsWhenItWouldLieOnItsNeighbour)
{
    Board board;
    board.component("agent", "agent").at("agent", {0, 200});
    board.component("tool", "action-tool").at("tool", {360, 0});
    board.component("log", "observability").at("log", {360, 120});
    board.component("queue", "message-queue").at("queue", {360, 240});
    board.component("approval", "human-approval").at("approval", {360, 360});
    board.request("agent", "tool")
        .connect("agent", "telemetry", "log")
        .connect("agent", "async-event", "queue");
    board.connect("agent", "approval", "approval");
    const Design design = board;
    const auto routes = routesOf(design);
    EXPECT_EQ(flawsOf(design, routes), "");
    EXPECT_EQ(lieUpon(routes), "");
}

TEST(Routes, LinesFromOneSideKeepTheOrderOfTheirTargets)
{
    Board board;
    board.component("hub", "agent").at("hub", {0, 300});
    for (int i = 0; i < 4; ++i) {
        const Id id = "t" + std::to_string(i);
        board.component(id, "llm").at(id, {400, 150.0 * i + 60}).request("hub", id);
    }
    const auto routes = routesOf(board);
    EXPECT_EQ(lieUpon(routes), "");
    double last = 0;
    for (const auto &[id, route] : routes) {
        EXPECT_GT(route.front().y, last) << id;
        last = route.front().y;
    }
}

TEST(Routes, MovingABoxFarAwayChangesNothingHere)
{
    Board board = two({320, 200});
    board.component("far", "cache").at("far", {4000, 4000});
    const auto before = routesOf(board);
    board.at("far", {4200, 4100});
    EXPECT_EQ(routesOf(board), before);
}

} // namespace
} // namespace plumbline
