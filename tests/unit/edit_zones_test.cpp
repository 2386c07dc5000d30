#include "edit/zones.h"

#include "edit/verbs.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using testing::after;
using testing::Board;
using testing::catalog;

/// Design::apply's way of changing one record of a board, where no verb would.
template <class R, class Alter>
Design altered(const Design &design, Deltas<R> Change::*deltas, const Table<R> &table, const Id &id,
               Alter alter)
{
    R record = *table.at(id);
    alter(record);
    Change change;
    (change.*deltas)[id] = {table.at(id), std::make_shared<const R>(std::move(record))};
    return after(design, change);
}

Design withZoneOf(const Design &design, const Id &component, const Id &zone)
{
    return altered<Component>(design, &Change::components, design.components(), component,
                              [&](Component &c) { c.zone = zone; });
}

Design withOuter(const Design &design, const Id &zone, const Id &outer)
{
    return altered<Zone>(design, &Change::zones, design.zones(), zone, [&](Zone &z) { z.zone = outer; });
}

TEST(ZoneAround, IsTheSmallestThatHoldsTheWholeRectangle)
{
    const Design board = Board()
                             .zone("large", "trust", {0, 0, 1000, 1000})
                             .zone("small", "region", {100, 100, 300, 300})
                             .zone("tall", "tenant", {100, 100, 50, 5000});
    EXPECT_EQ(edit::zoneAround(board, {150, 150, 160, 64}), "small");
    EXPECT_EQ(edit::zoneAround(board, {350, 150, 160, 64}), "large");
    EXPECT_EQ(edit::zoneAround(board, {950, 150, 160, 64}), "");
    EXPECT_EQ(edit::zoneAround(board, {150, 150, 160, 64}, {"small"}), "large");
    EXPECT_EQ(edit::zoneAround(board, {150, 150, 160, 64}, {"small", "large"}), "");
    EXPECT_EQ(edit::zoneAround(board, {100, 100, 300, 300}), "small") << "flush with the frame is inside";
}

TEST(ZoneAround, TakesTheSmallerIdOfEqualZones)
{
    const Design board = Board()
                             .zone("b", "trust", {0, 0, 400, 400})
                             .zone("a", "region", {100, 0, 400, 400})
                             .zone("c", "tenant", {0, 0, 400, 400});
    EXPECT_EQ(edit::zoneAround(board, {150, 100, 160, 64}), "a");
    EXPECT_EQ(edit::zoneAround(board, {10, 100, 160, 64}), "b");
}

TEST(ZonesAround, AreListedFromTheInside)
{
    Design board = Board()
                       .zone("a", "trust", {0, 0, 1000, 1000})
                       .zone("b", "region", {0, 0, 800, 800})
                       .zone("c", "tenant", {0, 0, 400, 400});
    board = withOuter(withOuter(board, "c", "b"), "b", "a");
    EXPECT_EQ(edit::zonesAround(board, "c"), (std::vector<Id>{"b", "a"}));
    EXPECT_TRUE(edit::zonesAround(board, "a").empty());
    EXPECT_TRUE(edit::zonesAround(board, "no such zone").empty());
}

TEST(MembersOf, AreComponentsAndZonesAtAnyDepth)
{
    Design board = Board()
                       .zone("outer", "trust", {0, 0, 1000, 1000})
                       .zone("inner", "region", {0, 0, 800, 800})
                       .zone("other", "region", {2000, 0, 800, 800})
                       .component("x", "llm", {}, "outer")
                       .component("y", "llm", {}, "inner")
                       .component("z", "llm", {}, "other")
                       .component("free", "llm");
    board = withOuter(board, "inner", "outer");
    EXPECT_EQ(edit::membersOf(board, "outer"), (std::set<Id>{"inner", "x", "y"}));
    EXPECT_EQ(edit::membersOf(board, "inner"), std::set<Id>{"y"});
}

TEST(WithContents, AddsMembersAndTheNotesInTheFrame)
{
    Design board = Board().zone("z", "trust", {0, 0, 600, 600}).zone("small", "region", {400, 400, 500, 100});
    board = after(board, edit::place(board, catalog(), "llm", {200, 200}, "c"));
    board = after(board, edit::placeNote(board, NoteKind::sticky, {10, 10, 100, 100}, "inside", "in"));
    board = after(board, edit::placeNote(board, NoteKind::sticky, {550, 10, 100, 100}, "across", "across"));
    board = after(board,
                  edit::placeNote(board, NoteKind::sticky, {450, 420, 100, 60}, "in the overlap", "other"));
    EXPECT_EQ(edit::withContents(board, {"z"}), (std::set<Id>{"z", "c", "in"}));
    EXPECT_EQ(edit::withContents(board, {"c"}), std::set<Id>{"c"});
}

TEST(Membership, UntouchedRecordsKeepWhatTheFileStates)
{
    // Stated to be inside, drawn outside; nobody touches it or its zone.
    Design board = Board()
                       .zone("z", "trust", {0, 500, 400, 300})
                       .component("stated", "llm", {}, "z")
                       .component("c", "llm");
    board = after(board, edit::move(board, {"c"}, {10, 0}));
    EXPECT_EQ(board.component("stated")->zone, "z");
    board = after(board, edit::rename(board, "stated", "Model"));
    EXPECT_EQ(board.component("stated")->zone, "z");
    board = after(board, edit::move(board, {"stated"}, {10, 0}));
    EXPECT_EQ(board.component("stated")->zone, "") << "once it is moved, its place decides";
}

TEST(Membership, OfEqualZonesTheStatedOneStays)
{
    Design board = Board()
                       .zone("a", "trust", {0, 0, 400, 400})
                       .zone("b", "region", {50, 0, 400, 400})
                       .component("c", "llm")
                       .at("c", {100, 100});
    board = after(withZoneOf(board, "c", "b"), edit::move(board, {}, {}));
    board = after(board, edit::move(board, {"c"}, {1, 0}));
    EXPECT_EQ(board.component("c")->zone, "b");
    board = after(withZoneOf(board, "c", ""), edit::move(withZoneOf(board, "c", ""), {"c"}, {1, 0}));
    EXPECT_EQ(board.component("c")->zone, "a") << "without a statement the smaller id wins";
}

TEST(Membership, ZonesOfDifferentKindsAtOnePlaceBothHoldTheirMembers)
{
    for (const char *second : {"eu", "zurich"}) { // before and after "trust" in the order of ids
        Design board = Board().zone("trust", "trust", {0, 0, 400, 400});
        board = after(board, edit::place(board, catalog(), "llm", {200, 200}, "c"));
        board = after(board, edit::placeZone(board, catalog(), "region", {0, 0, 400, 400}, second));
        const Id inner = board.component("c")->zone;
        std::vector<Id> around = edit::zonesAround(board, inner);
        around.push_back(inner);
        EXPECT_THAT(around, ::testing::UnorderedElementsAre("trust", second));
    }
}

TEST(Membership, ZonesOfOneKindAtOnePlaceAreNot)
{
    Design board = Board().zone("a", "trust", {0, 0, 400, 400});
    board = after(board, edit::placeZone(board, catalog(), "trust", {0, 0, 400, 400}, "b"));
    EXPECT_EQ(board.zone("a")->zone, "");
    EXPECT_EQ(board.zone("b")->zone, "");
}

TEST(Membership, TurnsRoundWhenTheInnerZoneGrowsBeyondTheOuterOne)
{
    Design board = Board().zone("a", "trust", {0, 0, 400, 400});
    board = after(board, edit::placeZone(board, catalog(), "region", {50, 50, 200, 200}, "b"));
    ASSERT_EQ(board.zone("b")->zone, "a");
    board = after(board, edit::resize(board, "b", {-50, -50, 600, 600}));
    EXPECT_EQ(board.zone("b")->zone, "");
    EXPECT_EQ(board.zone("a")->zone, "b");
}

/// By its place, z is in y; a file states that y is in x and x is in z, against their places.
TEST(Membership, NeverBecomesACycleThroughWhatAFileStates)
{
    Design board = Board()
                       .zone("z", "trust", {100, 100, 100, 100})
                       .zone("x", "region", {2000, 0, 100, 100})
                       .zone("y", "tenant", {0, 0, 400, 400});
    board = withOuter(withOuter(board, "x", "z"), "y", "x");
    const Design nudged = after(board, edit::move(board, {"z"}, {1, 0}));
    EXPECT_EQ(nudged.zone("z")->zone, "y");
    EXPECT_EQ(nudged.zone("x")->zone, "") << "a stated member of z was looked at as well";

    // One more zone between: x is stated to be in w, which is in z. It is not looked at, and its word holds.
    Design longer = Board()
                        .zone("z", "trust", {100, 100, 100, 100})
                        .zone("w", "region", {110, 110, 50, 50})
                        .zone("x", "region", {2000, 0, 100, 100})
                        .zone("y", "tenant", {0, 0, 400, 400});
    longer = withOuter(withOuter(withOuter(longer, "w", "z"), "x", "w"), "y", "x");
    Change change;
    edit::settleMembership(longer, change, {"z"});
    const Design settled = after(longer, change);
    EXPECT_EQ(settled.zone("w")->zone, "z");
    EXPECT_EQ(settled.zone("x")->zone, "w");
    EXPECT_EQ(settled.zone("y")->zone, "x");
    EXPECT_EQ(settled.zone("z")->zone, "") << "y would close the circle";
}

TEST(Membership, FollowsAResizedZone)
{
    Design board = Board().zone("z", "trust", {0, 0, 400, 400});
    board = after(board, edit::place(board, catalog(), "llm", {100, 100}, "near"));
    board = after(board, edit::place(board, catalog(), "llm", {300, 300}, "far"));
    board = after(board, edit::place(board, catalog(), "llm", {600, 300}, "outside"));
    board = after(board, edit::resize(board, "z", {0, 0, 250, 200}));
    EXPECT_EQ(board.component("near")->zone, "z");
    EXPECT_EQ(board.component("far")->zone, "");
    board = after(board, edit::resize(board, "z", {0, 0, 800, 400}));
    EXPECT_EQ(board.component("far")->zone, "z");
    EXPECT_EQ(board.component("outside")->zone, "z");
    EXPECT_EQ(board.component("outside")->at, (Point{520, 268})) << "members stay where they are";
}

TEST(Membership, FlushMembersSurviveOddShifts)
{
    // The right sides are at one place; shifted, each of them is rounded in its own way.
    Design board = Board().zone("z", "trust", {0.1, 0.1, 320.3, 240.7});
    board = after(board, edit::placeZone(board, catalog(), "region", {100.2, 50.7, 220.2, 190.1}, "inner"));
    ASSERT_EQ(board.zone("inner")->zone, "z");
    for (int i = 0; i < 50; ++i) {
        board = after(board, edit::move(board, {"z"}, {1.0 / 3, 1e3 / 7}));
        ASSERT_EQ(board.zone("inner")->zone, "z") << i;
    }
}

} // namespace
} // namespace plumbline
