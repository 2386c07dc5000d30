#include "program.h"

#include <algorithm>
#include <sstream>
#include <sys/wait.h>

namespace plumbline::testing
{
namespace
{
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

using CheckTest = ProgramTest;

TEST_F(CheckTest, BlockersGiveStatusOne)
{
    const Outcome outcome = run({"check", file("a.plumb", unsafeBoard())});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, IsEmpty());
    EXPECT_THAT(outcome.out, StartsWith("a.plumb: "));
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("\nBlockers "), HasSubstr("Why here"), HasSubstr("How to fix")));
    EXPECT_THAT(outcome.out, Not(HasSubstr("\033"))) << "no colours outside a terminal";
}

TEST_F(CheckTest, LinesFitTheWidth)
{
    std::istringstream lines(run({"check", file("a.plumb", unsafeBoard())}).out);
    for (std::string line; std::getline(lines, line);) {
        const bool oneWord = line.find(' ', line.find_first_not_of(' ')) == std::string::npos;
        const auto continuations =
            std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xc0) == 0x80; });
        EXPECT_TRUE(oneWord || static_cast<std::ptrdiff_t>(line.size()) - continuations <= 80) << line;
    }
}

TEST_F(CheckTest, FailOnMovesTheLine)
{
    const std::string bad = file("a.plumb", unsafeBoard());
    EXPECT_EQ(run({"check", bad, "--fail-on", "never"}).status, 0);
    EXPECT_EQ(run({"check", bad, "--fail-on", "advice"}).status, 1);
    const std::string empty = file("b.plumb", emptyBoard());
    EXPECT_EQ(run({"check", empty}).status, 0) << "a sketch has no blockers";
}

TEST_F(CheckTest, JsonHasEveryKey)
{
    const auto json = run({"check", file("a.plumb", unsafeBoard()), "--format", "json"}).json();
    ASSERT_TRUE(json.is_object());
    EXPECT_EQ(json["file"], "a.plumb");
    EXPECT_EQ(json["shape"], "none");
    EXPECT_TRUE(json["phase"].is_string());
    for (const char *key : {"blocker", "warning", "advice", "question", "waived"})
        EXPECT_TRUE(json["summary"][key].is_number_integer()) << key;
    EXPECT_GE(json["summary"]["blocker"], 1);
    ASSERT_FALSE(json["concerns"].empty());
    for (const auto &concern : json["concerns"]) {
        EXPECT_TRUE(concern["score"].is_null() || (concern["score"] >= 0 && concern["score"] <= 1))
            << concern;
        for (const char *key : {"id", "holds", "assumed", "open", "violated", "waived"})
            EXPECT_TRUE(concern.contains(key)) << key;
    }
    ASSERT_FALSE(json["findings"].empty());
    for (const auto &finding : json["findings"]) {
        for (const char *key : {"rule", "verdict", "level", "message", "card", "fingerprint"})
            EXPECT_TRUE(finding[key].is_string()) << key << " in " << finding;
        for (const char *key : {"anchor", "related", "path", "terms", "fixes"})
            EXPECT_TRUE(finding[key].is_array()) << key << " in " << finding;
        EXPECT_TRUE(finding.contains("hidden-by") &&
                    (finding["hidden-by"].is_null() || finding["hidden-by"].is_string()));
        EXPECT_TRUE(finding.contains("waiver") && finding["waiver"].is_null());
        for (const auto &fix : finding["fixes"])
            EXPECT_TRUE(fix["class"] == "safe" || fix["class"] == "choice") << fix;
    }
}

TEST_F(CheckTest, SummaryCountsTheShownFindings)
{
    const auto json = run({"check", file("a.plumb", unsafeBoard()), "--format", "json"}).json();
    int blockers = 0;
    for (const auto &finding : json["findings"])
        blockers += finding["hidden-by"].is_null() && finding["verdict"] == "violated" &&
                    finding["level"] == "blocker";
    EXPECT_EQ(json["summary"]["blocker"], blockers);
    EXPECT_THAT(run({"check", "a.plumb"}).out, HasSubstr(std::to_string(blockers) + " blocker"));
}

/// The board with its first blocker accepted.
std::string withWaiver(const nlohmann::json &report)
{
    for (const auto &finding : report["findings"])
        if (finding["verdict"] == "violated" && finding["level"] == "blocker" &&
            finding["hidden-by"].is_null()) {
            auto design = nlohmann::json::parse(unsafeBoard());
            design["waivers"] = nlohmann::json::array({{{"rule", finding["rule"]},
                                                        {"anchor", finding["anchor"]},
                                                        {"status", "accepted-risk"},
                                                        {"reason", "A demonstration"},
                                                        {"by", "me"},
                                                        {"on", "2026-01-01"},
                                                        {"expires", "2999-01-01"}}});
            return design.dump();
        }
    return {};
}

TEST_F(CheckTest, AcceptedFindingsCarryTheirWaiver)
{
    const auto before = run({"check", file("a.plumb", unsafeBoard()), "--format", "json"}).json();
    const auto after = run({"check", file("a.plumb", withWaiver(before)), "--format", "json"}).json();
    EXPECT_EQ(after["summary"]["waived"], 1);
    EXPECT_LT(after["summary"]["blocker"], before["summary"]["blocker"]);
    int waived = 0;
    for (const auto &finding : after["findings"])
        if (finding["verdict"] == "waived") {
            ++waived;
            EXPECT_EQ(finding["waiver"]["reason"], "A demonstration");
            EXPECT_EQ(finding["waiver"]["expires"], "2999-01-01");
        }
    EXPECT_EQ(waived, 1);
    EXPECT_THAT(run({"check", "a.plumb"}).out, AllOf(HasSubstr("\nAccepted "), HasSubstr("1 accepted")));
}

TEST_F(CheckTest, AWaiverThatDoesNotCoverAnyMoreAsksAgain)
{
    auto design = nlohmann::json::parse(acceptedBoard());
    design["waivers"][0]["expires"] = "2026-01-02";
    const std::string name = file("a.plumb", design.dump());
    const auto json = run({"check", name, "--format", "json"}).json();
    int lapsed = 0;
    for (const auto &finding : json["findings"])
        if (!finding["lapsed-waiver"].is_null()) {
            ++lapsed;
            EXPECT_EQ(finding["verdict"], "violated");
            EXPECT_TRUE(finding["waiver"].is_null());
            EXPECT_EQ(finding["lapsed-waiver"]["by"], "me");
            EXPECT_EQ(finding["lapsed-waiver"]["why"], "It was accepted until 2026-01-02.");
        }
    EXPECT_EQ(lapsed, 1);
    const Outcome text = run({"check", name});
    EXPECT_EQ(text.status, 1);
    EXPECT_THAT(text.out, HasSubstr("Asks again"));
    const auto sarif = run({"check", name, "--format", "sarif"}).json();
    int underReview = 0;
    for (const auto &result : sarif["runs"][0]["results"])
        for (const auto &suppression : result["suppressions"])
            underReview += suppression["status"] == "underReview";
    EXPECT_EQ(underReview, 1);
}

TEST_F(CheckTest, WaiversWithoutAFindingAreListed)
{
    auto design = nlohmann::json::parse(acceptedBoard());
    design["waivers"][0]["rule"] = "no-such-rule";
    const std::string name = file("a.plumb", design.dump());
    const auto json = run({"check", name, "--format", "json"}).json();
    ASSERT_EQ(json["idle-waivers"].size(), 1U);
    EXPECT_EQ(json["idle-waivers"][0]["rule"], "no-such-rule");
    EXPECT_EQ(json["idle-waivers"][0]["orphaned"], true);
    EXPECT_EQ(json["summary"]["waived"], 0);
    EXPECT_THAT(run({"check", name}).out, HasSubstr("Accepted without a finding 1"));
}

TEST_F(CheckTest, TheFiveComponentsStandAtTheTop)
{
    const std::string name = file("a.plumb", unsafeBoard());
    const auto json = run({"check", name, "--format", "json"}).json();
    ASSERT_EQ(json["components"].size(), 5U);
    EXPECT_EQ(json["components"][0]["id"], "evaluation");
    EXPECT_EQ(json["components"][0]["state"], "missing");
    EXPECT_EQ(json["components"][0]["wired"], false);
    EXPECT_THAT(run({"check", name}).out, HasSubstr("Eval pipeline"));
}

TEST_F(CheckTest, SeveralFilesAreReportedInTheirOrder)
{
    std::vector<std::string> arguments{"check", "--format", "json"};
    for (int i = 0; i < 12; ++i)
        arguments.push_back(file(std::to_string(i) + ".plumb", i % 2 ? unsafeBoard() : emptyBoard()));
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 1);
    const auto json = outcome.json();
    ASSERT_TRUE(json.is_array());
    ASSERT_EQ(json.size(), 12U);
    for (std::size_t i = 0; i < json.size(); ++i)
        EXPECT_EQ(json[i]["file"], std::to_string(i) + ".plumb");
}

TEST_F(CheckTest, OneBadFileDoesNotSilenceTheOthers)
{
    const Outcome outcome = run({"check", file("a.plumb", emptyBoard()), file("bad.plumb", "{"),
                                 "missing.plumb", file("z.plumb", emptyBoard()), "--format", "json"});
    EXPECT_EQ(outcome.status, 2);
    ASSERT_EQ(outcome.json().size(), 2U);
    EXPECT_EQ(outcome.json()[1]["file"], "z.plumb");
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 2);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("bad.plumb"), HasSubstr("missing.plumb")));
}

TEST_F(CheckTest, ReadsStandardInput)
{
    const Outcome outcome = run({"check", "-", "--format", "json"}, unsafeBoard());
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.json()["file"], "-");
    const Outcome broken = run({"check", "-"}, "{\"format\": 7");
    EXPECT_EQ(broken.status, 2);
    EXPECT_TRUE(broken.saysOneLine()) << broken.err;
    EXPECT_THAT(broken.err, HasSubstr("standard input"));
    EXPECT_EQ(run({"check", "-", "-"}, emptyBoard()).status, 2);
}

TEST_F(CheckTest, WhatIfDoesNotTouchTheFile)
{
    const std::string name = file("a.plumb", unsafeBoard());
    const auto plain = run({"check", name, "--format", "json"}).json();
    const auto asRag = run({"check", name, "--format", "json", "--shape", "simple-rag"}).json();
    EXPECT_EQ(asRag["shape"], "simple-rag");
    EXPECT_NE(plain["findings"], asRag["findings"]);
    const auto mild = run({"check", name, "--format", "json", "--axis", "scale=1", "--axis", "consequence=1",
                           "--axis", "compliance=1"})
                          .json();
    EXPECT_NE(plain["summary"], mild["summary"]);
    EXPECT_EQ(content(name), unsafeBoard());
}

TEST_F(CheckTest, BadOptionsAreRefusedInOneLine)
{
    const std::string name = file("a.plumb", emptyBoard());
    const std::vector<std::pair<std::vector<std::string>, std::string>> calls{
        {{"check"}, "FILE"},
        {{"check", name, "--format", "xml"}, "text, json, sarif or junit"},
        {{"check", name, "--fail-on", "blockers"}, "never"},
        {{"check", name, "--shape", "rag"}, "simple-rag"},
        {{"check", name, "--axis", "scale"}, "name=value"},
        {{"check", name, "--axis", "speed=3"}, "personalisation"},
        {{"check", name, "--axis", "scale=6"}, "1 to 5"},
        {{"check", name, "--axis", "scale=33"}, "1 to 5"},
        {{"check", name, "--rules", "."}, "no rule file (*.json)"},
        {{"check", name, "--bogus"}, "--bogus"}};
    for (const auto &[arguments, said] : calls) {
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.status, 2) << said;
        EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
        EXPECT_THAT(outcome.err, HasSubstr(said));
        EXPECT_THAT(outcome.out, IsEmpty());
    }
}

TEST_F(CheckTest, ResultsThatCannotBeWrittenAreNoSuccess)
{
    const Outcome outcome = run({"check", file("a.plumb", emptyBoard()), "--format", "json"}, {}, {});
    ASSERT_EQ(outcome.status, 0);
    const std::string command =
        program() + " check " + path("a.plumb").string() + " --format json > /dev/full 2> /dev/null";
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 2);
}
} // namespace
} // namespace plumbline::testing
