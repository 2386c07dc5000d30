#include "advice_model.h"
#include "edit/verbs.h"
#include "profile_model.h"
#include "session_fixture.h"

#include <gmock/gmock.h>
#include <QSignalSpy>

namespace plumbline::testing
{
namespace
{

class AdviceRows : public SessionFixture
{
protected:
    AdviceRows() { model.setSession(&session); }

    QVariant at(int row, int role) const { return model.data(model.index(row), role); }
    QVariant of(const QString &shape, int role) const
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (at(row, AdviceModel::ShapeRole) == shape)
                return at(row, role);
        return {};
    }
    void task(const char *key, const Json &value)
    {
        ASSERT_TRUE(session.perform(edit::setTask(session.design(), key, value), "task"));
    }

    AdviceModel model;
};

TEST_F(AdviceRows, FollowTheProfile)
{
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_TRUE(model.summary().startsWith("Nothing is answered yet"));
    EXPECT_FALSE(at(0, AdviceModel::LeadsRole).toBool()) << "nothing leads while nothing is known";
    task("hops", "multi");
    task("knowledge", Json::array({"documents"}));
    EXPECT_EQ(at(0, AdviceModel::ShapeRole), "agentic-rag");
    EXPECT_TRUE(at(0, AdviceModel::LeadsRole).toBool());
    EXPECT_TRUE(model.summary().startsWith("The profile speaks for Agentic RAG, with "));
    EXPECT_FALSE(of("simple-rag", AdviceModel::AgainstRole).toStringList().isEmpty());
    EXPECT_TRUE(at(0, AdviceModel::FlipsRole)
                    .toStringList()
                    .contains("If questions became single-hop, Simple RAG would lead."));
    session.history().undo();
    session.history().undo();
    EXPECT_TRUE(model.summary().startsWith("Nothing is answered yet"));
}

TEST_F(AdviceRows, KeepTheirPlaceWhileTheOrderStays)
{
    task("hops", "single");
    task("knowledge", Json::array({"documents"}));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    task("citations", true);
    EXPECT_EQ(reset.count(), 0);
}

TEST_F(AdviceRows, KeepTheUsersOwnSentences)
{
    model.reject("agentic-rag", " Agentic loses because look-ups are single-hop ");
    EXPECT_EQ(of("agentic-rag", AdviceModel::RejectionRole), "Agentic loses because look-ups are single-hop");
    EXPECT_EQ(session.design().brief().profile.extra["rejections"]["agentic-rag"],
              "Agentic loses because look-ups are single-hop");
    session.history().undo();
    EXPECT_EQ(of("agentic-rag", AdviceModel::RejectionRole), "");
}

TEST_F(AdviceRows, SayWhatIsChosenAndWhatIsDrawnAgainstTheProfile)
{
    ProfileModel profile;
    profile.setSession(&session);
    task("hops", "multi");
    profile.chooseShape("hybrid", "");
    EXPECT_TRUE(of("hybrid", AdviceModel::ChosenRole).toBool());
    EXPECT_FALSE(of("agentic-rag", AdviceModel::ChosenRole).toBool());
    EXPECT_EQ(model.remarks(), QStringList{"The design is hybrid; the profile speaks for agentic-rag."});
}

TEST_F(AdviceRows, AShapeStartsFromItsSkeletonOnAnEmptyBoardAlone)
{
    ProfileModel profile;
    profile.setSession(&session);
    const QSignalSpy started(&profile, &ProfileModel::started);
    EXPECT_FALSE(profile.canStart()) << "no shape is chosen";
    for (const char *shape : {"simple-rag", "agentic-rag", "fine-tuned", "hybrid"}) {
        profile.chooseShape(shape, "");
        ASSERT_TRUE(profile.canStart());
        const Design before = session.design();
        profile.start(shape[0] == 'h');
        EXPECT_GE(session.design().components().size(), 8u) << shape;
        EXPECT_EQ(session.design().brief(), before.brief()) << "the profile stays";
        EXPECT_FALSE(profile.canStart());
        profile.start(true);
        session.history().undo();
        EXPECT_EQ(session.design(), before) << "one step, " << shape;
    }
    EXPECT_EQ(started.count(), 4);
    profile.chooseShape("none", "");
    EXPECT_FALSE(profile.canStart());
}

} // namespace
} // namespace plumbline::testing
