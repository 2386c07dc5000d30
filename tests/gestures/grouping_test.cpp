#include "design/standing.h"
#include "gestures/boards.h"

namespace plumbline::testing
{
namespace
{

using namespace tools;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

constexpr Modifiers shift{.shift = true};
constexpr Modifiers control{.control = true};

/// "user" and "gw" are a group, with "llm" they are another around it.
void groupTwice(Driver &driver)
{
    driver.click("user").hold(shift).click("gw").hold({}).run("group");
    driver.hold(shift).click("llm").hold({}).run("group");
    driver.click(Point{2000, 2000});
}

TEST(Grouping, AClickTakesTheWholeGroup)
{
    Driver driver(rowOfThree());
    driver.click("user").hold(shift).click("gw").hold({}).run("group");
    EXPECT_EQ(driver.steps(), 1);
    driver.click("llm").click("user");
    EXPECT_THAT(driver.selection(), UnorderedElementsAre("user", "gw"));
    driver.press("user").hold(control).dragBy(40, 0).release();
    EXPECT_EQ(driver.component("gw").at, (Point{344, 200}));
}

TEST(Grouping, DoubleClickEntersLevelByLevel)
{
    Driver driver(rowOfThree());
    groupTwice(driver);
    driver.click("user");
    EXPECT_THAT(driver.selection(), UnorderedElementsAre("user", "gw", "llm"));
    driver.wait(1000).doubleClick("user");
    EXPECT_THAT(driver.selection(), UnorderedElementsAre("user", "gw"));
    driver.wait(1000).doubleClick("user");
    EXPECT_THAT(driver.selection(), ElementsAre("user"));
    EXPECT_EQ(driver.asked().editLabel, "");
    driver.wait(1000).doubleClick("user");
    EXPECT_EQ(driver.asked().editLabel, "user");
    // Inside, a click takes the neighbour alone; outside, the whole again.
    driver.wait(1000).click("gw");
    EXPECT_THAT(driver.selection(), ElementsAre("gw"));
    driver.wait(1000).click("llm");
    EXPECT_THAT(driver.selection(), ElementsAre("llm"));
    driver.wait(1000).click(Point{2000, 2000}).click("llm");
    EXPECT_THAT(driver.selection(), UnorderedElementsAre("user", "gw", "llm"));
}

TEST(Grouping, AMarqueeTakesWholeGroups)
{
    Driver driver(rowOfThree());
    driver.click("user").hold(shift).click("gw").hold({}).run("group");
    driver.press(Point{-60, -60}).moveTo(Point{40, 40}).release();
    EXPECT_THAT(driver.selection(), UnorderedElementsAre("user", "gw"));
}

TEST(Locking, ProtectsFromHandAndKeys)
{
    Driver driver(rowOfThree());
    driver.click("gw").run("lock");
    const std::string before = driver.bytes();
    driver.press("gw").dragBy(100, 0).release();
    driver.click("gw");
    EXPECT_THAT(driver.selection(), ElementsAre("gw"));
    driver.key(Key::right).run("delete");
    EXPECT_TRUE(driver.asked().problem);
    EXPECT_EQ(driver.bytes(), before);
    driver.run("select-all").run("delete");
    EXPECT_THAT(driver.design().components(), ::testing::SizeIs(1));
    EXPECT_THAT(driver.selection(), ElementsAre("gw"));
    driver.run("lock").run("delete");
    EXPECT_THAT(driver.design().components(), IsEmpty());
}

TEST(Gaps, SettleEqualBetweenAndBesideNeighbours)
{
    Board board;
    board.component("a", "llm").component("b", "llm").component("c", "llm");
    board.at("a", {0, 0}).at("b", {260, 0}).at("c", {900, 20});
    Driver driver(board);
    // Beside the pair, as far away as they are from each other: 100.
    driver.press("c").dragBy(-900 + 523, 3);
    EXPECT_EQ(driver.component("c").at.x, 520);
    ASSERT_EQ(driver.overlay().gaps.size(), 2u);
    for (const Gap &gap : driver.overlay().gaps)
        EXPECT_EQ(gap.to.x - gap.from.x, 100);
    driver.release();
    // Between them, in the middle.
    driver.press("b").dragBy(4, 3);
    EXPECT_EQ(driver.component("b").at.x, 260);
    driver.hold(control).dragBy(1, 0);
    EXPECT_NE(driver.component("b").at.x, 260) << "Ctrl inverts";
    EXPECT_THAT(driver.overlay().gaps, IsEmpty());
}

TEST(Gaps, AGuideSaysHowFarItIs)
{
    Board board;
    board.component("a", "llm").component("b", "llm");
    board.at("a", {0, 0}).at("b", {400, 300});
    Driver driver(board);
    driver.press("b").dragBy(3, -297);
    ASSERT_EQ(driver.overlay().gaps.size(), 1u);
    const Gap gap = driver.overlay().gaps.front();
    EXPECT_EQ(gap.to.x - gap.from.x, driver.component("b").at.x - 160);
}

} // namespace
} // namespace plumbline::testing
