#include "edit/verbs.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <cmath>
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
using ::testing::HasSubstr;
using testing::refusal;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Place, CentresTheCardAndNamesItAfterItsKind)
{
    const Design design = after(Design(), edit::place(Design(), catalog(), "llm", {500, 300}, "c1"));
    const Component &llm = *design.component("c1");
    EXPECT_EQ(llm.kind, "llm");
    EXPECT_EQ(llm.name, "LLM");
    EXPECT_EQ(llm.at, (Point{420, 268}));
    EXPECT_EQ(llm.size, edit::cardSize);
    EXPECT_EQ(llm.zone, "");
    EXPECT_TRUE(llm.props.empty()) << "defaults are assumptions, not statements";
}

TEST(Place, TakesTheSmallestFreeNumber)
{
    Design design;
    for (const char *id : {"a", "b", "c"})
        design = after(design, edit::place(design, catalog(), "llm", {0, 0}, id));
    EXPECT_EQ(design.component("a")->name, "LLM");
    EXPECT_EQ(design.component("b")->name, "LLM 2");
    EXPECT_EQ(design.component("c")->name, "LLM 3");
    design = after(design, edit::remove(design, {"b"}));
    design = after(design, edit::place(design, catalog(), "llm", {0, 0}, "d"));
    EXPECT_EQ(design.component("d")->name, "LLM 2");
    design = after(design, edit::remove(design, {"a"}));
    design = after(design, edit::place(design, catalog(), "llm", {0, 0}, "e"));
    EXPECT_EQ(design.component("e")->name, "LLM");
}

TEST(Place, JoinsTheInnermostZoneThatHoldsTheWholeCard)
{
    const Design board =
        Board().zone("vpc", "trust", {0, 0, 800, 600}).zone("eu", "region", {100, 100, 400, 300});
    EXPECT_EQ(after(board, edit::place(board, catalog(), "llm", {300, 250}, "c")).component("c")->zone, "eu");
    EXPECT_EQ(after(board, edit::place(board, catalog(), "llm", {100, 250}, "c")).component("c")->zone, "vpc")
        << "the card sticks out of the inner zone";
    EXPECT_EQ(after(board, edit::place(board, catalog(), "llm", {0, 0}, "c")).component("c")->zone, "");
}

TEST(Place, IsRefusedWithoutAKindAnIdOrAPlace)
{
    const Design board = Board().component("gw", "api-gateway");
    EXPECT_THAT(refusal(edit::place(board, catalog(), "llmm", {0, 0}, "c")), HasSubstr("'llmm'"));
    EXPECT_THAT(refusal(edit::place(board, catalog(), "trust", {0, 0}, "c")), HasSubstr("'trust'"));
    EXPECT_THAT(refusal(edit::place(board, catalog(), "llm", {0, 0}, "gw")), HasSubstr("belongs to 'gw'"));
    EXPECT_THAT(refusal(edit::place(board, catalog(), "llm", {0, 0}, "")), HasSubstr("needs an id"));
    EXPECT_THAT(refusal(edit::place(board, catalog(), "llm", {nan, 0}, "c")),
                AllOf(HasSubstr("'LLM'"), HasSubstr("would not fit on the board")));
    EXPECT_THAT(refusal(edit::place(board, catalog(), "llm", {0, 1.5e7}, "c")), HasSubstr("10,000,000"));
}

TEST(PlaceZone, HasTheDrawnFrameAndANameOfItsKind)
{
    Design design = after({}, edit::placeZone({}, catalog(), "trust", {10, 20, 300, 200}, "z1"));
    EXPECT_EQ(design.zone("z1")->name, "Trust zone");
    EXPECT_EQ(design.zone("z1")->rect(), (Rect{10, 20, 300, 200}));
    design = after(design, edit::placeZone(design, catalog(), "trust", {500, 20, 300, 200}, "z2"));
    EXPECT_EQ(design.zone("z2")->name, "Trust zone 2");
}

TEST(PlaceZone, IsAtLeastTheSmallestZone)
{
    const Design design = after({}, edit::placeZone({}, catalog(), "region", {10, 20, 3, 200}, "z"));
    EXPECT_EQ(design.zone("z")->rect(), (Rect{10, 20, edit::smallestZone.width, 200}));
}

TEST(PlaceZone, TakesInWhatLiesInsideUnlessASmallerZoneHoldsIt)
{
    const Design board = Board()
                             .component("in", "llm")
                             .at("in", {100, 100})
                             .component("deep", "llm")
                             .at("deep", {420, 120})
                             .component("across", "llm")
                             .at("across", {900, 100})
                             .zone("inner", "region", {400, 100, 250, 150});
    Design design = after(board, edit::place(board, catalog(), "agent", {520, 200}, "deep2"));
    design = after(design, edit::move(design, {"deep"}, {1, 1}));
    ASSERT_EQ(design.component("deep")->zone, "inner");

    design = after(design, edit::placeZone(design, catalog(), "trust", {0, 0, 1000, 500}, "outer"));
    EXPECT_EQ(design.component("in")->zone, "outer");
    EXPECT_EQ(design.component("deep")->zone, "inner");
    EXPECT_EQ(design.component("deep2")->zone, "inner");
    EXPECT_EQ(design.component("across")->zone, "") << "it is cut by the frame";
    EXPECT_EQ(design.zone("inner")->zone, "outer");
    EXPECT_EQ(design.zone("outer")->zone, "");
}

TEST(PlaceZone, DrawnInsideAZoneTakesOverItsMembers)
{
    Design design = Board().zone("outer", "trust", {0, 0, 1000, 500});
    design = after(design, edit::place(design, catalog(), "llm", {200, 200}, "c"));
    ASSERT_EQ(design.component("c")->zone, "outer");
    design = after(design, edit::placeZone(design, catalog(), "region", {50, 50, 400, 300}, "inner"));
    EXPECT_EQ(design.component("c")->zone, "inner");
    EXPECT_EQ(design.zone("inner")->zone, "outer");
}

TEST(PlaceZone, IsRefusedWithoutAKindAnIdOrAPlace)
{
    const Design board = Board().component("gw", "api-gateway");
    EXPECT_THAT(refusal(edit::placeZone(board, catalog(), "vpc", {0, 0, 300, 300}, "z")),
                AllOf(HasSubstr("'vpc'"), HasSubstr("trust, region, failure-domain, tenant or sub-system")));
    EXPECT_THAT(refusal(edit::placeZone(board, catalog(), "trust", {0, 0, 300, 300}, "gw")),
                HasSubstr("'gw'"));
    EXPECT_THAT(refusal(edit::placeZone(board, catalog(), "trust", {0, 0, nan, 300}, "z")),
                HasSubstr("would not fit"));
    EXPECT_THAT(refusal(edit::placeZone(board, catalog(), "trust", {0, 0, 3e7, 300}, "z")),
                HasSubstr("would not fit"));
}

Rect cardAt(Point center)
{
    return {center.x - edit::cardSize.width / 2, center.y - edit::cardSize.height / 2, edit::cardSize.width,
            edit::cardSize.height};
}

TEST(FreePlace, IsTheWishedOneWhereNothingIsInTheWay)
{
    const Design board = Board().component("a", "llm").at("a", {0, 0});
    EXPECT_EQ(edit::freePlace(board, {901, 900}), (Point{901, 900}));
}

TEST(FreePlace, IsNearAndCoversNothing)
{
    Board board;
    board.component("a", "llm").at("a", {0, 0});
    for (int i = 0; i < 12; ++i) { // Each card that is placed is in the way of the next one.
        const Point center = edit::freePlace(board, {80, 32});
        for (const auto &[id, other] : board.design().components())
            EXPECT_FALSE(cardAt(center).intersects(other->rect())) << i << " on " << id;
        EXPECT_LT(std::hypot(center.x - 80, center.y - 32), 500) << i;
        const Id id = "c" + std::to_string(i);
        board.component(id, "llm").at(id, {cardAt(center).x, cardAt(center).y});
    }
}

TEST(FreePlace, IsInTheSameZoneAndNeverAcrossAFrame)
{
    const Design board =
        Board().zone("vpc", "trust", {0, 0, 640, 240}).component("a", "llm", {}, "vpc").at("a", {40, 80});
    const Point inside = edit::freePlace(board, {120, 112});
    EXPECT_TRUE(board.zone("vpc")->rect().contains(cardAt(inside)));
    const Point besideFrame = edit::freePlace(board, {640, 400});
    EXPECT_FALSE(board.zone("vpc")->rect().intersects(cardAt(besideFrame)));
    const Point onFrame = edit::freePlace(board, {640, 120});
    const Rect card = cardAt(onFrame);
    EXPECT_TRUE(!board.zone("vpc")->rect().intersects(card) || board.zone("vpc")->rect().contains(card));
}

TEST(FreePlace, LeavesAZoneThatIsFull)
{
    const Design board =
        Board().zone("vpc", "trust", {0, 0, 240, 160}).component("a", "llm", {}, "vpc").at("a", {40, 56});
    EXPECT_FALSE(board.zone("vpc")->rect().intersects(cardAt(edit::freePlace(board, {120, 88}))));
}

TEST(PlaceNote, HasTheDrawnFrameAndTheText)
{
    const Design design =
        after({}, edit::placeNote({}, NoteKind::sticky, {10, 20, 200, 120}, "Ask about peak traffic", "n"));
    EXPECT_EQ(design.note("n")->kind, NoteKind::sticky);
    EXPECT_EQ(design.note("n")->text, "Ask about peak traffic");
    EXPECT_EQ(design.note("n")->rect(), (Rect{10, 20, 200, 120}));
}

TEST(PlaceNote, IsLargeEnoughToBeSeen)
{
    const Size text = edit::smallestNote(NoteKind::text);
    const Design design = after({}, edit::placeNote({}, NoteKind::text, {10, 20, 0, 0}, "", "n"));
    EXPECT_EQ(design.note("n")->size, text);
    const Design dot = after({}, edit::placeNote({}, NoteKind::ink, {10, 20, 2, 2}, "", "n"));
    EXPECT_EQ(dot.note("n")->size, (Size{2, 2}));
}

TEST(PlaceNote, IsRefusedWithoutAnIdOrAPlace)
{
    const Design board = Board().component("gw", "api-gateway");
    EXPECT_THAT(refusal(edit::placeNote(board, NoteKind::text, {0, 0, 100, 100}, "", "gw")),
                HasSubstr("'gw'"));
    EXPECT_THAT(refusal(edit::placeNote(board, NoteKind::text, {0, nan, 100, 100}, "", "n")),
                HasSubstr("would not fit"));
}

} // namespace
} // namespace plumbline
