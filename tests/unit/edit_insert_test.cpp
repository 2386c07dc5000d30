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
using ::testing::HasSubstr;
using testing::refusal;

edit::Mint counting()
{
    return
        [next = 0](std::string_view prefix) mutable { return std::string(prefix) + std::to_string(++next); };
}

/// Two zones, one in the other, and a connection.
Design other()
{
    Board board;
    board.zone("vpc", "trust", {0, 0, 600, 400})
        .component("a", "agent", {}, "vpc")
        .component("b", "llm", {}, "vpc");
    board.at("a", {40, 40}).at("b", {300, 40}).request("a", "b").shape("agentic-rag");
    return board;
}

TEST(InsertBoard, BringsEveryRecordOverUnderFreshIds)
{
    const Design design = after(Design(), edit::insertBoard(Design(), other(), {100, 200}, counting()));
    EXPECT_EQ(design.components().size(), 2u);
    EXPECT_EQ(design.zones().size(), 1u);
    ASSERT_EQ(design.connections().size(), 1u);
    const Zone &zone = *design.zones().begin()->second;
    const Connection &connection = *design.connections().begin()->second;
    EXPECT_EQ(zone.at, (Point{100, 200}));
    const Component *from = design.component(connection.from);
    ASSERT_TRUE(from);
    EXPECT_EQ(from->kind, "agent");
    EXPECT_EQ(from->at, (Point{140, 240}));
    EXPECT_EQ(from->zone, zone.id);
    EXPECT_EQ(design.component(connection.to)->kind, "llm");
    EXPECT_FALSE(design.contains("vpc"));
    EXPECT_EQ(design.brief(), Brief()) << "the other board's brief stays there";
}

TEST(InsertBoard, LeavesWhatIsThereAndIsTakenBackInOneStep)
{
    const Design before =
        after(Design(), edit::placeNote(Design(), NoteKind::sticky, {0, 0, 100, 100}, "mine", "n"));
    const Result<Change> plan = edit::insertBoard(before, other(), {}, counting());
    const Design design = after(before, plan);
    EXPECT_TRUE(design.note("n"));
    Design back = design;
    ASSERT_TRUE(plan);
    ASSERT_TRUE(back.apply(plan->inverse()));
    EXPECT_EQ(back, before);
}

TEST(InsertBoard, RefusesIdsThatAreTakenAndPlacesOffTheBoard)
{
    const auto always = [](std::string_view) { return Id("same"); };
    EXPECT_THAT(refusal(edit::insertBoard(Design(), other(), {}, always)), HasSubstr("'same'"));
    EXPECT_NE(refusal(edit::insertBoard(Design(), other(), {maxCoordinate, 0}, counting())), "");
}

} // namespace
} // namespace plumbline
