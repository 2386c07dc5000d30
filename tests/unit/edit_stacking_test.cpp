#include "design/standing.h"
#include "edit/standing_verbs.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using edit::Stacking;
using testing::after;
using testing::Board;
using testing::catalog;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::refusal;

/// a, b, c and d on top of each other, far on the right of them e.
Design pile()
{
    Board board;
    for (const char *id : {"a", "b", "c", "d", "e"})
        board.component(id, "llm").at(id, {id[0] == 'e' ? 2000.0 : 10.0 * (id[0] - 'a'), 0});
    return board;
}

/// Ids from back to front, as the stacks say.
std::vector<Id> order(const Design &design)
{
    std::vector<Id> ids;
    for (const auto &[id, component] : design.components())
        ids.push_back(id);
    std::stable_sort(ids.begin(), ids.end(), [&design](const Id &a, const Id &b) {
        return stackOf(standingOf(design, a)) < stackOf(standingOf(design, b));
    });
    return ids;
}

TEST(Stacking, FrontAndBackPassEverything)
{
    const Design front = after(pile(), edit::restack(pile(), {"b"}, Stacking::front));
    EXPECT_EQ(order(front).back(), "b");
    EXPECT_EQ(difference(pile(), front).components.size(), 1u) << "nobody else has to change";
    const Design back = after(front, edit::restack(front, {"b"}, Stacking::back));
    EXPECT_EQ(order(back).front(), "b");
    EXPECT_EQ(edit::restack(back, {"b"}, Stacking::back)->empty(), true);
}

TEST(Stacking, ForwardPassesTheNextThatOverlaps)
{
    Design board = after(pile(), edit::restack(pile(), {"b"}, Stacking::forward));
    const auto place = [&board](const Id &id) {
        const auto ids = order(board);
        return std::find(ids.begin(), ids.end(), id) - ids.begin();
    };
    EXPECT_GT(place("b"), place("c"));
    EXPECT_LT(place("b"), place("d"));
    board = after(board, edit::restack(board, {"b"}, Stacking::backward));
    EXPECT_LT(place("b"), place("c"));
    EXPECT_GT(place("b"), place("a"));
}

TEST(Stacking, SeveralKeepTheirOrder)
{
    const Design board = after(pile(), edit::restack(pile(), {"a", "b"}, Stacking::front));
    const auto ids = order(board);
    EXPECT_THAT((std::vector<Id>{ids[3], ids[4]}), ElementsAre("a", "b"));
}

TEST(Lock, IsOneKeyAndLeavesNoTrace)
{
    const Design locked = after(pile(), edit::lock(pile(), {"a"}, true));
    EXPECT_TRUE(isLocked(standingOf(locked, "a")));
    EXPECT_EQ(after(locked, edit::lock(locked, {"a"}, false)), pile());
    EXPECT_THAT(refusal(edit::lock(pile(), {}, true)), HasSubstr("nothing is selected"));
}

TEST(SameSize, TakesTheLargestAndKeepsMiddles)
{
    Design board = after(pile(), edit::resize(pile(), "a", {0, 0, 240, 48}));
    board = after(board, edit::sameSize(board, {"a", "e"}, true, false));
    EXPECT_EQ(board.component("e")->rect(), (Rect{1960, 0, 240, 64}));
    EXPECT_EQ(board.component("a")->size.height, 48);
    board = after(board, edit::sameSize(board, {"a", "e"}, true, true));
    EXPECT_EQ(board.component("a")->rect(), (Rect{0, -8, 240, 64}));
    EXPECT_THAT(refusal(edit::sameSize(board, {"a"}, true, true)), HasSubstr("no size to share"));
}

TEST(FitZone, LeavesRoomForTheTitle)
{
    Board board;
    board.zone("z", "trust", {0, 0, 900, 700}).zone("empty", "trust", {2000, 0, 300, 300});
    const Design placed = after(board, edit::place(board, catalog(), "llm", {400, 300}, "a"));
    const Design fitted = after(placed, edit::fitZone(placed, "z"));
    const Rect card = fitted.component("a")->rect();
    const Rect frame = fitted.zone("z")->rect();
    EXPECT_EQ(frame, (Rect{card.x - 24, card.y - 40, card.width + 48, card.height + 64}));
    EXPECT_EQ(fitted.component("a")->zone, "z");
    EXPECT_THAT(refusal(edit::fitZone(placed, "empty")), HasSubstr("nothing in it"));
    EXPECT_THAT(refusal(edit::fitZone(placed, "a")), HasSubstr("only a zone"));
}

} // namespace
} // namespace plumbline
