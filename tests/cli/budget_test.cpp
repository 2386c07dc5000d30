#include "program.h"

namespace plumbline::testing
{
namespace
{
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

using BudgetTest = ProgramTest;
using Json = nlohmann::json;

/// A client, a gateway, an index and a model with a spare, all numbers stated.
std::string servedBoard()
{
    return R"({
  "format": "plumbline-design", "version": 1, "title": "Served", "shape": "simple-rag",
  "profile": {"targets": {"p95-ms": 3000, "availability-pct": 99.9, "peak-rps": 10, "tokens-per-request": 6500, "requests-per-month": 100000}},
  "components": [
    {"id": "client", "kind": "client-app", "name": "Client", "at": [0, 0], "size": [160, 64]},
    {"id": "gw", "kind": "llm-gateway", "name": "Gateway", "at": [200, 0], "size": [160, 64], "props": {"p50": 10, "p95": 25, "availability": 99.95}},
    {"id": "main", "kind": "llm", "name": "Main model", "at": [400, 0], "size": [160, 64], "props": {"p50": 700, "p95": 2000, "availability": 99.5, "provider": "a", "price-in": 3, "price-out": 15, "output-tokens": 500, "quota-tpm": 8000000, "accuracy": 90}},
    {"id": "spare", "kind": "llm", "name": "Spare model", "at": [400, 200], "size": [160, 64], "props": {"p50": 700, "p95": 2000, "availability": 99.5, "provider": "b", "price-in": 3, "price-out": 15, "output-tokens": 500}},
    {"id": "index", "kind": "vector-store", "name": "Index", "at": [400, 400], "size": [160, 64], "props": {"p50": 15, "p95": 40, "availability": 99.9}}
  ],
  "connections": [
    {"id": "c1", "kind": "request", "from": "client", "to": "gw"},
    {"id": "c2", "kind": "request", "from": "gw", "to": "main", "props": {"timeout-ms": 30000}},
    {"id": "c3", "kind": "fallback", "from": "gw", "to": "spare"},
    {"id": "c4", "kind": "retrieval", "from": "gw", "to": "index"}
  ]
})";
}

TEST_F(BudgetTest, JsonHasTheKeysOfTheContract)
{
    const Outcome outcome = run({"budget", file("a.plumb", servedBoard()), "--format", "json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const Json json = outcome.json();
    for (const char *key : {"p50-ms", "p95-ms", "p99-ms", "ttft-p95-ms", "sum-of-p95-ms"})
        EXPECT_TRUE(json["latency"][key].is_number()) << key;
    EXPECT_EQ(json["latency"]["draws"], 100000);
    EXPECT_TRUE(json["latency"]["seed"].is_number_unsigned());
    EXPECT_EQ(json["latency"]["stages"].size(), 3u);
    EXPECT_NEAR(json["latency"]["sum-of-p95-ms"].get<double>(), 2065, 1e-6);
    EXPECT_EQ(json["availability"]["single-points"], (Json{"gw", "index"}));
    EXPECT_GT(json["availability"]["pct"].get<double>(), 99.7);
    EXPECT_GT(json["availability"]["minutes-per-month"].get<double>(), 60);
    EXPECT_EQ(json["capacity"]["peak-rps"], 10);
    EXPECT_EQ(json["capacity"]["first-to-break"], "main");
    EXPECT_NEAR(json["capacity"]["multiple"].get<double>(), 8e6 / (10 * 60 * 6500), 1e-5);
    EXPECT_NEAR(json["cost"]["per-request"].get<double>(), 0.0255, 1e-9);
    EXPECT_NEAR(json["cost"]["per-month"].get<double>(), 2550, 1e-6);
    EXPECT_NEAR(json["cost"]["per-success"].get<double>(), 0.0255 / 0.9, 1e-6);
    EXPECT_TRUE(json["cost"]["terms"].is_array());
    EXPECT_TRUE(json["defaults-used"].is_array());
    EXPECT_TRUE(json["needs"].is_array());
    EXPECT_EQ(outcome.out, run({"budget", "a.plumb", "--format", "json"}).out)
        << "the same numbers every time";
}

TEST_F(BudgetTest, TrafficScalesLoadAndCost)
{
    const std::string design = file("a.plumb", servedBoard());
    const Json ten = run({"budget", design, "--traffic", "10", "--format", "json"}).json();
    EXPECT_EQ(ten["capacity"]["peak-rps"], 100);
    EXPECT_NEAR(ten["cost"]["per-month"].get<double>(), 25500, 1e-6);
    EXPECT_LT(ten["capacity"]["multiple"].get<double>(), 1);
    for (const char *wrong : {"0", "-1", "1000", "nan", "much"}) {
        const Outcome refused = run({"budget", design, "--traffic", wrong});
        EXPECT_EQ(refused.status, 2) << wrong;
        EXPECT_TRUE(refused.saysOneLine()) << refused.err;
    }
}

TEST_F(BudgetTest, WithoutAComponentTheSpareAnswers)
{
    const std::string design = file("a.plumb", servedBoard());
    const Json json = run({"budget", design, "--without", "main", "--format", "json"}).json();
    EXPECT_EQ(json["failure"]["outcome"], "degraded");
    EXPECT_EQ(json["failure"]["answered-by"], Json{"spare"});
    EXPECT_GT(json["latency"]["p95-ms"].get<double>(), 30000) << "the timeout has to pass first";
    const Json dark =
        run({"budget", design, "--without", "main", "--without", "spare", "--format", "json"}).json();
    EXPECT_EQ(dark["failure"]["outcome"], "failed");
    EXPECT_TRUE(dark["latency"]["p95-ms"].is_null());
    EXPECT_EQ(dark["availability"]["pct"], 0);
    const Outcome unknown = run({"budget", design, "--without", "nobody"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_TRUE(unknown.saysOneLine()) << unknown.err;
    EXPECT_THAT(unknown.err, HasSubstr("'nobody'"));
}

TEST_F(BudgetTest, TextSaysEveryPartAndWhatIsMissing)
{
    const Outcome outcome = run({"budget", file("a.plumb", servedBoard())});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.out,
                AllOf(StartsWith("a.plumb"), HasSubstr("Latency"), HasSubstr("sum of p95"),
                      HasSubstr("Availability"), HasSubstr("Capacity"), HasSubstr("first to break"),
                      HasSubstr("Cost"), HasSubstr("Defaults used")));
    const Outcome empty = run({"budget", file("b.plumb", emptyBoard()), "--format", "json"});
    EXPECT_EQ(empty.status, 0);
    EXPECT_TRUE(empty.json()["latency"]["p95-ms"].is_null());
    EXPECT_TRUE(empty.json()["cost"]["per-request"].is_null());
    EXPECT_FALSE(empty.json()["needs"].empty());
    EXPECT_EQ(run({"budget", "missing.plumb"}).status, 2);
    EXPECT_EQ(run({"budget", "b.plumb", "--format", "xml"}).status, 2);
}
} // namespace
} // namespace plumbline::testing
