#include "catalog/json_file.h"
#include "support/boards.h"

#include <gtest/gtest.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace plumbline;
using namespace plumbline::testing;

namespace
{

nlohmann::json parsed(const std::filesystem::path &file)
{
    const auto text = readTextFile(file, 1 << 20);
    EXPECT_TRUE(text) << file;
    return text ? nlohmann::json::parse(*text) : nlohmann::json();
}

/// What an editor with the schema would mark; empty when nothing.
std::string complaints(const valijson::Schema &schema, const nlohmann::json &document)
{
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results))
        return {};
    std::string text = "not valid\n";
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        for (const std::string &step : error.context)
            text += step;
        text += ": " + error.description + "\n";
    }
    return text;
}

class RuleSchema : public ::testing::Test
{
protected:
    RuleSchema()
    {
        const nlohmann::json json = parsed(sourceFolder() / "resources/schema/rule.schema.json");
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::NlohmannJsonAdapter(json), schema);
    }
    valijson::Schema schema;
};

TEST_F(RuleSchema, TakesEveryRule)
{
    int rules = 0;
    for (const auto &entry : std::filesystem::directory_iterator(sourceFolder() / "resources/rules")) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".json" || name == "sets.json" || name == "cards.json")
            continue;
        ++rules;
        EXPECT_EQ(complaints(schema, parsed(entry.path())), "") << name;
    }
    EXPECT_GT(rules, 80);
}

TEST_F(RuleSchema, RefusesWhatTheProgramRefuses)
{
    const nlohmann::json rule = parsed(sourceFolder() / "resources/rules/rate-limit-missing.json");
    for (const auto &[pointer, value] : std::initializer_list<std::pair<const char *, nlohmann::json>>{
             {"/level", "fatal"}, {"/checks", nlohmann::json::array()}, {"/fixes/0/steps/0/insert", 7}, {"/colour", "red"}}) {
        nlohmann::json broken = rule;
        broken[nlohmann::json::json_pointer(pointer)] = value;
        EXPECT_NE(complaints(schema, broken), "") << pointer;
    }
}

} // namespace
