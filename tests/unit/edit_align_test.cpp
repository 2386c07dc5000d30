#include "edit/verbs.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using edit::Direction;
using edit::Edge;
using testing::after;
using testing::Board;
using testing::catalog;
using testing::changesNothing;
using ::testing::HasSubstr;
using testing::refusal;

/// a at (0, 0), b at (300, 100) and larger, c at (500, 300).
Design scattered()
{
    const Design board = Board()
                             .component("a", "agent")
                             .component("b", "llm")
                             .component("c", "llm")
                             .at("b", {300, 100})
                             .at("c", {500, 300});
    return after(board, edit::resize(board, "b", {300, 100, 200, 100}));
}

std::vector<double> xs(const Design &design)
{
    return {design.component("a")->at.x, design.component("b")->at.x, design.component("c")->at.x};
}

std::vector<double> ys(const Design &design)
{
    return {design.component("a")->at.y, design.component("b")->at.y, design.component("c")->at.y};
}

TEST(Align, UsesTheBoundsOfAll)
{
    const Design board = scattered();
    const auto aligned = [&board](Edge edge) {
        return after(board, edit::align(board, {"a", "b", "c"}, edge));
    };
    EXPECT_EQ(xs(aligned(Edge::left)), (std::vector<double>{0, 0, 0}));
    EXPECT_EQ(xs(aligned(Edge::right)), (std::vector<double>{500, 460, 500}));
    EXPECT_EQ(xs(aligned(Edge::centerX)), (std::vector<double>{250, 230, 250}));
    EXPECT_EQ(ys(aligned(Edge::top)), (std::vector<double>{0, 0, 0}));
    EXPECT_EQ(ys(aligned(Edge::bottom)), (std::vector<double>{300, 264, 300}));
    EXPECT_EQ(ys(aligned(Edge::centerY)), (std::vector<double>{150, 132, 150}));
    EXPECT_EQ(ys(aligned(Edge::left)), ys(board)) << "the other direction is left alone";
    EXPECT_EQ(xs(aligned(Edge::top)), xs(board));
}

TEST(Align, TwiceIsOnce)
{
    Design board = scattered();
    board = after(board, edit::move(board, {"b"}, {1.0 / 3, 0.1}));
    for (const Edge edge : {Edge::left, Edge::centerX, Edge::right, Edge::top, Edge::centerY, Edge::bottom}) {
        const Design once = after(board, edit::align(board, {"a", "b", "c"}, edge));
        EXPECT_TRUE(changesNothing(edit::align(once, {"a", "b", "c"}, edge)));
    }
}

TEST(Align, MovesZonesWithTheirMembersAndNotes)
{
    Design board = Board().component("a", "agent").zone("z", "trust", {300, 500, 400, 300});
    board = after(board, edit::place(board, catalog(), "llm", {450, 600}, "in"));
    board = after(board, edit::placeNote(board, NoteKind::text, {320, 700, 50, 50}, "why?", "n"));
    for (const edit::Ids &ids : {edit::Ids{"a", "z"}, edit::Ids{"a", "z", "in"}}) {
        const Design aligned = after(board, edit::align(board, ids, Edge::left));
        EXPECT_EQ(aligned.zone("z")->at, (Point{0, 500}));
        EXPECT_EQ(aligned.component("in")->at, (Point{70, 568}));
        EXPECT_EQ(aligned.note("n")->at, (Point{20, 700}));
        EXPECT_EQ(aligned.component("in")->zone, "z");
    }
}

TEST(Align, ChangesMembership)
{
    Design board = Board().component("c", "llm").zone("z", "trust", {0, 500, 400, 300}).component("b", "llm");
    board = after(board, edit::move(board, {"b"}, {600, 600}));
    board = after(board, edit::move(board, {"c"}, {100, 200}));
    board = after(board, edit::align(board, {"b", "c"}, Edge::bottom));
    EXPECT_EQ(board.component("c")->at.y, 600);
    EXPECT_EQ(board.component("c")->zone, "z");
}

TEST(Align, TakesTheWaypointsOfConnectionsThatMoveAsAWhole)
{
    Design board =
        Board().component("a", "agent").component("b", "llm").component("left", "llm").request("a", "b");
    board = after(board, edit::move(board, {"left"}, {-1000, 300}));
    board = after(board, edit::move(board, {"a", "b"}, {100, 0}));
    board = after(board, edit::setWaypoints(board, "a-request-b", {{400, 50}}));
    // a goes by -700 and b by -900: the waypoint half-way goes by -800.
    const Design aligned = after(board, edit::align(board, {"a", "b", "left"}, Edge::left));
    EXPECT_EQ(aligned.component("a")->at.x, -600);
    EXPECT_EQ(aligned.component("b")->at.x, -600);
    EXPECT_EQ(aligned.connection("a-request-b")->via, (std::vector<Point>{{-400, 50}}));
}

TEST(Align, IsRefusedForLessThanTwo)
{
    Design board = scattered();
    EXPECT_THAT(refusal(edit::align(board, {"a"}, Edge::left)), HasSubstr("two or more"));
    EXPECT_THAT(refusal(edit::align(board, {}, Edge::left)), HasSubstr("two or more"));
    EXPECT_THAT(refusal(edit::align(board, {"a", "x"}, Edge::left)), HasSubstr("'x'"));
    board = after(board, edit::placeZone(board, catalog(), "trust", {-50, -50, 300, 300}, "z"));
    EXPECT_THAT(refusal(edit::align(board, {"a", "z"}, Edge::left)), HasSubstr("do not lie in one another"));
}

TEST(Distribute, MakesTheGapsEqualAndKeepsTheOuterTwo)
{
    const Design board = scattered(); // 160 wide at 0, 200 wide at 300, 160 wide at 500
    const Design spread = after(board, edit::distribute(board, {"a", "b", "c"}, Direction::horizontal));
    EXPECT_EQ(xs(spread), (std::vector<double>{0, 230, 500}));
    EXPECT_EQ(ys(spread), ys(board));
    const Design down = after(board, edit::distribute(board, {"a", "b", "c"}, Direction::vertical));
    EXPECT_EQ(ys(down), (std::vector<double>{0, 132, 300}));
    EXPECT_EQ(xs(down), xs(board));
}

TEST(Distribute, OverlapsEvenlyWhenThereIsNoRoom)
{
    Design board = scattered();
    board = after(board, edit::move(board, {"c"}, {-150, 0}));
    const Design spread = after(board, edit::distribute(board, {"a", "b", "c"}, Direction::horizontal));
    EXPECT_EQ(xs(spread).front(), 0);
    const double gap = spread.component("b")->at.x - 160;
    EXPECT_LT(gap, 0);
    EXPECT_DOUBLE_EQ(spread.component("c")->at.x - (spread.component("b")->at.x + 200), gap);
}

TEST(Distribute, TwiceIsOnce)
{
    Design board = scattered();
    for (int i = 0; i < 4; ++i)
        board = after(board, edit::place(board, catalog(), "llm", {211.0 * i + 1.0 / 7, 90.0 * i},
                                         "p" + std::to_string(i)));
    const edit::Ids all{"a", "b", "c", "p0", "p1", "p2", "p3"};
    for (const Direction direction : {Direction::horizontal, Direction::vertical}) {
        const Design once = after(board, edit::distribute(board, all, direction));
        EXPECT_TRUE(changesNothing(edit::distribute(once, all, direction)));
    }
}

TEST(Distribute, MovesZonesWithTheirMembers)
{
    Design board = scattered();
    board = after(board, edit::placeZone(board, catalog(), "trust", {180, 500, 200, 200}, "z"));
    board = after(board, edit::place(board, catalog(), "llm", {280, 600}, "in"));
    const Design spread = after(board, edit::distribute(board, {"a", "z", "in", "c"}, Direction::horizontal));
    EXPECT_EQ(spread.zone("z")->at, (Point{230, 500}));
    EXPECT_EQ(spread.component("in")->at, board.component("in")->at + (Point{50, 0}));
}

TEST(Distribute, IsRefusedForLessThanThree)
{
    const Design board = scattered();
    EXPECT_THAT(refusal(edit::distribute(board, {"a", "b"}, Direction::horizontal)),
                HasSubstr("three or more"));
    EXPECT_THAT(refusal(edit::distribute(board, {"a", "b", "x"}, Direction::horizontal)), HasSubstr("'x'"));
}

} // namespace
} // namespace plumbline
