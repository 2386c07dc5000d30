#include "program.h"
#include "support/boards.h"

#include <algorithm>
#include <filesystem>

namespace plumbline::testing
{
namespace
{
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

using ScenarioTest = ProgramTest;

std::string referenceOf(const std::string &id)
{
    return (sourceFolder() / "scenarios" / id / "reference.plumb").string();
}

TEST_F(ScenarioTest, AreListed)
{
    const Outcome list = run({"scenario", "list"});
    EXPECT_EQ(list.status, 0) << list.err;
    EXPECT_THAT(list.out, AllOf(HasSubstr("s01-engineering-help-bot"), HasSubstr("Code review at monorepo scale")));
    EXPECT_EQ(std::count(list.out.begin(), list.out.end(), '\n'), 16);
    const auto json = nlohmann::json::parse(run({"scenario", "list", "--format", "json"}).out);
    ASSERT_EQ(json.size(), 16u);
    EXPECT_EQ(json[0]["id"], "s01-engineering-help-bot");
    EXPECT_EQ(json[0]["pairs"], nlohmann::json::array({"s08-security-on-call"}));
}

TEST_F(ScenarioTest, ShowTellsNothingThatIsHidden)
{
    for (const char *format : {"text", "json"}) {
        const Outcome shown = run({"scenario", "show", "s01", "--format", format});
        EXPECT_EQ(shown.status, 0) << shown.err;
        EXPECT_THAT(shown.out, AllOf(HasSubstr("answers from internal docs"), Not(HasSubstr("simple-rag")),
                                     Not(HasSubstr("within 10 s")), Not(HasSubstr("reference.plumb")), Not(HasSubstr("10000"))));
        const Outcome revealed = run({"scenario", "show", "s01", "--reveal", "--format", format});
        EXPECT_THAT(revealed.out, AllOf(HasSubstr("simple-rag"), HasSubstr("within 10 s"), HasSubstr("reference.plumb"), HasSubstr("recall@5")));
    }
    const auto json = nlohmann::json::parse(run({"scenario", "show", "s01", "--format", "json"}).out);
    EXPECT_EQ(json["hidden-constraints"], 6);
    EXPECT_FALSE(json["profile"].contains("freshness"));
}

TEST_F(ScenarioTest, StartWritesABoardThatCanBeChecked)
{
    const Outcome started = run({"scenario", "start", "s04", "-o", "a.plumb"});
    EXPECT_EQ(started.status, 0) << started.err;
    const auto board = nlohmann::json::parse(content("a.plumb"));
    EXPECT_EQ(board["notes"][0]["text"], "Put an assistant on our website that answers travel-policy questions.");
    EXPECT_FALSE(board["profile"].contains("consequence"));
    EXPECT_EQ(run({"check", "a.plumb"}).status, 0);
    const std::string before = content("a.plumb");
    const Outcome again = run({"scenario", "start", "s01", "-o", "a.plumb"});
    EXPECT_EQ(again.status, 2);
    EXPECT_TRUE(again.saysOneLine()) << again.err;
    EXPECT_EQ(content("a.plumb"), before);
    EXPECT_EQ(nlohmann::json::parse(run({"scenario", "start", "s04", "-o", "-"}).out), board);
}

TEST_F(ScenarioTest, ScoreSaysWhatItKnowsAndWhatNot)
{
    const Outcome text = run({"scenario", "score", "s01", referenceOf("s01-engineering-help-bot")});
    EXPECT_EQ(text.status, 0) << text.err;
    EXPECT_THAT(text.out, AllOf(HasSubstr("computed points"), HasSubstr("self-rated, not rated"), HasSubstr("not calibrated"),
                                HasSubstr("of the part that was scored"), HasSubstr("Characterise")));
    const Outcome outcome = run({"scenario", "score", "s01", referenceOf("s01-engineering-help-bot"), "--format", "json"});
    const auto json = nlohmann::json::parse(outcome.out);
    EXPECT_GE(json["percent"], 75);
    EXPECT_EQ(json["complete"], false);
    EXPECT_EQ(json["self-rated-of"], 0);
    EXPECT_EQ(json["dimensions"].size(), 7u);
    EXPECT_TRUE(json["red-flags"].empty() && json["over-design"].empty());
    EXPECT_TRUE(json["passed"].is_null());
}

TEST_F(ScenarioTest, PassDecidesTheExitStatus)
{
    const std::string good = referenceOf("s01-engineering-help-bot");
    EXPECT_EQ(run({"scenario", "score", "s01", good, "--pass", "75"}).status, 0);
    EXPECT_EQ(run({"scenario", "score", "s01", good, "--pass", "staff"}).status, 0);
    const std::string bad = file("bad.plumb", unsafeBoard());
    EXPECT_EQ(run({"scenario", "score", "s01", bad}).status, 0);
    EXPECT_EQ(run({"scenario", "score", "s01", bad, "--pass", "60"}).status, 1);
    EXPECT_EQ(run({"scenario", "score", "s01", "-", "--pass", "mid"}, unsafeBoard()).status, 1);
    const auto json = nlohmann::json::parse(run({"scenario", "score", "s01", bad, "--pass", "60", "--format", "json"}).out);
    EXPECT_EQ(json["passed"], false);
    EXPECT_EQ(json["file"], bad);
}

TEST_F(ScenarioTest, UnusableCallsAreOneLine)
{
    const std::string board = file("a.plumb", emptyBoard());
    const std::vector<std::vector<std::string>> calls{{"scenario"},
                                                      {"scenario", "show", "s99"},
                                                      {"scenario", "show", "s0"},
                                                      {"scenario", "start", "s01"},
                                                      {"scenario", "score", "s01", "missing.plumb"},
                                                      {"scenario", "score", "s01", board, "--pass", "brilliant"},
                                                      {"scenario", "score", "s01", board, "--pass", "101"},
                                                      {"scenario", "list", "--format", "xml"}};
    for (const auto &call : calls) {
        const Outcome outcome = run(call);
        EXPECT_EQ(outcome.status, 2) << call.back();
        EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
    }
    EXPECT_THAT(run({"scenario", "show", "s01-enginering-help-bot"}).err, HasSubstr("Did you mean 's01-engineering-help-bot'?"));
}

TEST_F(ScenarioTest, TheUsersOwnStandBesideThoseOfTheProgram)
{
    auto own = nlohmann::json::parse(run({"scenario", "list", "--format", "json"}, {}, "XDG_DATA_HOME=/nonexistent").out);
    EXPECT_EQ(own.size(), 16u);
    std::filesystem::create_directories(path("data/plumbline/scenarios/broken"));
    file("data/plumbline/scenarios/broken/scenario.json", "{}");
    const Outcome list = run({"scenario", "list"}, {}, "XDG_DATA_HOME=data");
    EXPECT_EQ(list.status, 0);
    EXPECT_THAT(list.err, AllOf(HasSubstr("broken/scenario.json"), HasSubstr("plumbline-scenario")));
    EXPECT_EQ(std::count(list.out.begin(), list.out.end(), '\n'), 16);
}
} // namespace
} // namespace plumbline::testing
