#include "graph/graph.h"
#include "support/boards.h"

#include <gtest/gtest.h>

using namespace plumbline;
using namespace plumbline::graph;
using namespace plumbline::testing;

namespace
{

int nodeOf(const Graph &graph, const Id &id)
{
    for (int node = 0; node < graph.nodeCount(); ++node)
        if (graph.component(node).id == id)
            return node;
    return -1;
}

std::set<Id> nextIds(const Graph &graph, GraphView view, const Id &id)
{
    std::set<Id> ids;
    for (const Step &step : graph.next(view, nodeOf(graph, id)))
        ids.insert(graph.component(step.node).id);
    return ids;
}

TEST(Graph, CarriesAControlInAllThreeDrawingStyles)
{
    const Board board = Board()
                            .component("inline", "rate-limiter")
                            .component("host", "api-gateway")
                            .component("limiter", "rate-limiter")
                            .component("built", "api-gateway", {{"built-in", Json{"rate-limiter"}}})
                            .component("watched", "api-gateway")
                            .component("bare", "api-gateway")
                            .connect("host", "control", "limiter")
                            .connect("watched", "control", "limiter", {{"enforcement", "advisory"}});
    const Graph graph(board.design(), catalog());
    EXPECT_TRUE(graph.carries(nodeOf(graph, "inline"), "rate-limiter"));
    EXPECT_TRUE(graph.carries(nodeOf(graph, "host"), "rate-limiter"));
    EXPECT_TRUE(graph.carries(nodeOf(graph, "built"), "rate-limiter"));
    EXPECT_FALSE(graph.carries(nodeOf(graph, "watched"), "rate-limiter")) << "an advisory control only watches";
    EXPECT_FALSE(graph.carries(nodeOf(graph, "bare"), "rate-limiter"));
}

TEST(Graph, TheNodeWinsOverTheZoneAndTheInnermostZoneOverOuterOnes)
{
    Board board = Board()
                      .zone("eu", "region", {0, 0, 1000, 1000}, {{"region", "eu"}})
                      .component("own", "llm", {{"region", "us"}}, "eu")
                      .component("inherits", "llm", {}, "eu")
                      .component("outside", "llm");
    const Graph graph(board.design(), catalog());
    EXPECT_EQ(*graph.property(nodeOf(graph, "own"), "region").value, "us");
    EXPECT_EQ(*graph.property(nodeOf(graph, "inherits"), "region").value, "eu");
    EXPECT_EQ(graph.property(nodeOf(graph, "inherits"), "region").source, Source::stated);
    EXPECT_EQ(graph.property(nodeOf(graph, "outside"), "region").source, Source::unset);
    EXPECT_EQ(graph.property(nodeOf(graph, "outside"), "tier").source, Source::assumed);
}

TEST(Graph, ViewsFollowTheConnectionKinds)
{
    const Board board = Board()
                            .component("a", "orchestrator")
                            .component("m", "llm")
                            .component("s", "vector-store")
                            .component("q", "message-queue")
                            .component("spare", "llm")
                            .connect("a", "request", "m")
                            .connect("a", "retrieval", "s")
                            .connect("a", "async-event", "q")
                            .connect("a", "fallback", "spare");
    const Graph graph(board.design(), catalog());
    EXPECT_EQ(nextIds(graph, GraphView::call, "a"), (std::set<Id>{"m", "s", "q", "spare"}));
    EXPECT_EQ(nextIds(graph, GraphView::callWithoutFallback, "a"), (std::set<Id>{"m", "s", "q"}));
    EXPECT_EQ(nextIds(graph, GraphView::synchronous, "a"), (std::set<Id>{"m", "s"}));
    EXPECT_EQ(nextIds(graph, GraphView::answer, "m"), (std::set<Id>{"a"}));
    EXPECT_EQ(nextIds(graph, GraphView::answer, "q"), std::set<Id>{}) << "an event carries no answer back";
    EXPECT_EQ(nextIds(graph, GraphView::content, "s"), (std::set<Id>{"a"}));
    EXPECT_EQ(nextIds(graph, GraphView::batch, "a"), (std::set<Id>{"q"}));
}

TEST(Graph, ANodeThatDrawsItsResponseReturnsOnlyThatWay)
{
    const Board board = Board()
                            .component("caller", "orchestrator")
                            .component("m", "llm")
                            .component("guard", "output-guardrail")
                            .connect("caller", "request", "m")
                            .connect("m", "response", "guard");
    const Graph graph(board.design(), catalog());
    EXPECT_EQ(nextIds(graph, GraphView::answer, "m"), (std::set<Id>{"guard"}));
}

TEST(Graph, AnUntypedArrowCountsAsARequest)
{
    const Board board = Board().component("a", "orchestrator").component("m", "llm").connect("a", "", "m");
    const Graph graph(board.design(), catalog());
    EXPECT_EQ(nextIds(graph, GraphView::call, "a"), (std::set<Id>{"m"}));
    EXPECT_FALSE(graph.edge(0).typed);
}

} // namespace
