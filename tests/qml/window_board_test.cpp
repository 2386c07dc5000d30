#include "notice.h"
#include "window_driver.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{

namespace
{

TEST(Window, StartsWithAUsableBoardThatOwnsTwoThirds)
{
    WindowDriver window;
    QQuickItem *board = window.item("board");
    ASSERT_TRUE(board);
    EXPECT_GE(board->width() * board->height(), 1280 * 800 * 2 / 3);
    EXPECT_TRUE(board->hasActiveFocus());
    EXPECT_TRUE(window.shows("start-simple-rag"));
}

TEST(Window, SlashThenANameThenEnterPlacesTheBestHit)
{
    WindowDriver window;
    window.key(Qt::Key_Slash).type("vector db").key(Qt::Key_Return);
    ASSERT_EQ(window.design().components().size(), 1u);
    const Component &placed = *window.design().components().begin()->second;
    EXPECT_EQ(placed.kind, "vector-store");
    EXPECT_EQ(window.session().selection().single(), placed.id);
    EXPECT_TRUE(window.item("board")->hasActiveFocus());
    EXPECT_FALSE(window.shows("startDraw"));
    EXPECT_EQ(window.item("paletteList")->property("count").toInt() > 60, true) << "the search is cleared";
}

TEST(Window, ArrowsChooseAnotherHit)
{
    WindowDriver window;
    window.key(Qt::Key_Slash).type("guard").key(Qt::Key_Down).key(Qt::Key_Return);
    ASSERT_EQ(window.design().components().size(), 1u);
    EXPECT_EQ(window.design().components().begin()->second->kind, "output-guardrail");
}

TEST(Window, EscapeLeavesTheSearchAndPlacesNothing)
{
    WindowDriver window;
    window.key(Qt::Key_Slash).type("llm").key(Qt::Key_Escape);
    EXPECT_TRUE(window.design().components().empty());
    EXPECT_TRUE(window.item("board")->hasActiveFocus());
}

TEST(Window, AClickInThePalettePlaces)
{
    WindowDriver window;
    window.click(window.words("Observability"));
    ASSERT_EQ(window.design().components().size(), 1u);
    EXPECT_EQ(window.design().components().begin()->second->kind, "observability");
}

TEST(Window, ADragFromThePaletteDropsWhereItIsReleased)
{
    WindowDriver window;
    window.click(window.item("startDraw"));
    QQuickItem *board = window.item("board");
    const QPointF there = board->mapToScene({board->width() * 0.75, board->height() * 0.25});
    window.drag(window.words("Rate limiter"), there);
    ASSERT_EQ(window.design().components().size(), 1u);
    EXPECT_EQ(window.design().components().begin()->second->kind, "rate-limiter");
    const Id placed = window.design().components().begin()->first;
    // A click there selects it: it lies where it was released.
    window.session().selection().clear();
    window.click(board, board->mapFromScene(there));
    EXPECT_EQ(window.session().selection().single(), placed);
}

TEST(Window, ADragReleasedOnThePalettePlacesNothing)
{
    WindowDriver window;
    QQuickItem *row = window.words("Rate limiter");
    ASSERT_TRUE(row);
    window.drag(row, row->mapToScene({30, 120}));
    EXPECT_TRUE(window.design().components().empty());
}

TEST(Window, UndoAndRedoByKeysAndButtons)
{
    WindowDriver window;
    window.key(Qt::Key_Slash).type("llm").key(Qt::Key_Return);
    EXPECT_TRUE(window.until([&] { return window.item("undoButton")->isEnabled(); }));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(window.design().components().empty());
    EXPECT_FALSE(window.item("undoButton")->isEnabled());
    window.click(window.item("redoButton"));
    EXPECT_EQ(window.design().components().size(), 1u);
    window.click(window.item("undoButton"));
    window.key(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(window.design().components().size(), 1u);
}

TEST(Window, FoldsEveryPanelAndBringsThemBack)
{
    WindowDriver window;
    QQuickItem *board = window.item("board");
    const double before = board->width();
    window.key(Qt::Key_Backslash, Qt::ControlModifier);
    EXPECT_EQ(board->width(), 1280);
    window.key(Qt::Key_Backslash, Qt::ControlModifier);
    EXPECT_EQ(board->width(), before);
}

TEST(Window, RefusalsAreSaidOnceAndDismissed)
{
    WindowDriver window;
    emit window.session().refused({"'LLM' cannot be that", "LLM", "Choose another kind"});
    window.settle();
    EXPECT_EQ(window.item("noticeWhat")->property("text").toString(), "'LLM' cannot be that.");
    window.key(Qt::Key_Escape);
    EXPECT_FALSE(window.shows("noticeWhat"));
}

TEST(Window, TheMenuWorksByKeyboard)
{
    WindowDriver window;
    window.key(Qt::Key_Slash).type("llm").key(Qt::Key_Return);
    window.key(Qt::Key_F10);
    EXPECT_TRUE(window.until([&] { return window.words("Save as …") != nullptr; }));
    window.key(Qt::Key_Escape);
    EXPECT_TRUE(window.until([&] { return window.words("Save as …") == nullptr; }));
    EXPECT_EQ(window.design().components().size(), 1u);
}

} // namespace
} // namespace plumbline::testing
