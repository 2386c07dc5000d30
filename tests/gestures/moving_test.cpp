#include "gestures/boards.h"

namespace plumbline::testing
{
namespace
{

using namespace tools;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Modifiers shift{.shift = true};
constexpr Modifiers control{.control = true};
constexpr Modifiers alt{.alt = true};

TEST(Moving, FollowsThePointerAndIsOneUndoStep)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.press("gw").dragBy(80, 0).dragBy(0, 104).release();
    EXPECT_EQ(driver.component("gw").at, (Point{384, 304}));
    EXPECT_EQ(driver.steps(), 1);
    EXPECT_EQ(driver.history().undoLabel(), "Move");
    driver.undo();
    EXPECT_EQ(driver.bytes(), before);
    driver.redo();
    EXPECT_EQ(driver.component("gw").at, (Point{384, 304}));
}

TEST(Moving, EscapeAndFocusLossTakeEverythingBack)
{
    for (const bool byEscape : {true, false}) {
        Driver driver(rowOfThree());
        const std::string before = driver.bytes();
        driver.press("gw").dragBy(80, 40);
        EXPECT_NE(driver.bytes(), before);
        byEscape ? driver.escape() : driver.loseFocus();
        EXPECT_EQ(driver.bytes(), before);
        EXPECT_EQ(driver.steps(), 0);
        EXPECT_FALSE(driver.history().dirty());
        // The button is still down: the rest of the drag means nothing.
        driver.dragBy(200, 0).release();
        EXPECT_EQ(driver.bytes(), before);
    }
}

TEST(Moving, NeedsFourPixelsOfMouseAndSixOfTouchOnTheScreen)
{
    Driver mouse(rowOfThree());
    const std::string before = mouse.bytes();
    mouse.press("gw").dragBy(3, 0).release();
    EXPECT_EQ(mouse.bytes(), before);
    mouse.press("gw").hold(control).dragBy(4, 0).release();
    EXPECT_NE(mouse.bytes(), before);

    Driver touch(rowOfThree());
    touch.touch().press("gw").hold(control).dragBy(5, 0).release();
    EXPECT_EQ(touch.bytes(), before);

    Driver zoomed(rowOfThree()); // 3 board pixels are 12 screen pixels.
    zoomed.zoom(4).press("gw").hold(control).dragBy(3, 0).release();
    EXPECT_NE(zoomed.bytes(), before);
}

TEST(Moving, SettlesOnTheGridUnlessControlIsHeld)
{
    Driver driver(rowOfThree());
    driver.press("gw").dragBy(53, 87);
    EXPECT_EQ(driver.component("gw").at, (Point{360, 288}));
    driver.hold(control).dragBy(0, 0);
    EXPECT_EQ(driver.component("gw").at, (Point{357, 287}));
}

TEST(Moving, AlignsWithVisibleNeighboursAndShowsGuides)
{
    Board board;
    board.component("a", "llm").at("a", {3, 5}).component("b", "cache").at("b", {400, 320});
    Driver driver(board.design());
    driver.press("b").moveTo(
        Point{86, 352}); // b's left edge comes within 3 px of a's, nothing vertical is near.
    EXPECT_EQ(driver.component("b").at.x, 3);
    ASSERT_FALSE(driver.overlay().guides.empty());
    const Guide left = driver.overlay().guides.front();
    EXPECT_EQ(left.from.x, 3);
    EXPECT_EQ(left.to.x, 3);
    EXPECT_EQ(left.from.y, 5); // From the top of a ...
    EXPECT_EQ(left.to.y, driver.component("b").rect().bottom());
    driver.release();
    EXPECT_THAT(driver.overlay().guides, IsEmpty());
}

TEST(Moving, SnapReachIsScreenConstant)
{
    Board board;
    board.component("a", "llm").at("a", {3, 5}).component("b", "cache").at("b", {400, 320});
    Driver driver(board.design());
    driver.zoom(4).press("b").moveTo(Point{86, 352}); // The same 3 px are 12 on the screen.
    EXPECT_NE(driver.component("b").at.x, 3);
}

TEST(Moving, TakesTheWholeSelection)
{
    Driver driver(rowOfThree());
    driver.click("user").hold(shift).click("gw").hold({}).press("gw").dragBy(80, 0).release();
    EXPECT_EQ(driver.component("user").at, (Point{80, 0}));
    EXPECT_EQ(driver.component("gw").at, (Point{384, 200}));
    EXPECT_EQ(driver.component("llm").at, (Point{608, 400}));
    EXPECT_EQ(driver.steps(), 1);
}

TEST(Moving, AZoneCarriesItsMembers)
{
    Board board;
    board.zone("vpc", "trust", {0, 0, 400, 300}).component("gw", "api-gateway", {}, "vpc").at("gw", {80, 80});
    Driver driver(board.design());
    driver.press("vpc").dragBy(160, 80).release();
    EXPECT_EQ(driver.design().zone("vpc")->at, (Point{160, 80}));
    EXPECT_EQ(driver.component("gw").at, (Point{240, 160}));
    EXPECT_EQ(driver.component("gw").zone, "vpc");
    EXPECT_EQ(driver.steps(), 1);
}

TEST(Moving, OverAZoneBorderChangesMembership)
{
    Board board;
    board.zone("vpc", "trust", {400, 0, 400, 300}).component("gw", "api-gateway").at("gw", {0, 80});
    Driver driver(board.design());
    driver.press("gw").dragBy(480, 0);
    EXPECT_EQ(driver.overlay().joined, "vpc");
    driver.release();
    EXPECT_EQ(driver.component("gw").zone, "vpc");
    driver.press("gw").dragBy(-480, 0);
    EXPECT_EQ(driver.overlay().joined, "");
    driver.release();
    EXPECT_EQ(driver.component("gw").zone, "");
    EXPECT_EQ(driver.steps(), 2);
}

TEST(Moving, WithAltDragsACopy)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.click("user").hold(shift).click("gw").hold(alt);
    driver.press("gw").dragBy(0, 304).release();
    EXPECT_EQ(driver.design().components().size(), 5u);
    EXPECT_EQ(driver.design().connections().size(), 2u); // The line between the two came along.
    EXPECT_EQ(driver.component("gw").at, (Point{304, 200}));
    ASSERT_EQ(driver.selection().size(), 2u);
    for (const Id &copy : driver.selection())
        EXPECT_GE(driver.component(copy).at.y, 304);
    EXPECT_EQ(driver.steps(), 1);
    driver.undo();
    EXPECT_EQ(driver.bytes(), before);
}

TEST(Moving, EscapeFromACopySelectsTheOriginalsAgain)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.hold(alt).press("gw").dragBy(0, 304).escape();
    EXPECT_EQ(driver.bytes(), before);
    EXPECT_THAT(driver.selection(), ElementsAre("gw"));
}

TEST(Moving, BeyondTheEdgeOfTheWorldStopsWithAProblem)
{
    Driver driver(rowOfThree());
    driver.press("gw").dragBy(80, 0).moveTo(Point{3e7, 0});
    ASSERT_TRUE(driver.asked().problem);
    EXPECT_FALSE(driver.asked().problem->what.empty());
    driver.release();
    EXPECT_LT(driver.component("gw").at.x, maxCoordinate);
    EXPECT_EQ(driver.steps(), 1);
}

TEST(Moving, ALineAloneStaysWhereItsEndsAre)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.press("user-request-gw").dragBy(40, 40).release();
    EXPECT_EQ(driver.bytes(), before);
    EXPECT_THAT(driver.selection(), ElementsAre("user-request-gw"));
}

} // namespace
} // namespace plumbline::testing
