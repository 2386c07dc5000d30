#include "gestures/boards.h"

namespace plumbline::testing
{
namespace
{

using namespace tools;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr Modifiers shift{.shift = true};

TEST(Keys, ArrowsNudgeByOneAndWithShiftByFive)
{
    Driver driver(rowOfThree());
    driver.click("gw").key(Key::right).key(Key::down).hold(shift).key(Key::left).key(Key::up);
    EXPECT_EQ(driver.component("gw").at, (Point{300, 196}));
}

TEST(Keys, ABurstOfNudgesIsOneUndoStep)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.click("gw");
    for (int i = 0; i < 10; ++i)
        driver.key(Key::right).wait(100);
    EXPECT_EQ(driver.component("gw").at.x, 314);
    EXPECT_EQ(driver.steps(), 1);
    driver.wait(nudgeBurstTime + 1).key(Key::right);
    EXPECT_EQ(driver.steps(), 2);
    driver.undo();
    driver.undo();
    EXPECT_EQ(driver.bytes(), before);
}

TEST(Keys, AnUndoEndsTheBurst)
{
    Driver driver(rowOfThree());
    driver.click("gw").key(Key::right).wait(nudgeBurstTime + 1).key(Key::right);
    driver.undo(); // The first nudge is the latest step now, but not the one of this burst.
    driver.key(Key::down);
    EXPECT_EQ(driver.steps(), 2);
    EXPECT_EQ(driver.component("gw").at, (Point{305, 201}));
}

TEST(Keys, AnotherSelectionBeginsAnotherStep)
{
    Driver driver(rowOfThree());
    driver.click("gw").key(Key::right).click("llm").key(Key::right);
    EXPECT_EQ(driver.steps(), 2);
}

TEST(Commands, DeleteRemovesWithConnections)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.click("gw").run("delete");
    EXPECT_EQ(driver.design().components().size(), 2u);
    EXPECT_THAT(driver.design().connections(), IsEmpty());
    EXPECT_THAT(driver.selection(), IsEmpty());
    EXPECT_EQ(driver.steps(), 1);
    driver.undo();
    EXPECT_EQ(driver.bytes(), before);
}

TEST(Commands, DeleteRemovesALineAlone)
{
    Driver driver(rowOfThree());
    driver.click("user-request-gw").run("delete");
    EXPECT_THAT(driver.design().connections(), IsEmpty());
    EXPECT_EQ(driver.design().components().size(), 3u);
}

TEST(Commands, SelectAllTakesLinesToo)
{
    Driver driver(rowOfThree());
    driver.run("select-all");
    EXPECT_THAT(driver.selection(), ElementsAre("gw", "llm", "user", "user-request-gw"));
}

TEST(Commands, DuplicateSelectsTheCopies)
{
    Driver driver(rowOfThree());
    driver.click("user").hold(shift).click("gw").hold({}).run("duplicate");
    EXPECT_EQ(driver.design().components().size(), 5u);
    EXPECT_EQ(driver.design().connections().size(), 2u);
    EXPECT_THAT(driver.selection(), SizeIs(2));
    for (const Id &id : driver.selection())
        EXPECT_TRUE(id.starts_with("c-new"));
    EXPECT_EQ(driver.steps(), 1);
}

TEST(Commands, RenameAsksForTheLabelOfASingleRecord)
{
    Driver driver(rowOfThree());
    driver.run("rename");
    EXPECT_EQ(driver.asked().editLabel, "");
    driver.click("gw").run("rename");
    EXPECT_EQ(driver.asked().editLabel, "gw");
    driver.run("select-all").run("rename");
    EXPECT_EQ(driver.asked().editLabel, "");
}

TEST(Commands, AlignAndDistributeAreOneStepEach)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.click("gw").hold(shift).click("llm").hold({}).run("align-left");
    EXPECT_EQ(driver.component("gw").at.x, driver.component("llm").at.x);
    EXPECT_EQ(driver.steps(), 1);
    driver.undo();
    EXPECT_EQ(driver.bytes(), before);
}

TEST(Commands, ChangeTheTool)
{
    Driver driver(rowOfThree());
    driver.run("tool-hand");
    EXPECT_EQ(driver.machine().tool(), Tool::hand);
    EXPECT_EQ(driver.cursor(), Cursor::openHand);
    driver.run("tool-zone");
    EXPECT_EQ(driver.machine().tool(), Tool::zone);
    driver.run("tool-select");
    EXPECT_EQ(driver.machine().tool(), Tool::select);
}

TEST(Commands, MeanNothingInTheMiddleOfAGesture)
{
    Driver driver(rowOfThree());
    driver.press("gw").dragBy(80, 0).run("delete").run("duplicate");
    EXPECT_EQ(driver.design().components().size(), 3u);
    driver.release();
    EXPECT_EQ(driver.steps(), 1);
}

TEST(Keys, UnknownOnesAreLeftToOthers)
{
    Driver driver(rowOfThree());
    driver.key(Key::other);
    EXPECT_FALSE(driver.asked().handled);
    driver.key(Key::left); // Nothing is selected: scrolling may have it.
    EXPECT_FALSE(driver.asked().handled);
}

TEST(Panning, HandToolSpaceAndMiddleButton)
{
    Driver hand(rowOfThree());
    hand.use(Tool::hand).press("gw").dragBy(80, 40).release();
    EXPECT_EQ(hand.panned(), (Point{80, 40}));
    EXPECT_EQ(hand.component("gw").at, (Point{304, 200}));

    Driver space(rowOfThree());
    space.space(true);
    EXPECT_EQ(space.cursor(), Cursor::openHand);
    space.press("gw").dragBy(80, 40).release().space(false);
    EXPECT_EQ(space.panned(), (Point{80, 40}));
    EXPECT_THAT(space.selection(), IsEmpty());
    space.press("gw").dragBy(80, 0).release();
    EXPECT_EQ(space.component("gw").at, (Point{384, 200}));

    Driver middle(rowOfThree());
    middle.press(middle.grab("gw"), Button::middle).dragBy(80, 40).release();
    EXPECT_EQ(middle.panned(), (Point{80, 40}));
    EXPECT_EQ(middle.steps(), 0);
}

} // namespace
} // namespace plumbline::testing
