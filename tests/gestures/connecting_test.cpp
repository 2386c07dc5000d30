#include "gestures/boards.h"

namespace plumbline::testing
{
namespace
{

using namespace tools;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

/// The only connection from one component to another; null when there is none.
const Connection *between(const Driver &driver, const Id &from, const Id &to)
{
    for (const auto &[id, connection] : driver.design().connections())
        if (connection->from == from && connection->to == to)
            return connection.get();
    return nullptr;
}

TEST(Connecting, ReleasedOnAComponentMakesTheMostFittingKind)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.pull("gw", Side::right).moveTo("llm");
    ASSERT_TRUE(driver.overlay().connection);
    EXPECT_TRUE(driver.overlay().connection->legal);
    EXPECT_EQ(driver.overlay().connection->target, "llm");
    driver.release();
    const Connection *made = between(driver, "gw", "llm");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->kind, catalog().legalConnections("api-gateway", "llm").front()->id);
    EXPECT_THAT(driver.selection(), ElementsAre(made->id));
    EXPECT_EQ(driver.steps(), 1);
    driver.undo();
    EXPECT_EQ(driver.bytes(), before);
}

TEST(Connecting, OffersOnlyKindsThatMayBe)
{
    Driver driver(rowOfThree());
    driver.pull("gw", Side::right).moveTo("llm").release();
    ASSERT_TRUE(driver.asked().kindMenu);
    const auto &kinds = driver.asked().kindMenu->kinds;
    EXPECT_THAT(kinds, SizeIs(catalog().legalConnections("api-gateway", "llm").size()));
    for (const ConnectionKind *kind : kinds)
        EXPECT_EQ(catalog().whyNotConnect(kind->id, "api-gateway", "llm"), "");
}

TEST(Connecting, ASecondLineTakesTheNextKind)
{
    Driver driver(rowOfThree());
    driver.pull("user", Side::right).moveTo("gw").release(); // A request is there already.
    ASSERT_EQ(driver.design().connections().size(), 2u);
    for (const auto &[id, connection] : driver.design().connections())
        EXPECT_TRUE(id == "user-request-gw" || connection->kind != "request");
    for (const ConnectionKind *kind : driver.asked().kindMenu->kinds)
        EXPECT_NE(kind->id, "request");
}

TEST(Connecting, WhenEveryKindIsThereTheTargetRefuses)
{
    Board board;
    board.component("user", "end-user")
        .at("user", {0, 0})
        .component("gw", "api-gateway")
        .at("gw", {304, 200});
    for (const ConnectionKind *kind : catalog().legalConnections("end-user", "api-gateway"))
        board.connect("user", kind->id, "gw");
    Driver driver(board.design());
    const std::string before = driver.bytes();
    driver.pull("user", Side::right).moveTo("gw");
    ASSERT_TRUE(driver.overlay().connection);
    EXPECT_FALSE(driver.overlay().connection->legal);
    EXPECT_EQ(driver.overlay().connection->text, "No connection from 'user' to 'gw'");
    EXPECT_EQ(driver.cursor(), Cursor::forbidden);
    driver.release();
    EXPECT_EQ(driver.bytes(), before);
    EXPECT_EQ(driver.steps(), 0);
    EXPECT_EQ(driver.hint(), "No connection from 'user' to 'gw'");
}

TEST(Connecting, EscapeInTheMiddleTakesItBack)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.pull("gw", Side::right).moveTo("llm");
    EXPECT_NE(driver.bytes(), before); // The line shows as it will be.
    driver.escape();
    EXPECT_EQ(driver.bytes(), before);
    EXPECT_EQ(driver.steps(), 0);
    driver.release();
    EXPECT_EQ(driver.bytes(), before);
}

TEST(Connecting, OverTheEmptyBoardCancelsWithAHint)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.pull("gw", Side::right).moveTo("llm").moveTo(Point{300, 600});
    ASSERT_TRUE(driver.overlay().connection);
    EXPECT_EQ(driver.overlay().connection->points.back(), (Point{300, 600}));
    EXPECT_EQ(driver.bytes(), before); // Left the target again.
    driver.release();
    EXPECT_EQ(driver.bytes(), before);
    EXPECT_THAT(driver.hint(), HasSubstr("component"));
    EXPECT_EQ(driver.steps(), 0);
    const std::string said = driver.hint();
    driver.dragBy(5, 5); // It can still be read while the pointer goes on,
    EXPECT_EQ(driver.hint(), said);
    driver.click("gw"); // until something else is begun.
    EXPECT_NE(driver.hint(), said);
}

TEST(Connecting, AClickOnAHandleDoesNothing)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.pull("gw", Side::bottom).dragBy(2, 2).release();
    EXPECT_EQ(driver.bytes(), before);
}

TEST(Connecting, BindsFifteenPixelsAwayAndFurtherWhenZoomedOut)
{
    const auto bindsAt = [](double zoom, double away) {
        Driver driver(rowOfThree());
        const Rect llm = driver.component("llm").rect();
        driver.zoom(zoom).pull("gw", Side::right).moveTo(Point{llm.x - away, llm.center().y}).release();
        return between(driver, "gw", "llm") != nullptr;
    };
    constexpr double farOut = 1.0 / 3; // Beyond, cards are too small on the screen to show handles.
    EXPECT_TRUE(bindsAt(1, 14));
    EXPECT_FALSE(bindsAt(1, 16));
    EXPECT_FALSE(bindsAt(4, 16));
    EXPECT_TRUE(bindsAt(farOut, 29));
    EXPECT_FALSE(bindsAt(farOut, 31));
}

TEST(Connecting, NeverBindsToWhereItComesFrom)
{
    Driver driver(rowOfThree());
    driver.pull("gw", Side::right).dragBy(-30, 0);
    EXPECT_EQ(driver.overlay().connection->target, "");
}

TEST(Reconnecting, AnEndGoesToAnotherComponent)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.click("user-request-gw").takeEnd("user-request-gw", edit::End::to).moveTo("llm").release();
    EXPECT_EQ(driver.design().connection("user-request-gw")->to, "llm");
    EXPECT_THAT(driver.selection(), ElementsAre("user-request-gw"));
    EXPECT_EQ(driver.steps(), 1);
    driver.undo();
    EXPECT_EQ(driver.bytes(), before);
}

TEST(Reconnecting, KeepsItsKindAndRefusesWhereThatIsNotLegal)
{
    Board board;
    board.component("gw", "api-gateway")
        .at("gw", {0, 0})
        .component("obs", "observability")
        .at("obs", {304, 0});
    board.component("llm", "llm").at("llm", {304, 304}).connect("gw", "telemetry", "obs");
    Driver driver(board.design());
    const std::string before = driver.bytes();
    driver.click("gw-telemetry-obs").takeEnd("gw-telemetry-obs", edit::End::to).moveTo("llm");
    EXPECT_FALSE(driver.overlay().connection->legal);
    EXPECT_THAT(driver.overlay().connection->text, HasSubstr("Telemetry"));
    driver.release();
    EXPECT_EQ(driver.bytes(), before);
    EXPECT_EQ(driver.steps(), 0);
}

TEST(Reconnecting, EscapeAndTheEmptyBoardTakeItBack)
{
    Driver driver(rowOfThree());
    const std::string before = driver.bytes();
    driver.click("user-request-gw").takeEnd("user-request-gw", edit::End::from).moveTo("llm").escape();
    EXPECT_EQ(driver.bytes(), before);
    driver.release().takeEnd("user-request-gw", edit::End::from).moveTo(Point{100, 600}).release();
    EXPECT_EQ(driver.bytes(), before);
    EXPECT_EQ(driver.steps(), 0);
}

} // namespace
} // namespace plumbline::testing
