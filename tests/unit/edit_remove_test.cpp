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
using testing::changesNothing;
using ::testing::HasSubstr;
using testing::refusal;

/// c in inner in middle in outer, all by their places; d in middle.
Design nested()
{
    Design board = Board().zone("outer", "trust", {0, 0, 1000, 800});
    board = after(board, edit::placeZone(board, catalog(), "region", {10, 10, 800, 600}, "middle"));
    board = after(board, edit::placeZone(board, catalog(), "tenant", {20, 20, 400, 400}, "inner"));
    board = after(board, edit::place(board, catalog(), "llm", {200, 200}, "c"));
    return after(board, edit::place(board, catalog(), "llm", {600, 200}, "d"));
}

TEST(Remove, TakesTheConnectionsOfAComponentAlong)
{
    const Design board = Board()
                             .component("a", "agent")
                             .component("b", "llm")
                             .component("c", "llm")
                             .request("a", "b")
                             .request("b", "c")
                             .request("a", "c");
    const Design left = after(board, edit::remove(board, {"b"}));
    EXPECT_EQ(left.components().size(), 2u);
    EXPECT_EQ(left.connections().size(), 1u);
    EXPECT_TRUE(left.connection("a-request-c"));
    // Naming the connections too makes no difference.
    EXPECT_EQ(after(board, edit::remove(board, {"b", "a-request-b"})), left);
}

TEST(Remove, TakesSingleRecordsOfAnyKind)
{
    Design board = Board()
                       .component("a", "agent")
                       .component("b", "llm")
                       .request("a", "b")
                       .zone("z", "trust", {0, 500, 300, 300});
    board = after(board, edit::placeNote(board, NoteKind::text, {0, 0, 50, 50}, "n", "n"));
    Waiver waiver;
    waiver.rule = "fallback-missing";
    waiver.anchor = {"b"};
    Change waived;
    waived.waivers[waiver.key()] = {nullptr, std::make_shared<const Waiver>(waiver)};
    board = after(board, waived);
    EXPECT_TRUE(after(board, edit::remove(board, {"a-request-b"})).connections().empty());
    EXPECT_TRUE(after(board, edit::remove(board, {"z"})).zones().empty());
    EXPECT_TRUE(after(board, edit::remove(board, {"n"})).notes().empty());
    EXPECT_TRUE(after(board, edit::remove(board, {waiver.key()})).waivers().empty());
    EXPECT_EQ(after(board, edit::remove(board, {"b"})).waivers().size(), 1u) << "orphaned, to be listed";
}

TEST(Remove, OfAZoneHandsItsMembersToTheZoneAround)
{
    const Design board = nested();
    const Design left = after(board, edit::remove(board, {"middle"}));
    EXPECT_EQ(left.zone("inner")->zone, "outer");
    EXPECT_EQ(left.component("d")->zone, "outer");
    EXPECT_EQ(left.component("c")->zone, "inner");
    EXPECT_EQ(left.component("d")->at, board.component("d")->at);
}

TEST(Remove, OfSeveralZonesSkipsTheRemovedOnes)
{
    const Design board = nested();
    EXPECT_EQ(after(board, edit::remove(board, {"inner", "middle"})).component("c")->zone, "outer");
    EXPECT_EQ(after(board, edit::remove(board, {"inner", "outer"})).component("c")->zone, "middle");
    EXPECT_EQ(after(board, edit::remove(board, {"inner", "outer"})).zone("middle")->zone, "");
    const Design none = after(board, edit::remove(board, {"inner", "middle", "outer"}));
    EXPECT_EQ(none.component("c")->zone, "");
    EXPECT_EQ(none.components().size(), 2u);
    EXPECT_EQ(after(board, edit::remove(board, {"inner", "c"})).component("c"), nullptr);
}

TEST(Remove, OfAZoneLeavesMembersToAZoneThatOverlappedIt)
{
    Design board = nested();
    board = after(board, edit::placeZone(board, catalog(), "sub-system", {-50, 120, 600, 200}, "across"));
    ASSERT_EQ(board.component("c")->zone, "across") << "the smallest frame around it";
    board = after(board, edit::remove(board, {"across"}));
    EXPECT_EQ(board.component("c")->zone, "inner");
}

TEST(Remove, KeepsStatedMembersWithTheZoneAround)
{
    // "far" is stated to be in the inner zone and drawn outside all of them.
    Design board =
        Board().zone("outer", "trust", {0, 500, 400, 400}).zone("inner", "region", {10, 510, 300, 300});
    board = after(board, edit::move(board, {"inner"}, {1, 0}));
    ASSERT_EQ(board.zone("inner")->zone, "outer");
    Component far;
    far.id = "far";
    far.kind = "llm";
    far.name = "far";
    far.at = {5000, 0};
    far.zone = "inner";
    Change change;
    change.components["far"] = {nullptr, std::make_shared<const Component>(far)};
    board = after(board, change);
    EXPECT_EQ(after(board, edit::remove(board, {"inner"})).component("far")->zone, "outer");
}

TEST(Remove, OfNothingIsNothingAndOfTheUnknownIsRefused)
{
    const Design board = nested();
    EXPECT_TRUE(changesNothing(edit::remove(board, {})));
    EXPECT_THAT(refusal(edit::remove(board, {"c", "x"})), HasSubstr("no record with the id 'x'"));
}

} // namespace
} // namespace plumbline
