#include "advice/weighing.h"
#include "advice_book.h"
#include "catalog/json_file.h"
#include "support/json_schema.h"

namespace plumbline::testing
{

namespace
{

using advice::AdviceBook;
using advice::Condition;
using advice::Truth;
using ::testing::HasSubstr;

Json adviceJson()
{
    return *readJsonFile(sourceFolder() / "resources/shapes/advice.json");
}

Truth truthOf(const char *condition, const Profile &profile)
{
    const auto read = advice::readCondition(Json::parse(condition), "test");
    EXPECT_TRUE(read) << (read ? "" : read.error().text());
    return read ? advice::evaluate(*read, profile) : Truth::unknown;
}

TEST(AdviceData, fitsItsSchema)
{
    const auto schema = readTextFile(sourceFolder() / "resources/schema/advice.schema.json", 1 << 20);
    ASSERT_TRUE(schema);
    EXPECT_EQ(JsonSchema(nlohmann::json::parse(*schema)).whyNotValid(nlohmann::json(adviceJson())), "");
}

TEST(AdviceData, axesThatAreNotAnsweredSpeakForNothing)
{
    for (const auto &criterion : adviceBook().criteria)
        EXPECT_FALSE(advice::holds(criterion, {})) << criterion.id;
}

TEST(AdviceData, everyCriterionCountsSomewhereAndNamesAShapeOnce)
{
    for (const auto &criterion : adviceBook().criteria) {
        EXPECT_FALSE(criterion.effects.empty()) << criterion.id;
        std::set<std::size_t> seen;
        for (const auto &effect : criterion.effects) {
            EXPECT_NE(effect.weight, 0) << criterion.id;
            EXPECT_TRUE(seen.insert(effect.shape).second) << criterion.id;
            EXPECT_EQ(effect.why.back(), '.') << criterion.id;
        }
    }
}

TEST(AdviceData, whatIsDrawnIsInTheCatalogue)
{
    for (const auto &mark : adviceBook().marks)
        EXPECT_TRUE(catalog().component(mark.kind)) << mark.kind;
}

TEST(AdviceCondition, readsAxesTaskAndTargets)
{
    Profile profile;
    profile.axis(Axis::freshness) = 4;
    profile.task = Json::parse(R"({"knowledge": ["documents"], "hops": "single", "labelled-examples": 200,
                                   "query-classes": ["a", "b"], "citations": true})");
    profile.targets["p95-ms"] = 2500;
    EXPECT_EQ(truthOf(R"({"axis": "freshness", "at-least": 4})", profile), Truth::yes);
    EXPECT_EQ(truthOf(R"({"axis": "freshness", "at-most": 3})", profile), Truth::no);
    EXPECT_EQ(truthOf(R"({"axis": "scale", "at-least": 3})", profile), Truth::yes) << "reads neutral";
    EXPECT_EQ(truthOf(R"({"task": "hops", "is": "single"})", profile), Truth::yes);
    EXPECT_EQ(truthOf(R"({"task": "actions", "is": "none"})", profile), Truth::unknown);
    EXPECT_EQ(truthOf(R"({"task": "knowledge", "has": "documents"})", profile), Truth::yes);
    EXPECT_EQ(truthOf(R"({"task": "knowledge", "only": "structured"})", profile), Truth::no);
    EXPECT_EQ(truthOf(R"({"task": "query-classes", "at-least": 2})", profile), Truth::yes);
    EXPECT_EQ(truthOf(R"({"task": "labelled-examples", "at-least": 1000})", profile), Truth::no);
    EXPECT_EQ(truthOf(R"({"target": "p95-ms", "at-most": 3000})", profile), Truth::yes);
    EXPECT_EQ(truthOf(R"({"target": "users", "at-most": 3000})", profile), Truth::unknown);
    EXPECT_EQ(truthOf(R"({"target": "users", "stated": false})", profile), Truth::yes);
    EXPECT_EQ(truthOf(R"({"any": [{"target": "users", "at-most": 1}, {"task": "citations", "is": true}]})",
                      profile),
              Truth::yes);
    EXPECT_EQ(truthOf(R"({"all": [{"target": "users", "at-most": 1}, {"task": "citations", "is": true}]})",
                      profile),
              Truth::unknown);
    EXPECT_EQ(truthOf(R"({"all": [{"target": "users", "at-most": 1}, {"task": "citations", "is": false}]})",
                      profile),
              Truth::no);
}

TEST(AdviceCondition, refusesWhatItDoesNotKnow)
{
    for (const char *text :
         {R"({"axis": "speed", "at-least": 1})", R"({"axis": "scale", "is": 3})",
          R"({"task": "hop", "is": "single"})", R"({"task": "hops", "has": "single"})",
          R"({"task": "knowledge", "is": "web"})", R"({"target": "p99-ms", "at-most": 1})",
          R"({"target": "p95-ms", "at-most": "1"})", R"({"target": "p95-ms", "stated": 1})", R"({"all": []})",
          R"({"all": {}})", R"({})", R"([])", R"({"axis": "scale"})", R"({"axis": "scale", "above": 3})",
          R"({"axis": 3, "at-least": 3})", R"({"axis": "scale", "at-least": 3, "at-most": 4})"})
        EXPECT_FALSE(advice::readCondition(Json::parse(text), "test")) << text;
}

TEST(AdviceData, aMistakeIsNamedWithItsPlace)
{
    const auto refusal = [](const std::function<void(Json &)> &spoil) {
        Json json = adviceJson();
        spoil(json);
        const auto book = AdviceBook::read(json, "advice.json");
        EXPECT_FALSE(book);
        return book ? std::string() : book.error().text();
    };
    EXPECT_THAT(refusal([](Json &j) { j["criteria"][0]["effects"][0]["shape"] = "mesh"; }),
                HasSubstr("there is no shape 'mesh'"));
    EXPECT_THAT(refusal([](Json &j) { j["criteria"][1]["id"] = j["criteria"][0]["id"]; }),
                HasSubstr("twice"));
    EXPECT_THAT(refusal([](Json &j) { j["criteria"][0].erase("when"); }), HasSubstr("answers-in-documents"));
    EXPECT_THAT(refusal([](Json &j) { j["shapes"].erase(1); }), HasSubstr("each shape once"));
    EXPECT_THAT(refusal([](Json &j) { j.erase("questions"); }), HasSubstr("'questions' must be a list"));
    EXPECT_THAT(refusal([](Json &j) { j["questions"][0]["weight"] = "much"; }),
                HasSubstr("'weight' must be a number"));
    EXPECT_THAT(refusal([](Json &j) { j["changes"][0]["axis"] = "speed"; }), HasSubstr("no such axis"));
    EXPECT_THAT(refusal([](Json &j) { j["drawn"][0]["also"] = {1}; }), HasSubstr("wrong type"));
}

} // namespace

} // namespace plumbline::testing
