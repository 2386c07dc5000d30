#include "catalog/json_file.h"
#include "practice/shelf.h"
#include "support/boards.h"

#include <fstream>
#include <gmock/gmock.h>
#include <unistd.h>

namespace plumbline::testing
{
namespace
{

namespace fs = std::filesystem;
using practice::readScenario;
using practice::ScenarioLibrary;
using ::testing::AllOf;
using ::testing::HasSubstr;

Json goodScenario()
{
    return *readJsonFile(sourceFolder() / "scenarios/s01-engineering-help-bot/scenario.json");
}

std::string whyRefused(const Json &json)
{
    const auto scenario = readScenario(json.dump(2), "own.json", shelf().words());
    return scenario ? "not refused" : scenario.error().text();
}

/// What the change of one value in a good scenario leads to.
std::string whyRefused(const char *pointer, const Json &value)
{
    Json json = goodScenario();
    json[Json::json_pointer(pointer)] = value;
    return whyRefused(json);
}

TEST(BrokenScenarios, SayLineAndPath)
{
    EXPECT_EQ(whyRefused(goodScenario()), "not refused");
    EXPECT_THAT(whyRefused("/rubric/2/met-when", Json{{"check", {{"exists", {{"kind", {"llmm"}}}}}}}),
                AllOf(HasSubstr("own.json:"), HasSubstr("rubric[2].met-when.check.exists.kind"),
                      HasSubstr("unknown component kind 'llmm'")));
    EXPECT_THAT(whyRefused("/profile/quality", 9),
                AllOf(HasSubstr("profile.quality"), HasSubstr("from 1 to 5")));
    EXPECT_THAT(whyRefused("/hidden/1/sets/freshness", 2),
                AllOf(HasSubstr("hidden[1].sets"), HasSubstr("not what the profile says")));
    EXPECT_THAT(whyRefused("/parts/0", "flux_capacitor"), HasSubstr("unknown part 'flux_capacitor'"));
    EXPECT_THAT(whyRefused("/budget/lines/0/value", 0.02), HasSubstr("the terms give"));
    EXPECT_THAT(whyRefused("/answer/loses/agentic-rag", ""), HasSubstr("must not be empty"));
    EXPECT_THAT(whyRefused("/sources/0", "S999"), HasSubstr("unknown source 'S999'"));
    EXPECT_THAT(whyRefused("/rubric/1/id", "1"), HasSubstr("is there already"));
    EXPECT_THAT(whyRefused("/version", 2), HasSubstr("newer Plumbline"));
    EXPECT_THAT(whyRefused("/rubric/0/met-when", Json{{"rules", {"no-such-rule"}}}),
                HasSubstr("unknown rule"));
}

TEST(BrokenScenarios, NeverCrashWhateverIsMissingOrOfAnotherType)
{
    const Json good = goodScenario();
    for (const auto &[key, value] : good.items())
        for (const Json &other :
             {Json(), Json(7), Json("x"), Json::array(), Json::object(), Json::array({Json::array()})}) {
            Json json = good;
            json[key] = other;
            EXPECT_NE(whyRefused(json), "") << key;
            json.erase(key);
            EXPECT_NE(whyRefused(json), "") << key;
        }
    for (const char *text : {"", "[]", "7", "{", "{\"format\": \"plumbline-scenario\"}", "\"\\ud800\""})
        EXPECT_FALSE(readScenario(text, "own.json", shelf().words())) << text;
}

/// A user's folder of scenarios that is gone afterwards.
class OwnScenarios : public ::testing::Test
{
protected:
    OwnScenarios() : folder_(fs::temp_directory_path() / ("plumbline-own-" + std::to_string(getpid())))
    {
        fs::remove_all(folder_);
    }
    ~OwnScenarios() override
    {
        std::error_code error;
        fs::remove_all(folder_, error);
    }
    void add(const std::string &id, const std::string &text) const
    {
        fs::create_directories(folder_ / id);
        std::ofstream(folder_ / id / "scenario.json") << text;
    }
    ScenarioLibrary load() const
    {
        return *ScenarioLibrary::load(sourceFolder() / "scenarios", folder_,
                                      sourceFolder() / "resources" / "rules", catalog(), practiceRules());
    }

    fs::path folder_;
};

TEST_F(OwnScenarios, StandBesideThoseOfTheProgram)
{
    Json own = goodScenario();
    own["id"] = "my-own";
    own.erase("pairs");
    add("my-own", own.dump());
    const ScenarioLibrary library = load();
    EXPECT_EQ(library.scenarios().size(), 17u);
    ASSERT_TRUE(library.find("my-own"));
    EXPECT_TRUE(library.find("my-own")->own);
    EXPECT_TRUE(library.problems().empty());
}

TEST_F(OwnScenarios, BrokenOnesAreSetAsideAndNamed)
{
    Json other = goodScenario();
    other["id"] = "another";
    add("broken", "{\"format\": ");
    add("s01-engineering-help-bot", goodScenario().dump());
    add("misnamed", other.dump());
    const ScenarioLibrary library = load();
    EXPECT_EQ(library.scenarios().size(), 16u);
    ASSERT_EQ(library.problems().size(), 3u);
    std::string all;
    for (const Problem &problem : library.problems())
        all += problem.text() + "\n";
    EXPECT_THAT(all, AllOf(HasSubstr("broken/scenario.json"), HasSubstr("already"),
                           HasSubstr("not the name of the folder")));
    EXPECT_FALSE(library.find("s01")->own);
}

TEST_F(OwnScenarios, AMissingFolderIsNoMistake)
{
    EXPECT_TRUE(load().problems().empty());
}

} // namespace
} // namespace plumbline::testing
