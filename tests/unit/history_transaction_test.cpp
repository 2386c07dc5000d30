#include "history/history.h"
#include "support/boards.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using testing::Board;
using ::testing::HasSubstr;

/// A change that moves a component to x.
Change moving(const Design &design, const Id &id, double x)
{
    Component moved = *design.component(id);
    moved.at.x = x;
    Change change;
    change.components[id] = {design.components().at(id), std::make_shared<const Component>(moved)};
    return change;
}

class Gestures : public ::testing::Test
{
protected:
    Gestures()
    {
        history_.subscribe([this](const Change &) {
            heard_.push_back(x("a"));
            dirty_.push_back(history_.dirty());
        });
    }

    double x(const Id &id) const { return history_.design().component(id)->at.x; }

    History history_{Board().component("a", "llm").component("b", "llm").design()};
    const Design start_ = history_.design();
    std::vector<double> heard_;
    std::vector<bool> dirty_;
};

TEST_F(Gestures, CommittedAreOneStep)
{
    Transaction drag = history_.begin("Move");
    ASSERT_TRUE(drag.apply(moving(history_.design(), "a", 10)));
    ASSERT_TRUE(drag.apply(moving(history_.design(), "a", 20)));
    ASSERT_TRUE(drag.apply(moving(history_.design(), "b", 30)));
    drag.commit();
    EXPECT_EQ(x("a"), 20);
    EXPECT_EQ(history_.undoLabel(), "Move");
    const Design end = history_.design();

    EXPECT_TRUE(history_.undo());
    EXPECT_EQ(history_.design(), start_);
    EXPECT_FALSE(history_.canUndo());
    EXPECT_TRUE(history_.redo());
    EXPECT_EQ(history_.design(), end);
}

TEST_F(Gestures, AreVisibleWhileTheyLast)
{
    Transaction drag = history_.begin("Move");
    ASSERT_TRUE(drag.apply(moving(history_.design(), "a", 10)));
    EXPECT_EQ(x("a"), 10);
    EXPECT_TRUE(history_.dirty());
    EXPECT_EQ(heard_, (std::vector<double>{10}));
    drag.commit();
    EXPECT_EQ(heard_.size(), 1u) << "the commit changes nothing that listeners do not know";
}

TEST_F(Gestures, ReplaceFollowsThePointer)
{
    Transaction drag = history_.begin("Move");
    for (const double to : {10.0, 25.0, 40.0})
        ASSERT_TRUE(drag.replace(moving(start_, "a", to)));
    EXPECT_EQ(heard_, (std::vector<double>{10, 25, 40}));
    // The pointer leaves "a" and moves "b" instead: what is not in the new change goes back.
    ASSERT_TRUE(drag.replace(moving(start_, "b", 77)));
    EXPECT_EQ(x("a"), 0);
    EXPECT_EQ(x("b"), 77);
    drag.commit();
    EXPECT_TRUE(history_.undo());
    EXPECT_EQ(history_.design(), start_);
}

TEST_F(Gestures, ReplaceByTheSameIsSilent)
{
    Transaction drag = history_.begin("Move");
    ASSERT_TRUE(drag.replace(moving(start_, "a", 10)));
    ASSERT_TRUE(drag.replace(moving(start_, "a", 10)));
    EXPECT_EQ(heard_.size(), 1u);
}

TEST_F(Gestures, ReplaceByNothingTakesTheGestureBack)
{
    Transaction drag = history_.begin("Move");
    ASSERT_TRUE(drag.replace(moving(start_, "a", 10)));
    ASSERT_TRUE(drag.replace({}));
    EXPECT_EQ(history_.design(), start_);
    EXPECT_TRUE(drag.empty());
    drag.commit();
    EXPECT_FALSE(history_.canUndo());
    EXPECT_FALSE(history_.dirty());
}

TEST_F(Gestures, AReplacementMadeFromTheMovedDesignStillGoesBackToTheStart)
{
    Transaction drag = history_.begin("Move");
    ASSERT_TRUE(drag.replace(moving(start_, "a", 10)));
    ASSERT_TRUE(drag.replace(moving(history_.design(), "a", 20)));
    EXPECT_EQ(x("a"), 20);
    drag.rollback();
    EXPECT_EQ(history_.design(), start_);
}

TEST_F(Gestures, AreTakenBackWhenTheyAreDropped)
{
    {
        Transaction drag = history_.begin("Move");
        ASSERT_TRUE(drag.apply(moving(history_.design(), "a", 10)));
        ASSERT_TRUE(drag.apply(moving(history_.design(), "b", 10)));
    }
    EXPECT_EQ(history_.design(), start_);
    EXPECT_FALSE(history_.canUndo());
    EXPECT_EQ(heard_, (std::vector<double>{10, 10, 0}));
    EXPECT_EQ(dirty_, (std::vector<bool>{true, true, false}));
}

TEST_F(Gestures, RolledBackKeepWhatCanBeRedone)
{
    ASSERT_TRUE(history_.commit(moving(start_, "a", 5), "Nudge"));
    history_.undo();
    {
        Transaction drag = history_.begin("Move");
        ASSERT_TRUE(drag.apply(moving(history_.design(), "b", 10)));
    }
    EXPECT_EQ(history_.redoLabel(), "Nudge");
    EXPECT_TRUE(history_.redo());
    EXPECT_EQ(x("a"), 5);
}

TEST_F(Gestures, ThatChangeNothingMakeNoStep)
{
    ASSERT_TRUE(history_.commit(moving(start_, "a", 5), "Nudge"));
    history_.undo();
    Transaction click = history_.begin("Move");
    click.commit();
    EXPECT_FALSE(history_.canUndo());
    EXPECT_TRUE(history_.canRedo());
}

TEST_F(Gestures, ARefusedChangeLeavesTheGestureAsItWas)
{
    Transaction drag = history_.begin("Move");
    ASSERT_TRUE(drag.replace(moving(start_, "a", 10)));
    const Design before = history_.design();

    EXPECT_FALSE(drag.apply(moving(start_, "a", 20))) << "made for the state before the gesture";
    EXPECT_EQ(history_.design(), before);
    EXPECT_FALSE(drag.replace(moving(start_, "a", 2e7)));
    EXPECT_EQ(history_.design(), before);
    EXPECT_EQ(heard_.size(), 1u);

    drag.commit();
    EXPECT_TRUE(history_.undo());
    EXPECT_EQ(history_.design(), start_);
}

TEST_F(Gestures, KeepOtherStepsOut)
{
    ASSERT_TRUE(history_.commit(moving(start_, "a", 5), "Nudge"));
    Transaction drag = history_.begin("Move");
    EXPECT_FALSE(history_.canUndo());
    EXPECT_FALSE(history_.undo());
    EXPECT_FALSE(history_.redo());
    EXPECT_EQ(history_.undoLabel(), "");
    const auto refused = history_.commit(moving(history_.design(), "b", 9), "Other");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().text(), HasSubstr("still under way"));
    drag.rollback();
    EXPECT_EQ(x("a"), 5);
    EXPECT_EQ(x("b"), 200);
    EXPECT_TRUE(history_.undo());
}

TEST_F(Gestures, SavedHalfwayAreNotClean)
{
    Transaction drag = history_.begin("Move");
    ASSERT_TRUE(drag.apply(moving(history_.design(), "a", 10)));
    history_.markClean();
    drag.rollback();
    EXPECT_TRUE(history_.dirty()) << "the file has a component that was moved";
    history_.markClean();
    EXPECT_FALSE(history_.dirty());
}

TEST_F(Gestures, EndOnce)
{
    Transaction drag = history_.begin("Move");
    ASSERT_TRUE(drag.apply(moving(history_.design(), "a", 10)));
    drag.commit();
    drag.rollback();
    drag.commit();
    EXPECT_EQ(x("a"), 10);
    EXPECT_TRUE(history_.undo());
    EXPECT_FALSE(history_.canUndo());
}

TEST_F(Gestures, MoveWithTheirOwner)
{
    std::optional<Transaction> owner;
    {
        Transaction drag = history_.begin("Move");
        ASSERT_TRUE(drag.apply(moving(history_.design(), "a", 10)));
        owner.emplace(std::move(drag));
    }
    EXPECT_EQ(x("a"), 10);
    owner.reset();
    EXPECT_EQ(history_.design(), start_);
}

} // namespace
} // namespace plumbline
