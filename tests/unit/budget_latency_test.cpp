#include "support/budgets.h"

using namespace plumbline;
using namespace plumbline::budget;
using namespace plumbline::testing;

namespace
{

Props times(double p50, double p95)
{
    return {{"p50", p50}, {"p95", p95}};
}

/// client -> gateway -> the other stages, called one after the other.
Board chain(const std::vector<std::pair<std::string, Props>> &stages)
{
    Board board =
        Board().component("client", "client-app").component("gw", "orchestrator", {{"p50", 0}, {"p95", 0}});
    board.request("client", "gw");
    int index = 0;
    for (const auto &[kind, props] : stages) {
        const Id id = "s" + std::to_string(++index);
        board.component(id, kind, props).request("gw", id);
    }
    return board;
}

const EntryLatency &first(const Budget &budget)
{
    static const EntryLatency none;
    EXPECT_FALSE(budget.latency.entries.empty());
    return budget.latency.entries.empty() ? none : budget.latency.entries.front();
}

TEST(Latency, TheWorkedRagChain)
{
    const Board board = chain({{"api-gateway", times(10, 25)},
                               {"input-guardrail", times(60, 150)},
                               {"embedding-model", times(60, 150)},
                               {"vector-store", times(15, 40)},
                               {"reranker", times(150, 300)},
                               {"external-api", times(700, 2000)}});
    const Budget budget = budgetOf(inputsOf(board));
    const EntryLatency &latency = first(budget);
    EXPECT_NEAR(latency.sumOfP95, 2665, 1e-6);
    EXPECT_NEAR(latency.p50.value / 1040, 1, 0.005);
    EXPECT_NEAR(latency.p95.value / 2345, 1, 0.01);
    EXPECT_NEAR(latency.p99.value / 3461, 1, 0.02);
    EXPECT_LT(latency.p95.low, latency.p95.value);
    EXPECT_GT(latency.p95.high, latency.p95.value);
    EXPECT_LT((latency.p95.high - latency.p95.low) / latency.p95.value, 0.03);
    EXPECT_EQ(latency.stages.size(), 6U);
    EXPECT_EQ(budget.latency.draws, 100'000);
}

TEST(Latency, FiveEqualStages)
{
    const Props stage = times(200, 500);
    const Budget budget =
        budgetOf(inputsOf(chain(std::vector<std::pair<std::string, Props>>(5, {"external-api", stage}))));
    EXPECT_NEAR(first(budget).sumOfP95, 2500, 1e-6);
    EXPECT_NEAR(first(budget).p95.value / 1745, 1, 0.01);
}

TEST(Latency, RareSlowModesBreakTheRuleThatSumsAreSafe)
{
    Props stage = times(50, 50);
    stage["slow-share"] = 4;
    stage["slow-ms"] = 2000;
    const Budget budget =
        budgetOf(inputsOf(chain(std::vector<std::pair<std::string, Props>>(5, {"external-api", stage}))));
    EXPECT_NEAR(first(budget).sumOfP95, 250, 1e-6);
    EXPECT_NEAR(first(budget).p95.value, 2200, 1);
}

TEST(Latency, AHedgeCutsTheTailForSomeMoreCalls)
{
    Board plain =
        Board().component("client", "client-app").component("api", "external-api", times(700, 2000));
    plain.request("client", "api");
    EXPECT_NEAR(first(budgetOf(inputsOf(plain))).p99.value / 3081, 1, 0.02);
    Board hedged =
        Board().component("client", "client-app").component("api", "external-api", times(700, 2000));
    hedged.request("client", "api", {{"hedge-ms", 1500}});
    const Budget budget = budgetOf(inputsOf(hedged));
    EXPECT_NEAR(first(budget).p99.value / 2383, 1, 0.02);
    EXPECT_NEAR(first(budget).extraCallsPct, 11.6, 0.3);
}

TEST(Latency, ParallelCallsTakeAsLongAsTheLongest)
{
    Board board =
        Board().component("client", "client-app").component("o", "orchestrator", {{"p50", 0}, {"p95", 0}});
    board.request("client", "o");
    for (const char *id : {"a", "b"})
        board.component(id, "external-api", times(100, 100)).request("o", id, {{"parallel", true}});
    EXPECT_NEAR(first(budgetOf(inputsOf(board))).p95.value, 100, 1e-3);
    EXPECT_NEAR(first(budgetOf(inputsOf(board))).sumOfP95, 100, 1e-6);
}

TEST(Latency, ATimeoutEndsAnAttemptAndARetryBeginsAnother)
{
    Board board = Board().component("client", "client-app").component("api", "external-api", times(300, 300));
    board.request("client", "api", {{"timeout-ms", 200}, {"retries", 2}});
    const Budget budget = budgetOf(inputsOf(board));
    EXPECT_NEAR(first(budget).p50.value, 600, 1e-3);
    EXPECT_NEAR(first(budget).givenUpPct, 100, 1e-9);
}

TEST(Latency, StreamingShowsTheFirstTokenEarly)
{
    const auto board = [](bool streams) {
        return Board()
            .component("client", "client-app", {{"streams", streams}})
            .component("model", "llm",
                       {{"ttft", 700}, {"ttft-p95", 2000}, {"output-tokens", 600}, {"tokens-per-second", 60}})
            .request("client", "model");
    };
    const EntryLatency streamed = first(budgetOf(inputsOf(board(true))));
    EXPECT_NEAR(streamed.ttftP95.value / 2000, 1, 0.01);
    EXPECT_NEAR(streamed.p95.value, streamed.ttftP95.value + 10'000, 250)
        << "first token + 600 tokens at 60 a second";
    const EntryLatency whole = first(budgetOf(inputsOf(board(false))));
    EXPECT_EQ(whole.ttftP95.value, whole.p95.value);
}

TEST(Latency, AnAgentTakesItsStepsAndACacheSparesThem)
{
    Board board =
        Board()
            .component("client", "client-app")
            .component("agent", "agent", {{"expected-steps", 5}})
            .component("model", "llm", {{"p50", 1000}, {"p95", 1000}, {"ttft", 100}, {"ttft-p95", 100}})
            .component("tool", "read-tool", times(100, 100))
            .request("client", "agent")
            .request("agent", "model")
            .connect("agent", "tool-call", "tool");
    EXPECT_NEAR(first(budgetOf(inputsOf(board))).p50.value, 5 * 1000 + 4 * 100, 1);
    EXPECT_NEAR(first(budgetOf(inputsOf(board))).sumOfP95, 5 * 1100, 1e-6);
    board.component("cache", "cache", {{"hit-rate", 60}}).connect("agent", "retrieval", "cache");
    EXPECT_LT(first(budgetOf(inputsOf(board))).p50.value, 1);
}

TEST(Latency, WhatIsMissingIsANeedAndNotZero)
{
    const Board board = Board()
                            .component("client", "client-app")
                            .component("act", "action-tool")
                            .component("o", "orchestrator")
                            .request("client", "o")
                            .connect("o", "tool-call", "act");
    const Budget budget = budgetOf(inputsOf(board));
    const auto asks = [&budget](const Id &record, const std::string &property) {
        return std::any_of(budget.needs.begin(), budget.needs.end(), [&](const Need &need) {
            return need.record == record && need.property == property && need.line == "latency";
        });
    };
    EXPECT_TRUE(asks("act", "p95"));
    EXPECT_FALSE(asks("o", "p95"));
    const Budget empty = budgetOf(inputsOf(Board()));
    EXPECT_TRUE(empty.latency.entries.empty());
    EXPECT_FALSE(empty.needs.empty());
}

TEST(Latency, TheSameSeedGivesTheSameNumbersAndQuantilesAreInOrder)
{
    const Board board = chain({{"api-gateway", times(10, 25)}, {"llm", {}}});
    Inputs inputs = inputsOf(board);
    const EntryLatency a = first(budgetOf(inputs));
    const EntryLatency b = first(budgetOf(inputs));
    EXPECT_EQ(a.p95.value, b.p95.value);
    EXPECT_EQ(a.mean, b.mean);
    EXPECT_LE(a.p50.value, a.p95.value);
    EXPECT_LE(a.p95.value, a.p99.value);
    EXPECT_LE(a.ttftP95.value, a.p95.value);
    inputs.seed = 5;
    const EntryLatency c = first(budgetOf(inputs));
    EXPECT_NE(a.mean, c.mean);
    EXPECT_NEAR(a.p95.value / c.p95.value, 1, 0.02);
}

TEST(Latency, ALoopIsCutAndTheDepthIsBounded)
{
    Board board = Board()
                      .component("client", "client-app")
                      .component("a", "orchestrator")
                      .component("b", "orchestrator");
    board.request("client", "a").request("a", "b").request("b", "a");
    EXPECT_GT(first(budgetOf(inputsOf(board))).p95.value, 0);
}

} // namespace
