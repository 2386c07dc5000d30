#include "program.h"
#include "support/boards.h"

#include <fstream>

namespace plumbline::testing
{
namespace
{
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string acme = (sourceFolder() / "tests" / "packs" / "acme").string();

class PacksTest : public ProgramTest
{
protected:
    /// A file of a rule pack in the test's folder; returns the name of the pack.
    std::string packFile(const std::string &name, const std::string &text) const
    {
        std::filesystem::create_directories(path("pack"));
        std::ofstream(path("pack") / name) << text;
        return "pack";
    }
    /// A pack with one sound rule that fires on every model, and one that is broken.
    std::string halfBroken() const
    {
        packFile("own-rule.json", R"({
  "id": "own-rule", "version": 1, "title": "A rule of our own", "group": "own", "concern": "cost", "phase": "sketch",
  "level": "advice",
  "checks": [{"for": {"nodes": {"set": "model"}}, "holds": {"property": "owner", "set": true, "if-unset": "no"},
              "message": "Nobody answers for {subject}."}],
  "why": "Because so.", "mistake": "Nobody asked.", "fix": "Name one.", "ignore-when": "Never.", "sources": ["Handbook"]
})");
        return packFile("typo.json", "{\n  \"id\": \"typo\",\n  \"titel\": \"x\"\n}\n");
    }
};

bool finds(const nlohmann::json &report, const std::string &rule)
{
    for (const auto &finding : report["findings"])
        if (finding["rule"] == rule)
            return true;
    return false;
}

TEST_F(PacksTest, RulesOfAPackAreCheckedListedAndShown)
{
    const std::string design = file("a.plumb", unsafeBoard());
    EXPECT_FALSE(finds(run({"check", design, "--format", "json"}).json(), "acme-input-guard-missing"));
    const Outcome checked = run({"check", design, "--format", "json", "--rules", acme});
    EXPECT_EQ(checked.status, 1);
    EXPECT_THAT(checked.err, IsEmpty());
    EXPECT_TRUE(finds(checked.json(), "acme-input-guard-missing"));
    EXPECT_FALSE(finds(checked.json(), "input-guard-missing"));
    EXPECT_FALSE(checked.json().contains("incomplete"));
    EXPECT_THAT(checked.json()["notes"][0], HasSubstr("switches off cache-missing-hot-path"));

    EXPECT_THAT(run({"rules", "list", "--rules", acme}).out,
                AllOf(HasSubstr("acme-source-without-contract"), Not(HasSubstr("\ninput-guard-missing "))));
    EXPECT_THAT(run({"rules", "show", "acme-input-guard-missing", "--rules", acme}).out,
                AllOf(HasSubstr("Acme security policy 12"), HasSubstr("Rule pack"), HasSubstr("acme")));
    EXPECT_THAT(run({"rules", "show", "feedback-loop-open", "--rules", acme}).out,
                HasSubstr("Ratings are"));
    EXPECT_THAT(run({"catalog", "show", "acme-prompt-firewall", "--rules", acme}).out,
                AllOf(HasSubstr("Counts as"), HasSubstr("input-guardrail"), HasSubstr("tier")));
}

TEST_F(PacksTest, AFixOfAPackIsCarriedOutAndItsKindsAreReadAgain)
{
    const Outcome fixed = run({"fix", file("a.plumb", unsafeBoard()), "--rule", "acme-input-guard-missing",
                               "--rules", acme, "-o", "b.plumb"});
    EXPECT_EQ(fixed.status, 0) << fixed.err;
    EXPECT_THAT(content("b.plumb"), HasSubstr("acme-prompt-firewall"));
    EXPECT_FALSE(finds(run({"check", "b.plumb", "--format", "json", "--rules", acme}).json(),
                       "acme-input-guard-missing"));
    const Outcome without = run({"check", "b.plumb"});
    EXPECT_EQ(without.status, 2);
    EXPECT_THAT(without.err, HasSubstr("acme-prompt-firewall"));
}

TEST_F(PacksTest, SeveralPacksAreReadInOrder)
{
    packFile("adjust.json", R"({"acme-input-guard-missing": {"level": "advice", "because": "A pilot."}})");
    const std::string design = file("a.plumb", unsafeBoard());
    const auto levelOf = [&](const std::vector<std::string> &packs) {
        std::vector<std::string> call{"check", design, "--format", "json"};
        for (const std::string &pack : packs)
            call.insert(call.end(), {"--rules", pack});
        const Outcome outcome = run(call);
        const auto report = outcome.json();
        for (const auto &finding : report["findings"])
            if (finding["rule"] == "acme-input-guard-missing")
                return std::to_string(outcome.status) + " " + finding["level"].get<std::string>();
        return std::to_string(outcome.status) + " none";
    };
    EXPECT_EQ(levelOf({acme, "pack"}), "1 advice");
    EXPECT_EQ(levelOf({"pack", acme}), "2 blocker") << "there is nothing yet that the first one could adjust";
}

TEST_F(PacksTest, AFolderThatIsNoPackIsUnusable)
{
    std::filesystem::create_directories(path("empty"));
    const std::string design = file("a.plumb", unsafeBoard());
    for (const char *folder : {"missing", "empty", "a.plumb"})
        for (const auto &call : std::vector<std::vector<std::string>>{
                 {"check", design}, {"rules", "list"}, {"fix", design, "--rule", "obs-missing", "-o", "x"}}) {
            auto arguments = call;
            arguments.insert(arguments.end(), {"--rules", folder});
            const Outcome outcome = run(arguments);
            EXPECT_EQ(outcome.status, 2) << folder << " " << call.front();
            EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
            EXPECT_THAT(outcome.err, HasSubstr(folder));
            EXPECT_THAT(outcome.out, IsEmpty());
        }
}

TEST_F(PacksTest, ABrokenRuleIsNeverAPass)
{
    const std::string design = file("a.plumb", emptyBoard());
    const std::string pack = halfBroken();
    ASSERT_EQ(run({"check", design}).status, 0);
    for (const char *failOn : {"blocker", "never"}) {
        const Outcome outcome = run({"check", design, "--rules", pack, "--fail-on", failOn});
        EXPECT_EQ(outcome.status, 2);
        EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
        EXPECT_THAT(outcome.err, AllOf(HasSubstr("typo.json:"), HasSubstr("titel")));
        EXPECT_THAT(outcome.out, AllOf(HasSubstr("The rule set is incomplete"), HasSubstr("typo.json")));
    }
    const Outcome list = run({"rules", "list", "--rules", pack});
    EXPECT_EQ(list.status, 2);
    EXPECT_THAT(list.out, HasSubstr("own-rule"));
    EXPECT_EQ(run({"rules", "show", "own-rule", "--rules", pack}).status, 0);
}

TEST_F(PacksTest, EveryFormatSaysThatTheRuleSetIsIncomplete)
{
    const std::string design = file("a.plumb", unsafeBoard());
    const std::string pack = halfBroken();
    const auto json = run({"check", design, "--rules", pack, "--format", "json"}).json();
    ASSERT_EQ(json["incomplete"].size(), 1u);
    EXPECT_THAT(json["incomplete"][0], AllOf(HasSubstr("typo.json:"), HasSubstr("titel")));
    EXPECT_TRUE(finds(json, "own-rule")) << "what can be read is checked";

    const auto sarif = run({"check", design, "--rules", pack, "--format", "sarif"}).json();
    const auto &invocation = sarif["runs"][0]["invocations"][0];
    EXPECT_EQ(invocation["executionSuccessful"], false);
    ASSERT_EQ(invocation["toolExecutionNotifications"].size(), 1u);
    EXPECT_EQ(invocation["toolExecutionNotifications"][0]["level"], "error");
    EXPECT_THAT(invocation["toolExecutionNotifications"][0]["message"]["text"], HasSubstr("typo.json"));

    const Outcome junit = run({"check", design, "--rules", pack, "--format", "junit", "--fail-on", "never"});
    EXPECT_THAT(
        junit.out,
        AllOf(HasSubstr("<testsuite name=\"rules\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">"),
              HasSubstr("rule-set-is-complete"), HasSubstr("typo.json")));
}
} // namespace
} // namespace plumbline::testing
