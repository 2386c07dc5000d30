#include "axis_model.h"
#include "brief_rows.h"
#include "design/brief_words.h"
#include "inspector_model.h"
#include "inspector_subject.h"
#include "paint/painter.h"
#include "session_fixture.h"

#include <QSignalSpy>

namespace plumbline::testing
{

namespace
{

class Rows : public SessionFixture
{
protected:
    Rows()
    {
        design(Board()
                   .component("gw", "api-gateway")
                   .component("llm", "llm")
                   .zone("z", "trust", {0, 0, 900, 300}));
        session.selection().set({"gw"});
        inspector.setSession(&session);
    }

    QVariant at(const PropertyRows &rows, const QString &key, int role)
    {
        for (int i = 0; i < rows.rowCount(); ++i)
            if (rows.data(rows.index(i), PropertyRows::KeyRole) == key)
                return rows.data(rows.index(i), role);
        ADD_FAILURE() << "no row " << key.toStdString();
        return {};
    }
    Json stated(const Id &id, const std::string &property)
    {
        const Props &props = session.design().component(id)->props;
        return props.contains(property) ? props.at(property) : Json();
    }

    InspectorModel inspector;
};

TEST_F(Rows, ShowAnUnsetDefaultAsAssumed)
{
    EXPECT_EQ(at(inspector, "timeout-ms", PropertyRows::StateRole), "assumed");
    EXPECT_EQ(at(inspector, "timeout-ms", PropertyRows::AssumptionRole), "assumed 30000 ms");
    EXPECT_FALSE(at(inspector, "timeout-ms", PropertyRows::ValueRole).isValid());
}

TEST_F(Rows, ShowAnUnsetPropertyWithoutDefaultAsAQuestion)
{
    EXPECT_EQ(at(inspector, "region", PropertyRows::StateRole), "open");
    EXPECT_EQ(at(inspector, "region", PropertyRows::AssumptionRole), "not stated");
    EXPECT_GT(inspector.openCount(), 0);
}

TEST_F(Rows, StateANumberTypedWithItsUnit)
{
    EXPECT_EQ(inspector.answer("timeout-ms", "1500 ms"), "");
    EXPECT_EQ(stated("gw", "timeout-ms"), 1500);
    EXPECT_EQ(at(inspector, "timeout-ms", PropertyRows::StateRole), "stated");
    EXPECT_EQ(session.history().undoLabel(), "Set Timeout");
}

TEST_F(Rows, RefuseWhatDoesNotFitAndChangeNothing)
{
    EXPECT_NE(inspector.answer("timeout-ms", "soon"), "");
    EXPECT_NE(inspector.answer("replicas", "0"), "");
    EXPECT_NE(inspector.answer("trust", "total"), "");
    EXPECT_FALSE(session.history().canUndo());
}

TEST_F(Rows, TakeAWordInPlaceOfANumber)
{
    EXPECT_EQ(inspector.answer("replicas", "3"), "");
    EXPECT_EQ(stated("gw", "replicas"), 3);
    EXPECT_EQ(inspector.answer("replicas", "Managed"), "");
    EXPECT_EQ(stated("gw", "replicas"), "managed");
}

TEST_F(Rows, KnowDeliberatelyNoneFromUnset)
{
    EXPECT_EQ(inspector.answer("timeout-ms", "none"), "");
    EXPECT_EQ(stated("gw", "timeout-ms"), "none");
    EXPECT_EQ(at(inspector, "timeout-ms", PropertyRows::StateRole), "none");
    EXPECT_EQ(inspector.answer("timeout-ms", QVariant()), "");
    EXPECT_TRUE(stated("gw", "timeout-ms").is_null());
    EXPECT_EQ(at(inspector, "timeout-ms", PropertyRows::StateRole), "assumed");
}

TEST_F(Rows, AnEmptiedSetIsUnset)
{
    EXPECT_EQ(inspector.answer("data", QStringList{"personal", "health"}), "");
    EXPECT_EQ(stated("gw", "data"), Json::array({"personal", "health"}));
    EXPECT_EQ(inspector.answer("data", QStringList()), "");
    EXPECT_TRUE(stated("gw", "data").is_null());
}

TEST_F(Rows, TellWhatAZoneGives)
{
    auto zoned = std::make_shared<Zone>(*session.design().zone("z"));
    zoned->props["trust"] = "untrusted";
    auto member = std::make_shared<Component>(*session.design().component("gw"));
    member->zone = "z";
    Change change;
    change.zones["z"] = {session.design().zones().at("z"), zoned};
    change.components["gw"] = {session.design().components().at("gw"), member};
    ASSERT_TRUE(session.history().commit(change, "zone"));
    EXPECT_EQ(at(inspector, "trust", PropertyRows::AssumptionRole), "untrusted, from zone 'z'");
}

TEST_F(Rows, KeepTheirPlaceWhileAValueChanges)
{
    const QSignalSpy reset(&inspector, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&inspector, &QAbstractItemModel::dataChanged);
    inspector.answer("timeout-ms", 10);
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(changed.count(), 1);
    session.selection().set({"llm"});
    EXPECT_EQ(reset.count(), 1);
}

TEST_F(Rows, PutWhatAllKindsHaveLast)
{
    EXPECT_EQ(at(inspector, "timeout-ms", PropertyRows::GroupRole), "Properties");
    EXPECT_EQ(at(inspector, "owner", PropertyRows::GroupRole), "Every component");
}

TEST_F(Rows, WriteTargetsAndTheTask)
{
    CommitmentModel targets;
    targets.setSession(&session);
    EXPECT_EQ(targets.rowCount(), 0);
    targets.setAbout("quality");
    EXPECT_EQ(targets.rowCount(), 2);
    EXPECT_EQ(targets.answer("p95-ms", "3000"), "");
    EXPECT_EQ(session.design().brief().profile.targets.at("p95-ms"), 3000);
    EXPECT_NE(targets.answer("p95-ms", "none"), "") << "a target is a number or not stated";
    EXPECT_NE(targets.answer("p95-ms", "-1"), "");
    targets.setAbout("consequence");
    EXPECT_NE(targets.answer("availability-pct", "101"), "");
    EXPECT_EQ(targets.answer("availability-pct", "99.95 %"), "");

    TaskModel task;
    task.setSession(&session);
    EXPECT_EQ(task.answer("actions", "none"), "");
    EXPECT_EQ(session.design().brief().profile.task.at("actions"), "none");
    EXPECT_EQ(at(task, "actions", PropertyRows::StateRole), "stated");
    EXPECT_EQ(task.answer("knowledge", QStringList{"documents", "web"}), "");
    EXPECT_EQ(task.answer("query-classes", QStringList{"faq", "billing"}), "");
    EXPECT_EQ(task.answer("query-classes", QVariant()), "");
    EXPECT_FALSE(session.design().brief().profile.task.contains("query-classes"));

    CommitmentModel obligations;
    obligations.setSession(&session);
    obligations.setAbout("personalisation");
    EXPECT_EQ(obligations.answer("multi-tenant", true), "");
    obligations.setAbout("compliance");
    EXPECT_EQ(obligations.answer("regimes", QStringList{"gdpr"}), "");
    EXPECT_EQ(obligations.answer("regions", QStringList{"eu"}), "");
    const Profile &profile = session.design().brief().profile;
    EXPECT_EQ(profile.multiTenant, true);
    EXPECT_EQ(profile.regimes, std::vector<std::string>{"gdpr"});
    EXPECT_EQ(profile.regions, std::vector<std::string>{"eu"});
}

TEST_F(Rows, EveryTargetOfTheFormatHasOnePlace)
{
    CommitmentModel model;
    model.setSession(&session);
    std::multiset<std::string> keys;
    for (const char *about :
         {"quality", "scale", "freshness", "personalisation", "consequence", "compliance", "cost"}) {
        model.setAbout(about);
        EXPECT_GT(model.rowCount(), 0) << about;
        for (int i = 0; i < model.rowCount(); ++i)
            keys.insert(model.data(model.index(i), PropertyRows::KeyRole).toString().toStdString());
    }
    for (const std::string_view key : targetKeys)
        EXPECT_EQ(keys.count(std::string(key)), 1u) << key;
    for (const char *other : {"multi-tenant", "regimes", "regions", "currency"})
        EXPECT_EQ(keys.count(other), 1u) << other;
}

TEST_F(Rows, NumbersAreTypedAndShownAsPeopleSayThem)
{
    CommitmentModel scale;
    scale.setSession(&session);
    scale.setAbout("scale");
    EXPECT_EQ(scale.answer("peak-rps", "40k/day"), "");
    EXPECT_DOUBLE_EQ(session.design().brief().profile.targets.at("peak-rps"), 40000.0 / 86400);
    EXPECT_EQ(at(scale, "peak-rps", PropertyRows::SpokenRole), "40k/day");
    EXPECT_EQ(at(scale, "peak-rps", PropertyRows::NormalRole), "0.46 req/s");
    EXPECT_EQ(scale.answer("documents", "1M pages"), "");
    EXPECT_EQ(session.design().brief().profile.targets.at("documents"), 1e6);
    EXPECT_EQ(at(scale, "documents", PropertyRows::NormalRole), "");
    EXPECT_NE(scale.answer("documents", "a lot"), "");
    EXPECT_NE(scale.answer("documents", "1.5"), "") << "documents are whole";
    EXPECT_EQ(session.design().brief().profile.targets.at("documents"), 1e6);
    // A property of a component is typed the same way and shown in its unit.
    EXPECT_EQ(inspector.answer("timeout-ms", "1.5 s"), "");
    EXPECT_EQ(session.design().component("gw")->props.at("timeout-ms"), 1500);
    EXPECT_EQ(at(inspector, "timeout-ms", PropertyRows::SpokenRole), "");
}

TEST_F(Rows, MoneyIsInOneCurrency)
{
    CommitmentModel cost;
    cost.setSession(&session);
    cost.setAbout("cost");
    EXPECT_EQ(at(cost, "currency", PropertyRows::AssumptionRole), "assumed USD");
    EXPECT_EQ(cost.answer("budget-per-month", "$20k/month"), "");
    EXPECT_EQ(session.design().brief().profile.targets.at("budget-per-month"), 20000);
    EXPECT_TRUE(cost.answer("budget-per-month", "\u20ac20k").contains("in USD, not in EUR"));
    EXPECT_EQ(cost.answer("currency", "EUR"), "");
    EXPECT_EQ(cost.answer("budget-per-month", "\u20ac20k"), "");
    EXPECT_EQ(at(cost, "budget-per-month", PropertyRows::UnitRole), "EUR/month");
}

TEST_F(Rows, AnAnswerHasAConsequenceAndTheFindingsThatDependOnIt)
{
    AxisModel axes;
    axes.setSession(&session);
    const auto row = axes.index(4); // failure tolerance
    ASSERT_EQ(axes.data(row, AxisModel::KeyRole), "consequence");
    EXPECT_EQ(axes.data(row, AxisModel::SoRole), "");
    axes.choose("consequence", 5);
    EXPECT_TRUE(axes.data(row, AxisModel::SoRole).toString().startsWith("So nothing takes effect"));
    EXPECT_EQ(axes.values(), (QList<int>{0, 0, 0, 0, 5, 0}));
    session.findings().checkNow();
    const int drives = axes.data(row, AxisModel::DrivesRole).toInt();
    EXPECT_EQ(drives > 0, !axes.firstFinding("consequence").isEmpty());
}

TEST_F(Rows, AxesAreAnsweredAndTakenBack)
{
    AxisModel axes;
    axes.setSession(&session);
    EXPECT_EQ(axes.answered(), 0);
    axes.choose("scale", 4);
    EXPECT_EQ(session.design().brief().profile.axis(Axis::scale), 4);
    EXPECT_EQ(axes.answered(), 1);
    axes.note("scale", " thousands of users ");
    EXPECT_EQ(session.design().brief().profile.notes.at("scale"), "thousands of users");
    axes.choose("scale", 0);
    EXPECT_EQ(session.design().brief().profile.axis(Axis::scale), std::nullopt);
    for (int i = 0; i < axes.rowCount(); ++i)
        EXPECT_EQ(axes.data(axes.index(i), AxisModel::StepsRole).toStringList().size(), 5);
}

TEST_F(Rows, SubjectSaysWhatIsSelected)
{
    InspectorSubject subject;
    subject.setSession(&session);
    EXPECT_EQ(subject.type(), "component");
    EXPECT_EQ(subject.kindTitle(), "API gateway");
    EXPECT_TRUE(subject.rename("Front door"));
    EXPECT_EQ(session.design().component("gw")->name, "Front door");
    EXPECT_FALSE(subject.rename("  "));
    session.selection().set({"gw", "llm", "z"});
    EXPECT_EQ(subject.type(), "many");
    EXPECT_EQ(subject.summary(), "2 components, 1 zone");
    session.selection().set({"gw", "llm"});
    EXPECT_TRUE(subject.arrange("left"));
    EXPECT_EQ(session.design().component("llm")->at.x, session.design().component("gw")->at.x);
    EXPECT_TRUE(subject.arrange("remove"));
    EXPECT_EQ(subject.type(), "none");
    EXPECT_TRUE(session.design().components().empty());
}

TEST_F(Rows, SubjectOffersOnlyLegalKindsOfConnection)
{
    design(Board().component("user", "end-user").component("llm", "llm").request("user", "llm"));
    InspectorSubject subject;
    subject.setSession(&session);
    session.selection().set({"user-request-llm"});
    EXPECT_EQ(subject.type(), "connection");
    const std::size_t legal = session.catalog().legalConnections("end-user", "llm").size();
    EXPECT_EQ(subject.connectionKinds().size(), static_cast<qsizetype>(legal));
    EXPECT_TRUE(subject.changeKind("async-event"));
    EXPECT_EQ(session.design().connection("user-request-llm")->kind, "async-event");
}

} // namespace
} // namespace plumbline::testing
