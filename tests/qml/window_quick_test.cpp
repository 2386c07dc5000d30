#include "board_clipboard.h"
#include "window_driver.h"

#include <gmock/gmock.h>
#include <QClipboard>
#include <QGuiApplication>

namespace plumbline::testing
{

namespace
{

using ::testing::SizeIs;

const QMimeData &clipboard()
{
    return *QGuiApplication::clipboard()->mimeData();
}

TEST(QuickInsert, LinksWithWhatIsSelected)
{
    WindowDriver window;
    window.place("agent", "agent", {0, 0});
    window.session().selection().set({"agent"});
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_Slash);
    ASSERT_TRUE(window.item("quickInsertField"));
    EXPECT_TRUE(window.words(QStringLiteral("After 'agent'")) ||
                window.words(QStringLiteral("After 'Agent'")));
    window.type(QStringLiteral("vector db")).key(Qt::Key_Return);
    ASSERT_THAT(window.design().components(), SizeIs(2));
    ASSERT_THAT(window.design().connections(), SizeIs(1));
    EXPECT_EQ(window.design().connections().begin()->second->from, "agent");
    EXPECT_TRUE(window.until([&] { return window.item("board")->hasActiveFocus(); }));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_THAT(window.design().components(), SizeIs(1)) << "one step";
}

TEST(QuickInsert, EscapeMakesNothingAndGivesTheKeyboardBack)
{
    WindowDriver window;
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_Slash).type(QStringLiteral("llm")).key(Qt::Key_Escape);
    EXPECT_TRUE(window.until([&] { return !window.shows("quickInsertField"); }));
    EXPECT_TRUE(window.design().components().empty());
    EXPECT_TRUE(window.item("board")->hasActiveFocus());
}

TEST(QuickInsert, TabChangesTheKindAndKeepsLegalConnections)
{
    WindowDriver window;
    window.place("gw", "api-gateway", {0, 0})
        .place("app", "orchestrator", {300, 0})
        .connect("gw", "request", "app");
    window.session().selection().set({"app"});
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_Tab).type(QStringLiteral("agent")).key(Qt::Key_Return);
    EXPECT_EQ(window.design().component("app")->kind, "agent");
    EXPECT_THAT(window.design().connections(), SizeIs(1));
}

TEST(QuickInsert, ADoubleClickInsertsThere)
{
    WindowDriver window;
    window.place("a", "llm", {0, 0});
    window.session().selection().clear();
    QQuickItem *board = window.item("board");
    const QPointF there(board->width() * 0.2, board->height() * 0.2);
    window.click(board, there).click(board, there);
    ASSERT_TRUE(window.item("quickInsertField"));
    window.type(QStringLiteral("cache")).key(Qt::Key_Return);
    ASSERT_THAT(window.design().components(), SizeIs(2));
    const Id made = window.session().selection().single();
    window.session().selection().clear();
    window.settle().click(board, there);
    EXPECT_EQ(window.session().selection().single(), made);
}

TEST(Clipboard, HoldsTheDesignAndItsPictures)
{
    WindowDriver window;
    window.place("a", "api-gateway", {0, 0}).place("b", "llm", {300, 0}).place("c", "cache", {600, 0});
    window.connect("a", "request", "b").connect("b", "request", "c");
    window.session().selection().set({"a", "b"});
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(clipboard().hasFormat(QString::fromLatin1(BoardClipboard::designType)));
    EXPECT_TRUE(clipboard().text().contains(QStringLiteral("plumbline-design")));
    EXPECT_TRUE(clipboard().data(QStringLiteral("image/svg+xml")).contains("<svg"));
    EXPECT_TRUE(clipboard().hasImage());

    window.key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_THAT(window.design().components(), SizeIs(5));
    EXPECT_THAT(window.design().connections(), SizeIs(3)) << "the connection between the two came along";
    EXPECT_THAT(window.session().selection().ids(), SizeIs(2));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_THAT(window.design().components(), SizeIs(3));
}

TEST(Clipboard, NoCopyLiesExactlyOnARecord)
{
    WindowDriver window;
    window.place("a", "llm", {0, 0});
    window.session().selection().set({"a"});
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_C, Qt::ControlModifier);
    for (int i = 0; i < 3; ++i)
        window.key(Qt::Key_V, Qt::ControlModifier);
    std::set<std::pair<double, double>> places;
    for (const auto &[id, component] : window.design().components())
        places.emplace(component->at.x, component->at.y);
    EXPECT_THAT(places, SizeIs(4));
}

TEST(Clipboard, CutTakesThemAway)
{
    WindowDriver window;
    window.place("a", "llm", {0, 0});
    window.session().selection().set({"a"});
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_X, Qt::ControlModifier);
    EXPECT_TRUE(window.design().components().empty());
    window.key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_THAT(window.design().components(), SizeIs(1));
}

TEST(Clipboard, TextBecomesAListOrANote)
{
    WindowDriver window;
    window.item("board")->forceActiveFocus();
    QGuiApplication::clipboard()->setText(QStringLiteral("- API gateway\n- LLM\n- Vector DB"));
    window.key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_THAT(window.design().components(), SizeIs(3));
    QGuiApplication::clipboard()->setText(QStringLiteral("Ask about the peak"));
    window.key(Qt::Key_V, Qt::ControlModifier);
    ASSERT_THAT(window.design().notes(), SizeIs(1));
    EXPECT_EQ(window.design().notes().begin()->second->text, "Ask about the peak");
    QGuiApplication::clipboard()->setText(
        QStringLiteral("{\"format\": \"plumbline-design\", \"version\": 1, \"oops\""));
    window.key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(window.shows("noticeWhat"));
}

TEST(Tidying, ArrivesAsOneStep)
{
    WindowDriver window;
    window.place("b", "llm", {0, 0}).place("a", "api-gateway", {10, 10}).connect("a", "request", "b");
    window.session().selection().clear();
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_T, Qt::ControlModifier);
    EXPECT_TRUE(window.until([&] { return window.session().history().undoLabel() == "Tidy up"; }));
    EXPECT_GT(window.design().component("b")->at.x, window.design().component("a")->at.x + 160);
    EXPECT_TRUE(window.until([&] { return window.item("undoButton")->isEnabled(); }));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(window.design().component("b")->rect().center(), (Point{0, 0}));
}

} // namespace
} // namespace plumbline::testing
