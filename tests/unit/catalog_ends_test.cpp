#include "catalog/json_file.h"
#include "support/boards.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using testing::catalog;
using ::testing::HasSubstr;

bool among(const std::string &word, std::initializer_list<const char *> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The sentence about allowed ends in the description of the domain, said once more in code.
bool allowedByTheDomain(const std::string &connection, const ComponentKind &from, const ComponentKind &to)
{
    const auto eitherEnd = [&](auto is) { return is(from) || is(to); };
    const auto isStore = [](const ComponentKind &kind) {
        return among(kind.category, {"knowledge", "state"}) ||
               among(kind.id, {"observability", "golden-dataset", "training-dataset"});
    };
    if (connection == "retrieval")
        return among(to.category, {"knowledge", "state"});
    if (connection == "tool-call")
        return among(to.category, {"tools", "knowledge"}) ||
               among(to.id, {"policy-engine", "human-approval"});
    if (connection == "telemetry")
        return among(to.id, {"observability", "alerting", "audit-log", "cost-monitor", "drift-monitor",
                             "online-eval"});
    if (connection == "erasure")
        return from.id == "deletion-service" || isStore(from);
    if (connection == "promotion")
        return to.category != "actors";
    if (connection == "approval")
        return eitherEnd([](const ComponentKind &kind) { return kind.id == "human-approval"; });
    if (connection == "fallback")
        return among(from.category, {"orchestration", "models", "tools"}) ||
               among(from.id, {"api-gateway", "llm-gateway", "traffic-splitter", "fallback-handler"});
    if (connection == "control")
        return eitherEnd([](const ComponentKind &kind) {
            return among(kind.category, {"safety", "quality", "operations"}) ||
                   among(kind.id, {"auth-service", "rate-limiter", "tool-registry", "prompt-registry",
                                   "model-registry"});
        });
    return true;
}

TEST(AllowedEnds, AreThoseOfTheDomainForEveryPair)
{
    for (const ConnectionKind &connection : catalog().connections())
        for (const ComponentKind &from : catalog().components())
            for (const ComponentKind &to : catalog().components())
                ASSERT_EQ(catalog().whyNotConnect(connection.id, from.id, to.id).empty(),
                          allowedByTheDomain(connection.id, from, to))
                    << connection.id << " from " << from.id << " to " << to.id;
}

TEST(AllowedEnds, SayWhyNot)
{
    EXPECT_EQ(catalog().whyNotConnect("fallback", "end-user", "llm"),
              "a Fallback connection cannot start at an End user");
    EXPECT_EQ(catalog().whyNotConnect("retrieval", "agent", "api-gateway"),
              "a Retrieval connection cannot end at an API gateway");
    EXPECT_EQ(catalog().whyNotConnect("promotion", "release-gate", "end-user"),
              "a Promotion connection cannot end at an End user");
    EXPECT_EQ(catalog().whyNotConnect("approval", "agent", "llm"),
              "an Approval connection does not fit between an Agent and an LLM");
    EXPECT_THAT(catalog().whyNotConnect("teleport", "agent", "llm"),
                HasSubstr("no connection kind 'teleport'"));
    EXPECT_THAT(catalog().whyNotConnect("request", "agent", "llmm"), HasSubstr("unknown kind"));
    EXPECT_THAT(catalog().whyNotConnect("request", "", "llm"), HasSubstr("unknown kind"));
}

TEST(AllowedEnds, AnUntypedArrowIsLegalAnywhere)
{
    for (const ComponentKind &from : catalog().components())
        for (const ComponentKind &to : catalog().components())
            ASSERT_EQ(catalog().whyNotConnect("", from.id, to.id), "") << from.id << " " << to.id;
}

TEST(Suggestions, AreEveryLegalKindOnce)
{
    for (const ComponentKind &from : catalog().components())
        for (const ComponentKind &to : catalog().components()) {
            std::set<std::string> offered;
            for (const ConnectionKind *kind : catalog().legalConnections(from.id, to.id)) {
                ASSERT_TRUE(offered.insert(kind->id).second);
                ASSERT_EQ(catalog().whyNotConnect(kind->id, from.id, to.id), "") << from.id << " " << to.id;
            }
            for (const ConnectionKind &kind : catalog().connections())
                ASSERT_EQ(offered.contains(kind.id), catalog().whyNotConnect(kind.id, from.id, to.id).empty())
                    << kind.id << " from " << from.id << " to " << to.id;
        }
    EXPECT_TRUE(catalog().legalConnections("llm", "no such kind").empty());
}

TEST(Suggestions, PutTheFittingKindFirst)
{
    const auto best = [](const char *from, const char *to) {
        return catalog().legalConnections(from, to).front()->id;
    };
    EXPECT_EQ(best("end-user", "client-app"), "request");
    EXPECT_EQ(best("agent", "action-tool"), "tool-call");
    EXPECT_EQ(best("retriever", "vector-store"), "retrieval");
    EXPECT_EQ(best("llm", "observability"), "telemetry");
    EXPECT_EQ(best("ingest-pipeline", "vector-store"), "batch");
    EXPECT_EQ(best("deletion-service", "vector-store"), "erasure");
    EXPECT_EQ(best("agent", "human-approval"), "approval");
    EXPECT_EQ(best("release-gate", "llm"), "promotion");
    EXPECT_EQ(best("fallback-handler", "llm"), "fallback");
    EXPECT_EQ(best("feedback-collector", "golden-dataset"), "feedback");
    EXPECT_EQ(best("agent", "policy-engine"), "control");
    EXPECT_EQ(best("orchestrator", "message-queue"), "async-event");
    EXPECT_EQ(best("llm", "orchestrator"), "response");
}

/// A suggestion that is legal for none of its pairs would be dead text in the file.
TEST(Suggestions, EachIsLegalForSomePair)
{
    const auto file = readJsonFile(testing::sourceFolder() / "resources" / "catalog" / "connections.json");
    ASSERT_TRUE(file) << file.error().text();
    const auto contains = [](const Json &set, const ComponentKind &kind) {
        const auto categories = set.value("categories", std::set<std::string>{});
        return categories.contains(kind.category) ||
               set.value("kinds", std::set<std::string>{}).contains(kind.id);
    };
    for (const Json &entry : file->at("suggest")) {
        bool legal = false;
        for (const ComponentKind &from : catalog().components())
            for (const ComponentKind &to : catalog().components())
                legal = legal ||
                        (contains(entry["from"], from) && contains(entry["to"], to) &&
                         catalog().whyNotConnect(entry["kind"].get<std::string>(), from.id, to.id).empty());
        EXPECT_TRUE(legal) << entry.dump();
    }
}

} // namespace
} // namespace plumbline
