#include "edit/verbs.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <gmock/gmock.h>
#include <limits>

namespace plumbline
{
namespace
{

using testing::after;
using ::testing::AllOf;
using testing::Board;
using testing::catalog;
using testing::changesNothing;
using ::testing::HasSubstr;
using testing::refusal;

/// User, gateway and model with proper names, and a connection from the user to the gateway.
Design sample()
{
    Design board = Board()
                       .component("user", "end-user")
                       .component("gw", "api-gateway")
                       .component("llm", "llm")
                       .request("user", "gw")
                       .zone("z", "trust", {0, 500, 300, 300});
    board = after(board, edit::rename(board, "user", "Customer"));
    board = after(board, edit::rename(board, "gw", "Gateway"));
    return after(board, edit::rename(board, "llm", "Main model"));
}

TEST(Connect, JoinsTwoComponents)
{
    const Design board = sample();
    const Design design = after(board, edit::connect(board, catalog(), "gw", "llm", "request", "l"));
    const Connection &connection = *design.connection("l");
    EXPECT_EQ(connection.from, "gw");
    EXPECT_EQ(connection.to, "llm");
    EXPECT_EQ(connection.kind, "request");
    EXPECT_TRUE(connection.via.empty());
    EXPECT_TRUE(connection.props.empty());
}

TEST(Connect, MayBeUntyped)
{
    const Design board = sample();
    EXPECT_EQ(after(board, edit::connect(board, catalog(), "llm", "user", "", "l")).connection("l")->kind,
              "");
}

TEST(Connect, AllowsTheWayBackAndOtherKinds)
{
    const Design board = sample();
    EXPECT_TRUE(edit::connect(board, catalog(), "gw", "user", "request", "l"));
    EXPECT_TRUE(edit::connect(board, catalog(), "user", "gw", "response", "l"));
    EXPECT_TRUE(edit::connect(board, catalog(), "user", "gw", "", "l"));
}

TEST(Connect, SaysWhyAKindDoesNotFitAndWhatDoes)
{
    const Design board = sample();
    const std::string words = refusal(edit::connect(board, catalog(), "user", "llm", "fallback", "l"));
    EXPECT_THAT(words, HasSubstr("'Customer' cannot be connected to 'Main model': "));
    EXPECT_THAT(words, HasSubstr(catalog().whyNotConnect("fallback", "end-user", "llm")));
    EXPECT_THAT(words, HasSubstr("Use a Request"));
}

TEST(Connect, TheOfferedKindsAreAccepted)
{
    const Design board = sample();
    for (const ConnectionKind *kind : catalog().legalConnections("end-user", "llm"))
        EXPECT_TRUE(edit::connect(board, catalog(), "user", "llm", kind->id, "l")) << kind->id;
}

TEST(Connect, IsRefusedForEndsThatAreNoTwoComponents)
{
    const Design board = sample();
    EXPECT_THAT(refusal(edit::connect(board, catalog(), "gw", "gw", "request", "l")),
                HasSubstr("'Gateway' cannot be connected to itself"));
    EXPECT_THAT(refusal(edit::connect(board, catalog(), "gw", "x", "request", "l")), HasSubstr("'x'"));
    EXPECT_THAT(refusal(edit::connect(board, catalog(), "x", "gw", "request", "l")), HasSubstr("'x'"));
    EXPECT_THAT(refusal(edit::connect(board, catalog(), "gw", "z", "request", "l")),
                AllOf(HasSubstr("'z' cannot be connected"), HasSubstr("Connect components")));
    EXPECT_THAT(refusal(edit::connect(board, catalog(), "gw", "user-request-gw", "request", "l")),
                HasSubstr("the connection from 'Customer' to 'Gateway' cannot be connected"));
}

TEST(Connect, IsRefusedForUnknownKindsAndBadIds)
{
    const Design board = sample();
    EXPECT_THAT(refusal(edit::connect(board, catalog(), "gw", "llm", "teleport", "l")),
                HasSubstr("'teleport'"));
    EXPECT_THAT(refusal(edit::connect(board, catalog(), "gw", "llm", "request", "z")), HasSubstr("'z'"));
    EXPECT_THAT(refusal(edit::connect(board, catalog(), "gw", "llm", "request", "")),
                HasSubstr("needs an id"));
}

TEST(Connect, IsRefusedWhenItIsThereAlready)
{
    Design board = sample();
    EXPECT_THAT(refusal(edit::connect(board, catalog(), "user", "gw", "request", "l")),
                HasSubstr("there is a Request connection from 'Customer' to 'Gateway' already"));
    board = after(board, edit::connect(board, catalog(), "gw", "llm", "", "l"));
    EXPECT_THAT(refusal(edit::connect(board, catalog(), "gw", "llm", "", "m")),
                HasSubstr("an untyped connection from 'Gateway' to 'Main model' already"));
}

TEST(Retype, ChangesTheKindAndKeepsTheRest)
{
    Design board = sample();
    board = after(board, edit::rename(board, "user-request-gw", "HTTPS"));
    board = after(board, edit::setWaypoints(board, "user-request-gw", {{1, 2}}));
    board = after(board, edit::retype(board, catalog(), "user-request-gw", "async-event"));
    const Connection &connection = *board.connection("user-request-gw");
    EXPECT_EQ(connection.kind, "async-event");
    EXPECT_EQ(connection.label, "HTTPS");
    EXPECT_EQ(connection.via.size(), 1u);
    EXPECT_EQ(after(board, edit::retype(board, catalog(), connection.id, "")).connection(connection.id)->kind,
              "");
    EXPECT_TRUE(changesNothing(edit::retype(board, catalog(), connection.id, "async-event")));
}

TEST(Retype, RemembersWhatAnUntypedArrowStatedUnderAnEarlierKind)
{
    Design board = after(sample(), edit::connect(sample(), catalog(), "gw", "llm", "request", "l"));
    board = after(board, edit::setProperty(board, catalog(), "l", "timeout-ms", 500));
    board = after(board, edit::retype(board, catalog(), "l", ""));
    EXPECT_THAT(refusal(edit::retype(board, catalog(), "l", "async-event")), HasSubstr("Timeout"));
    EXPECT_EQ(after(board, edit::retype(board, catalog(), "l", "request")).connection("l")->props.size(), 1u);
}

TEST(Retype, KeepsPropertiesThatFitAndRefusesToLoseOthers)
{
    Design board = sample();
    board = after(board, edit::connect(board, catalog(), "gw", "llm", "request", "l"));
    board = after(board, edit::setProperty(board, catalog(), "l", "timeout-ms", 5000));
    Design other = Board()
                       .component("agent", "agent")
                       .component("tool", "action-tool")
                       .request("agent", "tool", {{"timeout-ms", 100}});
    other = after(other, edit::retype(other, catalog(), "agent-request-tool", "tool-call"));
    EXPECT_EQ(other.connection("agent-request-tool")->props, (Props{{"timeout-ms", 100}}));
    EXPECT_THAT(
        refusal(edit::retype(board, catalog(), "l", "batch")),
        AllOf(HasSubstr("the connection from 'Gateway' to 'Main model' cannot become a Batch connection"),
              HasSubstr("it states Timeout"), HasSubstr("Clear this property")));
    board = after(board, edit::setProperty(board, catalog(), "l", "timeout-ms", nullptr));
    EXPECT_TRUE(edit::retype(board, catalog(), "l", "batch"));
}

TEST(Retype, IsRefusedLikeConnect)
{
    Design board = sample();
    board = after(board, edit::connect(board, catalog(), "user", "gw", "", "l"));
    EXPECT_THAT(refusal(edit::retype(board, catalog(), "l", "request")), HasSubstr("already"));
    EXPECT_THAT(refusal(edit::retype(board, catalog(), "l", "fallback")),
                HasSubstr("a Fallback connection cannot start at an End user"));
    EXPECT_THAT(refusal(edit::retype(board, catalog(), "l", "teleport")), HasSubstr("'teleport'"));
    EXPECT_THAT(refusal(edit::retype(board, catalog(), "gw", "request")),
                HasSubstr("'Gateway' is not a connection"));
    EXPECT_THAT(refusal(edit::retype(board, catalog(), "x", "request")), HasSubstr("'x'"));
}

TEST(Reconnect, MovesOneEnd)
{
    const Design board = sample();
    const auto moved = [&board](edit::End end, const Id &to) {
        return *after(board, edit::reconnect(board, catalog(), "user-request-gw", end, to))
                    .connection("user-request-gw");
    };
    EXPECT_EQ(moved(edit::End::to, "llm").to, "llm");
    EXPECT_EQ(moved(edit::End::to, "llm").from, "user");
    EXPECT_EQ(moved(edit::End::from, "llm").from, "llm");
    EXPECT_TRUE(changesNothing(edit::reconnect(board, catalog(), "user-request-gw", edit::End::to, "gw")));
}

TEST(Reconnect, IsRefusedLikeConnect)
{
    Design board = sample();
    board = after(board, edit::connect(board, catalog(), "user", "llm", "request", "l"));
    EXPECT_THAT(refusal(edit::reconnect(board, catalog(), "l", edit::End::to, "gw")), HasSubstr("already"));
    EXPECT_THAT(refusal(edit::reconnect(board, catalog(), "l", edit::End::to, "user")),
                HasSubstr("to itself"));
    EXPECT_THAT(refusal(edit::reconnect(board, catalog(), "l", edit::End::to, "z")), HasSubstr("'z'"));
    EXPECT_THAT(refusal(edit::reconnect(board, catalog(), "z", edit::End::to, "gw")),
                HasSubstr("not a connection"));
    board = after(board, edit::connect(board, catalog(), "gw", "llm", "fallback", "f"));
    EXPECT_THAT(refusal(edit::reconnect(board, catalog(), "f", edit::End::from, "user")),
                HasSubstr("cannot start at an End user"));
}

TEST(SetWaypoints, ReplacesThem)
{
    Design board = sample();
    board = after(board, edit::setWaypoints(board, "user-request-gw", {{1, 2}, {3, 4}}));
    EXPECT_EQ(board.connection("user-request-gw")->via, (std::vector<Point>{{1, 2}, {3, 4}}));
    EXPECT_TRUE(changesNothing(edit::setWaypoints(board, "user-request-gw", {{1, 2}, {3, 4}})));
    board = after(board, edit::setWaypoints(board, "user-request-gw", {}));
    EXPECT_TRUE(board.connection("user-request-gw")->via.empty());
}

TEST(Retype, AnUntypedArrowDoesNotLoseWhatItStatedAsARequest)
{
    Design board = sample();
    board = after(board, edit::setProperty(board, catalog(), "user-request-gw", "timeout-ms", 500));
    board = after(board, edit::retype(board, catalog(), "user-request-gw", ""));
    EXPECT_THAT(refusal(edit::retype(board, catalog(), "user-request-gw", "response")), HasSubstr("which would not fit"));
    EXPECT_EQ(after(board, edit::retype(board, catalog(), "user-request-gw", "request")).connection("user-request-gw")->props.size(), 1u);
}

TEST(SetWaypoints, IsRefusedBeyondTheBoardAndForOthers)
{
    const Design board = sample();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THAT(refusal(edit::setWaypoints(board, "user-request-gw", {{0, 0}, {nan, 0}})),
                HasSubstr("would not fit"));
    EXPECT_THAT(refusal(edit::setWaypoints(board, "user-request-gw", {{0, 1.1e7}})), HasSubstr("waypoint"));
    EXPECT_THAT(refusal(edit::setWaypoints(board, "gw", {})), HasSubstr("'Gateway' is not a connection"));
}

} // namespace
} // namespace plumbline
