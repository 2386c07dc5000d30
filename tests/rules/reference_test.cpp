#include "catalog/json_file.h"
#include "check/check.h"
#include "check/completeness.h"
#include "fixture.h"
#include "support/boards.h"
#include "support/json_schema.h"

#include <gtest/gtest.h>

namespace plumbline::testing
{

namespace
{

const Reference &reference()
{
    static const Reference loaded = [] {
        auto result = Reference::load(sourceFolder() / "resources/reference", catalog());
        EXPECT_TRUE(result) << (result ? "" : result.error().text());
        return *std::move(result);
    }();
    return loaded;
}

EssentialState stateOf(const Design &design, const std::string &id)
{
    const Report report = checkDesign(design, catalog(), ruleBook());
    for (const EssentialState &state : completenessOf(reference(), design, ruleBook(), report))
        if (state.about->id == id)
            return state;
    ADD_FAILURE() << id;
    return {};
}

Board bare()
{
    return Board()
        .component("user", "end-user")
        .component("app", "orchestrator")
        .component("llm", "llm")
        .request("user", "app")
        .request("app", "llm");
}

TEST(Reference, FitsItsSchema)
{
    const auto parsed = [](const std::filesystem::path &file) {
        const auto text = readTextFile(file, 1 << 20);
        EXPECT_TRUE(text) << file;
        return text ? nlohmann::json::parse(*text) : nlohmann::json();
    };
    const JsonSchema schema(parsed(sourceFolder() / "resources/schema/reference.schema.json"));
    for (const char *name : {"components.json", "sources.json"})
        EXPECT_EQ(schema.whyNotValid(parsed(sourceFolder() / "resources/reference" / name)), "") << name;
    nlohmann::json broken = parsed(sourceFolder() / "resources/reference/sources.json");
    broken["sources"][0]["status"] = "heard";
    EXPECT_NE(schema.whyNotValid(broken), "");
}

TEST(Reference, NamesRulesThatExistEachOnce)
{
    ASSERT_EQ(reference().essentials().size(), 5U);
    std::set<std::string> seen;
    for (const Essential &essential : reference().essentials()) {
        for (const CommonMistake &mistake : essential.mistakes)
            for (const std::string &rule : mistake.rules) {
                EXPECT_TRUE(ruleBook().rule(rule)) << rule;
                EXPECT_TRUE(seen.insert(rule).second) << rule << " is listed twice";
            }
        for (const std::string &rule : essential.wiring)
            EXPECT_TRUE(ruleBook().rule(rule)) << rule;
    }
}

/// The rules of the five groups that carry the names of the five components are all somebody's mistake.
TEST(Reference, LeavesNoRuleOfTheFiveGroupsOut)
{
    std::set<std::string> listed;
    for (const Essential &essential : reference().essentials())
        for (const CommonMistake &mistake : essential.mistakes)
            listed.insert(mistake.rules.begin(), mistake.rules.end());
    for (const RuleText &rule : ruleBook().rules())
        for (const Essential &essential : reference().essentials())
            EXPECT_TRUE(rule.group != essential.id || listed.contains(rule.id)) << rule.id;
}

TEST(Reference, KnowsEverySourceThatARuleCites)
{
    for (const RuleText &rule : ruleBook().rules())
        for (const std::string &citation : rule.sources)
            EXPECT_TRUE(reference().source(citation)) << rule.id << " cites " << citation;
    EXPECT_EQ(reference().source("OWASP agentic candidates ASI10")->status, CitedSource::Status::read);
    EXPECT_EQ(reference().source("OWASP agentic T6")->status, CitedSource::Status::excerpts);
    EXPECT_EQ(reference().source("Somebody, somewhere"), nullptr);
}

TEST(Reference, SaysWhatIsWrongWithItsFiles)
{
    const auto missing = Reference::load("/no/such/folder", catalog());
    ASSERT_FALSE(missing);
    EXPECT_NE(missing.error().where.find("components.json"), std::string::npos);
}

TEST(Completeness, OfAnEmptyBoardAsksForNothing)
{
    const Report report = checkDesign(Design(), catalog(), ruleBook());
    for (const EssentialState &state : completenessOf(reference(), Design(), ruleBook(), report)) {
        EXPECT_EQ(state.stand, EssentialState::Stand::idle) << state.about->id;
        EXPECT_EQ(drawingWords(state), "not drawn");
    }
}

TEST(Completeness, OfABareAssistantMissesWhatIsNotDrawn)
{
    const EssentialState evaluation = stateOf(bare(), "evaluation");
    EXPECT_EQ(evaluation.stand, EssentialState::Stand::missing);
    ASSERT_FALSE(evaluation.mistakes.empty());
    EXPECT_EQ(evaluation.mistakes.front().verdict, Verdict::violated);
    EXPECT_NE(evaluation.mistakes.front().finding, "");
    EXPECT_EQ(stateOf(bare(), "human").stand, EssentialState::Stand::idle) << "nothing acts";
}

TEST(Completeness, SeesWhatIsDrawnButNotWired)
{
    const EssentialState limits = stateOf(bare().component("limit", "rate-limiter"), "limits");
    EXPECT_EQ(limits.drawn, std::vector<Id>{"limit"});
    EXPECT_EQ(limits.stand, EssentialState::Stand::unwired);
    EXPECT_EQ(drawingWords(limits), "drawn, not wired");
}

TEST(Completeness, CountsWhatAComponentCarriesItself)
{
    const Design design =
        Board()
            .component("user", "end-user")
            .component("gw", "api-gateway", {{"built-in", {"rate-limiter", "auth-service"}}})
            .component("llm", "llm")
            .request("user", "gw")
            .request("gw", "llm");
    const EssentialState limits = stateOf(design, "limits");
    EXPECT_EQ(limits.drawn, std::vector<Id>{"gw"});
    EXPECT_TRUE(limits.wired);
}

TEST(Completeness, OpensTheCardThatStandsForAHiddenFinding)
{
    const Report report = checkDesign(bare(), catalog(), ruleBook());
    const Design design = bare();
    for (const EssentialState &state : completenessOf(reference(), design, ruleBook(), report))
        for (const EssentialState::Mistake &mistake : state.mistakes) {
            if (mistake.finding.empty())
                continue;
            const auto found = std::ranges::find(report.findings, mistake.finding, &Finding::fingerprint);
            ASSERT_NE(found, report.findings.end());
            EXPECT_TRUE(found->shown());
        }
}

} // namespace
} // namespace plumbline::testing
