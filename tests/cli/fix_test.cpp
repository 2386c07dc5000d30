#include "program.h"

namespace plumbline::testing
{
namespace
{
using ::testing::AllOf;
using ::testing::HasSubstr;

using FixTest = ProgramTest;

/// The finding of a rule in a JSON report; null when there is none.
nlohmann::json findingOf(const nlohmann::json &report, const std::string &rule)
{
    for (const auto &finding : report["findings"])
        if (finding["rule"] == rule && finding["verdict"] == "violated")
            return finding;
    return nullptr;
}

TEST_F(FixTest, TheReportNamesWhatIsOffered)
{
    const auto report = run({"check", file("a.plumb", unsafeBoard()), "--format", "json"}).json();
    const auto fixes = findingOf(report, "rate-limit-missing")["fixes"];
    ASSERT_GE(fixes.size(), 2u);
    for (const auto &fix : fixes) {
        EXPECT_TRUE(fix["id"].is_string());
        EXPECT_TRUE(fix["title"].is_string());
        EXPECT_TRUE(fix["class"] == "safe" || fix["class"] == "choice");
    }
}

TEST_F(FixTest, EveryChoiceMendsTheFinding)
{
    const std::string design = file("a.plumb", unsafeBoard());
    for (const char *choice : {"1", "2"}) {
        const Outcome outcome =
            run({"fix", design, "--rule", "rate-limit-missing", "--choice", choice, "-o", "out.plumb"});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
        const auto report = run({"check", "out.plumb", "--format", "json"}).json();
        EXPECT_TRUE(findingOf(report, "rate-limit-missing").is_null());
    }
    EXPECT_EQ(content("a.plumb"), unsafeBoard()) << "the design itself stays as it was";
}

TEST_F(FixTest, EqualCallsGiveEqualFiles)
{
    const std::string design = file("a.plumb", unsafeBoard());
    const Outcome first = run({"fix", design, "--rule", "rate-limit-missing", "-o", "-"});
    EXPECT_EQ(first.status, 0);
    EXPECT_EQ(run({"fix", design, "--rule", "rate-limit-missing", "-o", "-"}).out, first.out);
}

TEST_F(FixTest, NothingOpenIsTheAnswerNo)
{
    const Outcome outcome = run({"fix", file("a.plumb", emptyBoard()), "--rule", "rate-limit-missing", "-o", "out.plumb"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
    EXPECT_FALSE(std::filesystem::exists(path("out.plumb")));
}

TEST_F(FixTest, WhatCannotBeDoneIsSaidInOneLine)
{
    const std::string design = file("a.plumb", unsafeBoard());
    const auto refusal = [&](const std::vector<std::string> &more) {
        std::vector<std::string> call{"fix", design, "-o", "out.plumb"};
        call.insert(call.end(), more.begin(), more.end());
        const Outcome outcome = run(call);
        EXPECT_EQ(outcome.status, 2);
        EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
        EXPECT_FALSE(std::filesystem::exists(path("out.plumb")));
        return outcome.err;
    };
    EXPECT_THAT(refusal({"--rule", "no-such-rule"}), HasSubstr("no-such-rule"));
    EXPECT_THAT(refusal({"--rule", "rate-limit-missing", "--choice", "9"}), AllOf(HasSubstr("9"), HasSubstr("1 (")));
}

} // namespace
} // namespace plumbline::testing
