#include "concern_model.h"
#include "edit/verbs.h"
#include "finding_order.h"
#include "findings_model.h"
#include "report_summary.h"
#include "session_fixture.h"

#include <gmock/gmock.h>
#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace plumbline::testing
{

namespace
{

Finding finding(const std::string &fingerprint, Verdict verdict, Level level)
{
    Finding made;
    made.fingerprint = fingerprint;
    made.verdict = verdict;
    made.level = level;
    return made;
}

TEST(FindingOrder, WorstFirstThenQuestions)
{
    Report report;
    report.findings = {
        finding("a", Verdict::question, Level::warning), finding("b", Verdict::violated, Level::advice),
        finding("c", Verdict::violated, Level::blocker), finding("d", Verdict::assumed, Level::blocker),
        finding("e", Verdict::waived, Level::blocker),   finding("f", Verdict::violated, Level::blocker)};
    report.findings[5].hiddenBy = "another";
    std::vector<std::string> order;
    for (const Finding &one : listedFindings(report))
        order.push_back(one.fingerprint);
    EXPECT_EQ(order, (std::vector<std::string>{"c", "b", "a"}));
    EXPECT_EQ(shownLevel(report.findings[0]), "question");
    EXPECT_EQ(shownLevel(report.findings[2]), "blocker");
}

class FindingRows : public SessionFixture
{
protected:
    FindingRows()
    {
        design(Board()
                   .component("user", "end-user")
                   .component("app", "orchestrator")
                   .component("llm", "llm")
                   .request("user", "app")
                   .request("app", "llm"));
        model.setSession(&session);
        summary.setSession(&session);
    }

    QStringList rules()
    {
        QStringList all;
        for (int i = 0; i < model.rowCount(); ++i)
            all += model.data(model.index(i), FindingsModel::TitleRole).toString();
        return all;
    }
    QString fingerprint(int row)
    {
        return model.data(model.index(row), FindingsModel::FingerprintRole).toString();
    }

    FindingsModel model;
    ReportSummary summary;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(FindingRows, ListWhatTheCheckFound)
{
    ASSERT_GT(model.rowCount(), 3);
    EXPECT_GT(summary.attention(), 0);
    EXPECT_NE(summary.headline(), "");
    EXPECT_EQ(summary.phase(), "design");
    for (int i = 0; i < model.rowCount(); ++i) {
        EXPECT_NE(model.data(model.index(i), FindingsModel::MessageRole).toString(), "");
        EXPECT_NE(model.data(model.index(i), FindingsModel::WhyRole).toString(), "");
    }
}

TEST_F(FindingRows, KeepTheRowsThatAreStillTrue)
{
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QStringList before = rules();
    ASSERT_TRUE(session.perform(
        edit::place(session.design(), session.catalog(), "observability", {0, 300}, "obs"), "Place"));
    session.findings().checkNow();
    EXPECT_EQ(reset.count(), 0);
    EXPECT_NE(rules(), before);
    ASSERT_TRUE(session.history().undo());
    session.findings().checkNow();
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(rules(), before);
    EXPECT_GT(removed.count(), 0);
}

TEST_F(FindingRows, StepThroughThemAndRoundTheEnd)
{
    EXPECT_EQ(model.litRow(), -1);
    model.step(1);
    EXPECT_EQ(model.litRow(), 0);
    EXPECT_EQ(session.findings().lit(), fingerprint(0).toStdString());
    EXPECT_TRUE(model.data(model.index(0), FindingsModel::LitRole).toBool());
    model.step(-1);
    EXPECT_EQ(model.litRow(), model.rowCount() - 1);
    model.step(1);
    EXPECT_EQ(model.litRow(), 0);
}

TEST_F(FindingRows, StepBackStartsAtTheLast)
{
    model.step(-1);
    EXPECT_EQ(model.litRow(), model.rowCount() - 1);
}

TEST_F(FindingRows, SelectingTheLitOneMakesItDark)
{
    model.select(fingerprint(1));
    EXPECT_EQ(model.litRow(), 1);
    model.select(fingerprint(1));
    EXPECT_EQ(model.litRow(), -1);
}

TEST_F(FindingRows, AnsweringAQuestionStatesTheProperty)
{
    for (int i = 0; i < model.rowCount(); ++i) {
        for (const QVariant &ask : model.data(model.index(i), FindingsModel::AsksRole).toList()) {
            const QVariantMap asked = ask.toMap();
            if (asked.value("type") != "boolean")
                continue;
            model.answer(asked.value("record").toString(), asked.value("property").toString(), true);
            const Component *component =
                session.design().component(asked.value("record").toString().toStdString());
            ASSERT_TRUE(component);
            EXPECT_EQ(component->props.at(asked.value("property").toString().toStdString()), true);
            return;
        }
    }
    GTEST_SKIP() << "no rule asks for a yes or no on this board";
}

TEST_F(FindingRows, ListQuestionsFirstInTheReview)
{
    summary.pin(QStringLiteral("review"));
    EXPECT_EQ(summary.phase(), "review");
    EXPECT_EQ(model.data(model.index(0), FindingsModel::LevelRole), "question");
    summary.pin({});
    EXPECT_EQ(summary.phase(), "design");
    EXPECT_NE(model.data(model.index(0), FindingsModel::LevelRole), "question");
}

TEST_F(FindingRows, AreFilteredByLevelConcernAndComponent)
{
    const int all = model.count();
    model.setLevel(QStringLiteral("question"));
    ASSERT_GT(model.count(), 0);
    EXPECT_LT(model.count(), all);
    EXPECT_EQ(model.hidden(), all - model.count());
    for (int i = 0; i < model.count(); ++i)
        EXPECT_EQ(model.data(model.index(i), FindingsModel::LevelRole), "question");
    model.setLevel({});
    model.setConcern(QStringLiteral("limits"));
    EXPECT_GT(model.count(), 0);
    EXPECT_LT(model.count(), all);
    model.setConcern({});
    model.setAbout(QStringLiteral("user"));
    EXPECT_LT(model.count(), all);
    EXPECT_TRUE(model.filtered());
    model.showAll();
    EXPECT_FALSE(model.filtered());
    EXPECT_EQ(model.count(), all);
}

TEST_F(FindingRows, StayInPlaceWhileTheyAreHeld)
{
    const QStringList before = rules();
    const QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    model.setHeld(true);
    ASSERT_TRUE(session.perform(
        edit::place(session.design(), session.catalog(), "observability", {0, 300}, "obs"), "Place"));
    ASSERT_TRUE(session.perform(
        edit::connect(session.design(), session.catalog(), "llm", "obs", "telemetry", "t"), "Connect"));
    session.findings().checkNow();
    EXPECT_EQ(rules(), before);
    int gone = 0;
    for (int i = 0; i < model.count(); ++i)
        gone += model.data(model.index(i), FindingsModel::GoneRole).toBool();
    EXPECT_GT(gone, 0) << "what is mended stays as gone";
    EXPECT_EQ(moved.count(), 0);
    model.setHeld(false);
    EXPECT_NE(rules(), before);
    for (int i = 0; i < model.count(); ++i)
        EXPECT_FALSE(model.data(model.index(i), FindingsModel::GoneRole).toBool());
}

/// Every type of property that some question asks for can be stated from its card.
TEST_F(FindingRows, AnswersOfEveryTypeAreTakenOrRefusedInWords)
{
    EXPECT_EQ(model.answer(QStringLiteral("llm"), QStringLiteral("max-output-tokens"),
                           QStringLiteral("800 tokens")),
              "");
    EXPECT_EQ(session.design().component("llm")->props.at("max-output-tokens"), 800);
    EXPECT_NE(
        model.answer(QStringLiteral("llm"), QStringLiteral("max-output-tokens"), QStringLiteral("many")), "");
    EXPECT_EQ(session.design().component("llm")->props.at("max-output-tokens"), 800);
    EXPECT_EQ(
        model.answer(QStringLiteral("llm"), QStringLiteral("max-output-tokens"), QStringLiteral("none")), "");
    EXPECT_EQ(session.design().component("llm")->props.at("max-output-tokens"), "none");
    EXPECT_EQ(
        model.answer(QStringLiteral("llm"), QStringLiteral("data"), QStringList{"internal", "personal"}), "");
    EXPECT_EQ(session.design().component("llm")->props.at("data"), (Json{"internal", "personal"}));
    EXPECT_EQ(model.answer(QStringLiteral("llm"), QStringLiteral("region"), QStringLiteral("eu")), "");
    EXPECT_EQ(model.answer(QStringLiteral("llm"), QStringLiteral("retains"), QStringLiteral("days")), "");
    EXPECT_EQ(model.answer(QStringLiteral("llm"), QStringLiteral("dpa"), true), "");
    EXPECT_EQ(session.design().component("llm")->props.at("dpa"), true);
}

TEST_F(FindingRows, EveryQuestionCanBeAnsweredFromItsCard)
{
    static const QStringList types{"boolean", "choice", "set", "number", "text", "list", "kind"};
    int asked = 0;
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.data(model.index(i), FindingsModel::LevelRole) != "question")
            continue;
        const QVariantList asks = model.data(model.index(i), FindingsModel::AsksRole).toList();
        EXPECT_FALSE(asks.isEmpty())
            << model.data(model.index(i), FindingsModel::RuleRole).toString().toStdString();
        for (const QVariant &ask : asks)
            EXPECT_TRUE(types.contains(ask.toMap().value("type").toString()));
        ++asked;
    }
    EXPECT_GT(asked, 0);
}

TEST_F(FindingRows, AConcernWithAnOpenBlockerSaysSo)
{
    ConcernModel concerns;
    concerns.setSession(&session);
    EXPECT_EQ(concerns.rowCount(), 11);
    bool any = false;
    for (int i = 0; i < concerns.rowCount(); ++i)
        any = any || concerns.data(concerns.index(i), ConcernModel::ViolatedRole).toInt() > 0;
    EXPECT_TRUE(any);
}

TEST_F(FindingRows, AnEmptyBoardHasNone)
{
    design({});
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(summary.attention(), 0);
    EXPECT_EQ(summary.phase(), "sketch");
    model.step(1);
    EXPECT_EQ(model.litRow(), -1);
}

} // namespace
} // namespace plumbline::testing
