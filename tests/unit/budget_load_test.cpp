#include "budget/sums.h"
#include "support/budgets.h"
#include "support/json_schema.h"

#include <fstream>

using namespace plumbline;
using namespace plumbline::budget;
using namespace plumbline::testing;

namespace
{

/// A design with targets, which Board has no word for.
Design withTargets(const Board &board, const std::map<std::string, double> &targets)
{
    Design design = board.design();
    const auto before = std::make_shared<const Brief>(design.brief());
    Brief brief = *before;
    brief.profile.targets = targets;
    Change change;
    change.brief = Delta<Brief>{before, std::make_shared<const Brief>(std::move(brief))};
    EXPECT_TRUE(design.apply(change));
    return design;
}

Board plain(const Props &model)
{
    return Board()
        .component("client", "client-app")
        .component("gw", "llm-gateway")
        .component("model", "llm", model)
        .request("client", "gw")
        .request("gw", "model");
}

const Props mid{{"price-in", 3}, {"price-out", 15}, {"output-tokens", 500}};

TEST(Cost, TokensTimesPrices)
{
    // 6k in and 500 out on a mid-size model: 0.0255 a request, 2.8M requests: about 72k a month.
    const Design design =
        withTargets(plain(mid), {{"tokens-per-request", 6500}, {"requests-per-month", 2.8e6}});
    const Budget budget = budgetOf(inputsOf(design));
    ASSERT_TRUE(budget.cost.perRequest && budget.cost.perMonth);
    EXPECT_NEAR(*budget.cost.perRequest, 0.0255, 1e-9);
    EXPECT_NEAR(*budget.cost.perMonth, 71'400, 1);
    EXPECT_FALSE(budget.cost.perSuccess) << "nobody said how many answers are right";
    EXPECT_FALSE(budget.cost.levers.empty());
    Inputs tenfold = inputsOf(design);
    tenfold.traffic = 10;
    EXPECT_NEAR(*budgetOf(tenfold).cost.perMonth, 714'000, 10);
}

TEST(Cost, OfASuccess)
{
    Props model = mid;
    model["accuracy"] = 66;
    const Design design =
        withTargets(plain(model), {{"tokens-per-request", 6500}, {"requests-per-month", 1000}});
    const Budget budget = budgetOf(inputsOf(design));
    ASSERT_TRUE(budget.cost.perSuccess);
    EXPECT_NEAR(*budget.cost.perSuccess, 0.0255 / 0.66, 1e-9);
}

TEST(Cost, APrefixCacheMakesInputCheaperAndAnAnswerCacheSparesCalls)
{
    Board board = plain(mid);
    board.component("prefix", "cache", {{"mode", "prefix"}, {"hit-rate", 60}})
        .connect("gw", "retrieval", "prefix");
    const Design prefix = withTargets(board, {{"tokens-per-request", 6500}, {"requests-per-month", 1000}});
    EXPECT_NEAR(*budgetOf(inputsOf(prefix)).cost.perRequest, 0.018 * (0.4 + 0.6 * 0.1) + 0.0075, 1e-9);
    Board cached = plain(mid);
    cached.component("cache", "cache", {{"hit-rate", 25}}).connect("gw", "retrieval", "cache");
    const Design answers = withTargets(cached, {{"tokens-per-request", 6500}, {"requests-per-month", 1000}});
    EXPECT_NEAR(*budgetOf(inputsOf(answers)).cost.perRequest, 0.0255 * 0.75, 1e-9);
}

TEST(Cost, MoreTrafficNeverCostsLess)
{
    const Design design = withTargets(
        plain(mid), {{"tokens-per-request", 2000}, {"requests-per-month", 1000}, {"peak-rps", 1}});
    double last = 0;
    for (const double traffic : {0.1, 0.5, 1.0, 3.0, 10.0, 100.0}) {
        Inputs inputs = inputsOf(design);
        inputs.traffic = traffic;
        const double now = *budgetOf(inputs).cost.perMonth;
        EXPECT_GE(now, last) << traffic;
        last = now;
    }
    Inputs refused = inputsOf(design);
    refused.traffic = 1000;
    EXPECT_FALSE(computeBudget(refused));
}

TEST(Cost, NeverMixesCurrencies)
{
    Design design = withTargets(plain({}), {{"tokens-per-request", 2000}});
    const auto before = std::make_shared<const Brief>(design.brief());
    Brief brief = *before;
    brief.profile.currency = "EUR";
    Change change;
    change.brief = Delta<Brief>{before, std::make_shared<const Brief>(std::move(brief))};
    ASSERT_TRUE(design.apply(change));
    const Budget budget = budgetOf(inputsOf(design));
    EXPECT_FALSE(budget.cost.perRequest);
    EXPECT_TRUE(std::any_of(budget.needs.begin(), budget.needs.end(),
                            [](const Need &need) { return need.property == "currency"; }));
}

TEST(Capacity, TheFirstPartToBreak)
{
    Props model = mid;
    model["quota-tpm"] = 600'000;
    Board board = plain(model);
    board.component("api", "external-api", {{"rate-limit", 6000}, {"p95", 100}}).request("gw", "api");
    const Design design = withTargets(board, {{"tokens-per-request", 1000}, {"peak-rps", 5}});
    const Capacity capacity = budgetOf(inputsOf(design)).capacity;
    ASSERT_EQ(capacity.parts.size(), 2U);
    EXPECT_EQ(capacity.parts[0].component, "model");
    EXPECT_NEAR(capacity.parts[0].use, 300'000, 1e-6);
    EXPECT_NEAR(capacity.parts[0].multiple, 2, 1e-9);
    EXPECT_NEAR(capacity.parts[1].multiple, 20, 1e-9);
}

TEST(Capacity, AFullGatewayIsUnstableAndHasNoLatency)
{
    Board board = Board()
                      .component("client", "client-app")
                      .component("gw", "api-gateway", {{"max-in-flight", 4}})
                      .component("api", "external-api", {{"p50", 1000}, {"p95", 1000}});
    board.request("client", "gw").request("gw", "api");
    const auto at = [&board](double rps) {
        return budgetOf(inputsOf(withTargets(board, {{"peak-rps", rps}})));
    };
    const Budget calm = at(1);
    ASSERT_EQ(calm.capacity.parts.size(), 1U);
    EXPECT_FALSE(calm.capacity.parts[0].unstable);
    const Budget busy = at(3.5);
    ASSERT_TRUE(busy.capacity.parts[0].wait);
    EXPECT_GT(*busy.capacity.parts[0].wait, 500);
    EXPECT_GT(busy.latency.entries.at(0).p95.value, calm.latency.entries.at(0).p95.value + 400);
    const Budget over = at(8);
    EXPECT_TRUE(over.capacity.parts[0].unstable);
    EXPECT_FALSE(over.capacity.parts[0].wait);
    EXPECT_GT(over.capacity.parts[0].growth, 0);
    EXPECT_TRUE(over.latency.entries.empty());
}

TEST(Sums, ContextIsAddedTermByTerm)
{
    Board board = Board()
                      .component("client", "client-app")
                      .component("o", "orchestrator")
                      .component("r", "retriever", {{"top-k", 20}, {"chunk-tokens", 500}})
                      .component("p", "prompt-builder", {{"prompt-tokens", 1000}})
                      .component("model", "llm", {{"max-output-tokens", 2000}, {"context-window", 12000}});
    board.request("client", "o").connect("o", "retrieval", "r").request("o", "p").request("p", "model");
    const graph::Graph graph(board.design(), catalog());
    Reading reading(graph, facts());
    int model = 0;
    while (reading.id(model) != "model")
        ++model;
    const Sum sum = contextTokens(reading, model);
    EXPECT_EQ(sum.value, 13'000);
    EXPECT_EQ(sum.terms.size(), 3U);
    EXPECT_FALSE(sum.assumed);
}

TEST(Sums, StalenessIsTheSumOfEveryWait)
{
    Board board = Board()
                      .component("client", "client-app")
                      .component("o", "orchestrator")
                      .component("vectors", "vector-store")
                      .component("wiki", "source-system")
                      .component("ingest", "ingest-pipeline", {{"interval", 1440}, {"lag", 10}})
                      .component("cache", "cache", {{"ttl", 3600}});
    board.request("client", "o")
        .connect("o", "retrieval", "vectors")
        .connect("o", "retrieval", "cache")
        .connect("wiki", "batch", "ingest")
        .connect("ingest", "batch", "vectors");
    const auto minutes = [](const Design &design) {
        const graph::Graph graph(design, catalog());
        Reading reading(graph, facts());
        return staleness(reading, Wiring(reading)).value;
    };
    EXPECT_NEAR(minutes(board), 1440 + 10 + 60, 1e-9);
    board.connect("ingest", "async-event", "cache");
    EXPECT_NEAR(minutes(board), 1450, 1e-9) << "an invalidated cache does not wait";
}

TEST(Facts, FitTheirSchemaAndAreWithinTheirRange)
{
    const auto read = [](const std::string &path) {
        return nlohmann::json::parse(std::ifstream(sourceFolder() / "resources" / path));
    };
    const JsonSchema schema(read("schema/facts.schema.json"));
    EXPECT_EQ(schema.whyNotValid(read("facts/facts.json")), "");
    EXPECT_GT(facts().all().size(), 80U);
    for (const auto &[id, fact] : facts().all())
        EXPECT_TRUE(fact.low <= fact.value && fact.value <= fact.high) << id;
}

TEST(Facts, AFileThatLacksOneIsRefusedByName)
{
    const auto folder = std::filesystem::path(::testing::TempDir()) / "plumbline-facts";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "facts.json") << R"({"format": "plumbline-facts", "version": 1, "facts": []})";
    const auto loaded = Facts::load(folder);
    ASSERT_FALSE(loaded);
    EXPECT_NE(loaded.error().what.find("ttft-p50-small"), std::string::npos);
    std::filesystem::remove_all(folder);
}

TEST(Defaults, AreNamedWithDateAndSource)
{
    const Budget budget = budgetOf(inputsOf(plain({})));
    const auto used = [&budget](const std::string &id) -> const DefaultUsed * {
        for (const DefaultUsed &entry : budget.defaults)
            if (entry.id == id)
                return &entry;
        return nullptr;
    };
    ASSERT_TRUE(used("llm.p95"));
    EXPECT_EQ(used("llm.p95")->records, (std::vector<Id>{"model"}));
    const Budget stated = budgetOf(inputsOf(plain({{"p95", 2000}, {"p50", 900}})));
    EXPECT_TRUE(std::none_of(stated.defaults.begin(), stated.defaults.end(),
                             [](const DefaultUsed &d) { return d.id == "llm.p95"; }));
    for (const DefaultUsed &entry : budget.defaults)
        EXPECT_FALSE(entry.source.empty() || entry.grade.empty()) << entry.id;
}

} // namespace
