#include "budget_model.h"
#include "edit/verbs.h"
#include "outage_control.h"
#include "session_fixture.h"

#include <gmock/gmock.h>
#include <QSignalSpy>
#include <QTest>

namespace plumbline::testing
{
namespace
{

using Role = BudgetModel::Role;

class BudgetRows : public SessionFixture
{
protected:
    BudgetRows()
    {
        Board board;
        board.component("client", "client-app")
            .component("gw", "llm-gateway", {{"p50", 10}, {"p95", 25}, {"availability", 99.95}})
            .component("main", "llm",
                       {{"p50", 700},
                        {"p95", 2000},
                        {"availability", 99.5},
                        {"provider", "a"},
                        {"quota-tpm", 8'000'000}})
            .component("spare", "llm",
                       {{"p50", 700}, {"p95", 2000}, {"availability", 99.5}, {"provider", "b"}})
            .request("client", "gw")
            .request("gw", "main")
            .connect("gw", "fallback", "spare");
        design(board.design());
        session.perform(edit::setTarget(session.design(), "peak-rps", 10), "peak");
        session.perform(edit::setTarget(session.design(), "tokens-per-request", 6500), "tokens");
        session.perform(edit::setTarget(session.design(), "p95-ms", 3000), "p95");
        model.setSession(&session);
        control.setSession(&session);
        model.setShown(true);
        settle();
    }

    void settle()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return !model.isWorking() && model.rowCount() > 0; }));
    }
    int find(const QString &kind, const QString &label) const
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (at(row, Role::KindRole) == kind && at(row, Role::LabelRole).toString().contains(label))
                return row;
        return -1;
    }
    QVariant at(int row, Role role) const
    {
        return row < 0 ? QVariant() : model.data(model.index(row), role);
    }

    BudgetModel model;
    OutageControl control;
};

TEST_F(BudgetRows, TrafficChangesThemAndShowsWhatWas)
{
    const int first = find("figure", "First to break: main");
    ASSERT_GE(first, 0);
    EXPECT_EQ(at(first, Role::BeforeRole), "");
    EXPECT_FALSE(at(first, Role::BadRole).toBool());
    model.setTraffic(10);
    settle();
    const int then = find("figure", "First to break: main");
    EXPECT_NE(at(then, Role::BeforeRole), "");
    EXPECT_TRUE(at(then, Role::BadRole).toBool()) << "ten times the plan is above the quota";
    model.setTraffic(1000);
    EXPECT_EQ(model.traffic(), budget::mostTraffic);
}

TEST_F(BudgetRows, WhatIsDownIsToldOnTheBoard)
{
    session.selection().set({"main"});
    EXPECT_EQ(control.candidate(), "main");
    control.toggle();
    EXPECT_TRUE(control.candidateIsDown());
    EXPECT_EQ(session.outage().fates().at("main"), Outage::Fate::down) << "at once";
    ASSERT_TRUE(QTest::qWaitFor([this] { return session.outage().fates().contains("client"); }));
    EXPECT_EQ(session.outage().fates().at("client"), Outage::Fate::degraded);
    EXPECT_EQ(session.outage().fates().at("spare"), Outage::Fate::stepsIn);
    EXPECT_EQ(at(find("figure", "client"), Role::ValueRole), "degraded");
    control.bringUp();
    settle();
    EXPECT_TRUE(session.outage().fates().empty());
    EXPECT_EQ(find("head", "What if it fails"), -1);
}

TEST_F(BudgetRows, AStoryOfTheTableIsTriedByAClick)
{
    const int table = find("head", "Every single failure");
    ASSERT_GE(table, 0);
    EXPECT_TRUE(at(table, Role::FoldedRole).toBool());
    model.choose(table);
    EXPECT_FALSE(at(table, Role::FoldedRole).toBool());
    int story = -1;
    for (int row = table; row < model.rowCount(); ++row)
        if (at(row, Role::LabelRole) == "gw")
            story = row;
    ASSERT_GE(story, 0);
    EXPECT_EQ(at(story, Role::ValueRole), "failed");
    model.choose(story);
    EXPECT_EQ(session.outage().down(), std::set<Id>{"gw"});
}

TEST_F(BudgetRows, NothingIsWorkedOutWhileHidden)
{
    model.setShown(false);
    const QSignalSpy working(&model, &BudgetModel::workingChanged);
    model.setTraffic(3);
    session.perform(edit::setTarget(session.design(), "peak-rps", 20), "peak");
    QTest::qWait(400);
    EXPECT_EQ(working.count(), 0);
    model.setShown(true);
    settle();
    EXPECT_GT(working.count(), 0);
}

TEST_F(BudgetRows, WhatIsRemovedIsNoLongerDown)
{
    session.outage().take({"main"});
    session.perform(edit::remove(session.design(), {"main"}), "remove");
    EXPECT_TRUE(session.outage().down().empty());
}

} // namespace
} // namespace plumbline::testing
