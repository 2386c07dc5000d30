#include "gestures/boards.h"

#include "tools/board_records.h"

namespace plumbline::testing
{
namespace
{

using namespace tools;
using ::testing::ElementsAre;
using ::testing::SizeIs;

TEST(Placing, FromThePaletteFollowsAsAGhostAndIsOneStep)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.dragFromPalette("cache", {83, 435});
    ASSERT_TRUE(driver.overlay().ghost);
    EXPECT_EQ(driver.overlay().ghost->kind, "cache");
    EXPECT_EQ(driver.bytes(), before); // Nothing is on the board before it is dropped.
    const Rect ghost = driver.overlay().ghost->rect;
    driver.release();
    ASSERT_THAT(driver.selection(), SizeIs(1));
    EXPECT_EQ(driver.component(*driver.selection().begin()).rect(), ghost);
    EXPECT_FALSE(driver.overlay().ghost);
    EXPECT_EQ(driver.steps(), 1);
    driver.undo();
    EXPECT_EQ(driver.bytes(), before);
}

TEST(Placing, EscapePlacesNothing)
{
    Driver driver(rowOfThree());
    driver.dragFromPalette("cache", {83, 435}).escape();
    EXPECT_FALSE(driver.overlay().ghost);
    driver.release();
    EXPECT_EQ(driver.design().components().size(), 3u);
    EXPECT_EQ(driver.steps(), 0);
}

TEST(Placing, SaysWhichZoneWouldTakeIt)
{
    Board board;
    board.zone("vpc", "trust", {0, 0, 600, 400});
    Driver driver(board.design());
    driver.dragFromPalette("cache", {300, 200});
    EXPECT_EQ(driver.overlay().joined, "vpc");
    driver.release();
    EXPECT_EQ(driver.component(*driver.selection().begin()).zone, "vpc");
}

TEST(DrawingAZone, TakesInWhatIsInsideAndAsksForItsName)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.use(Tool::zone, "region").press(Point{-37, -41}).moveTo(Point{500, 301});
    EXPECT_EQ(driver.overlay().frame, (Rect{-40, -40, 544, 344})); // On the grid.
    driver.release();
    ASSERT_THAT(driver.design().zones(), SizeIs(1));
    const Zone &zone = *driver.design().zones().begin()->second;
    EXPECT_EQ(zone.kind, "region");
    EXPECT_EQ(driver.component("user").zone, zone.id);
    EXPECT_EQ(driver.component("gw").zone, zone.id);
    EXPECT_EQ(driver.component("llm").zone, "");
    EXPECT_EQ(driver.asked().editLabel, zone.id);
    EXPECT_THAT(driver.selection(), ElementsAre(zone.id));
    EXPECT_EQ(driver.machine().tool(), Tool::select);
    EXPECT_EQ(driver.steps(), 1);
    driver.undo();
    EXPECT_EQ(driver.bytes(), before);
}

TEST(DrawingAZone, StartsWithItsKeyAndEndsWithEscape)
{
    Driver driver(rowOfThree());
    driver.run("tool-zone");
    EXPECT_EQ(driver.machine().tool(), Tool::zone);
    driver.press(Point{-40, -40}).moveTo(Point{500, 300}).escape().release();
    EXPECT_TRUE(driver.design().zones().empty());
    EXPECT_EQ(driver.machine().tool(), Tool::zone); // The first Escape ends the gesture,
    driver.escape();
    EXPECT_EQ(driver.machine().tool(), Tool::select); // the second the tool.
}

TEST(DrawingAZone, TooSmallAFrameIsNoZone)
{
    Driver driver(rowOfThree());
    driver.use(Tool::zone).press(Point{-100, 300}).dragBy(40, 40).release();
    EXPECT_TRUE(driver.design().zones().empty());
    EXPECT_FALSE(driver.hint().empty());
    EXPECT_EQ(driver.steps(), 0);
}

TEST(Resizing, ACornerMovesTwoEdgesInOneStep)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.click("gw").grip("gw", {.right = true, .bottom = true}).dragBy(40, 48).release();
    EXPECT_EQ(driver.component("gw").rect(), (Rect{304, 200, 200, 112}));
    EXPECT_EQ(driver.steps(), 1);
    EXPECT_THAT(driver.selection(), ElementsAre("gw"));
    driver.undo();
    EXPECT_EQ(driver.bytes(), before);
}

TEST(Resizing, StopsAtTheSmallestSizeWithTheOtherEdgeInPlace)
{
    Driver driver(rowOfThree());
    const double right = driver.component("gw").rect().right();
    driver.click("gw").grip("gw", {.left = true}).dragBy(500, 0).release();
    EXPECT_EQ(driver.component("gw").size.width, edit::smallestCard.width);
    EXPECT_EQ(driver.component("gw").rect().right(), right);
}

TEST(Resizing, EscapeTakesItBack)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.click("gw").grip("gw", {.top = true}).dragBy(0, -40).escape();
    EXPECT_EQ(driver.bytes(), before);
    EXPECT_EQ(driver.steps(), 0);
}

TEST(Resizing, AZoneOverAComponentTakesItIn)
{
    Board board;
    board.zone("vpc", "trust", {0, 0, 200, 200}).component("gw", "api-gateway").at("gw", {240, 40});
    Driver driver(board.design());
    driver.click("vpc").grip("vpc", {.right = true}).dragBy(240, 0).release();
    EXPECT_EQ(driver.component("gw").zone, "vpc");
}

} // namespace
} // namespace plumbline::testing
