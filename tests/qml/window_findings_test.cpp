#include "board_view.h"
#include "edit/verbs.h"
#include "fix_chooser.h"
#include "window_driver.h"

#include <gtest/gtest.h>
#include <QImage>

namespace plumbline::testing
{

namespace
{

const Finding *found(WindowDriver &window, const std::string &rule)
{
    for (const Finding &finding : window.session().findings().report().findings)
        if (finding.rule == rule && finding.shown())
            return &finding;
    ADD_FAILURE() << rule << " is not found";
    return nullptr;
}

/// Opens the checks with this finding lit; its fingerprint.
QString openFinding(WindowDriver &window, const std::string &rule)
{
    window.key(Qt::Key_2, Qt::ControlModifier);
    const Finding *finding = found(window, rule);
    if (!finding)
        return {};
    window.session().findings().light(finding->fingerprint);
    window.settle();
    return QString::fromStdString(finding->fingerprint);
}

/// Presses a button wherever the list has scrolled it.
void press(QQuickItem *button)
{
    ASSERT_TRUE(button);
    QMetaObject::invokeMethod(button, "clicked");
}

TEST(Findings, AreAcceptedWithAReason)
{
    WindowDriver window;
    drawBareAssistant(window);
    const QString fingerprint = openFinding(window, "eval-pipeline-missing");
    press(window.item("accept-" + fingerprint));
    ASSERT_TRUE(window.shows("waiverSheet") || window.item("waiverReason"));
    EXPECT_FALSE(window.item("waiverSend")->isEnabled());
    window.item("waiverReason")->forceActiveFocus();
    window.type("a weekend project");
    QQuickItem *who = window.item("waiverBy");
    ASSERT_TRUE(who);
    window.click(who).key(Qt::Key_A, Qt::ControlModifier).type("Ada");
    window.click(window.item("status-planned"));
    window.click(window.item("waiverIn-90"));
    ASSERT_TRUE(window.until([&] { return window.item("waiverSend")->isEnabled(); }));
    window.click(window.item("waiverSend"));
    ASSERT_EQ(window.design().waivers().size(), 1U);
    const Waiver &waiver = *window.design().waivers().begin()->second;
    EXPECT_EQ(waiver.reason, "a weekend project");
    EXPECT_EQ(waiver.status, "planned");
    EXPECT_EQ(waiver.by, "Ada");
    EXPECT_EQ(window.session().history().undoLabel().substr(0, 6), "Accept");
    EXPECT_EQ(window.session().findings().report().summary.waived, 1);
    press(window.item("acceptedHead"));
    press(window.item("withdraw-" + fingerprint));
    EXPECT_TRUE(window.design().waivers().empty());
}

TEST(Findings, AFixIsComparedAndAppliedByKeys)
{
    WindowDriver window;
    drawBareAssistant(window);
    const Design before = window.design();
    openFinding(window, "rate-limit-missing");
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_Period);
    ASSERT_TRUE(window.shows("fixBar"));
    auto *chooser = window.part<FixChooser>("fixChooser");
    EXPECT_EQ(chooser->current(), 0);
    window.key(Qt::Key_Right);
    EXPECT_EQ(chooser->current(), 1);
    window.key(Qt::Key_1);
    EXPECT_EQ(chooser->current(), 0);
    EXPECT_TRUE(window.design() == before);
    window.key(Qt::Key_Escape);
    EXPECT_FALSE(window.session().preview().shown());
    window.key(Qt::Key_Period).key(Qt::Key_Return);
    EXPECT_EQ(window.session().selection().single(), "rate-limiter");
    EXPECT_TRUE(window.session().history().undo());
    EXPECT_TRUE(window.design() == before);
}

TEST(Findings, AGhostOutsideTheViewIsScrolledTo)
{
    WindowDriver window;
    drawBareAssistant(window);
    auto *board = window.view()->findChild<BoardView *>();
    board->camera()->setReducedMotion(true);
    openFinding(window, "rate-limit-missing");
    board->camera()->panBy({5000, 5000});
    auto *chooser = window.part<FixChooser>("fixChooser");
    chooser->begin({});
    const Rect ghost = window.session().preview().ghost().bounds;
    EXPECT_TRUE(window.until([&] { return board->camera()->state().visible().contains(ghost); }));
    chooser->cancel();
}

TEST(Findings, AGhostIsPaintedAndLeavesNothingBehind)
{
    WindowDriver window;
    drawBareAssistant(window);
    auto *board = window.view()->findChild<BoardView *>();
    board->camera()->setReducedMotion(true);
    openFinding(window, "rate-limit-missing");
    auto *chooser = window.part<FixChooser>("fixChooser");
    chooser->begin({});
    window.settle();
    chooser->cancel();
    window.settle();
    const QImage plain = window.view()->grabWindow();
    chooser->begin({});
    window.settle();
    EXPECT_NE(window.view()->grabWindow(), plain);
    chooser->cancel();
    window.item("board")->forceActiveFocus();
    window.settle();
    EXPECT_EQ(window.view()->grabWindow(), plain);
}

TEST(Findings, ThePressOnTheBoardEndsThePreview)
{
    WindowDriver window;
    drawBareAssistant(window);
    openFinding(window, "rate-limit-missing");
    window.part<FixChooser>("fixChooser")->begin({});
    QQuickItem *board = window.item("board");
    window.click(board, {board->width() / 2, 20});
    EXPECT_FALSE(window.session().preview().shown());
    EXPECT_FALSE(window.shows("fixBar"));
}

TEST(Findings, AreFilteredByLevelAndByTheSelectedComponent)
{
    WindowDriver window;
    drawBareAssistant(window);
    window.key(Qt::Key_2, Qt::ControlModifier);
    QQuickItem *list = window.item("findingList");
    const int all = list->property("count").toInt();
    window.click(window.item("level-question"));
    EXPECT_TRUE(window.until([&] { return list->property("count").toInt() < all; }));
    window.click(window.item("showAllFindings"));
    EXPECT_TRUE(window.until([&] { return list->property("count").toInt() == all; }));
    window.session().selection().set({"user"});
    window.settle();
    window.click(window.item("onlySelected"));
    EXPECT_TRUE(window.until([&] { return list->property("count").toInt() < all; }));
}

TEST(Findings, ALineOfTheSheetOpensItsFinding)
{
    WindowDriver window;
    drawBareAssistant(window);
    window.key(Qt::Key_2, Qt::ControlModifier);
    window.click(window.item("component-0"));
    const Finding *lit = window.session().findings().find(window.session().findings().lit());
    ASSERT_TRUE(lit);
    EXPECT_EQ(lit->rule, "eval-pipeline-missing");
}

TEST(Findings, WhatIsAssumedIsConfirmedInTheInspector)
{
    WindowDriver window;
    drawBareAssistant(window);
    Id record;
    for (const Finding &finding : window.session().findings().report().findings)
        if (finding.verdict == Verdict::assumed && !finding.asks.empty() &&
            window.design().component(finding.asks.front().record))
            record = finding.asks.front().record;
    ASSERT_NE(record, "") << "nothing is assumed on this board";
    window.session().selection().set({record});
    window.key(Qt::Key_3, Qt::ControlModifier);
    const Design before = window.design();
    press(window.item("confirm-" + QString::fromStdString(window.design().component(record)->name)));
    EXPECT_FALSE(window.design() == before);
    EXPECT_TRUE(window.session().history().undo());
    EXPECT_TRUE(window.design() == before);
}

TEST(Fixing, TheBarLeavesItsGhostInSight)
{
    WindowDriver window;
    drawBareAssistant(window);
    openFinding(window, "rate-limit-missing");
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_Period);
    QQuickItem *bar = window.item("fixBar");
    ASSERT_TRUE(bar);
    auto *board = window.view()->findChild<BoardView *>();
    ASSERT_TRUE(board);
    const Rect ghost = window.session().preview().ghost().bounds;
    EXPECT_TRUE(window.until([&] {
        const double top = bar->mapToItem(board, QPointF(0, 0)).y();
        return board->camera()->state().toScreen(ghost).bottom() <= top;
    }));
}

} // namespace
} // namespace plumbline::testing
