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

TEST(Selecting, AClickSelectsOneAndTheEmptyBoardNothing)
{
    Driver driver(rowOfThree());
    driver.press("gw");
    EXPECT_THAT(driver.selection(), ElementsAre("gw")); // On the press already.
    driver.release().click("llm");
    EXPECT_THAT(driver.selection(), ElementsAre("llm"));
    driver.click("user-request-gw");
    EXPECT_THAT(driver.selection(), ElementsAre("user-request-gw"));
    driver.click(Point{-100, 300});
    EXPECT_THAT(driver.selection(), IsEmpty());
    EXPECT_EQ(driver.steps(), 0);
}

TEST(Selecting, ShiftClickToggles)
{
    Driver driver(rowOfThree());
    driver.click("gw").hold(shift).click("llm");
    EXPECT_THAT(driver.selection(), ElementsAre("gw", "llm"));
    driver.click("gw");
    EXPECT_THAT(driver.selection(), ElementsAre("llm"));
    driver.click(Point{-100, 300}); // Shift and a miss keeps what there is.
    EXPECT_THAT(driver.selection(), ElementsAre("llm"));
}

TEST(Selecting, AClickOnOneOfManySelectsItAloneOnRelease)
{
    Driver driver(rowOfThree());
    driver.run("select-all").press("gw");
    EXPECT_THAT(driver.selection(), SizeIs(4));
    driver.release();
    EXPECT_THAT(driver.selection(), ElementsAre("gw"));
}

TEST(Selecting, MarqueeTakesWhatItMeets)
{
    Driver driver(rowOfThree());
    driver.press(Point{-50, -50}).moveTo(Point{310, 210});
    EXPECT_EQ(driver.overlay().marquee, (Rect{-50, -50, 360, 260}));
    EXPECT_THAT(driver.selection(), ElementsAre("gw", "user"));
    driver.release();
    EXPECT_FALSE(driver.overlay().marquee);
    EXPECT_THAT(driver.selection(), ElementsAre("gw", "user"));
}

TEST(Selecting, MarqueeWithShiftAdds)
{
    Driver driver(rowOfThree());
    driver.click("llm").hold(shift).press(Point{-50, -50}).moveTo(Point{100, 100}).release();
    EXPECT_THAT(driver.selection(), ElementsAre("llm", "user"));
}

TEST(Selecting, EscapeFromAMarqueeSelectsWhatWasSelected)
{
    Driver driver(rowOfThree());
    driver.click("llm").press(Point{-50, -50}).moveTo(Point{310, 210}).escape();
    EXPECT_THAT(driver.selection(), ElementsAre("llm"));
    EXPECT_FALSE(driver.overlay().marquee);
    driver.escape();
    EXPECT_THAT(driver.selection(), IsEmpty());
}

TEST(Selecting, AMarqueeStartsInsideAZone)
{
    Board board;
    board.zone("vpc", "trust", {0, 0, 600, 400})
        .component("gw", "api-gateway", {}, "vpc")
        .at("gw", {200, 160});
    Driver driver(board.design());
    driver.press(Point{100, 100}).moveTo(Point{300, 300}).release();
    EXPECT_THAT(driver.selection(), ElementsAre("gw"));
    EXPECT_EQ(driver.steps(), 0);
}

TEST(Selecting, DoesNotDestroyRedo)
{
    Driver driver(rowOfThree());
    driver.press("gw").dragBy(80, 0).release();
    driver.undo();
    driver.click("llm").press(Point{-50, -50}).moveTo(Point{310, 210}).release();
    driver.press("user").dragBy(40, 0).escape(); // Nor does a gesture that is taken back.
    EXPECT_TRUE(driver.history().canRedo());
    driver.redo();
    EXPECT_EQ(driver.component("gw").at, (Point{384, 200}));
}

TEST(Selecting, DoubleClickAsksForTheLabel)
{
    Driver driver(rowOfThree());
    driver.doubleClick("gw");
    EXPECT_EQ(driver.asked().editLabel, "gw");
    driver.wait(1000).doubleClick("user-request-gw");
    EXPECT_EQ(driver.asked().editLabel, "user-request-gw");
}

TEST(Selecting, TwoSlowClicksAndTwoNeighboursAreNoDoubleClick)
{
    Driver driver(rowOfThree());
    driver.click("gw").wait(doubleClickTime + 1).click("gw");
    EXPECT_EQ(driver.asked().editLabel, "");

    Board close;
    close.component("a", "llm").at("a", {0, 0}).component("b", "cache").at("b", {164, 0});
    Driver hasty(close.design());
    hasty.click(Point{150, 30}).click(Point{175, 30});
    EXPECT_EQ(hasty.asked().editLabel, "");
    EXPECT_THAT(hasty.selection(), ElementsAre("b"));
}

TEST(Selecting, AHandleThatWouldLieOnANeighbourLeavesThePressToIt)
{
    Board close;
    close.component("a", "llm").at("a", {0, 0}).component("b", "cache").at("b", {164, 0});
    Driver driver(close.design());
    driver.click("a").press(connectHandle(driver.component("a").rect(), Side::right, 1));
    EXPECT_THAT(driver.selection(), ElementsAre("b"));
    const auto sides = connectSides(driver.scene(), driver.design(), driver.component("a"), 1);
    EXPECT_THAT(sides, ElementsAre(Side::left, Side::top, Side::bottom));
}

TEST(Selecting, DoubleClickOnTheEmptyBoardAsksForQuickInsert)
{
    Driver driver(rowOfThree());
    driver.doubleClick(Point{-100, 300});
    ASSERT_TRUE(driver.asked().quickInsert && driver.asked().quickInsert->card);
    EXPECT_TRUE(driver.asked().quickInsert->card->contains(Point{-100, 300}));
    EXPECT_EQ(driver.steps(), 0);
}

TEST(Selecting, RightClickSelectsAndAsksForTheMenu)
{
    Driver driver(rowOfThree());
    driver.press(driver.grab("llm"), Button::right);
    EXPECT_THAT(driver.selection(), ElementsAre("llm"));
    EXPECT_TRUE(driver.asked().contextMenu);
}

TEST(Selecting, ALongTouchAsksForTheMenu)
{
    Driver driver(rowOfThree());
    driver.touch().press("llm").wait(longPressTime - 1);
    EXPECT_FALSE(driver.asked().contextMenu);
    driver.wait(1);
    EXPECT_TRUE(driver.asked().contextMenu);
}

TEST(Selecting, HoveringShowsHandlesAndKeepsThemOnTheWayToOne)
{
    Driver driver(rowOfThree());
    driver.moveTo("gw");
    EXPECT_EQ(driver.overlay().hovered, "gw");
    driver.moveTo(connectHandle(driver.component("gw").rect(), Side::right, 1));
    EXPECT_EQ(driver.overlay().hovered, "gw");
    EXPECT_EQ(driver.cursor(), Cursor::cross);
    driver.moveTo(Point{-200, -200});
    EXPECT_EQ(driver.overlay().hovered, "");
    EXPECT_EQ(driver.cursor(), Cursor::arrow);
}

TEST(Hovering, HandlesGoWhenThePointerLeavesTheBoard)
{
    Driver driver(rowOfThree());
    driver.moveTo("gw");
    EXPECT_EQ(driver.overlay().hovered, "gw");
    driver.leave();
    EXPECT_EQ(driver.overlay().hovered, "");
    driver.moveTo(Point{-300, -300});
    EXPECT_EQ(driver.overlay().hovered, "");
}

TEST(ContextMenu, OpensByKeyOverWhatIsSelected)
{
    Driver driver(rowOfThree());
    driver.click("gw").moveTo(Point{-300, -300}).run("context-menu");
    ASSERT_TRUE(driver.asked().contextMenu);
    EXPECT_EQ(*driver.asked().contextMenu, driver.component("gw").rect().center());
    EXPECT_THAT(driver.selection(), ElementsAre("gw"));
}

} // namespace
} // namespace plumbline::testing
