#include "budget/availability.h"
#include "budget/failure.h"
#include "support/budgets.h"

using namespace plumbline;
using namespace plumbline::budget;
using namespace plumbline::testing;

namespace
{

Props up(double percent, Props more = {})
{
    more["availability"] = percent;
    return more;
}

double availableOf(const Budget &budget)
{
    EXPECT_FALSE(budget.availability.entries.empty());
    return budget.availability.entries.empty() ? 0 : budget.availability.entries.front().pct / 100;
}

Board series()
{
    return Board()
        .component("client", "client-app")
        .component("gw", "api-gateway", up(99.95))
        .component("vectors", "vector-store", up(99.9))
        .component("model", "llm", up(99.5))
        .component("rerank", "reranker", up(99.9))
        .request("client", "gw")
        .connect("gw", "retrieval", "vectors")
        .request("gw", "model")
        .request("gw", "rerank");
}

Board pair(const Props &first, const Props &second,
           const Props &fallback = {{"detection", 100}, {"switching", 100}})
{
    return Board()
        .component("client", "client-app")
        .component("gw", "llm-gateway", up(100))
        .component("main", "llm", up(99.5, first))
        .component("spare", "llm", up(99.5, second))
        .request("client", "gw")
        .request("gw", "main")
        .connect("gw", "fallback", "spare", fallback);
}

TEST(Availability, SeriesMultiplies)
{
    const Budget budget = budgetOf(inputsOf(series()));
    EXPECT_NEAR(availableOf(budget), 0.99251, 5e-6);
    EXPECT_NEAR(budget.availability.minutesPerMonth, 323, 1);
    EXPECT_EQ(budget.availability.singlePoints, (std::vector<Id>{"gw", "model", "rerank", "vectors"}));
    EXPECT_FALSE(budget.availability.sampled);
}

TEST(Availability, PairsShareCauses)
{
    const auto with = [](const Props &a, const Props &b) {
        return availableOf(budgetOf(inputsOf(pair(a, b))));
    };
    EXPECT_NEAR(with({{"provider", "a"}, {"region", "eu"}}, {{"provider", "a"}, {"region", "us"}}), .99849,
                1e-5);
    EXPECT_NEAR(with({{"provider", "a"}, {"region", "eu"}}, {{"provider", "b"}, {"region", "eu"}}), .99948,
                1e-5);
    EXPECT_NEAR(with({{"provider", "a"}}, {{"provider", "b"}}), .99973, 1e-5);
    EXPECT_NEAR(with({{"failure-domain", "x"}}, {{"failure-domain", "x"}}), .995, 1e-5);
}

TEST(Availability, DetectionAndSwitchingDecide)
{
    const Props a{{"provider", "a"}};
    const Props b{{"provider", "b"}};
    const double seen = availableOf(budgetOf(inputsOf(pair(a, b, {{"detection", 90}, {"switching", 99}}))));
    EXPECT_NEAR(seen, .99945, 3e-4);
    const double blind = availableOf(budgetOf(inputsOf(pair(a, b, {{"detection", 80}, {"switching", 95}}))));
    EXPECT_NEAR(blind, .99880, 3e-4);
    EXPECT_LT(blind, seen);
}

TEST(Availability, AFallbackThatIsNotForFailuresIsNone)
{
    const Board board = pair({}, {}, {{"trigger", Json{"low-confidence"}}});
    EXPECT_NEAR(availableOf(budgetOf(inputsOf(board))), .995, 1e-9);
}

TEST(Availability, SoftPartsDoNotCount)
{
    Board board = Board()
                      .component("client", "client-app")
                      .component("o", "orchestrator")
                      .component("model", "llm", up(99));
    board.component("cache", "cache", up(90))
        .component("guard", "input-guardrail", up(90, {{"fail-mode", "open"}}));
    board.request("client", "o")
        .request("o", "model")
        .connect("o", "retrieval", "cache")
        .connect("o", "control", "guard");
    const Budget budget = budgetOf(inputsOf(board));
    EXPECT_NEAR(availableOf(budget), .99, 1e-9);
    EXPECT_EQ(budget.availability.unknown, (std::vector<Id>{"o"}))
        << "it has no number: said, not counted as perfect";
}

TEST(Availability, ASpareModelDoesNotReplaceTheIndex)
{
    Board board = pair({}, {});
    board.component("index", "vector-store", up(90)).connect("gw", "retrieval", "index");
    EXPECT_EQ(budgetOf(inputsOf(board)).availability.singlePoints, (std::vector<Id>{"gw", "index"}));
    EXPECT_LT(availableOf(budgetOf(inputsOf(board))), .9);
    Board indexed = board;
    indexed.component("keywords", "search-index", up(99)).connect("gw", "fallback", "keywords");
    EXPECT_EQ(budgetOf(inputsOf(indexed)).availability.singlePoints, (std::vector<Id>{"gw"}));
    Board handled = board;
    handled.component("sorry", "fallback-handler", {{"order", Json{"fixed reply"}}})
        .connect("gw", "fallback", "sorry");
    EXPECT_GT(availableOf(budgetOf(inputsOf(handled))), .9) << "a fixed reply answers instead of any of them";
}

TEST(Availability, MatchesTheSumOverAllStates)
{
    // A bridge of two models, two stores and a handler; every state of the events is summed up here.
    Board board = Board()
                      .component("client", "client-app")
                      .component("o", "orchestrator", up(99))
                      .component("store", "vector-store", up(95))
                      .component("other", "search-index", up(90))
                      .component("r", "retriever", up(98))
                      .component("main", "llm", up(97, {{"provider", "a"}}))
                      .component("spare", "llm", up(92, {{"provider", "b"}}))
                      .request("client", "o")
                      .connect("o", "retrieval", "r")
                      .connect("r", "retrieval", "store")
                      .connect("o", "fallback", "other")
                      .request("o", "main")
                      .connect("main", "fallback", "spare");
    const graph::Graph graph(board.design(), catalog());
    Reading reading(graph, facts());
    const Wiring wiring(reading);
    ServiceModel model(reading, wiring);
    const auto events = failureEvents(reading, wiring, {});
    const int entry = wiring.entries().front();
    double sum = 0;
    for (std::size_t states = 0; states < (std::size_t{1} << events.size()); ++states) {
        ServiceModel::State state = model.allUp();
        double probability = 1;
        for (std::size_t i = 0; i < events.size(); ++i) {
            const bool happens = states >> i & 1;
            probability *= happens ? events[i].probability : 1 - events[i].probability;
            if (!happens)
                continue;
            for (const int node : events[i].nodes)
                state.down[static_cast<std::size_t>(node)] = true;
            if (events[i].edge >= 0)
                state.unusableSpares.insert(events[i].edge);
        }
        sum += probability * model.evaluate(state)[static_cast<std::size_t>(entry)].any;
    }
    EXPECT_GE(events.size(), 8U);
    EXPECT_NEAR(expectedService(model, entry, events, {}, 1).served, sum, 1e-8);
}

TEST(Availability, TakingASpareAwayNeverHelps)
{
    const Board board = pair({{"provider", "a"}}, {{"provider", "b"}});
    Inputs inputs = inputsOf(board);
    const double both = availableOf(budgetOf(inputs));
    inputs.without = {"spare"};
    const double alone = availableOf(budgetOf(inputs));
    EXPECT_LT(alone, both);
    inputs.without = {"main"};
    EXPECT_LT(availableOf(budgetOf(inputs)), both);
    inputs.without = {"main", "spare"};
    EXPECT_EQ(availableOf(budgetOf(inputs)), 0);
    EXPECT_TRUE(budgetOf(inputs).latency.entries.empty());
    inputs.without = {"nobody"};
    EXPECT_FALSE(computeBudget(inputs));
}

TEST(Failure, TellsWhoIsServedAndWhoNotices)
{
    Board board = pair({{"provider", "a"}}, {{"provider", "b"}});
    board.component("obs", "observability").component("alerts", "alerting");
    board.connect("gw", "telemetry", "obs").connect("obs", "telemetry", "alerts");
    Inputs inputs = inputsOf(board);
    inputs.without = {"main"};
    const auto story = whatIfItFails(inputs);
    ASSERT_TRUE(story);
    EXPECT_EQ(story->worst, Outcome::degraded);
    EXPECT_EQ(story->spares, (std::vector<Id>{"spare"}));
    EXPECT_TRUE(story->alarmed);
    EXPECT_EQ(story->noticedBy, (std::vector<Id>{"alerts"}));
    EXPECT_FALSE(story->recovery.empty());
    inputs.without = {"gw"};
    EXPECT_EQ(whatIfItFails(inputs)->worst, Outcome::failed);
}

TEST(Failure, FindsThePairsThatAreFatalTogether)
{
    const Board board = pair({{"provider", "a"}}, {{"provider", "b"}});
    const auto table = failureTable(inputsOf(board));
    ASSERT_TRUE(table);
    ASSERT_EQ(table->pairs.size(), 1U);
    EXPECT_EQ(table->pairs[0].first, "main");
    EXPECT_EQ(table->pairs[0].second, "spare");
    EXPECT_EQ(table->single.front().title, "gw") << "the worst first";
}

} // namespace
