#include "board_view.h"
#include "window_driver.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{

namespace
{

TEST(Panels, StartFromAShape)
{
    WindowDriver window;
    window.click(window.item("start-agentic-rag"));
    EXPECT_EQ(window.design().brief().shape, "agentic-rag");
}

TEST(Panels, ChooseAShapeOrNoneWithAReason)
{
    WindowDriver window;
    window.key(Qt::Key_1, Qt::ControlModifier);
    window.click(window.item("startDraw"));
    QQuickItem *card = window.item("shape-none");
    ASSERT_TRUE(card);
    QMetaObject::invokeMethod(card, "clicked");
    window.settle();
    EXPECT_EQ(window.design().brief().shape, "none");
    QQuickItem *reason = window.item("shapeReason");
    ASSERT_TRUE(reason);
    reason->forceActiveFocus();
    window.type("a search page does it").key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(window.design().brief().shapeReason, "a search page does it");
}

TEST(Panels, StartFromTheSkeletonOfTheShape)
{
    WindowDriver window;
    EXPECT_FALSE(window.shows("skeleton-unguarded"));
    window.click(window.item("start-simple-rag"));
    window.click(window.item("skeleton-unguarded"));
    EXPECT_EQ(window.design().components().size(), 10u);
    EXPECT_FALSE(window.shows("start-simple-rag"));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(window.design().components().empty());
    EXPECT_EQ(window.design().brief().shape, "simple-rag");
}

TEST(Panels, TypeANumberAsPeopleSayIt)
{
    WindowDriver window;
    window.key(Qt::Key_1, Qt::ControlModifier);
    window.click(window.item("startDraw"));
    QQuickItem *row = window.item("property-peak-rps");
    ASSERT_TRUE(row);
    window.click(row, {row->width() * 0.6, row->height() / 2}).type("40k/day").key(Qt::Key_Return);
    EXPECT_DOUBLE_EQ(window.design().brief().profile.targets.at("peak-rps"), 40000.0 / 86400);
    EXPECT_TRUE(window.words("= 0.46 req/s"));
    window.key(Qt::Key_A, Qt::ControlModifier).type("plenty").key(Qt::Key_Return);
    EXPECT_TRUE(row->property("wrong").toString().contains("Type for example"));
    EXPECT_DOUBLE_EQ(window.design().brief().profile.targets.at("peak-rps"), 40000.0 / 86400);
}

TEST(Panels, SayWhyAnotherShapeLoses)
{
    WindowDriver window;
    window.key(Qt::Key_1, Qt::ControlModifier);
    window.click(window.item("startDraw"));
    QQuickItem *more = window.item("reasons-agentic-rag");
    ASSERT_TRUE(more);
    QMetaObject::invokeMethod(more, "clicked");
    window.settle();
    QQuickItem *field = window.item("rejection-agentic-rag");
    ASSERT_TRUE(field);
    field->forceActiveFocus();
    window.type("single-hop look-ups").key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(window.design().brief().profile.extra["rejections"]["agentic-rag"], "single-hop look-ups");
}

TEST(Panels, SetAnAxisByPointerAndByKeys)
{
    WindowDriver window;
    QQuickItem *axis = window.item("axis-quality");
    ASSERT_TRUE(axis);
    window.click(axis, {axis->width() * 0.7, axis->height() / 2});
    EXPECT_EQ(window.design().brief().profile.axis(Axis::quality), 4);
    axis->forceActiveFocus(Qt::TabFocusReason);
    window.key(Qt::Key_2);
    EXPECT_EQ(window.design().brief().profile.axis(Axis::quality), 2);
    window.key(Qt::Key_Right);
    EXPECT_EQ(window.design().brief().profile.axis(Axis::quality), 3);
    window.key(Qt::Key_Delete);
    EXPECT_EQ(window.design().brief().profile.axis(Axis::quality), std::nullopt);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(window.design().brief().profile.axis(Axis::quality), 3);
}

TEST(Panels, EditAPropertyInTheInspector)
{
    WindowDriver window;
    window.place("gw", "api-gateway", {0, 0});
    window.session().selection().set({"gw"});
    window.key(Qt::Key_3, Qt::ControlModifier);
    QQuickItem *row = window.item("property-timeout-ms");
    ASSERT_TRUE(row);
    window.click(row, {row->width() * 0.6, row->height() / 2}).type("1500").key(Qt::Key_Return);
    EXPECT_EQ(window.design().component("gw")->props.at("timeout-ms"), 1500);
    window.key(Qt::Key_A, Qt::ControlModifier).type("soon").key(Qt::Key_Return);
    EXPECT_EQ(window.design().component("gw")->props.at("timeout-ms"), 1500);
    EXPECT_NE(row->property("wrong").toString(), "");
}

TEST(Panels, RenameAndFollowTheSelection)
{
    WindowDriver window;
    window.place("gw", "api-gateway", {0, 0}).place("llm", "llm", {300, 0});
    window.session().selection().set({"gw"});
    window.key(Qt::Key_3, Qt::ControlModifier);
    QQuickItem *name = window.item("subjectName");
    ASSERT_TRUE(name);
    window.click(name).key(Qt::Key_A, Qt::ControlModifier).type("Front door").key(Qt::Key_Return);
    EXPECT_EQ(window.design().component("gw")->name, "Front door");
    window.session().selection().set({"llm"});
    window.settle();
    EXPECT_EQ(name->property("text").toString(), "LLM");
}

TEST(Panels, AnUnfinishedEditGoesToTheRecordItWasAbout)
{
    WindowDriver window;
    window.place("gw", "api-gateway", {0, 0}).place("llm", "llm", {300, 0});
    window.session().selection().set({"gw"});
    window.key(Qt::Key_3, Qt::ControlModifier);
    window.click(window.item("subjectName")).key(Qt::Key_A, Qt::ControlModifier).type("Half a na");
    // A click on the board ends the edit before it changes the selection.
    QQuickItem *board = window.item("board");
    window.click(board, {board->width() / 2, 40});
    EXPECT_EQ(window.design().component("llm")->name, "LLM");
    EXPECT_EQ(window.design().component("gw")->name, "Half a na");
}

TEST(Panels, F8GoesThroughTheFindingsAndShowsThem)
{
    WindowDriver window;
    drawBareAssistant(window);
    window.key(Qt::Key_F8);
    const std::string first = window.session().findings().lit();
    ASSERT_NE(first, "");
    EXPECT_TRUE(window.shows("findingList"));
    window.key(Qt::Key_F8);
    EXPECT_NE(window.session().findings().lit(), first);
    window.key(Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(window.session().findings().lit(), first);
    window.key(Qt::Key_Escape);
    EXPECT_EQ(window.session().findings().lit(), "");
}

TEST(Panels, AClickOnAFindingBringsItIntoView)
{
    WindowDriver window;
    drawBareAssistant(window);
    auto *board = window.view()->findChild<BoardView *>();
    ASSERT_TRUE(board);
    window.place("far", "llm", {9000, 9000});
    board->showRecords({"far"});
    const auto seen = [&](const Id &id) {
        return board->camera()->state().visible().contains(window.design().component(id)->rect());
    };
    ASSERT_TRUE(window.until([&] { return seen("far") && !seen("user"); }));
    window.session().findings().checkNow();
    window.key(Qt::Key_2, Qt::ControlModifier);
    const Report &report = window.session().findings().report();
    const auto found = std::ranges::find_if(report.findings, [](const Finding &finding) {
        return finding.shown() && finding.verdict == Verdict::violated && !finding.anchor.empty() &&
               std::ranges::find(finding.anchor, "far") == finding.anchor.end();
    });
    ASSERT_NE(found, report.findings.end());
    QQuickItem *card = window.item("finding-" + QString::fromStdString(found->fingerprint));
    ASSERT_TRUE(card);
    QMetaObject::invokeMethod(card, "clicked");
    EXPECT_EQ(window.session().findings().lit(), found->fingerprint);
    EXPECT_TRUE(window.until([&] { return seen(found->anchor.front()); }));
}

TEST(Panels, AQuestionLeadsToItsField)
{
    WindowDriver window;
    drawBareAssistant(window);
    window.key(Qt::Key_2, Qt::ControlModifier);
    QQuickItem *chip = nullptr;
    ASSERT_TRUE(window.until([&] { return (chip = window.words("Look …")) != nullptr; }))
        << "no question on this board";
    while (chip && chip->metaObject()->indexOfSignal("clicked()") < 0)
        chip = chip->parentItem();
    ASSERT_TRUE(chip);
    QMetaObject::invokeMethod(chip, "clicked");
    window.settle();
    EXPECT_NE(window.session().selection().single(), "");
    EXPECT_TRUE(window.shows("subjectName"));
}

TEST(Panels, AFixIsOneClickAndOneUndoStep)
{
    WindowDriver window;
    drawBareAssistant(window);
    const Design before = window.design();
    const auto open = [&window] {
        const auto &findings = window.session().findings().report().findings;
        return std::ranges::find(findings, "rate-limit-missing", &Finding::rule) != findings.end();
    };
    ASSERT_TRUE(open());
    const auto &findings = window.session().findings().report().findings;
    const auto found = std::ranges::find(findings, "rate-limit-missing", &Finding::rule);
    window.key(Qt::Key_2, Qt::ControlModifier);
    window.session().findings().light(found->fingerprint);
    QQuickItem *button = window.item("fix-insert-rate-limiter");
    ASSERT_TRUE(button);
    QMetaObject::invokeMethod(button, "clicked");
    window.session().findings().checkNow();
    EXPECT_FALSE(open());
    EXPECT_EQ(window.session().selection().single(), "rate-limiter");
    EXPECT_TRUE(window.session().history().undo());
    EXPECT_TRUE(window.design() == before);
}

TEST(Panels, TrafficAndAFailedPartChangeTheNumbers)
{
    WindowDriver window;
    drawBareAssistant(window);
    window.key(Qt::Key_4, Qt::ControlModifier);
    window.click(window.item("traffic-10"));
    EXPECT_EQ(window.item("trafficWords")->property("text"), "10 x the plan");
    window.session().selection().set({"llm"});
    window.item("board")->forceActiveFocus();
    window.key(Qt::Key_X);
    EXPECT_EQ(window.session().outage().down(), std::set<Id>{"llm"});
    EXPECT_TRUE(window.until([&] { return window.session().outage().fates().size() > 1; }))
        << "who sends requests is told, too";
    window.click(window.item("bringUp"));
    EXPECT_TRUE(window.session().outage().down().empty());
}

TEST(Panels, TheExportSheetIsOneEnterAway)
{
    WindowDriver window;
    drawBareAssistant(window);
    window.key(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(window.item("exportWhere"));
    EXPECT_TRUE(window.until([&] { return window.item("exportWhere")->hasActiveFocus(); }));
}

TEST(Panels, EnterPressesAButton)
{
    WindowDriver window;
    window.item("start-agentic-rag")->forceActiveFocus(Qt::TabFocusReason);
    window.key(Qt::Key_Return);
    EXPECT_EQ(window.design().brief().shape, "agentic-rag");
}

TEST(Panels, SurviveEveryThemeWithLongNames)
{
    WindowDriver window;
    drawBareAssistant(window);
    auto renamed = std::make_shared<Component>(*window.design().component("llm"));
    renamed->name = std::string(200, 'W');
    Change change;
    change.components["llm"] = {window.design().components().at("llm"), renamed};
    ASSERT_TRUE(window.session().history().commit(change, "rename"));
    window.session().selection().set({"llm"});
    for (const Qt::Key tab : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4}) {
        window.key(tab, Qt::ControlModifier);
        window.look().setScheme(window.look().dark() ? ThemeTokens::Scheme::Light
                                                     : ThemeTokens::Scheme::Dark);
        window.view()->resize(700, 500);
        window.settle();
        window.view()->resize(1280, 800);
        window.settle();
    }
}

} // namespace
} // namespace plumbline::testing
