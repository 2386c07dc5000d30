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
constexpr Modifiers control{.control = true};

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

TEST(Keys, DeleteRemovesWithConnections)
{
    for (const Key key : {Key::remove}) {
        Driver driver(rowOfThree());
        const std::string before = driver.bytes();
        driver.click("gw").key(key);
        EXPECT_EQ(driver.design().components().size(), 2u);
        EXPECT_THAT(driver.design().connections(), IsEmpty());
        EXPECT_THAT(driver.selection(), IsEmpty());
        EXPECT_EQ(driver.steps(), 1);
        driver.undo();
        EXPECT_EQ(driver.bytes(), before);
    }
}

TEST(Keys, DeleteRemovesALineAlone)
{
    Driver driver(rowOfThree());
    driver.click("user-request-gw").key(Key::remove);
    EXPECT_THAT(driver.design().connections(), IsEmpty());
    EXPECT_EQ(driver.design().components().size(), 3u);
}

TEST(Keys, ControlASelectsEverything)
{
    Driver driver(rowOfThree());
    driver.hold(control).character('A');
    EXPECT_THAT(driver.selection(), ElementsAre("gw", "llm", "user", "user-request-gw"));
}

TEST(Keys, ControlDDuplicatesAndSelectsTheCopies)
{
    Driver driver(rowOfThree());
    driver.click("user").hold(shift).click("gw").hold(control).character('D');
    EXPECT_EQ(driver.design().components().size(), 5u);
    EXPECT_EQ(driver.design().connections().size(), 2u);
    EXPECT_THAT(driver.selection(), SizeIs(2));
    for (const Id &id : driver.selection())
        EXPECT_TRUE(id.starts_with("c-new"));
    EXPECT_EQ(driver.steps(), 1);
}

TEST(Keys, EnterAndF2AskForTheLabelOfASingleRecord)
{
    for (const Key key : {Key::enter, Key::rename}) {
        Driver driver(rowOfThree());
        driver.key(key);
        EXPECT_EQ(driver.asked().editLabel, "");
        driver.click("gw");
        auto asked = [&] {
            driver.key(key);
            return driver.asked().editLabel;
        };
        EXPECT_EQ(asked(), "gw");
        driver.hold(control).character('A').hold({});
        EXPECT_EQ(asked(), "");
    }
}

TEST(Keys, ToolsChangeWithTheirLetters)
{
    Driver driver(rowOfThree());
    driver.character('H');
    EXPECT_EQ(driver.machine().tool(), Tool::hand);
    EXPECT_EQ(driver.cursor(), Cursor::openHand);
    driver.character('Z');
    EXPECT_EQ(driver.machine().tool(), Tool::zone);
    driver.character('V');
    EXPECT_EQ(driver.machine().tool(), Tool::select);
}

TEST(Keys, MeanNothingInTheMiddleOfAGesture)
{
    Driver driver(rowOfThree());
    driver.press("gw").dragBy(80, 0).key(Key::remove).hold(control).character('D').hold({});
    EXPECT_EQ(driver.design().components().size(), 3u);
    driver.release();
    EXPECT_EQ(driver.steps(), 1);
}

TEST(Keys, UnknownOnesAreLeftToOthers)
{
    Driver driver(rowOfThree());
    driver.character('Q');
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
