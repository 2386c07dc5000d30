#include "program.h"

#include <algorithm>
#include <regex>
#include <set>

namespace plumbline::testing
{
namespace
{
using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::json;

class JunitTest : public ProgramTest
{
protected:
    Json findings(const std::string &name) const
    {
        return run({"check", name, "--format", "json"}).json()["findings"];
    }
    std::string junit(const std::string &name, const std::string &failOn = "blocker") const
    {
        return run({"check", name, "--format", "junit", "--fail-on", failOn}).out;
    }
};

std::ptrdiff_t countOf(const std::string &text, const std::string &pattern)
{
    const std::regex expression(pattern);
    return std::distance(std::sregex_iterator(text.begin(), text.end(), expression), {});
}

/// tests, failures, errors and skipped of the first element with this name.
std::vector<int> countsOf(const std::string &xml, const std::string &element)
{
    std::smatch match;
    const std::regex expression(
        "<" + element +
        " name=\"[^\"]*\" tests=\"(\\d+)\" failures=\"(\\d+)\" errors=\"(\\d+)\" skipped=\"(\\d+)\"");
    std::vector<int> counts;
    if (std::regex_search(xml, match, expression))
        for (std::size_t i = 1; i < match.size(); ++i)
            counts.push_back(std::stoi(match[i]));
    return counts;
}

std::vector<int> countedIn(const std::string &xml)
{
    std::vector<int> counts;
    for (const char *element : {"testcase", "failure", "error", "skipped"})
        counts.push_back(static_cast<int>(countOf(xml, std::string("<") + element + " ")));
    return counts;
}

/// The element of one rule, with what is in it.
std::string caseOf(const std::string &xml, const std::string &rule)
{
    const auto name = xml.find(" name=\"" + rule + "\"");
    if (name == std::string::npos)
        return {};
    const auto begin = xml.rfind("<testcase", name);
    const auto bracket = xml.find('>', name);
    const auto end = xml[bracket - 1] == '/' ? bracket : xml.find("</testcase>", name);
    return xml.substr(begin, end - begin);
}

TEST_F(JunitTest, CountsAreThoseOfTheElements)
{
    const std::string name = file("a.plumb", unsafeBoard());
    int failuresBefore = -1;
    for (const char *level : {"never", "blocker", "warning", "advice"}) {
        const std::string xml = junit(name, level);
        EXPECT_THAT(xml, StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
        const std::vector<int> counts = countsOf(xml, "testsuite");
        ASSERT_EQ(counts.size(), 4U) << xml;
        EXPECT_EQ(counts, countsOf(xml, "testsuites"));
        EXPECT_EQ(counts, countedIn(xml));
        EXPECT_EQ(counts[2], 0);
        EXPECT_GT(counts[1], failuresBefore) << level << " fails more than the level before";
        failuresBefore = counts[1];
    }
    EXPECT_EQ(countsOf(junit(name, "never"), "testsuite")[1], 0);
}

TEST_F(JunitTest, OneCaseForEachRuleThatFoundSomething)
{
    const std::string name = file("a.plumb", unsafeBoard());
    const std::string xml = junit(name);
    std::set<std::string> rules;
    std::set<std::string> failing;
    for (const Json &finding : findings(name)) {
        rules.insert(finding["rule"]);
        if (finding["verdict"] == "violated" && finding["level"] == "blocker" &&
            finding["hidden-by"].is_null())
            failing.insert(finding["rule"]);
    }
    EXPECT_EQ(countsOf(xml, "testsuites")[0], static_cast<int>(rules.size()));
    EXPECT_EQ(countsOf(xml, "testsuites")[1], static_cast<int>(failing.size()));
    for (const std::string &rule : rules) {
        const std::string element = caseOf(xml, rule);
        ASSERT_FALSE(element.empty()) << rule;
        EXPECT_EQ(element.find("<failure type=\"blocker\" message=") != std::string::npos,
                  failing.contains(rule))
            << element;
    }
    EXPECT_THAT(caseOf(xml, "rate-limit-missing"),
                AllOf(StartsWith("<testcase classname=\"limits\" name=\"rate-limit-missing\">"),
                      HasSubstr("How to fix: ")));
}

TEST_F(JunitTest, WhatIsBelowTheLevelIsOutput)
{
    const std::string name = file("a.plumb", unsafeBoard());
    EXPECT_THAT(caseOf(junit(name, "never"), "rate-limit-missing"),
                AllOf(HasSubstr("<system-out>violated, blocker: "), Not(HasSubstr("<failure"))));
}

TEST_F(JunitTest, QuestionsAndAcceptedFindingsAreSkipped)
{
    const std::string name = file("a.plumb", acceptedBoard());
    const std::string xml = junit(name);
    EXPECT_THAT(caseOf(xml, "rate-limit-missing"),
                AllOf(HasSubstr("<skipped type=\"waived\" message=\""),
                      HasSubstr("A &lt;demonstration&gt; &amp; more"), Not(HasSubstr("<failure"))));
    int questions = 0;
    for (const Json &finding : findings(name))
        if (finding["verdict"] == "question" && finding["hidden-by"].is_null()) {
            EXPECT_THAT(caseOf(xml, finding["rule"]), AnyOf(HasSubstr("<skipped "), HasSubstr("<failure ")));
            ++questions;
        }
    EXPECT_GT(questions, 0);
    EXPECT_EQ(countsOf(xml, "testsuite"), countedIn(xml));
}

TEST_F(JunitTest, TextIsEscapedAndFitForXml)
{
    Json design = Json::parse(unsafeBoard());
    design["components"][0]["name"] = "A <b> & \"c\" \u0001\u0008\u001b[31m\uffff \u00e9\U0001f600";
    const std::string xml = junit(file("a<&\">'.plumb", design.dump()));
    EXPECT_THAT(xml, AllOf(HasSubstr("A &lt;b&gt; &amp; &quot;c&quot; [31m \u00e9\U0001f600"),
                           HasSubstr("<testsuite name=\"a&lt;&amp;&quot;&gt;'.plumb\"")));
    EXPECT_TRUE(std::none_of(xml.begin(), xml.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
    }));
    EXPECT_THAT(xml, Not(HasSubstr("\uffff")));
}

TEST_F(JunitTest, ASuiteForEachFileInTheirOrder)
{
    std::vector<std::string> arguments{"check", "--format", "junit"};
    for (int i = 0; i < 8; ++i)
        arguments.push_back(file(std::to_string(i) + ".plumb", i % 2 ? unsafeBoard() : emptyBoard()));
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, IsEmpty());
    std::size_t at = 0;
    for (int i = 0; i < 8; ++i) {
        at = outcome.out.find("<testsuite name=\"" + std::to_string(i) + ".plumb\"", at);
        ASSERT_NE(at, std::string::npos) << i;
    }
    EXPECT_EQ(countsOf(outcome.out, "testsuites"), countedIn(outcome.out)) << "over all suites";
    EXPECT_EQ(run(arguments).out, outcome.out);
}

TEST_F(JunitTest, UnusableFilesAreErrors)
{
    const Outcome outcome =
        run({"check", "--format", "junit", file("a.plumb", emptyBoard()), "missing.plumb"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("<testsuite name=\"missing.plumb\" tests=\"1\" failures=\"0\" "
                                       "errors=\"1\" skipped=\"0\">"));
    EXPECT_THAT(outcome.out, HasSubstr("<error type=\"unusable\" message=\"missing.plumb"));
}

TEST_F(JunitTest, StatusFollowsTheLevel)
{
    const std::string bad = file("a.plumb", unsafeBoard());
    for (const char *format : {"junit", "sarif"}) {
        EXPECT_EQ(run({"check", bad, "--format", format}).status, 1) << format;
        EXPECT_EQ(run({"check", bad, "--format", format, "--fail-on", "never"}).status, 0) << format;
        EXPECT_EQ(run({"check", "-", "--format", format}, emptyBoard()).status, 0) << format;
        EXPECT_EQ(run({"check", bad, "missing.plumb", "--format", format}).status, 2) << format;
    }
}
} // namespace
} // namespace plumbline::testing
