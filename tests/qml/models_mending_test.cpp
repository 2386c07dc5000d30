#include "completeness_model.h"
#include "edit/verbs.h"
#include "fix_chooser.h"
#include "session_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace plumbline::testing
{

namespace
{

class Mending : public SessionFixture
{
protected:
    Mending()
    {
        design(Board()
                   .component("user", "end-user")
                   .component("app", "orchestrator")
                   .component("llm", "llm")
                   .request("user", "app")
                   .request("app", "llm"));
        chooser.setSession(&session);
    }
    QString fingerprint(const std::string &rule)
    {
        for (const Finding &finding : session.findings().report().findings)
            if (finding.rule == rule)
                return QString::fromStdString(finding.fingerprint);
        ADD_FAILURE() << rule;
        return {};
    }
    std::set<Id> coming()
    {
        std::set<Id> ids;
        for (const auto &record : session.preview().ghost().coming.records)
            ids.insert(record->record);
        return ids;
    }

    FixChooser chooser;
};

TEST_F(Mending, ShowsTheGhostOfEachAlternative)
{
    const Design before = session.design();
    chooser.begin(fingerprint("rate-limit-missing"));
    ASSERT_TRUE(chooser.isOpen());
    ASSERT_GE(chooser.choices().size(), 2);
    EXPECT_EQ(chooser.current(), 0);
    ASSERT_TRUE(session.preview().shown());
    EXPECT_TRUE(coming().contains("rate-limiter"));
    const std::set<Id> first = coming();
    chooser.step(1);
    EXPECT_EQ(chooser.current(), 1);
    EXPECT_NE(coming(), first);
    chooser.step(1);
    EXPECT_EQ(chooser.current(), chooser.choices().size() > 2 ? 2 : 0) << "round the end";
    EXPECT_TRUE(session.design() == before) << "nothing is written";
    chooser.cancel();
    EXPECT_FALSE(session.preview().shown());
    EXPECT_FALSE(chooser.isOpen());
}

TEST_F(Mending, AppliesTheOneThatIsShownAsOneUndoStep)
{
    const Design before = session.design();
    QSignalSpy revealed(&session, &Session::revealWanted);
    chooser.begin(fingerprint("rate-limit-missing"));
    chooser.setCurrent(1);
    const std::set<Id> seen = coming();
    chooser.apply();
    EXPECT_FALSE(chooser.isOpen());
    EXPECT_FALSE(session.preview().shown());
    for (const Id &id : seen)
        EXPECT_TRUE(session.design().contains(id)) << id;
    EXPECT_EQ(session.selection().single(), "rate-limiter");
    EXPECT_EQ(revealed.count(), 1);
    EXPECT_TRUE(session.history().undo());
    EXPECT_TRUE(session.design() == before);
}

TEST_F(Mending, LookingIsNotOpening)
{
    const QString finding = fingerprint("rate-limit-missing");
    chooser.peek(finding, QStringLiteral("insert-rate-limiter"));
    EXPECT_TRUE(session.preview().shown());
    EXPECT_FALSE(chooser.isOpen());
    chooser.peek(finding, {});
    EXPECT_FALSE(session.preview().shown());
}

TEST_F(Mending, AnEditEndsThePreview)
{
    chooser.begin(fingerprint("rate-limit-missing"));
    ASSERT_TRUE(session.perform(edit::rename(session.design(), "llm", "Model"), "Rename"));
    EXPECT_FALSE(session.preview().shown());
    EXPECT_FALSE(chooser.isOpen());
}

TEST_F(Mending, WithoutANameMeansTheLitFindingElseTheSelection)
{
    chooser.begin({});
    ASSERT_TRUE(chooser.isOpen());
    chooser.cancel();
    session.findings().light(fingerprint("rate-limit-missing").toStdString());
    chooser.begin({});
    EXPECT_EQ(session.findings().lit(), fingerprint("rate-limit-missing").toStdString());
    chooser.cancel();
}

TEST_F(Mending, OfALitFindingWithoutAFixGoesOnToOneThatHasOne)
{
    const auto &findings = session.findings().report().findings;
    const auto unfixable = std::ranges::find_if(findings, [this](const Finding &one) {
        return one.shown() &&
               fixesFor(session.design(), session.catalog(), session.library().rules(), one).empty();
    });
    ASSERT_NE(unfixable, findings.end());
    QSignalSpy refused(&session, &Session::refused);
    QSignalSpy told(&session, &Session::told);
    session.findings().light(unfixable->fingerprint);
    chooser.begin({});
    ASSERT_TRUE(chooser.isOpen());
    EXPECT_NE(session.findings().lit(), unfixable->fingerprint);
    EXPECT_EQ(refused.count(), 0);
    EXPECT_EQ(told.count(), 1);
}

TEST_F(Mending, SaysWhenThereIsNothingToMend)
{
    QSignalSpy refused(&session, &Session::refused);
    QSignalSpy told(&session, &Session::told);
    design({});
    chooser.begin({});
    EXPECT_FALSE(chooser.isOpen());
    EXPECT_EQ(told.count(), 1);
    EXPECT_EQ(refused.count(), 0) << "nothing went wrong";
}

TEST_F(Mending, TheSheetOpensTheFindingOrShowsWhatIsDrawn)
{
    CompletenessModel sheet;
    QAbstractItemModelTester tester(&sheet, QAbstractItemModelTester::FailureReportingMode::Fatal);
    sheet.setSession(&session);
    ASSERT_EQ(sheet.rowCount(), 5);
    const auto row = [&sheet](const QString &title) {
        for (int i = 0; i < sheet.rowCount(); ++i)
            if (sheet.data(sheet.index(i), CompletenessModel::TitleRole) == title)
                return i;
        return -1;
    };
    const int evaluation = row(QStringLiteral("Eval pipeline"));
    EXPECT_EQ(sheet.data(sheet.index(evaluation), CompletenessModel::StandRole), "missing");
    EXPECT_EQ(sheet.data(sheet.index(evaluation), CompletenessModel::MistakeRole),
              "Left out until something breaks");
    sheet.show(evaluation);
    const Finding *lit = session.findings().find(session.findings().lit());
    ASSERT_TRUE(lit);
    EXPECT_EQ(lit->rule, "eval-pipeline-missing");
    EXPECT_EQ(sheet.sound(), 0);
}

TEST_F(Mending, TheSheetOfAnEmptyBoardIsIdle)
{
    design({});
    CompletenessModel sheet;
    sheet.setSession(&session);
    for (int i = 0; i < sheet.rowCount(); ++i) {
        EXPECT_EQ(sheet.data(sheet.index(i), CompletenessModel::StandRole), "idle");
        sheet.show(i);
    }
    EXPECT_EQ(session.findings().lit(), "");
}

} // namespace
} // namespace plumbline::testing
