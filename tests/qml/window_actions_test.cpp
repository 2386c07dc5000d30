#include "actions/key_recorder.h"
#include "window_driver.h"

#include <gmock/gmock.h>
#include <QSettings>

namespace plumbline::testing
{

namespace
{

Actions &actionsOf(WindowDriver &window)
{
    return *window.part<Actions>(QStringLiteral("actions"));
}

UserAction &action(WindowDriver &window, const char *name)
{
    return *actionsOf(window).find(QString::fromLatin1(name));
}

/// The kinds on the board.
std::multiset<std::string> kinds(const Design &design)
{
    std::multiset<std::string> found;
    for (const auto &[id, component] : design.components())
        found.insert(component->kind);
    return found;
}

TEST(ActionTable, EveryActionHasSomebodyWhoDoesIt)
{
    WindowDriver window;
    window.place("a", "llm", {0, 0});
    for (const QObject *object : actionsOf(window).all()) {
        const auto &one = *qobject_cast<const UserAction *>(object);
        EXPECT_TRUE(one.fixed() || one.handled()) << one.row().id;
    }
}

TEST(ActionTable, NamesAreUniqueAndContextMenusNameActions)
{
    std::set<std::string_view> names;
    for (const ActionRow &row : actionRows())
        EXPECT_TRUE(names.insert(row.id).second) << row.id;
    for (const char *subject : {"component", "connection", "zone", "note", "several", "board"}) {
        EXPECT_FALSE(contextMenu(subject).empty()) << subject;
        for (const std::string_view id : contextMenu(subject))
            EXPECT_TRUE(id.empty() || names.contains(id)) << id;
    }
}

TEST(ActionTable, NoTwoActionsShareKeysAndNoneSwitchesTheLayout)
{
    Actions table;
    std::map<QString, std::string_view> taken;
    for (QObject *object : table.all()) {
        const auto &one = *qobject_cast<UserAction *>(object);
        for (const QKeySequence &sequence : one.sequences()) {
            EXPECT_FALSE(sequence.isEmpty()) << one.row().id;
            const auto [it, fresh] = taken.emplace(sequence.toString(), one.row().id);
            EXPECT_TRUE(fresh) << it->second << " and " << one.row().id << " share " << qPrintable(it->first);
            const QKeyCombination keys = sequence[0];
            const bool letter = keys.key() >= Qt::Key_A && keys.key() <= Qt::Key_Z;
            EXPECT_FALSE(letter && keys.keyboardModifiers().testFlags(Qt::AltModifier | Qt::ShiftModifier));
        }
    }
}

TEST(ActionTable, KeysCanBeBoundAnewAndAreRemembered)
{
    WindowDriver window;
    window.place("a", "llm", {0, 0});
    UserAction &fit = action(window, "fold-panels");
    const QKeySequence keys(QStringLiteral("Ctrl+D"));
    EXPECT_EQ(actionsOf(window).conflict(fit, keys), &action(window, "duplicate"));
    ASSERT_TRUE(actionsOf(window).bind(fit, {keys}));
    EXPECT_TRUE(action(window, "duplicate").sequences().isEmpty()) << "the old owner gave them up";
    EXPECT_EQ(Actions().find(QStringLiteral("fold-panels"))->sequences(), QList{keys});
    EXPECT_FALSE(actionsOf(window).bind(fit, {QKeySequence(Qt::Key_Left)})) << "the tools need the arrows";

    const double before = window.item("board")->width();
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_GT(window.item("board")->width(), before);
    EXPECT_EQ(window.design().components().size(), 1u);
    actionsOf(window).bindAsUsual();
    window.key(Qt::Key_Backslash, Qt::ControlModifier);
    EXPECT_EQ(window.item("board")->width(), before);
    EXPECT_TRUE(QSettings().value(QStringLiteral("keys/fold-panels")).isNull());
}

TEST(KeyRecorder, AsksBeforeItTakesKeysAway)
{
    WindowDriver window;
    KeyRecorder recorder;
    recorder.setProperty("table", QVariant::fromValue(&actionsOf(window)));
    UserAction &fold = action(window, "fold-panels");
    const auto control = static_cast<int>(Qt::ControlModifier);
    recorder.setAction(&fold);
    recorder.press(Qt::Key_Control, control); // Half of a combination.
    recorder.press(Qt::Key_D, control);
    EXPECT_TRUE(recorder.says().contains(QStringLiteral("Duplicate")));
    EXPECT_NE(fold.keys(), QStringLiteral("Ctrl+D"));
    recorder.press(Qt::Key_D, control);
    EXPECT_EQ(fold.keys(), QStringLiteral("Ctrl+D"));
    EXPECT_FALSE(recorder.action());

    recorder.setAction(&fold);
    recorder.press(Qt::Key_Left, control); // The tools need it.
    EXPECT_EQ(fold.keys(), QStringLiteral("Ctrl+D"));
    recorder.press(Qt::Key_Backspace, 0);
    EXPECT_EQ(fold.keys(), QString());
    recorder.reset();
    EXPECT_EQ(fold.keys(), QStringLiteral("Ctrl+\\"));
    EXPECT_EQ(action(window, "duplicate").keys(), QStringLiteral("Ctrl+D"));
}

TEST(Keys, OfTheBoardWorkOnlyThere)
{
    WindowDriver window;
    window.place("a", "llm", {0, 0});
    window.session().selection().set({"a"});
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_F2).type(QStringLiteral("V H")).key(Qt::Key_Backspace).key(Qt::Key_Return);
    EXPECT_EQ(window.design().component("a")->name, "V");
    window.key(Qt::Key_Delete);
    EXPECT_TRUE(window.design().components().empty());
}

TEST(CommandPalette, RunsAnActionByName)
{
    WindowDriver window;
    window.place("a", "llm", {0, 0}).place("b", "cache", {300, 90});
    window.session().selection().set({"a", "b"});
    window.key(Qt::Key_K, Qt::ControlModifier).type(QStringLiteral("align top")).key(Qt::Key_Return);
    window.settle();
    EXPECT_EQ(window.design().component("a")->at.y, window.design().component("b")->at.y);
    EXPECT_TRUE(window.item("board")->hasActiveFocus());
}

TEST(CommandPalette, InsertsAKindAndGoesToARecord)
{
    WindowDriver window;
    window.key(Qt::Key_K, Qt::ControlModifier).type(QStringLiteral("vector db")).key(Qt::Key_Return);
    window.settle();
    EXPECT_THAT(kinds(window.design()), ::testing::ElementsAre("vector-store"));
    window.place("far", "llm", {9000, 9000});
    window.session().selection().clear();
    window.key(Qt::Key_F, Qt::ControlModifier).type(QStringLiteral("llm")).key(Qt::Key_Return);
    window.settle();
    EXPECT_EQ(window.session().selection().single(), "far");
}

TEST(CommandPalette, EscapeLeavesEverythingAsItWas)
{
    WindowDriver window;
    window.key(Qt::Key_K, Qt::ControlModifier).type(QStringLiteral("vector db")).key(Qt::Key_Escape);
    EXPECT_TRUE(window.until([&] { return !window.shows("commandField"); }));
    EXPECT_TRUE(window.design().components().empty());
    EXPECT_TRUE(window.item("board")->hasActiveFocus());
}

TEST(HelpSheet, ListsTheActionsWithTheirKeys)
{
    WindowDriver window;
    window.key(Qt::Key_F1);
    EXPECT_TRUE(window.until([&] { return window.words(QStringLiteral("Align left edges")) != nullptr; }));
    EXPECT_TRUE(window.words(QStringLiteral("Alt+A")));
    window.key(Qt::Key_Escape);
    EXPECT_TRUE(window.until([&] { return window.words(QStringLiteral("Align left edges")) == nullptr; }));
}

TEST(HelpSheet, KeysAreBoundWithoutThePointer)
{
    WindowDriver window;
    window.key(Qt::Key_F1);
    ASSERT_TRUE(window.until([&] { return window.words(QStringLiteral("Align left edges")) != nullptr; }));
    window.key(Qt::Key_Tab); // To the keys of the first action, New.
    window.key(Qt::Key_Return).key(Qt::Key_F7, Qt::ControlModifier);
    EXPECT_EQ(action(window, "file-new").keys(), QStringLiteral("Ctrl+F7"));
    actionsOf(window).bindAsUsual();
}

TEST(SidePanel, IsReachedAndLeftByKeys)
{
    WindowDriver window;
    window.place("gw", "api-gateway", {0, 0});
    window.session().selection().set({"gw"});
    QQuickItem *board = window.item("board");
    board->forceActiveFocus();
    window.key(Qt::Key_I, Qt::ControlModifier);
    ASSERT_TRUE(window.until([&] { return window.item("subjectName")->hasActiveFocus(); }));
    window.key(Qt::Key_A, Qt::ControlModifier).type(QStringLiteral("Front door")).key(Qt::Key_Return);
    EXPECT_EQ(window.design().component("gw")->name, "Front door");
    window.key(Qt::Key_Escape);
    EXPECT_TRUE(board->hasActiveFocus());
    EXPECT_EQ(window.session().selection().single(), "gw");
    window.key(Qt::Key_F6);
    EXPECT_FALSE(board->hasActiveFocus());
    window.key(Qt::Key_F6);
    EXPECT_TRUE(board->hasActiveFocus());
}

TEST(Window, TheSmallestStillHasRoomForTheBoard)
{
    WindowDriver window;
    window.view()->resize(window.view()->minimumSize());
    window.settle().key(Qt::Key_1, Qt::ControlModifier);
    EXPECT_GE(window.item("board")->width(), window.view()->width() / 2.0);
}

} // namespace
} // namespace plumbline::testing
