#include "program.h"

namespace plumbline::testing
{
namespace
{
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;

using CallTest = ProgramTest;

TEST_F(CallTest, VersionAndHelpGoToStandardOutput)
{
    const Outcome version = run({"--version"});
    EXPECT_EQ(version.status, 0);
    EXPECT_THAT(version.out, MatchesRegex("plumbline [0-9]+\\.[0-9]+\\.[0-9]+\n"));
    const Outcome help = run({"--help"});
    EXPECT_EQ(help.status, 0);
    EXPECT_THAT(help.out,
                AllOf(HasSubstr("check"), HasSubstr("export"), HasSubstr("rules"), HasSubstr("catalog")));
    EXPECT_EQ(run({"check", "--help"}).status, 0);
    EXPECT_THAT(version.err + help.err, IsEmpty());
}

TEST_F(CallTest, OffersOnlyWhatWorks)
{
    const std::string help = run({"--help"}).out;
    for (const char *later : {"import"}) {
        EXPECT_THAT(help, Not(HasSubstr(std::string("\n  ") + later)));
        const Outcome outcome = run({later, "a.plumb", "--rule", "x", "-o", "out"});
        EXPECT_EQ(outcome.status, 2) << later;
        EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
        EXPECT_THAT(outcome.err,
                    AllOf(HasSubstr(std::string("'") + later + "' is neither a file nor a subcommand"),
                          HasSubstr("check, fix, advise, new, budget, export, scenario, rules, catalog")));
    }
}

TEST_F(CallTest, RefusesFilesThatAreNotThereAndUnknownOptions)
{
    const std::vector<std::vector<std::string>> calls{{"missing.plumb"},
                                                      {"--frobnicate"},
                                                      {file("a.plumb", emptyBoard()), "missing.plumb"},
                                                      {"rules"},
                                                      {"rules", "shw"},
                                                      {"catalog", "list", "extra"},
                                                      {"a.plumb", "check", "a.plumb"}};
    for (const auto &arguments : calls) {
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.status, 2) << arguments.front();
        EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
        EXPECT_THAT(outcome.err, StartsWith("plumbline: "));
    }
}

TEST_F(CallTest, RulesAreListedAndShown)
{
    const Outcome list = run({"rules", "list"});
    EXPECT_EQ(list.status, 0);
    EXPECT_THAT(list.out, HasSubstr("rate-limit-missing"));
    const Outcome shown = run({"rules", "show", "rate-limit-missing"});
    EXPECT_EQ(shown.status, 0);
    EXPECT_THAT(shown.out,
                AllOf(HasSubstr("(rate-limit-missing)"), HasSubstr("Level"), HasSubstr("How to fix")));
    const Outcome unknown = run({"rules", "show", "rate-limit-mising"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_TRUE(unknown.saysOneLine()) << unknown.err;
    EXPECT_THAT(unknown.err, HasSubstr("Did you mean 'rate-limit-missing'?"));
}

TEST_F(CallTest, KindsAreListedAndShown)
{
    const Outcome list = run({"catalog", "list"});
    EXPECT_EQ(list.status, 0);
    EXPECT_THAT(list.out,
                AllOf(HasSubstr("Models\n"), HasSubstr("  llm "), HasSubstr("Connections\n"),
                      HasSubstr("  retrieval "), HasSubstr("Zones\n"), HasSubstr("  failure-domain ")));
    for (const char *kind : {"llm", "fallback", "trust"}) {
        const Outcome shown = run({"catalog", "show", kind});
        EXPECT_EQ(shown.status, 0) << kind;
        EXPECT_THAT(shown.out, AllOf(HasSubstr(std::string("(") + kind + ")"), HasSubstr("Meaning")));
    }
    const Outcome unknown = run({"catalog", "show", "lllm"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_THAT(unknown.err, HasSubstr("Did you mean 'llm'?"));
    EXPECT_THAT(run({"catalog", "show", "zzzzzzzzzz"}).err, Not(HasSubstr("Did you mean")));
}

TEST_F(CallTest, MissingDataIsSaidInOneLine)
{
    const Outcome outcome =
        run({"check", file("a.plumb", emptyBoard())}, {}, "PLUMBLINE_RESOURCES=/nonexistent");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("/nonexistent"));
}
} // namespace
} // namespace plumbline::testing
