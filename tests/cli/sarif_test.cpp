#include "program.h"
#include "support/boards.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace plumbline::testing
{
namespace
{
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using Json = nlohmann::json;

class SarifTest : public ProgramTest
{
protected:
    /// The only run of the log for these arguments.
    Json sarif(std::vector<std::string> arguments, const std::string &input = {}) const
    {
        arguments.insert(arguments.begin(), {"check", "--format", "sarif"});
        const Json log = run(arguments, input).json();
        EXPECT_EQ(log.value("version", ""), "2.1.0");
        return log.contains("runs") && log["runs"].size() == 1 ? log["runs"][0] : Json();
    }
    Json findings(const std::string &name) const
    {
        return run({"check", name, "--format", "json"}).json()["findings"];
    }
};

const Json *resultOf(const Json &run, const std::string &fingerprint)
{
    for (const Json &result : run["results"])
        if (result["partialFingerprints"]["plumbline/v1"] == fingerprint)
            return &result;
    return nullptr;
}

std::string firstUri(const Json &run)
{
    return run["artifacts"][0]["location"]["uri"];
}

/// A board with findings of each sort: violated and hidden ones, questions, and what rests on defaults.
std::string talkativeBoard()
{
    Json design = Json::parse(unsafeBoard());
    design["profile"] = {{"scale", 5}, {"consequence", 5}, {"compliance", 5}};
    design["connections"].clear();
    std::string last = "user";
    for (const std::string kind : {"api-gateway", "agent", "llm-gateway"}) {
        design["components"].push_back(
            {{"id", kind}, {"kind", kind}, {"name", kind}, {"at", {0, 100}}, {"size", {160, 64}}});
        design["connections"].push_back(
            {{"id", "to-" + kind}, {"kind", "request"}, {"from", last}, {"to", kind}});
        last = kind;
    }
    design["connections"].push_back(
        {{"id", "to-model"}, {"kind", "request"}, {"from", last}, {"to", "model"}});
    return design.dump();
}

TEST_F(SarifTest, TheLogNamesToolAndSchema)
{
    const Outcome outcome = run({"check", file("a.plumb", unsafeBoard()), "--format", "sarif"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, IsEmpty());
    const Json log = outcome.json();
    EXPECT_EQ(log["$schema"], "https://json.schemastore.org/sarif-2.1.0.json");
    EXPECT_EQ(log["version"], "2.1.0");
    ASSERT_EQ(log["runs"].size(), 1U);
    const Json driver = log["runs"][0]["tool"]["driver"];
    EXPECT_EQ(driver["name"], "Plumbline");
    EXPECT_EQ("plumbline " + driver["version"].get<std::string>() + "\n", run({"--version"}).out);
    EXPECT_FALSE(driver.contains("informationUri"));
    const Json invocations = log["runs"][0]["invocations"];
    ASSERT_EQ(invocations.size(), 1U);
    EXPECT_EQ(invocations[0]["executionSuccessful"], true);
    EXPECT_TRUE(invocations[0]["toolExecutionNotifications"].empty());
}

TEST_F(SarifTest, EveryRuleIsDescribed)
{
    const Json rules = sarif({file("a.plumb", emptyBoard())})["tool"]["driver"]["rules"];
    const std::string list = run({"rules", "list"}).out;
    EXPECT_EQ(static_cast<std::ptrdiff_t>(rules.size()), std::count(list.begin(), list.end(), '\n'));
    std::set<std::string> ids;
    for (const Json &rule : rules) {
        EXPECT_TRUE(ids.insert(rule["id"]).second) << rule["id"];
        EXPECT_THAT(list, HasSubstr(rule["id"].get<std::string>()));
        EXPECT_FALSE(rule["name"].get<std::string>().empty());
        for (const char *text : {"shortDescription", "fullDescription", "help"})
            EXPECT_FALSE(rule[text]["text"].get<std::string>().empty()) << text << " of " << rule["id"];
        EXPECT_THAT(rule["help"]["text"].get<std::string>(), StartsWith("How to fix: "));
        EXPECT_THAT(rule["defaultConfiguration"]["level"].get<std::string>(),
                    AnyOf("error", "warning", "note"));
        EXPECT_FALSE(rule["properties"]["group"].get<std::string>().empty());
        EXPECT_TRUE(rule["properties"]["sources"].is_array());
    }
    for (const Json &rule : rules)
        if (rule["id"] == "rate-limit-missing") {
            EXPECT_EQ(rule["name"], "RateLimitMissing");
            EXPECT_EQ(rule["properties"]["group"], "limits");
        }
}

TEST_F(SarifTest, ResultsSayWhatTheJsonSays)
{
    const std::string name = file("a.plumb", talkativeBoard());
    const Json run = sarif({name});
    const Json found = findings(name);
    const Json &rules = run["tool"]["driver"]["rules"];
    ASSERT_EQ(run["results"].size(), found.size());
    const std::map<std::string, std::string> kinds{
        {"violated", "fail"}, {"waived", "fail"}, {"question", "open"}, {"assumed", "pass"}};
    const std::map<std::string, std::string> levels{
        {"blocker", "error"}, {"warning", "warning"}, {"advice", "note"}};
    std::set<std::string> seen;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Json &result = run["results"][i];
        const Json &finding = found[i];
        EXPECT_EQ(result["ruleId"], finding["rule"]);
        ASSERT_LT(result["ruleIndex"].get<std::size_t>(), rules.size());
        EXPECT_EQ(rules[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
        EXPECT_EQ(result["kind"], kinds.at(finding["verdict"]));
        EXPECT_EQ(result["level"], result["kind"] == "fail" ? levels.at(finding["level"]) : "none");
        EXPECT_EQ(result["message"]["text"], finding["message"]);
        EXPECT_EQ(result["partialFingerprints"]["plumbline/v1"], finding["fingerprint"]);
        EXPECT_EQ(result["suppressions"], Json::array()) << "on all results of a run or on none";
        EXPECT_EQ(result["properties"].contains("hiddenBy"), !finding["hidden-by"].is_null());
        EXPECT_EQ(result["properties"].contains("assumed"), finding["verdict"] == "assumed");
        seen.insert(finding["verdict"]);
        seen.insert(finding["hidden-by"].is_null() ? "shown" : "hidden");
    }
    EXPECT_EQ(seen, (std::set<std::string>{"assumed", "hidden", "question", "shown", "violated"}))
        << "the board has findings of each sort";
}

TEST_F(SarifTest, PlacesAreLinesAndComponents)
{
    const std::string name = file("a.plumb", unsafeBoard());
    const Json run = sarif({name});
    const std::map<std::string, int> lines{{"model", 4}, {"user", 5}};
    const std::map<std::string, std::string> names{{"model", "Answer model"}, {"user", "Customer"}};
    const auto isComponent = [&](const Json &place, const std::string &id) {
        EXPECT_EQ(place["physicalLocation"]["artifactLocation"], (Json{{"uri", "a.plumb"}, {"index", 0}}));
        EXPECT_EQ(place["physicalLocation"]["region"]["startLine"], lines.at(id));
        EXPECT_EQ(place["logicalLocations"],
                  Json::array({{{"name", names.at(id)}, {"fullyQualifiedName", id}, {"kind", "component"}}}));
    };
    bool anyPath = false;
    bool anyRelated = false;
    bool anyBoard = false;
    for (const Json &finding : findings(name)) {
        const Json *result = resultOf(run, finding["fingerprint"]);
        ASSERT_NE(result, nullptr) << finding;
        const Json &anchor = finding["anchor"];
        ASSERT_EQ((*result)["locations"].size(), std::max<std::size_t>(anchor.size(), 1));
        for (std::size_t i = 0; i < anchor.size(); ++i)
            isComponent((*result)["locations"][i], anchor[i]);
        if (anchor.empty()) {
            EXPECT_FALSE((*result)["locations"][0].contains("logicalLocations")) << "it is about the board";
            anyBoard = true;
        }
        const Json related = result->value("relatedLocations", Json::array());
        ASSERT_EQ(related.size(), finding["related"].size());
        for (std::size_t i = 0; i < related.size(); ++i)
            isComponent(related[i], finding["related"][i]);
        anyRelated = anyRelated || !related.empty();
        EXPECT_EQ(result->contains("codeFlows"), !finding["path"].empty());
        if (finding["path"].empty())
            continue;
        const Json &steps = (*result)["codeFlows"][0]["threadFlows"][0]["locations"];
        ASSERT_EQ(steps.size(), finding["path"].size());
        for (std::size_t i = 0; i < steps.size(); ++i)
            isComponent(steps[i]["location"], finding["path"][i]);
        anyPath = true;
    }
    EXPECT_TRUE(anyPath && anyRelated && anyBoard);
}

TEST_F(SarifTest, LinesFollowTheLayoutOfTheFile)
{
    const Json design = Json::parse(unsafeBoard());
    const auto lineOfModel = [this](const std::string &text) {
        const Json run = sarif({file("a.plumb", text)});
        for (const Json &result : run["results"])
            for (const Json &place : result["locations"])
                if (place.contains("logicalLocations") &&
                    place["logicalLocations"][0]["fullyQualifiedName"] == "model")
                    return place["physicalLocation"]["region"].value("startLine", 0);
        return -1;
    };
    EXPECT_EQ(lineOfModel(design.dump()), 1);
    const std::string pretty = design.dump(1);
    const auto components = pretty.find("\"components\"");
    const auto above = std::count(
        pretty.begin(), pretty.begin() + static_cast<std::ptrdiff_t>(pretty.find('{', components)), '\n');
    EXPECT_EQ(lineOfModel(pretty), above + 1);
    EXPECT_EQ(lineOfModel("\xEF\xBB\xBF\n" + design.dump()), 2) << "a byte order mark stands before it";
}

TEST_F(SarifTest, AcceptedFindingsAreSuppressed)
{
    const Outcome outcome = this->run({"check", file("a.plumb", acceptedBoard()), "--format", "sarif"});
    EXPECT_EQ(outcome.status, 0) << "the only blocker is accepted";
    int accepted = 0;
    const Json run = outcome.json()["runs"][0];
    for (const Json &result : run["results"]) {
        if (result["suppressions"].empty())
            continue;
        ++accepted;
        EXPECT_EQ(result["ruleId"], "rate-limit-missing");
        EXPECT_EQ(result["kind"], "fail");
        EXPECT_EQ(result["level"], "error");
        ASSERT_EQ(result["suppressions"].size(), 1U);
        const Json &suppression = result["suppressions"][0];
        EXPECT_EQ(suppression["kind"], "external");
        EXPECT_EQ(suppression["status"], "accepted");
        EXPECT_EQ(suppression["justification"], "A <demonstration> & more");
        EXPECT_EQ(suppression["properties"]["expires"], "2999-01-01");
    }
    EXPECT_EQ(accepted, 1);
}

TEST_F(SarifTest, FilesAreReferredToByUri)
{
    EXPECT_EQ(firstUri(sarif({file("my plan #1 100%.plumb", emptyBoard())})),
              "my%20plan%20%231%20100%25.plumb");
    EXPECT_EQ(firstUri(sarif({file("c:d.plumb", emptyBoard())})), "c%3Ad.plumb") << "no scheme";
    EXPECT_EQ(firstUri(sarif({file("caf\xC3\xA9.plumb", emptyBoard())})), "caf%C3%A9.plumb");
    EXPECT_EQ(firstUri(sarif({file("\xFF.plumb", emptyBoard())})), "%FF.plumb") << "names are any bytes";
    EXPECT_EQ(firstUri(sarif({"./" + file("a.plumb", emptyBoard())})), "a.plumb");
    EXPECT_EQ(firstUri(sarif({path(file("a b.plumb", emptyBoard())).string()})),
              "file://" + path("a%20b.plumb").string());
    EXPECT_EQ(firstUri(sarif({"-"}, emptyBoard())), "-");
}

TEST_F(SarifTest, OneRunForSeveralFiles)
{
    std::vector<std::string> arguments;
    for (int i = 0; i < 9; ++i)
        arguments.push_back(file(std::to_string(i) + ".plumb", i % 2 ? unsafeBoard() : talkativeBoard()));
    const Json run = sarif(arguments);
    ASSERT_EQ(run["artifacts"].size(), arguments.size());
    std::size_t last = 0;
    std::set<std::size_t> seen;
    for (const Json &result : run["results"]) {
        const Json &artifact = result["locations"][0]["physicalLocation"]["artifactLocation"];
        const auto index = artifact["index"].get<std::size_t>();
        EXPECT_GE(index, last) << "results stand in the order of the files";
        EXPECT_EQ(artifact["uri"], arguments.at(index));
        EXPECT_EQ(artifact["uri"], run["artifacts"][index]["location"]["uri"]);
        last = index;
        seen.insert(index);
    }
    EXPECT_EQ(seen.size(), arguments.size());
}

TEST_F(SarifTest, RepeatedRunsGiveEqualBytes)
{
    std::vector<std::string> arguments{"check", "--format", "sarif"};
    for (int i = 0; i < 6; ++i)
        arguments.push_back(file(std::to_string(i) + ".plumb", i % 2 ? unsafeBoard() : talkativeBoard()));
    arguments.push_back("missing.plumb");
    const Outcome first = run(arguments);
    EXPECT_FALSE(first.out.empty());
    for (int i = 0; i < 3; ++i) {
        const Outcome again = run(arguments);
        EXPECT_EQ(again.out, first.out);
        EXPECT_EQ(again.err, first.err);
    }
}

TEST_F(SarifTest, UnusableFilesAreNotifications)
{
    const Outcome outcome = run({"check", "--format", "sarif", file("a.plumb", unsafeBoard()),
                                 file("bad.plumb", "{"), "missing.plumb"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 2);
    const Json run = outcome.json()["runs"][0];
    EXPECT_FALSE(run["results"].empty()) << "the other file is still reported";
    const Json &invocation = run["invocations"][0];
    EXPECT_EQ(invocation["executionSuccessful"], false);
    const Json &notifications = invocation["toolExecutionNotifications"];
    ASSERT_EQ(notifications.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string name = i == 0 ? "bad.plumb" : "missing.plumb";
        EXPECT_EQ(notifications[i]["level"], "error");
        EXPECT_THAT(notifications[i]["message"]["text"].get<std::string>(), HasSubstr(name));
        EXPECT_EQ(notifications[i]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], name);
    }
    const Json alone = this->run({"check", "missing.plumb", "--format", "sarif"}).json();
    EXPECT_EQ(alone["runs"][0]["results"], Json::array());
}

/// The text after the replacements of a change, each of whole lines.
std::string edited(const std::string &text, const Json &replacements)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line + "\n");
    std::string result;
    std::size_t next = 0;
    for (const Json &replacement : replacements) {
        const Json &region = replacement["deletedRegion"];
        EXPECT_EQ(region["startColumn"], 1);
        EXPECT_EQ(region["endColumn"], 1);
        for (const std::size_t start = region["startLine"].get<std::size_t>() - 1; next < start; ++next)
            result += lines.at(next);
        next = region["endLine"].get<std::size_t>() - 1;
        if (replacement.contains("insertedContent"))
            result += replacement["insertedContent"]["text"].get<std::string>();
    }
    for (; next < lines.size(); ++next)
        result += lines[next];
    return result;
}

TEST_F(SarifTest, AFixIsAnEditOfTheFileThatGivesWhatTheProgramWouldWrite)
{
    const std::string name = file("a.plumb", unsafeBoard() + "\n");
    const Json log = sarif({name});
    const Json report = findings(name);
    int compared = 0;
    std::set<std::string> seen; // The command mends the first finding of a rule at an anchor.
    for (const Json &finding : report) {
        const std::string at = finding["anchor"].empty() ? "" : finding["anchor"][0].get<std::string>();
        if (finding["verdict"] != "violated" ||
            !seen.insert(finding["rule"].get<std::string>() + " " + at).second)
            continue;
        const Json *result = resultOf(log, finding["fingerprint"]);
        ASSERT_TRUE(result);
        ASSERT_EQ(result->contains("fixes"), !finding["fixes"].empty()) << finding["rule"];
        for (std::size_t i = 0; i < finding["fixes"].size(); ++i) {
            const Json &fix = (*result)["fixes"][i];
            EXPECT_EQ(fix["description"]["text"], finding["fixes"][i]["title"]);
            const Json &change = fix["artifactChanges"][0];
            EXPECT_EQ(change["artifactLocation"]["uri"], firstUri(log));
            std::vector<std::string> call{
                "fix", name, "--rule", finding["rule"], "--choice", std::to_string(i + 1), "-o", "-"};
            if (!at.empty())
                call.insert(call.end(), {"--anchor", at});
            EXPECT_EQ(edited(content(name), change["replacements"]), run(call).out) << finding["rule"];
            ++compared;
        }
    }
    EXPECT_GT(compared, 5);
}

TEST_F(SarifTest, AFixOfAFileThatWasSavedTouchesFewLines)
{
    const std::string name = (sourceFolder() / "resources/examples/support-assistant-draft.plumb").string();
    std::size_t most = 0;
    int fixes = 0;
    const Json log = sarif({name});
    for (const Json &result : log["results"])
        if (result.contains("fixes"))
            for (const Json &fix : result["fixes"]) {
                ++fixes;
                std::size_t gone = 0;
                for (const Json &replacement : fix["artifactChanges"][0]["replacements"])
                    gone += replacement["deletedRegion"]["endLine"].get<std::size_t>() -
                            replacement["deletedRegion"]["startLine"].get<std::size_t>();
                most = std::max(most, gone);
            }
    EXPECT_GT(fixes, 5);
    EXPECT_LT(most, 12u);
}

TEST_F(SarifTest, RulesThatCannotBeReadAreNotifications)
{
    const std::filesystem::path resources = path("resources");
    std::filesystem::copy(sourceFolder() / "resources", resources, std::filesystem::copy_options::recursive);
    file("resources/rules/broken.json", "{");
    const Outcome outcome =
        run({"check", "--format", "sarif", file("a.plumb", emptyBoard()), file("b.plumb", emptyBoard())}, {},
            "PLUMBLINE_RESOURCES=" + resources.string());
    EXPECT_EQ(outcome.status, 2) << "what the rule would have found is not known";
    const Json invocation = outcome.json()["runs"][0]["invocations"][0];
    EXPECT_EQ(invocation["executionSuccessful"], false);
    ASSERT_EQ(invocation["toolExecutionNotifications"].size(), 1U) << "said once, not for each file";
    EXPECT_THAT(invocation["toolExecutionNotifications"][0]["message"]["text"].get<std::string>(),
                HasSubstr("broken.json"));
}
} // namespace
} // namespace plumbline::testing
