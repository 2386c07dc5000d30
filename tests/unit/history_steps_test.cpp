#include "history/history.h"
#include "support/boards.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using testing::Board;
using ::testing::HasSubstr;

/// A change that gives the component "a" another name.
Change renaming(const Design &design, const std::string &name)
{
    Component renamed = *design.component("a");
    renamed.name = name;
    Change change;
    change.components["a"] = {design.components().at("a"), std::make_shared<const Component>(renamed)};
    return change;
}

class HistorySteps : public ::testing::Test
{
protected:
    HistorySteps()
    {
        history_.subscribe([this](const Change &) {
            heard_.push_back(name());
            labels_.push_back(history_.undoLabel() + "|" + history_.redoLabel());
        });
    }

    std::string name() const { return history_.design().component("a")->name; }
    void rename(const std::string &to, const std::string &label = "Rename")
    {
        ASSERT_TRUE(history_.commit(renaming(history_.design(), to), label));
    }

    History history_{Board().component("a", "llm").design()};
    std::vector<std::string> heard_;  ///< The name that the design had whenever listeners were told.
    std::vector<std::string> labels_; ///< Undo and redo labels at those moments.
};

TEST_F(HistorySteps, StartWithNothingToUndo)
{
    EXPECT_FALSE(history_.canUndo());
    EXPECT_FALSE(history_.canRedo());
    EXPECT_FALSE(history_.undo());
    EXPECT_FALSE(history_.redo());
    EXPECT_EQ(history_.undoLabel(), "");
    EXPECT_EQ(history_.redoLabel(), "");
    EXPECT_FALSE(history_.dirty());
}

TEST_F(HistorySteps, UndoAndRedoWalkThroughTheStates)
{
    const Design start = history_.design();
    rename("b");
    rename("c");
    const Design end = history_.design();
    EXPECT_TRUE(history_.undo());
    EXPECT_EQ(name(), "b");
    EXPECT_TRUE(history_.undo());
    EXPECT_EQ(history_.design(), start);
    EXPECT_FALSE(history_.undo());
    EXPECT_TRUE(history_.redo());
    EXPECT_TRUE(history_.redo());
    EXPECT_EQ(history_.design(), end);
    EXPECT_FALSE(history_.redo());
}

TEST_F(HistorySteps, HaveLabels)
{
    rename("b", "First");
    rename("c", "Second");
    EXPECT_EQ(history_.undoLabel(), "Second");
    EXPECT_EQ(history_.redoLabel(), "");
    history_.undo();
    EXPECT_EQ(history_.undoLabel(), "First");
    EXPECT_EQ(history_.redoLabel(), "Second");
    history_.undo();
    EXPECT_EQ(history_.undoLabel(), "");
    EXPECT_EQ(history_.redoLabel(), "First");
}

TEST_F(HistorySteps, TellListenersOnceWithTheNewDesignAndTheNewLabels)
{
    rename("b", "First");
    rename("c", "Second");
    history_.undo();
    history_.redo();
    EXPECT_EQ(heard_, (std::vector<std::string>{"b", "c", "b", "c"}));
    EXPECT_EQ(labels_, (std::vector<std::string>{"First|", "Second|", "First|Second", "Second|"}));
}

TEST_F(HistorySteps, ListenersHearTheChangeThatWasApplied)
{
    std::vector<std::string> afters;
    history_.subscribe(
        [&](const Change &change) { afters.push_back(change.components.at("a").after->name); });
    rename("b");
    history_.undo();
    EXPECT_EQ(afters, (std::vector<std::string>{"b", "a"}));
}

TEST_F(HistorySteps, AnEmptyChangeMakesNoStep)
{
    rename("b");
    history_.undo();
    EXPECT_TRUE(history_.commit({}, "Nothing"));
    EXPECT_FALSE(history_.canUndo());
    EXPECT_TRUE(history_.canRedo());
    EXPECT_EQ(heard_.size(), 2u);
}

TEST_F(HistorySteps, ARefusedChangeLeavesEverythingAsItWas)
{
    rename("b", "First");
    rename("c", "Second");
    history_.undo();
    history_.markClean();
    const Design before = history_.design();
    heard_.clear();

    const auto refused = history_.commit(renaming(Board().component("a", "agent"), "x"), "Stale");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().text(), HasSubstr("another state of 'a'"));
    EXPECT_EQ(history_.design(), before);
    EXPECT_EQ(history_.undoLabel(), "First");
    EXPECT_EQ(history_.redoLabel(), "Second");
    EXPECT_FALSE(history_.dirty());
    EXPECT_TRUE(heard_.empty());
}

TEST_F(HistorySteps, ANewStepForgetsWhatWasUndone)
{
    rename("b");
    rename("c");
    history_.undo();
    rename("d");
    EXPECT_FALSE(history_.canRedo());
    history_.undo();
    EXPECT_EQ(name(), "b");
}

TEST_F(HistorySteps, AreCleanOnlyInTheSavedState)
{
    rename("b");
    EXPECT_TRUE(history_.dirty());
    history_.markClean();
    EXPECT_FALSE(history_.dirty());
    rename("c");
    EXPECT_TRUE(history_.dirty());
    history_.undo();
    EXPECT_FALSE(history_.dirty());
    history_.undo();
    EXPECT_TRUE(history_.dirty());
    history_.redo();
    EXPECT_FALSE(history_.dirty());
}

TEST_F(HistorySteps, ASavedStateThatWasUndoneAndLeftNeverComesBack)
{
    rename("b");
    rename("c");
    history_.markClean();
    history_.undo();
    rename("d");
    EXPECT_TRUE(history_.dirty());
    // As many steps as when it was saved, and still another design.
    history_.undo();
    history_.redo();
    EXPECT_TRUE(history_.dirty());
    history_.undo();
    history_.undo();
    EXPECT_TRUE(history_.dirty());
    history_.markClean();
    EXPECT_FALSE(history_.dirty());
}

TEST_F(HistorySteps, ResetStartsAnew)
{
    rename("b");
    history_.undo();
    heard_.clear();
    history_.reset(Board().component("a", "agent").component("x", "llm"));
    EXPECT_FALSE(history_.canUndo());
    EXPECT_FALSE(history_.canRedo());
    EXPECT_FALSE(history_.dirty());
    EXPECT_NE(history_.design().component("x"), nullptr);
    EXPECT_TRUE(heard_.empty());
}

} // namespace
} // namespace plumbline
