#include "gestures/boards.h"
#include "tools/growing.h"
#include "tools/pasting.h"

namespace plumbline::testing
{
namespace
{

using namespace tools;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr Modifiers control{.control = true};
constexpr Modifiers alt{.alt = true};
constexpr Modifiers shiftControl{.shift = true, .control = true};

Design lonely()
{
    return Board().component("agent", "agent").at("agent", {0, 0});
}

TEST(Growing, ShowsWhatIsMadeWhenCtrlIsLetGo)
{
    Driver driver(lonely());
    driver.click("agent").hold(control).key(Key::right);
    ASSERT_THAT(driver.overlay().growth, SizeIs(1));
    EXPECT_NEAR(driver.overlay().growth.front().rect.x, 160 + growthGap, gridStep);
    EXPECT_THAT(driver.design().components(), SizeIs(1)) << "nothing is made yet";
    driver.letGo();
    ASSERT_THAT(driver.design().components(), SizeIs(2));
    ASSERT_THAT(driver.design().connections(), SizeIs(1));
    EXPECT_EQ(driver.design().connections().begin()->second->from, "agent");
    const Component &made = driver.component(*driver.selection().begin());
    EXPECT_EQ(made.kind, catalog().component("agent")->next.front());
    EXPECT_EQ(driver.steps(), 1);
    driver.undo();
    EXPECT_THAT(driver.design().components(), SizeIs(1));
}

TEST(Growing, FansOutWithEveryFurtherArrow)
{
    Driver driver(lonely());
    driver.click("agent").hold(control).key(Key::right).key(Key::right).key(Key::right);
    ASSERT_THAT(driver.overlay().growth, SizeIs(3));
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t k = 0; k < i; ++k)
            EXPECT_FALSE(driver.overlay().growth[i].rect.intersects(driver.overlay().growth[k].rect));
    driver.letGo();
    EXPECT_THAT(driver.design().components(), SizeIs(4));
    EXPECT_THAT(driver.design().connections(), SizeIs(3));
    EXPECT_EQ(driver.steps(), 1);
}

TEST(Growing, ToTheLeftComesBefore)
{
    Driver driver(lonely());
    driver.click("agent").hold(control).key(Key::left).letGo();
    ASSERT_THAT(driver.design().connections(), SizeIs(1));
    EXPECT_EQ(driver.design().connections().begin()->second->to, "agent");
    EXPECT_LT(driver.component(*driver.selection().begin()).at.x, 0);
}

TEST(Growing, EscapeMakesNothing)
{
    Driver driver(lonely());
    const std::string before = driver.bytes();
    driver.click("agent").hold(control).key(Key::down).escape().letGo();
    EXPECT_EQ(driver.bytes(), before);
    EXPECT_THAT(driver.overlay().growth, IsEmpty());
    EXPECT_EQ(driver.steps(), 0);
}

TEST(Growing, EveryKindHasSomethingToGrowOrSaysThatItHasNot)
{
    for (const ComponentKind &kind : catalog().components())
        for (const ComponentKind *next : growthKinds(catalog(), kind.id, false))
            EXPECT_FALSE(catalog().legalConnections(kind.id, next->id).empty()) << kind.id << " " << next->id;
}

TEST(Walking, FollowsConnectionsFirst)
{
    Board board;
    board.component("a", "agent").component("near", "cache").component("far", "llm");
    board.at("a", {0, 0}).at("near", {250, 0}).at("far", {600, 0}).request("a", "far");
    Driver driver(board);
    driver.click("a").hold(alt).key(Key::right);
    EXPECT_THAT(driver.selection(), ElementsAre("far")) << "the connected one, though another is nearer";
    driver.key(Key::left);
    EXPECT_THAT(driver.selection(), ElementsAre("a"));
    driver.hold({}).click("near").hold(alt).key(Key::right);
    EXPECT_THAT(driver.selection(), ElementsAre("far")) << "without connections, what lies there";
    driver.key(Key::up);
    EXPECT_THAT(driver.selection(), ElementsAre("far")) << "nothing lies there";
}

TEST(Walking, BeginsAnywhere)
{
    Driver driver(rowOfThree());
    driver.hold(alt).key(Key::down);
    EXPECT_THAT(driver.selection(), ElementsAre("user"));
}

TEST(Linking, ChoosesItsEndByArrows)
{
    Driver driver(rowOfThree());
    driver.click("gw").run("connect").key(Key::right);
    EXPECT_EQ(driver.overlay().connection->target, "llm");
    EXPECT_TRUE(driver.overlay().connection->legal);
    driver.key(Key::enter);
    EXPECT_THAT(driver.design().connections(), SizeIs(2));
    ASSERT_THAT(driver.selection(), SizeIs(1));
    EXPECT_EQ(driver.design().connection(*driver.selection().begin())->to, "llm");
    EXPECT_EQ(driver.steps(), 1); // Undoes and redoes all, which clears the selection.
}

TEST(Linking, EscapeLeavesNoTrace)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.click("gw").run("connect").key(Key::right).escape();
    EXPECT_EQ(driver.bytes(), before);
    EXPECT_EQ(driver.steps(), 0);
}

TEST(Linking, TakesAClickToo)
{
    Driver driver(rowOfThree());
    driver.click("gw").run("connect").click("llm");
    EXPECT_THAT(driver.design().connections(), SizeIs(2));
}

TEST(Stretching, GrowsRightAndDownAsOneStep)
{
    Driver driver(rowOfThree());
    driver.click("gw").hold(shiftControl).key(Key::right).key(Key::right).key(Key::down);
    EXPECT_EQ(driver.component("gw").rect(), (Rect{304, 200, 176, 72}));
    EXPECT_EQ(driver.steps(), 1);
    driver.key(Key::left).key(Key::up);
    EXPECT_EQ(driver.component("gw").rect(), (Rect{304, 200, 168, 64}));
}

TEST(Duplicating, RepeatsTheOffsetOfTheLastCopy)
{
    Driver driver(lonely());
    driver.click("agent").run("duplicate");
    const Id first = *driver.selection().begin();
    EXPECT_EQ(driver.component(first).at, (Point{16, 16}));
    driver.press(Point{100, 50}).hold(control).dragBy(200, 40).hold({}).release();
    const Point moved = driver.component(first).at;
    driver.run("duplicate");
    EXPECT_EQ(driver.component(*driver.selection().begin()).at, moved + moved);
    driver.run("duplicate");
    EXPECT_EQ(driver.component(*driver.selection().begin()).at, (Point{3 * moved.x, 3 * moved.y}));
}

TEST(LooseEnds, DroppedOnNothingAskForAComponentThere)
{
    Driver driver(lonely());
    driver.pull("agent", Side::right).moveTo(Point{500, 32}).release();
    ASSERT_TRUE(driver.asked().quickInsert);
    EXPECT_EQ(driver.asked().quickInsert->from, "agent");
    EXPECT_EQ(driver.asked().quickInsert->card->center(), (Point{504, 32}));
}

TEST(Lists, BecomeComponentsByWhatTheyAreCalled)
{
    const auto list =
        listedComponents("- API gateway\n2. Vector DB\n\n* Claude (LLM)\nGuard: input checks\n", catalog());
    ASSERT_THAT(list, SizeIs(4));
    EXPECT_EQ(list[0].kind->id, "api-gateway");
    EXPECT_EQ(list[1].kind->id, "vector-store");
    EXPECT_EQ(list[1].name, "Vector DB");
    EXPECT_EQ(list[2].kind->id, "llm");
    EXPECT_EQ(list[2].name, "Claude");
    EXPECT_EQ(list[3].kind->id, "input-guardrail");
    EXPECT_EQ(list[3].name, "input checks");
}

TEST(Lists, AreNotProse)
{
    EXPECT_THAT(listedComponents("Ask about peak traffic\nand who pays", catalog()), IsEmpty());
    EXPECT_THAT(listedComponents("LLM", catalog()), IsEmpty()) << "one line is a word";
    EXPECT_THAT(listedComponents("", catalog()), IsEmpty());
}

} // namespace
} // namespace plumbline::testing
