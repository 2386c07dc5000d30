#include "support/boards.h"
#include "tools/kind_search.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{

namespace
{

std::vector<std::string> found(std::string_view query, std::size_t atMost = 64)
{
    std::vector<std::string> ids;
    for (const ComponentKind *kind : tools::searchKinds(query, catalog()))
        if (ids.size() < atMost)
            ids.push_back(kind->id);
    return ids;
}

std::string best(std::string_view query)
{
    const auto all = found(query, 1);
    return all.empty() ? "nothing" : all.front();
}

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(KindSearch, FindsByTitleSynonymAndInitials)
{
    EXPECT_EQ(best("llm"), "llm");
    EXPECT_EQ(best("vector db"), "vector-store");
    EXPECT_EQ(best("HITL"), "human-approval");
    EXPECT_EQ(best("kafka"), "message-queue");
    EXPECT_EQ(best("throttle"), "rate-limiter");
    EXPECT_EQ(best("DLQ"), "dead-letter-queue");
    EXPECT_EQ(best("pgvector"), "vector-store");
    EXPECT_EQ(best("evals"), "eval-pipeline");
}

TEST(KindSearch, PutsBothGuardrailsFirstForGuard)
{
    EXPECT_THAT(found("guard", 2), UnorderedElementsAre("input-guardrail", "output-guardrail"));
}

TEST(KindSearch, IsPatientWithCasePunctuationAndOneSlip)
{
    EXPECT_EQ(best("Rate-Limiter"), "rate-limiter");
    EXPECT_EQ(best("retreiver"), "retriever");
    EXPECT_EQ(best("orchestator"), "orchestrator");
    EXPECT_EQ(best("obsrvability"), "observability");
}

TEST(KindSearch, TakesTheBeginningOfWords)
{
    EXPECT_EQ(best("emb"), "embedding-model");
    EXPECT_EQ(best("pol eng"), "policy-engine");
    EXPECT_EQ(best("fine"), "fine-tuned-model");
}

TEST(KindSearch, WantsEveryWordSomewhere)
{
    EXPECT_THAT(found("vector zebra"), IsEmpty());
    EXPECT_THAT(found("xyzzy"), IsEmpty());
    EXPECT_THAT(found(" . "), IsEmpty());
}

TEST(KindSearch, FindsByCategoryAndMeaning)
{
    EXPECT_THAT(found("knowledge"), Contains("web-search"));
    EXPECT_EQ(best("nearest neighbour"), "vector-store");
}

TEST(KindSearch, EveryKindIsTheBestForItsOwnTitle)
{
    for (const ComponentKind &kind : catalog().components())
        EXPECT_EQ(best(kind.title), kind.id);
}

} // namespace
} // namespace plumbline::testing
