#include "support/boards.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using testing::catalog;
using ::testing::Contains;

TEST(CatalogKinds, AreThoseOfTheDomain)
{
    EXPECT_EQ(catalog().components().size(), 66u);
    EXPECT_EQ(catalog().connections().size(), 13u);
    EXPECT_EQ(catalog().zones().size(), 5u);
    EXPECT_EQ(catalog().categories().size(), 12u);
}

TEST(CatalogKinds, AreFoundById)
{
    for (const ComponentKind &kind : catalog().components())
        EXPECT_EQ(catalog().component(kind.id), &kind);
    for (const ConnectionKind &kind : catalog().connections())
        EXPECT_EQ(catalog().connection(kind.id), &kind);
    for (const ZoneKind &kind : catalog().zones())
        EXPECT_EQ(catalog().zone(kind.id), &kind);
    EXPECT_EQ(catalog().component("llmm"), nullptr);
    EXPECT_EQ(catalog().connection(""), nullptr);
    EXPECT_EQ(catalog().zone("vpc"), nullptr);
}

TEST(CatalogKinds, BelongToACategoryAndSayWhatTheyAre)
{
    std::map<std::string, int> members;
    for (const ComponentKind &kind : catalog().components()) {
        ++members[kind.category];
        EXPECT_FALSE(kind.title.empty()) << kind.id;
        EXPECT_FALSE(kind.meaning.empty()) << kind.id;
        EXPECT_FALSE(kind.role.empty()) << kind.id;
        for (const std::string &next : kind.next) {
            EXPECT_TRUE(catalog().component(next)) << kind.id << " before " << next;
            EXPECT_FALSE(catalog().legalConnections(kind.id, next).empty()) << kind.id << " to " << next;
        }
        EXPECT_LE(kind.card.size(), 2u) << kind.id;
    }
    for (const Category &category : catalog().categories())
        EXPECT_GT(members[category.id], 0) << category.id;
}

TEST(CatalogKinds, HaveTheCommonPropertiesOnceEach)
{
    for (const ComponentKind &kind : catalog().components()) {
        std::set<std::string> seen;
        for (const auto &property : kind.properties)
            EXPECT_TRUE(seen.insert(property->id).second) << kind.id << "." << property->id;
        for (const char *common : {"owner", "notes", "link", "data", "trust", "region", "provider",
                                   "failure-domain", "replicas", "p95", "availability", "built-in"})
            EXPECT_TRUE(seen.contains(common)) << kind.id << "." << common;
    }
}

TEST(CatalogKinds, OwnPropertiesWinOverCommonOnes)
{
    EXPECT_EQ(catalog().component("end-user")->property("trust")->defaultValue, "untrusted");
    EXPECT_EQ(catalog().component("cache")->property("trust")->defaultValue, "internal");
    EXPECT_EQ(catalog().component("api-gateway")->property("replicas")->defaultValue, 2);
}

TEST(CatalogKinds, LeaveUnsetWhatRulesAskFor)
{
    EXPECT_FALSE(catalog().component("agent")->property("max-steps")->hasDefault());
    EXPECT_FALSE(catalog().component("retriever")->property("acl-filter")->hasDefault());
    EXPECT_FALSE(catalog().connection("request")->property("timeout-ms")->hasDefault());
    EXPECT_TRUE(catalog().connection("request")->property("retries")->hasDefault());
}

TEST(CatalogKinds, DefaultsFitTheirOwnProperties)
{
    const auto expectFits = [](const std::string &kind, const auto &properties) {
        for (const auto &property : properties) {
            if (property->hasDefault()) {
                EXPECT_EQ(property->whyNot(property->defaultValue), "") << kind << "." << property->id;
            }
        }
    };
    for (const ComponentKind &kind : catalog().components())
        expectFits(kind.id, kind.properties);
    for (const ConnectionKind &kind : catalog().connections())
        expectFits(kind.id, kind.properties);
    for (const ZoneKind &kind : catalog().zones())
        expectFits(kind.id, kind.properties);
}

TEST(CatalogKinds, ZonesGiveAProperty)
{
    for (const ZoneKind &kind : catalog().zones())
        EXPECT_FALSE(kind.gives.empty()) << kind.id;
    EXPECT_EQ(catalog().zone("trust")->gives, "trust");
}

TEST(CatalogKinds, ConnectionsFlowAsTheDomainSays)
{
    const auto views = [](const char *id) { return catalog().connection(id)->views; };
    EXPECT_EQ(views("request").at(View::call), Way::forward);
    EXPECT_EQ(views("request").at(View::answer), Way::reverse);
    EXPECT_EQ(views("request").at(View::content), Way::both);
    EXPECT_EQ(views("retrieval").at(View::content), Way::both);
    EXPECT_FALSE(views("async-event").contains(View::synchronous));
    EXPECT_TRUE(views("batch").contains(View::data));
    EXPECT_TRUE(views("promotion").contains(View::release));
    EXPECT_TRUE(views("telemetry").contains(View::observation));
    EXPECT_EQ(views("erasure"), (std::map<View, Way>{{View::erasure, Way::forward}}));
}

TEST(CatalogKinds, EveryKindHasAnIcon)
{
    const auto icons = testing::sourceFolder() / "resources" / "icons";
    for (const ComponentKind &kind : catalog().components())
        EXPECT_TRUE(std::filesystem::exists(icons / (kind.id + ".svg"))) << kind.id;
    for (const ZoneKind &kind : catalog().zones())
        EXPECT_TRUE(std::filesystem::exists(icons / ("zone-" + kind.id + ".svg"))) << kind.id;
}

TEST(CatalogKinds, TakeTheRightArticle)
{
    EXPECT_EQ(withArticle("LLM"), "an LLM");
    EXPECT_EQ(withArticle("API gateway"), "an API gateway");
    EXPECT_EQ(withArticle("PII redactor"), "a PII redactor");
    EXPECT_EQ(withArticle("Agent"), "an Agent");
    EXPECT_EQ(withArticle("Retriever"), "a Retriever");
    EXPECT_EQ(withArticle("Release gate"), "a Release gate");
}

TEST(CatalogKinds, SynonymsAreNotEmptyWords)
{
    EXPECT_THAT(catalog().component("api-gateway")->synonyms, Contains("load balancer"));
    for (const ComponentKind &kind : catalog().components())
        for (const std::string &synonym : kind.synonyms)
            EXPECT_FALSE(synonym.empty()) << kind.id;
}

} // namespace
} // namespace plumbline
