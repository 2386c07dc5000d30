#include "catalog/json_file.h"
#include "practice/shelf.h"
#include "practice/start.h"
#include "store/store.h"
#include "support/boards.h"
#include "support/json_schema.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{
namespace
{

using practice::Scenario;
using practice::Tag;
using ::testing::Contains;
using ::testing::IsEmpty;

nlohmann::json parsed(const std::filesystem::path &file)
{
    const auto text = readTextFile(file, 1 << 20);
    EXPECT_TRUE(text) << file;
    return text ? nlohmann::json::parse(*text) : nlohmann::json();
}

TEST(ScenarioFiles, FitTheSchema)
{
    const JsonSchema schema(parsed(sourceFolder() / "resources/schema/scenario.schema.json"));
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(sourceFolder() / "scenarios"))
        if (entry.is_directory()) {
            ++files;
            EXPECT_EQ(schema.whyNotValid(parsed(entry.path() / "scenario.json")), "") << entry.path();
        }
    EXPECT_EQ(files, 16);
}

TEST(ScenarioFiles, SchemaRefusesWhatTheProgramRefuses)
{
    const JsonSchema schema(parsed(sourceFolder() / "resources/schema/scenario.schema.json"));
    const nlohmann::json good = parsed(sourceFolder() / "scenarios/s01-engineering-help-bot/scenario.json");
    for (const auto &[pointer, value] : std::initializer_list<std::pair<const char *, nlohmann::json>>{
             {"/difficulty", 4},
             {"/answer/best", "rag"},
             {"/rubric/0/met-when", {{"colour", "red"}}},
             {"/rubric/0/tag", "self"},
             {"/hidden/0/axis", "speed"},
             {"/surprise", 1}}) {
        nlohmann::json broken = good;
        broken[nlohmann::json::json_pointer(pointer)] = value;
        EXPECT_NE(schema.whyNotValid(broken), "") << pointer;
        EXPECT_FALSE(practice::readScenario(broken.dump(), "broken", shelf().words())) << pointer;
    }
}

TEST(ScenarioFiles, AreAllRead)
{
    EXPECT_EQ(shelf().scenarios().size(), 16u);
    for (const Problem &problem : shelf().problems())
        ADD_FAILURE() << problem.text();
}

TEST(ScenarioFiles, AreComplete)
{
    for (const Scenario &scenario : shelf().scenarios()) {
        SCOPED_TRACE(scenario.id);
        EXPECT_EQ(scenario.rubric.size(), 10u);
        EXPECT_GE(scenario.hidden.size(), 5u);
        EXPECT_GE(scenario.failures.size(), 5u);
        EXPECT_EQ(scenario.answer.loses.size(), 3u);
        EXPECT_FALSE(scenario.anchor.text.empty() || scenario.twist.text.empty() ||
                     scenario.hardest.text.empty());
        EXPECT_TRUE(scenario.hardest.component);
        EXPECT_FALSE(scenario.budget.lines.empty() || scenario.sources.empty() ||
                     scenario.anchor.sources.empty());
        for (const char *must : {"eval_pipeline", "observability", "fallback", "rate_limiter", "hitl_queue"})
            EXPECT_TRUE(std::any_of(scenario.parts.begin(), scenario.parts.end(),
                                    [must](const practice::RequiredPart &part) { return part.id == must; }))
                << must;
        std::set<Tag> tags;
        for (const practice::RubricItem &item : scenario.rubric)
            tags.insert(item.tag);
        EXPECT_EQ(tags.size(), 3u) << "diagram, number and self-rated items";
    }
}

TEST(ScenarioFiles, HideMostOfTheProfileAndNothingOfItShowsBefore)
{
    for (const Scenario &scenario : shelf().scenarios()) {
        SCOPED_TRACE(scenario.id);
        const Profile visible = practice::visibleProfile(scenario);
        Profile whole = visible;
        int hiddenAxes = 0;
        for (const practice::HiddenConstraint &constraint : scenario.hidden) {
            for (const Axis axis : allAxes)
                if (constraint.sets.axis(axis)) {
                    ++hiddenAxes;
                    EXPECT_FALSE(visible.axis(axis)) << axisKey(axis);
                }
            practice::merge(whole, constraint.sets);
        }
        EXPECT_GE(hiddenAxes, 4);
        EXPECT_TRUE(visible.notes.empty());
        EXPECT_THAT(practice::notContained(scenario.profile, whole), IsEmpty())
            << "revealing everything gives the profile";
    }
}

TEST(ScenarioFiles, BeginWithThePromptAndAGoodFile)
{
    for (const Scenario &scenario : shelf().scenarios()) {
        const Design board = practice::startBoard(scenario);
        ASSERT_EQ(board.notes().size(), 1u);
        EXPECT_EQ(board.notes().begin()->second->text, scenario.prompt);
        const auto read = store::readDesign(store::writeDesign(board), catalog(), scenario.id);
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(read->design, board);
        EXPECT_TRUE(board.brief().shape.empty() && board.components().empty());
    }
}

TEST(ScenarioFiles, MinimalPairsNameEachOtherAndDifferInTheirAnswer)
{
    int pairs = 0;
    for (const Scenario &one : shelf().scenarios())
        for (const std::string &id : one.pairs) {
            ++pairs;
            const Scenario &other = scenario(id);
            EXPECT_THAT(other.pairs, Contains(one.id));
            EXPECT_NE(one.answer.best, other.answer.best) << one.id << " and " << id;
            EXPECT_NE(one.profile.axes, other.profile.axes);
        }
    EXPECT_EQ(pairs, 6);
    EXPECT_EQ(scenario("s01").prompt, scenario("s08").prompt) << "one prompt, two answers";
}

TEST(ScenarioFiles, AreFoundByTheBeginningOfTheirId)
{
    EXPECT_EQ(shelf().find("S04"), &scenario("s04-airline-policy-assistant"));
    EXPECT_EQ(shelf().find("s1"), nullptr) << "several";
    EXPECT_EQ(shelf().find("s99"), nullptr);
    EXPECT_EQ(shelf().find(""), nullptr);
}

TEST(ScenarioFiles, FourPerShape)
{
    std::map<std::string, int> shapes;
    for (const Scenario &scenario : shelf().scenarios())
        ++shapes[scenario.answer.best];
    EXPECT_EQ(shapes, (std::map<std::string, int>{
                          {"simple-rag", 4}, {"agentic-rag", 4}, {"fine-tuned", 4}, {"hybrid", 4}}));
}

} // namespace
} // namespace plumbline::testing
