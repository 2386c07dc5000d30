#include "catalog/json_file.h"
#include "support/boards.h"
#include "support/json_schema.h"

#include <gtest/gtest.h>

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
std::string complaints(const nlohmann::json &document)
{
    static const JsonSchema schema(parsed(sourceFolder() / "resources/schema/rule.schema.json"));
    return schema.whyNotValid(document);
}

TEST(RuleSchema, TakesEveryRule)
{
    int rules = 0;
    for (const auto &entry : std::filesystem::directory_iterator(sourceFolder() / "resources/rules")) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".json" || name == "sets.json" || name == "cards.json")
            continue;
        ++rules;
        EXPECT_EQ(complaints(parsed(entry.path())), "") << name;
    }
    EXPECT_GT(rules, 80);
}

TEST(RuleSchema, TakesTheNamedSets)
{
    // The schema of the sets leans on that of the rules, and a validator that fetches nothing wants one document.
    std::string text = parsed(sourceFolder() / "resources/schema/rule-sets.schema.json").dump();
    const std::string elsewhere = "rule.schema.json#/definitions/";
    for (std::size_t at = text.find(elsewhere); at != std::string::npos; at = text.find(elsewhere, at))
        text.replace(at, elsewhere.size(), "#/definitions/");
    nlohmann::json document = nlohmann::json::parse(text);
    document["definitions"] = parsed(sourceFolder() / "resources/schema/rule.schema.json")["definitions"];
    const JsonSchema schema(document);
    nlohmann::json sets = parsed(sourceFolder() / "resources/rules/sets.json");
    EXPECT_EQ(schema.whyNotValid(sets), "");
    sets["model"] = "llm";
    EXPECT_NE(schema.whyNotValid(sets), "");
}

TEST(RuleSchema, RefusesWhatTheProgramRefuses)
{
    const nlohmann::json rule = parsed(sourceFolder() / "resources/rules/rate-limit-missing.json");
    for (const auto &[pointer, value] :
         std::initializer_list<std::pair<const char *, nlohmann::json>>{{"/level", "fatal"},
                                                                        {"/checks", nlohmann::json::array()},
                                                                        {"/fixes/0/steps/0/insert", 7},
                                                                        {"/colour", "red"}}) {
        nlohmann::json broken = rule;
        broken[nlohmann::json::json_pointer(pointer)] = value;
        EXPECT_NE(complaints(broken), "") << pointer;
    }
}

} // namespace
