#include "edit/verbs.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <gmock/gmock.h>
#include <limits>

namespace plumbline
{
namespace
{

using testing::after;
using ::testing::AllOf;
using testing::Board;
using testing::catalog;
using testing::changesNothing;
using ::testing::HasSubstr;
using testing::refusal;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// "a" and "b" joined by a connection with two waypoints, "c" beside them.
Design joined()
{
    const Design board =
        Board().component("a", "agent").component("b", "llm").component("c", "llm").request("a", "b");
    return after(board, edit::setWaypoints(board, "a-request-b", {{100, 200}, {300, 200}}));
}

/// A zone in a zone, with a component and a note in each, all placed by verbs.
Design nested()
{
    Design board = Board().zone("outer", "trust", {0, 0, 1000, 800});
    board = after(board, edit::placeZone(board, catalog(), "region", {100, 100, 400, 400}, "inner"));
    board = after(board, edit::place(board, catalog(), "agent", {300, 300}, "deep"));
    board = after(board, edit::place(board, catalog(), "llm", {800, 300}, "shallow"));
    board = after(board, edit::placeNote(board, NoteKind::sticky, {120, 350, 100, 100}, "why?", "note"));
    return after(board, edit::connect(board, catalog(), "deep", "shallow", "request", "l"));
}

Point at(const Design &design, const Id &id)
{
    if (const Component *component = design.component(id))
        return component->at;
    return design.zone(id) ? design.zone(id)->at : design.note(id)->at;
}

TEST(Move, MovesComponentsAndLeavesOthers)
{
    const Design board = joined();
    const Design moved = after(board, edit::move(board, {"a"}, {30, -20}));
    EXPECT_EQ(at(moved, "a"), (Point{30, -20}));
    EXPECT_EQ(at(moved, "b"), at(board, "b"));
}

TEST(Move, CarriesWaypointsWhenBothEndsMove)
{
    const Design board = joined();
    const auto via = [&board](const edit::Ids &ids) {
        return after(board, edit::move(board, ids, {30, -20})).connection("a-request-b")->via;
    };
    EXPECT_EQ(via({"a", "b"}), (std::vector<Point>{{130, 180}, {330, 180}}));
    EXPECT_EQ(via({"a", "b", "a-request-b"}), (std::vector<Point>{{130, 180}, {330, 180}}));
    EXPECT_EQ(via({"a"}), (std::vector<Point>{{100, 200}, {300, 200}}));
    EXPECT_EQ(via({"b", "c"}), (std::vector<Point>{{100, 200}, {300, 200}}));
}

TEST(Move, OfAZoneCarriesEverythingInsideOnce)
{
    const Design board = nested();
    for (const edit::Ids &ids :
         {edit::Ids{"outer"}, edit::Ids{"outer", "inner", "deep", "note"}, edit::Ids{"outer", "deep", "l"}}) {
        const Design moved = after(board, edit::move(board, ids, {50, 70}));
        for (const char *id : {"outer", "inner", "deep", "shallow", "note"})
            EXPECT_EQ(at(moved, id), at(board, id) + (Point{50, 70})) << id;
        EXPECT_EQ(moved.component("deep")->zone, "inner");
        EXPECT_EQ(moved.component("shallow")->zone, "outer");
        EXPECT_EQ(moved.zone("inner")->zone, "outer");
    }
}

TEST(Move, OfAnInnerZoneLeavesTheOuterOne)
{
    const Design board = nested();
    const Design moved = after(board, edit::move(board, {"inner"}, {1000, 0}));
    EXPECT_EQ(at(moved, "outer"), at(board, "outer"));
    EXPECT_EQ(at(moved, "shallow"), at(board, "shallow"));
    EXPECT_EQ(at(moved, "deep"), at(board, "deep") + (Point{1000, 0}));
    EXPECT_EQ(at(moved, "note"), at(board, "note") + (Point{1000, 0}));
    EXPECT_EQ(moved.zone("inner")->zone, "");
    EXPECT_EQ(moved.component("deep")->zone, "inner");
}

TEST(Move, ChangesTheZoneOfWhatIsDraggedInOrOut)
{
    const Design board = nested();
    EXPECT_EQ(after(board, edit::move(board, {"deep"}, {0, 350})).component("deep")->zone, "outer");
    EXPECT_EQ(after(board, edit::move(board, {"deep"}, {5000, 0})).component("deep")->zone, "");
    EXPECT_EQ(after(board, edit::move(board, {"shallow"}, {-500, 0})).component("shallow")->zone, "inner");
}

TEST(Move, OfAZoneOverComponentsTakesThemIn)
{
    Design board = Board().zone("z", "trust", {0, 500, 400, 300}).component("c", "llm").at("c", {1100, 600});
    board = after(board, edit::move(board, {"z"}, {1000, 0}));
    EXPECT_EQ(board.component("c")->zone, "z");
    board = after(board, edit::move(board, {"z"}, {-1000, 0}));
    EXPECT_EQ(board.component("c")->zone, "z") << "it is a member now, and comes along";
    EXPECT_EQ(board.component("c")->at, (Point{100, 600}));
}

TEST(Move, TakesInkAlong)
{
    Note ink;
    ink.id = "ink";
    ink.kind = NoteKind::ink;
    ink.at = {10, 10};
    ink.size = {20, 20};
    ink.points = {10, 10, 0.5, 30, 30, 1};
    Change change;
    change.notes["ink"] = {nullptr, std::make_shared<const Note>(ink)};
    const Design board = after({}, change);
    EXPECT_EQ(after(board, edit::move(board, {"ink"}, {5, -5})).note("ink")->points,
              (std::vector<double>{15, 5, 0.5, 35, 25, 1}));
    EXPECT_EQ(after(board, edit::resize(board, "ink", {10, 10, 40, 10})).note("ink")->points,
              (std::vector<double>{10, 10, 0.5, 50, 20, 1}));
}

TEST(Move, OfNothingOrNowhereIsNothing)
{
    const Design board = nested();
    EXPECT_TRUE(changesNothing(edit::move(board, {}, {10, 10})));
    EXPECT_TRUE(changesNothing(edit::move(board, {"deep"}, {0, 0})));
    EXPECT_TRUE(changesNothing(edit::move(board, {"l"}, {10, 10}))) << "a connection follows its ends";
}

TEST(Move, IsRefusedForUnknownRecordsAndPlacesBeyondTheBoard)
{
    const Design board = joined();
    EXPECT_THAT(refusal(edit::move(board, {"a", "x"}, {1, 1})), HasSubstr("'x'"));
    EXPECT_THAT(refusal(edit::move(board, {"a"}, {nan, 0})),
                AllOf(HasSubstr("'a'"), HasSubstr("would not fit")));
    EXPECT_THAT(refusal(edit::move(board, {"a"}, {0, 2e7})), HasSubstr("would not fit"));
    const Design far = after(board, edit::setWaypoints(board, "a-request-b", {{9.9e6, 0}}));
    EXPECT_THAT(refusal(edit::move(far, {"a", "b"}, {2e5, 0})),
                AllOf(HasSubstr("the connection from 'a' to 'b'"), HasSubstr("would not fit")));
}

TEST(Resize, GivesTheRectangle)
{
    const Design board = Board().component("a", "llm").zone("z", "trust", {0, 500, 400, 300});
    EXPECT_EQ(after(board, edit::resize(board, "a", {5, 6, 200, 100})).component("a")->rect(),
              (Rect{5, 6, 200, 100}));
    EXPECT_EQ(after(board, edit::resize(board, "z", {5, 6, 200, 100})).zone("z")->rect(),
              (Rect{5, 6, 200, 100}));
    EXPECT_TRUE(changesNothing(edit::resize(board, "a", board.component("a")->rect())));
}

TEST(Resize, StopsAtTheSmallestSizeAndKeepsTheOtherSide)
{
    const Design board = Board().component("a", "llm"); // 0, 0, 160 x 64
    const auto rect = [&board](Rect wanted) {
        return after(board, edit::resize(board, "a", wanted)).component("a")->rect();
    };
    EXPECT_EQ(rect({0, 0, 20, 64}), (Rect{0, 0, 96, 64})) << "right side dragged";
    EXPECT_EQ(rect({140, 0, 20, 64}), (Rect{64, 0, 96, 64})) << "left side dragged";
    EXPECT_EQ(rect({200, 0, -40, 64}), (Rect{64, 0, 96, 64})) << "left side dragged past the right one";
    EXPECT_EQ(rect({0, 60, 160, 4}), (Rect{0, 16, 160, 48})) << "top dragged";
    EXPECT_EQ(rect({0, 0, 160, -90}), (Rect{0, 0, 160, 48})) << "bottom dragged past the top";
}

TEST(Resize, IsRefusedForWhatHasNoSizeAndForBadNumbers)
{
    const Design board = joined();
    EXPECT_THAT(refusal(edit::resize(board, "x", {0, 0, 100, 100})), HasSubstr("'x'"));
    EXPECT_THAT(refusal(edit::resize(board, "a-request-b", {0, 0, 100, 100})),
                HasSubstr("the connection from 'a' to 'b' has no size"));
    EXPECT_THAT(refusal(edit::resize(board, "a", {nan, 0, 100, 100})), HasSubstr("would not fit"));
    EXPECT_THAT(refusal(edit::resize(board, "a", {0, 0, nan, 100})), HasSubstr("would not fit"));
    EXPECT_THAT(refusal(edit::resize(board, "a", {0, 0, 1e9, 100})), HasSubstr("would not fit"));
}

} // namespace
} // namespace plumbline
