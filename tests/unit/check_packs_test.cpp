#include "check/check.h"
#include "support/boards.h"
#include "support/rule_folder.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{
namespace
{

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::filesystem::path resources = sourceFolder() / "resources";
const std::filesystem::path acme = sourceFolder() / "tests" / "packs" / "acme";

/// The program's catalogue and rules with packs on top.
struct Loaded {
    explicit Loaded(const std::vector<std::filesystem::path> &packs)
    {
        auto read = Catalog::load(resources / "catalog");
        EXPECT_TRUE(read) << read.error().text();
        catalog = *std::move(read);
        std::vector<Problem> problems;
        for (const auto &pack : packs)
            for (const Problem &problem : catalog.add(pack, resources / "schema"))
                problems.push_back(problem);
        auto book = RuleBook::load(resources / "rules", catalog, {packs, resources / "schema"}, problems);
        EXPECT_TRUE(book) << book.error().text();
        rules = *std::move(book);
    }

    std::vector<std::string> problems() const
    {
        std::vector<std::string> lines;
        for (const Problem &problem : rules.problems())
            lines.push_back(problem.text());
        return lines;
    }
    Report check(const Board &board) const { return checkDesign(board.design(), catalog, rules); }

    Catalog catalog;
    RuleBook rules;
};

const Finding *findingOf(const Report &report, const std::string &rule)
{
    for (const Finding &finding : report.findings)
        if (finding.rule == rule && finding.verdict == Verdict::violated)
            return &finding;
    return nullptr;
}

const Json onModels{{"for", {{"nodes", {{"set", "model"}}}}},
                    {"holds", {{"property", "version-pinned"}, {"is", true}}},
                    {"message", "{subject} is not pinned."}};

TEST(RulePack, TheExampleIsReadWithoutAProblem)
{
    const Loaded with({acme});
    EXPECT_THAT(with.problems(), IsEmpty());
    const Loaded without({});
    EXPECT_EQ(with.rules.rules().size(), without.rules.rules().size())
        << "one more, one replaced, one switched off, one new";
    EXPECT_EQ(with.rules.rule("acme-source-without-contract")->pack, "acme");
    EXPECT_EQ(with.rules.rule("input-guard-missing"), nullptr);
    EXPECT_EQ(with.rules.rule("cache-missing-hot-path"), nullptr);
    EXPECT_EQ(with.rules.rule("eval-pipeline-missing")->level, Level::blocker);
    EXPECT_THAT(with.rules.rule("eval-pipeline-missing")->changed, HasSubstr("Policy"));
    EXPECT_THAT(with.rules.notes(),
                ElementsAre(AllOf(HasSubstr("'acme'"), HasSubstr("replaces input-guard-missing"),
                                  HasSubstr("switches off cache-missing-hot-path"))));
}

TEST(RulePack, AKindOfItsOwnCountsAsTheOneThatItIsLike)
{
    const Loaded with({acme});
    const ComponentKind *firewall = with.catalog.component("acme-prompt-firewall");
    ASSERT_TRUE(firewall);
    EXPECT_TRUE(firewall->property("checks")) << "what an input guardrail has";
    EXPECT_TRUE(firewall->property("tier"));
    EXPECT_EQ(firewall->icon, "input-guardrail");
    EXPECT_EQ(with.catalog.component("acme-data-contract")->icon, "ingest-pipeline")
        << "the first of its category";
    EXPECT_EQ(with.catalog.component("llm")->property("built-in")->whyNot(Json{"acme-prompt-firewall"}), "");
    // A rule of the program that asks for an input guardrail.
    Json guarded = onModels;
    guarded["holds"] = {
        {"on-every-path",
         {{"from", {{"set", "entry"}}}, {"to", "$"}, {"through", {{"carries", "input-guardrail"}}}}}};
    RuleFolder pack(RuleFolder::With::nothing);
    pack.rule("guarded", guarded);
    const Loaded both({acme, pack.path()});
    EXPECT_THAT(both.problems(), IsEmpty());
    const auto board = [](const char *between) {
        return Board()
            .component("u", "end-user")
            .component("g", between)
            .component("m", "llm")
            .request("u", "g")
            .request("g", "m");
    };
    EXPECT_EQ(findingOf(both.check(board("acme-prompt-firewall")), "guarded"), nullptr);
    EXPECT_TRUE(findingOf(both.check(board("orchestrator")), "guarded"));
}

TEST(RulePack, ItsRulesFindAndMend)
{
    const Loaded with({acme});
    const Board board = Board()
                            .component("u", "end-user")
                            .component("m", "llm")
                            .component("crm", "source-system")
                            .component("v", "vector-store")
                            .request("u", "m")
                            .connect("crm", "batch", "v");
    const Report report = with.check(board);
    ASSERT_TRUE(findingOf(report, "acme-source-without-contract"));
    EXPECT_EQ(findingOf(report, "acme-source-without-contract")->message,
              "'crm' feeds the index without a data contract.");
    EXPECT_EQ(findingOf(report, "acme-input-guard-missing")->level, Level::blocker);
    EXPECT_EQ(findingOf(report, "input-guard-missing"), nullptr);
}

TEST(RulePack, AnAdjustmentOfARuleThatIsNotThereIsAProblemAndTheOthersCount)
{
    RuleFolder pack(RuleFolder::With::nothing);
    pack.file("adjust.json", R"({
  "eval-pipline-missing": {"level": "blocker", "because": "b"},
  "obs-missing": {"level": "fatal", "because": "b"},
  "auth-missing": {"off": true},
  "timeout-missing": {"because": "b"},
  "feedback-loop-open": {"level": "blocker", "because": "b"}
})");
    const Loaded with({pack.path()});
    EXPECT_THAT(with.problems(),
                ElementsAre(AllOf(HasSubstr("adjust.json:2: eval-pipline-missing: there is no rule")),
                            AllOf(HasSubstr("adjust.json:3: obs-missing.level: unknown level 'fatal'")),
                            AllOf(HasSubstr("adjust.json:4: auth-missing"), HasSubstr("because")),
                            AllOf(HasSubstr("adjust.json:5: timeout-missing: changes nothing"))));
    EXPECT_EQ(with.rules.rule("feedback-loop-open")->level, Level::blocker);
    EXPECT_TRUE(with.rules.rule("auth-missing")) << "a rule is not switched off without a reason";
}

TEST(RulePack, ARuleOfTheProgramIsReplacedOnlyWhenThatIsSaid)
{
    RuleFolder pack(RuleFolder::With::nothing);
    pack.rule("obs-missing", onModels);
    const Loaded silent({pack.path()});
    EXPECT_THAT(silent.problems(),
                ElementsAre(AllOf(HasSubstr("obs-missing.json:2: id"), HasSubstr("replaces"))));
    EXPECT_EQ(silent.rules.rule("obs-missing")->pack, "");
    pack.rule("obs-missing", onModels, {{"replaces", {"obs-missing"}}});
    const Loaded said({pack.path()});
    EXPECT_THAT(said.problems(), IsEmpty());
    EXPECT_EQ(said.rules.rule("obs-missing")->title, "Title of obs-missing");
    pack.rule("other", onModels, {{"replaces", {"no-such-rule"}}});
    EXPECT_THAT(
        Loaded({pack.path()}).problems(),
        ElementsAre(AllOf(HasSubstr("other.json"), HasSubstr("replaces[0]"), HasSubstr("'no-such-rule'"))));
}

TEST(RulePack, EveryProblemNamesFileLinePathAndReason)
{
    RuleFolder pack(RuleFolder::With::nothing);
    Json typo = onModels;
    typo["holds"] = {{"propertyy", "tier"}, {"is", "large"}};
    pack.rule("typo", typo)
        .rule("wrong-type", onModels, {{"version", "one"}})
        .rule("too-loud", onModels, {{"why", "Because!"}})
        .rule("colour", onModels, {{"colour", "red"}})
        .rule("step", onModels,
              {{"fixes", {{{"id", "a"}, {"title", "Title"}, {"steps", {{{"insert", 7}}}}}}}})
        .file("cut.json", "{\n  \"id\": \"cut\",\n  \"ver")
        .file("list.json", "[]")
        .file("components.json", "{\n  \"kinds\": [\n    {\"id\": \"llm\", \"title\": \"Mine\", "
                                 "\"category\": \"models\", \"meaning\": \"A second one\"}\n  ]\n}")
        .file("zones.json", "{\n  \"kinds\": [\n    {\"id\": \"cell\", \"title\": 7}\n  ]\n}")
        .rule("good", onModels);
    const Loaded with({pack.path()});
    const auto problems = with.problems();
    EXPECT_THAT(problems,
                Contains(AllOf(HasSubstr("typo.json:16: checks[0].holds"), HasSubstr("propertyy"))));
    EXPECT_THAT(problems, Contains(AllOf(HasSubstr("wrong-type.json:3: version"))));
    EXPECT_THAT(problems, Contains(AllOf(HasSubstr("too-loud.json"), HasSubstr(": why: "))));
    EXPECT_THAT(problems,
                Contains(AllOf(HasSubstr("colour.json"), HasSubstr(": colour: unknown key 'colour'"))));
    EXPECT_THAT(problems, Contains(AllOf(HasSubstr("step.json"), HasSubstr("fixes[0].steps[0].insert"))));
    EXPECT_THAT(problems, Contains(AllOf(HasSubstr("cut.json:3"), HasSubstr("not valid JSON"))));
    EXPECT_THAT(problems, Contains(AllOf(HasSubstr("list.json:1"), HasSubstr("must be an object"))));
    EXPECT_THAT(problems,
                Contains(AllOf(HasSubstr("components.json:3: kinds[0] (llm)"), HasSubstr("declared twice"))));
    EXPECT_THAT(problems, Contains(AllOf(HasSubstr("zones.json:3: kinds[0]"))));
    EXPECT_EQ(problems.size(), 9u) << ::testing::PrintToString(problems);
    EXPECT_TRUE(with.rules.rule("good"));
    EXPECT_EQ(with.check(Board().component("m", "llm")).incomplete.size(), 9u);
}

TEST(RulePack, AFolderWithoutRulesIsNone)
{
    const RuleFolder empty(RuleFolder::With::nothing);
    for (const auto &folder : {empty.path(), empty.path() / "missing", acme / "cards.json"}) {
        EXPECT_FALSE(usableRulePack(folder)) << folder;
        EXPECT_THAT(Loaded({folder}).problems(), ElementsAre(HasSubstr(folder.string())));
    }
}

} // namespace
} // namespace plumbline::testing
