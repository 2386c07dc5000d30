#include "accepted_model.h"
#include "assumptions_model.h"
#include "edit/verbs.h"
#include "findings_model.h"
#include "session_fixture.h"
#include "waiver_form.h"

#include <QAbstractItemModelTester>
#include <QDate>
#include <QSettings>

namespace plumbline::testing
{

namespace
{

class Accepting : public SessionFixture
{
protected:
    Accepting()
    {
        design(Board()
                   .component("user", "end-user")
                   .component("app", "orchestrator")
                   .component("llm", "llm")
                   .request("user", "app")
                   .request("app", "llm")
                   .axis(Axis::scale, 5));
        form.setSession(&session);
        accepted.setSession(&session);
    }

    QString open(const std::string &rule)
    {
        for (const Finding &finding : session.findings().report().findings)
            if (finding.rule == rule && finding.shown())
                return QString::fromStdString(finding.fingerprint);
        ADD_FAILURE() << rule << " is not found";
        return {};
    }
    void fill(const char *status, const char *reason, const QString &until)
    {
        form.setProperty("status", QString::fromUtf8(status));
        form.setProperty("reason", QString::fromUtf8(reason));
        form.setProperty("by", QStringLiteral("Ada"));
        form.setProperty("expires", until);
    }
    QVariant at(int row, int role) { return accepted.data(accepted.index(row), role); }

    WaiverForm form;
    AcceptedModel accepted;
    QAbstractItemModelTester tester{&accepted, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(Accepting, ABlockerIsNotSentWithoutAnEnd)
{
    ASSERT_TRUE(form.begin(open("rate-limit-missing")));
    EXPECT_TRUE(form.endRequired());
    fill("accepted-risk", "A pilot", {});
    EXPECT_NE(form.missing(), "");
    EXPECT_FALSE(form.send());
    EXPECT_TRUE(session.design().waivers().empty());
    fill("accepted-risk", "A pilot", QStringLiteral("2020-01-01"));
    EXPECT_FALSE(form.send()) << "that day is over";
    fill("accepted-risk", "A pilot", QStringLiteral("soon"));
    EXPECT_FALSE(form.send());
    fill("accepted-risk", "A pilot", form.dayIn(30));
    EXPECT_EQ(form.missing(), "");
    EXPECT_TRUE(form.send());
    EXPECT_EQ(session.design().waivers().size(), 1U);
}

TEST_F(Accepting, MovesTheFindingToTheAcceptedAsOneUndoStep)
{
    const Design before = session.design();
    const int blockers = session.findings().report().summary.blocker;
    ASSERT_TRUE(form.begin(open("rate-limit-missing")));
    fill("planned", "After the pilot", form.dayIn(90));
    ASSERT_TRUE(form.send());
    EXPECT_EQ(session.findings().report().summary.blocker, blockers - 1);
    ASSERT_EQ(accepted.count(), 1);
    EXPECT_EQ(at(0, AcceptedModel::ReasonRole), "After the pilot");
    EXPECT_TRUE(at(0, AcceptedModel::TermsRole).toString().startsWith("Planned by Ada on "));
    EXPECT_TRUE(session.history().undo());
    EXPECT_TRUE(session.design() == before);
}

TEST_F(Accepting, NeedsAReasonAndAPerson)
{
    ASSERT_TRUE(form.begin(open("obs-missing")));
    fill("accepted-risk", "  ", {});
    EXPECT_FALSE(form.send());
    fill("accepted-risk", "Because", form.dayIn(10));
    form.setProperty("by", QString());
    EXPECT_FALSE(form.send());
}

TEST_F(Accepting, RemembersWhoAccepts)
{
    ASSERT_TRUE(form.begin(open("rate-limit-missing")));
    fill("planned", "Later", form.dayIn(90));
    ASSERT_TRUE(form.send());
    WaiverForm next;
    next.setSession(&session);
    ASSERT_TRUE(next.begin(open("eval-pipeline-missing")));
    EXPECT_EQ(next.property("by"), "Ada");
    EXPECT_EQ(next.property("reason"), "");
}

TEST_F(Accepting, CanBeChangedAndWithdrawn)
{
    const QString fingerprint = open("rate-limit-missing");
    ASSERT_TRUE(form.begin(fingerprint));
    EXPECT_FALSE(form.editing());
    fill("planned", "Later", form.dayIn(90));
    ASSERT_TRUE(form.send());
    ASSERT_TRUE(form.begin(fingerprint));
    EXPECT_TRUE(form.editing());
    EXPECT_EQ(form.property("reason"), "Later");
    EXPECT_EQ(form.property("status"), "planned");
    form.setProperty("reason", QStringLiteral("Much later"));
    ASSERT_TRUE(form.send());
    EXPECT_EQ(session.design().waivers().size(), 1U);
    EXPECT_EQ(at(0, AcceptedModel::ReasonRole), "Much later");
    accepted.withdraw(at(0, AcceptedModel::KeyRole).toString());
    EXPECT_EQ(accepted.count(), 0);
    EXPECT_TRUE(session.design().waivers().empty());
}

TEST_F(Accepting, AsksAgainWhenItGetsWorse)
{
    session.perform(edit::setAxis(session.design(), Axis::scale, 3), "Scale");
    session.perform(edit::setProperty(session.design(), session.catalog(), "user", "trust", "internal"),
                    "Trust");
    session.findings().checkNow();
    const QString fingerprint = open("rate-limit-missing");
    ASSERT_TRUE(form.begin(fingerprint));
    ASSERT_FALSE(form.endRequired());
    fill("accepted-risk", "Few users", {});
    ASSERT_TRUE(form.send());
    ASSERT_EQ(accepted.count(), 1);
    session.perform(edit::setAxis(session.design(), Axis::scale, 5), "Scale");
    session.findings().checkNow();
    EXPECT_EQ(accepted.count(), 0);
    FindingsModel findings;
    findings.setSession(&session);
    QString lapsed;
    for (int i = 0; i < findings.rowCount(); ++i)
        if (findings.data(findings.index(i), FindingsModel::FingerprintRole) == fingerprint)
            lapsed = findings.data(findings.index(i), FindingsModel::LapsedRole).toString();
    EXPECT_TRUE(lapsed.contains("Few users")) << lapsed.toStdString();
    ASSERT_TRUE(form.begin(fingerprint));
    EXPECT_TRUE(form.endRequired());
    EXPECT_NE(form.lapsed(), "");
    EXPECT_EQ(form.property("reason"), "Few users");
}

TEST_F(Accepting, KeepsWhatHasNoFindingAnyMore)
{
    ASSERT_TRUE(form.begin(open("rate-limit-missing")));
    fill("planned", "Later", form.dayIn(90));
    ASSERT_TRUE(form.send());
    ASSERT_TRUE(session.perform(edit::remove(session.design(), {"user"}), "Delete"));
    session.findings().checkNow();
    ASSERT_EQ(accepted.count(), 1);
    EXPECT_TRUE(at(0, AcceptedModel::OrphanedRole).toBool());
    EXPECT_EQ(at(0, AcceptedModel::FingerprintRole), "");
    accepted.withdraw(at(0, AcceptedModel::KeyRole).toString());
    EXPECT_TRUE(session.design().waivers().empty());
}

TEST_F(Accepting, OfAFindingThatIsGoneDoesNotBegin)
{
    EXPECT_FALSE(form.begin(QStringLiteral("nothing")));
    EXPECT_FALSE(form.send());
}

class Assuming : public SessionFixture
{
protected:
    Assuming()
    {
        design(Board()
                   .component("user", "end-user")
                   .component("app", "orchestrator")
                   .component("llm", "llm")
                   .request("user", "app")
                   .request("app", "llm"));
        model.setSession(&session);
    }
    AssumptionsModel model;
};

TEST_F(Assuming, IsListedAndConfirmedComponentByComponent)
{
    ASSERT_GT(model.count(), 0);
    const QString record = model.data(model.index(0), AssumptionsModel::RecordRole).toString();
    EXPECT_NE(model.data(model.index(0), AssumptionsModel::WordsRole).toString(), "");
    const Design before = session.design();
    const int assumed = session.findings().report().assumed;
    model.confirm(record);
    EXPECT_LT(session.findings().report().assumed, assumed);
    for (int i = 0; i < model.count(); ++i)
        EXPECT_NE(model.data(model.index(i), AssumptionsModel::RecordRole).toString(), record);
    EXPECT_TRUE(session.history().undo());
    EXPECT_TRUE(session.design() == before) << "one undo step";
}

TEST_F(Assuming, CanBeAboutOneRecord)
{
    const int all = model.count();
    ASSERT_GT(all, 0);
    model.setAbout(model.data(model.index(0), AssumptionsModel::RecordRole).toString());
    EXPECT_EQ(model.count(), 1);
    model.setAbout({});
    EXPECT_EQ(model.count(), all);
}

} // namespace
} // namespace plumbline::testing
