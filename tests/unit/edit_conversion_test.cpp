#include "edit/conversion.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using testing::after;
using testing::Board;
using testing::catalog;
using ::testing::Contains;
using ::testing::IsEmpty;

TEST(Conversion, KeepsWhatStaysLegal)
{
    Board board;
    board.component("gw", "api-gateway").component("app", "orchestrator").component("llm", "llm");
    board.request("gw", "app").request("app", "llm");
    const auto plan = edit::planConversion(board, catalog(), "app", "agent");
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->kept, 2);
    EXPECT_EQ(plan->removed + plan->retyped, 0);
    const Design converted = after(board, Result<Change>(plan->change));
    EXPECT_EQ(converted.component("app")->kind, "agent");
    EXPECT_EQ(converted.component("app")->name, "app") << "a name of its own stays";
    EXPECT_EQ(converted.connections().size(), 2u);
}

TEST(Conversion, RetypesOrRemovesTheRestAndSaysSo)
{
    Board board;
    board.component("agent", "agent").component("store", "vector-store").component("tool", "read-tool");
    board.connect("agent", "retrieval", "store").connect("agent", "tool-call", "tool");
    const auto plan = edit::planConversion(board, catalog(), "store", "llm");
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->kept, 0);
    EXPECT_EQ(plan->retyped, 1);
    const Design converted = after(board, Result<Change>(plan->change));
    const std::string kind = converted.connection("agent-retrieval-store")->kind;
    EXPECT_TRUE(catalog().whyNotConnect(kind, "agent", "llm").empty()) << kind;
}

TEST(Conversion, LetsGoOfPropertiesThatDoNotFit)
{
    Board board;
    board.component("llm", "llm", {{"context-window", 128000}, {"p95", 900}});
    const auto plan = edit::planConversion(board, catalog(), "llm", "cache");
    ASSERT_TRUE(plan);
    EXPECT_THAT(plan->dropped, Contains(catalog().component("llm")->property("context-window")->title));
    const Design converted = after(board, Result<Change>(plan->change));
    EXPECT_FALSE(converted.component("llm")->props.contains("context-window"));
}

TEST(Conversion, IsLegalForEveryPairOfKinds)
{
    Board board;
    board.component("a", "orchestrator").component("b", "llm").component("c", "vector-store");
    board.component("d", "action-tool").component("e", "observability");
    board.request("a", "b").connect("a", "retrieval", "c").connect("a", "tool-call", "d");
    board.connect("a", "telemetry", "e");
    for (const ComponentKind &kind : catalog().components()) {
        const auto plan = edit::planConversion(board, catalog(), "a", kind.id);
        ASSERT_TRUE(plan) << kind.id;
        const Design converted = after(board, Result<Change>(plan->change));
        EXPECT_EQ(plan->kept + plan->retyped + plan->removed, 4) << kind.id;
        for (const auto &[id, line] : converted.connections())
            EXPECT_EQ(catalog().whyNotConnect(line->kind, converted.component(line->from)->kind,
                                              converted.component(line->to)->kind),
                      "")
                << kind.id;
    }
}

} // namespace
} // namespace plumbline
