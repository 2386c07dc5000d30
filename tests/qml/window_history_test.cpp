#include "attempt_list.h"
#include "attempt_samples.h"
#include "replay_player.h"
#include "window_driver.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{
namespace
{

/// A window whose history has three attempts.
class HistoryWindow : public ::testing::Test
{
protected:
    HistoryWindow()
    {
        attempts().setFile(file());
        attempts().setClock([] { return QDateTime(QDate(2026, 11, 24), QTime(12, 0)); });
    }
    void keepThree()
    {
        const auto history = *AttemptHistory::open(file());
        for (int day = 21; day < 24; ++day)
            ASSERT_TRUE(history->keep(sampleAttempt(
                QDateTime(QDate(2026, 11, day), QTime(9, 0)).toMSecsSinceEpoch(), 0.2 * (day - 20), 0.7)));
    }
    void open()
    {
        window.key(Qt::Key_F7, Qt::ShiftModifier);
        ASSERT_TRUE(window.item(QStringLiteral("closeHistory")));
    }
    std::filesystem::path file() const { return window.file("practice.sqlite"); }
    AttemptList &attempts() { return *window.part<AttemptList>(QStringLiteral("attempts")); }
    ReplayPlayer &player() { return *window.part<ReplayPlayer>(QStringLiteral("replayPlayer")); }
    QQuickItem *named(const char *name) { return window.item(QString::fromLatin1(name)); }

    WindowDriver window;
};

TEST_F(HistoryWindow, IsEmptyAtFirstAndSaysHowItFills)
{
    open();
    EXPECT_TRUE(window.words(QStringLiteral("No attempts yet")));
    EXPECT_FALSE(window.shows(QStringLiteral("progressPanel")));
    EXPECT_FALSE(window.shows(QStringLiteral("dueStrip")));
    EXPECT_FALSE(named("exportAttempts")->isEnabled());
    window.key(Qt::Key_Escape);
    EXPECT_TRUE(window.until([&] { return !window.shows(QStringLiteral("closeHistory")); }));
}

TEST_F(HistoryWindow, OpensFromTheStartScreen)
{
    window.click(named("startHistory"));
    EXPECT_TRUE(named("closeHistory"));
    window.click(named("closeHistory"));
    EXPECT_TRUE(window.until([&] { return !window.shows(QStringLiteral("closeHistory")); }));
}

TEST_F(HistoryWindow, ListsAttemptsProgressAndWhatIsDue)
{
    keepThree();
    open();
    EXPECT_TRUE(window.words(QStringLiteral("23 Nov 2026, 09:00 · 5 min")));
    EXPECT_TRUE(window.words(QStringLiteral("65 %")));
    EXPECT_TRUE(named("progressPanel"));
    EXPECT_TRUE(window.words(QStringLiteral("Scale and cost")));
    EXPECT_TRUE(named("dueStrip"));
}

TEST_F(HistoryWindow, ComparesTwoByKeysAndByThePointer)
{
    keepThree();
    open();
    window.key(Qt::Key_Space).key(Qt::Key_Down).key(Qt::Key_Space);
    ASSERT_TRUE(named("comparisonPanel"));
    EXPECT_TRUE(window.words(QStringLiteral("+20")));
    window.click(named("endComparison"));
    EXPECT_TRUE(window.until([&] { return !window.shows(QStringLiteral("comparisonPanel")); }));
    window.click(named("choose-0")).click(named("choose-2"));
    EXPECT_TRUE(window.words(QStringLiteral("+40")));
}

TEST_F(HistoryWindow, RemovesAndBringsBack)
{
    keepThree();
    open();
    window.click(named("remove-0"));
    EXPECT_EQ(attempts().count(), 2);
    window.click(named("restoreAttempt"));
    EXPECT_EQ(attempts().count(), 3);
    window.click(named("attempt-1")).key(Qt::Key_Delete);
    EXPECT_EQ(attempts().count(), 2);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(attempts().count(), 3);
}

TEST_F(HistoryWindow, ReplaysAnAttemptAndLeavesTheBoardAlone)
{
    keepThree();
    window.place("mine", "llm", {400, 300});
    const Design before = window.design();
    open();
    window.key(Qt::Key_Return);
    ASSERT_TRUE(named("replayBoard"));
    EXPECT_TRUE(player().playing());
    window.key(Qt::Key_Space);
    EXPECT_FALSE(player().playing());
    window.key(Qt::Key_End);
    EXPECT_EQ(player().position(), player().length());
    EXPECT_EQ(player().replay()->design().components().size(), 3u);
    window.key(Qt::Key_Left);
    EXPECT_EQ(player().position(), player().length() - 10'000);
    window.key(Qt::Key_Home);
    EXPECT_EQ(player().position(), 0);
    EXPECT_TRUE(player().replay()->design().components().empty());
    window.key(Qt::Key_PageDown);
    EXPECT_EQ(player().position(), 1.0 * minute);
    window.click(named("speed-60"));
    EXPECT_EQ(player().speed(), 60);
    QQuickItem *slider = named("replaySlider");
    window.click(slider, QPointF(slider->width() / 2, slider->height() / 2));
    EXPECT_NEAR(player().position(), player().length() / 2, 12'000);
    window.key(Qt::Key_Escape);
    EXPECT_TRUE(window.until([&] { return !window.shows(QStringLiteral("replayBoard")); }));
    EXPECT_FALSE(player().replay());
    EXPECT_TRUE(window.shows(QStringLiteral("closeHistory"))) << "back in the list";
    EXPECT_EQ(window.design(), before);
}

} // namespace
} // namespace plumbline::testing
