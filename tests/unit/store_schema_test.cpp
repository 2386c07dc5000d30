#include "catalog/json_file.h"
#include "store/vocabulary.h"
#include "store_example.h"
#include "store_random.h"
#include "support/json_schema.h"

namespace plumbline::testing
{

namespace
{

const nlohmann::json &schemaJson()
{
    static const nlohmann::json loaded = [] {
        const auto text = readTextFile(sourceFolder() / "resources/schema/design.schema.json", 1 << 20);
        EXPECT_TRUE(text);
        return text ? nlohmann::json::parse(*text) : nlohmann::json();
    }();
    return loaded;
}

/// Empty when the text fits the schema, else why not.
std::string whyNotValid(std::string_view text)
{
    static const JsonSchema schema(schemaJson());
    return schema.whyNotValid(nlohmann::json::parse(text));
}

template <class Words> std::vector<std::string> strings(const Words &words)
{
    return {words.begin(), words.end()};
}

std::vector<std::string> enumOf(const char *pointer)
{
    return schemaJson().at(nlohmann::json::json_pointer(pointer)).get<std::vector<std::string>>();
}

template <class Kind> std::vector<std::string> idsOf(const std::vector<Kind> &kinds)
{
    std::vector<std::string> ids;
    for (const Kind &kind : kinds)
        ids.push_back(kind.id);
    return ids;
}

std::string withMember(const std::string &member)
{
    return R"({"format": "plumbline-design", "version": 1, )" + member + "}";
}

} // namespace

TEST(StoreSchema, whatPlumblineWritesIsValid)
{
    EXPECT_EQ(whyNotValid(everyKey), "");
    EXPECT_EQ(whyNotValid(store::writeDesign(Design())), "");
    EXPECT_TRUE(rc::check([] {
        const std::string why = whyNotValid(store::writeDesign(*anyDesign()));
        if (!why.empty())
            RC_FAIL(why);
    }));
}

TEST(StoreSchema, itsWordsAreThoseOfTheCatalogueAndOfTheReader)
{
    EXPECT_EQ(enumOf("/definitions/component/properties/kind/enum"), idsOf(catalog().components()));
    EXPECT_EQ(enumOf("/definitions/connection/properties/kind/enum"), idsOf(catalog().connections()));
    EXPECT_EQ(enumOf("/definitions/zone/properties/kind/enum"), idsOf(catalog().zones()));
    EXPECT_EQ(enumOf("/definitions/note/properties/kind/enum"), strings(store::noteKinds));
    EXPECT_EQ(enumOf("/definitions/waiver/properties/status/enum"), strings(waiverStatuses));
    EXPECT_EQ(enumOf("/definitions/evidence/properties/level/enum"), strings(store::levelWords));
    EXPECT_EQ(enumOf("/properties/shape/enum"), strings(shapes));
    EXPECT_EQ(enumOf("/definitions/task/properties/knowledge/items/enum"), strings(knowledgeSources));
    EXPECT_EQ(enumOf("/definitions/task/properties/hops/enum"), strings(hopCounts));
    EXPECT_EQ(enumOf("/definitions/task/properties/actions/enum"), strings(actionLevels));
    const auto &targets = schemaJson()["definitions"]["targets"]["properties"];
    for (const std::string_view key : targetKeys)
        EXPECT_TRUE(targets.contains(std::string(key))) << key;
    EXPECT_EQ(targets.size(), targetKeys.size() + 1) << "the targets and the currency";
    const auto &task = schemaJson()["definitions"]["task"]["properties"];
    for (const std::string_view key : taskKeys)
        EXPECT_TRUE(task.contains(std::string(key))) << key;
    EXPECT_EQ(task.size(), taskKeys.size());
    EXPECT_EQ(schemaJson()["properties"]["version"]["const"], store::formatVersion);
    EXPECT_EQ(schemaJson()["definitions"]["coordinate"]["maximum"], maxCoordinate);
}

class StoreSchemaRefuses : public ::testing::TestWithParam<std::string>
{
};

// The reader must refuse them too: a schema that is stricter than the program would be wrong.
TEST_P(StoreSchemaRefuses, whatTheReaderRefuses)
{
    EXPECT_NE(whyNotValid(GetParam()), "");
    EXPECT_FALSE(readText(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(
    Documents, StoreSchemaRefuses,
    ::testing::Values(
        "[]", "{}", R"({"format": "plumbline-design"})", R"({"format": "other", "version": 1})",
        R"({"format": "plumbline-design", "version": 0})", R"({"format": "plumbline-design", "version": 2})",
        R"({"format": "plumbline-design", "version": "1"})", withMember(R"("title": 1)"),
        withMember(R"("shape": "monolith")"), withMember(R"("profile": [])"),
        withMember(R"("profile": {"quality": 0})"), withMember(R"("profile": {"scale": 6})"),
        withMember(R"("profile": {"compliance": 2.5})"), withMember(R"("profile": {"notes": {"scale": 1}})"),
        withMember(R"("profile": {"targets": {"users": -1}})"),
        withMember(R"("profile": {"targets": {"p95-ms": "fast"}})"), withMember(R"("profile": {"task": []})"),
        withMember(R"("profile": {"task": {"knowledge": ["books"]}})"),
        withMember(R"("profile": {"task": {"knowledge": ["web", "web"]}})"),
        withMember(R"("profile": {"task": {"hops": 2}})"),
        withMember(R"("profile": {"task": {"labelled-examples": -1}})"),
        withMember(R"("profile": {"multi-tenant": "no"})"), withMember(R"("profile": {"regions": "eu"})"),
        withMember(R"("components": {})"), withMember(R"("components": [{"id": "a", "kind": "llm"}])"),
        withMember(R"("components": [{"id": "", "kind": "llm", "at": [0, 0]}])"),
        withMember(R"("components": [{"id": "a", "kind": "llmm", "at": [0, 0]}])"),
        withMember(R"("components": [{"id": "a", "kind": "llm", "at": [0]}])"),
        withMember(R"("components": [{"id": "a", "kind": "llm", "at": [0, 1e8]}])"),
        withMember(R"("components": [{"id": "a", "kind": "llm", "at": [0, 0], "size": [0, 1]}])"),
        withMember(R"("components": [{"id": "a", "kind": "llm", "at": [0, 0], "size": [-5, 1]}])"),
        withMember(R"("components": [{"id": "a", "kind": "llm", "at": [0, 0], "name": 5}])"),
        withMember(R"("components": [{"id": "a", "kind": "llm", "at": [0, 0], "props": []}])"),
        withMember(R"("connections": [{"id": "c", "from": "a"}])"),
        withMember(R"("connections": [{"id": "c", "from": "a", "to": "b", "kind": "wire"}])"),
        withMember(R"("connections": [{"id": "c", "from": "a", "to": "b", "via": [1, 2]}])"),
        withMember(R"("zones": [{"id": "z", "kind": "trust", "at": [0, 0]}])"),
        withMember(R"("zones": [{"id": "z", "kind": "cloud", "at": [0, 0], "size": [1, 1]}])"),
        withMember(R"("notes": [{"id": "n", "kind": "video", "at": [0, 0]}])"),
        withMember(R"("notes": [{"id": "n", "kind": "ink", "at": [0, 0]}])"),
        withMember(R"("notes": [{"id": "n", "kind": "ink", "at": [0, 0], "points": ["1", 2, 3]}])"),
        withMember(R"("waivers": [{"rule": "r"}])"),
        withMember(R"("waivers": [{"rule": "r", "status": "ignored"}])"),
        withMember(R"("waivers": [{"rule": "r", "status": "planned", "on": "2026-13-01"}])"),
        withMember(R"("waivers": [{"rule": "r", "status": "planned", "anchor": "a"}])"),
        withMember(R"("waivers": [{"rule": "r", "status": "planned", "evidence": {}}])"),
        withMember(R"("waivers": [{"rule": "r", "status": "planned", "evidence": [{"check": "c"}]}])"),
        withMember(R"("waivers": [{"rule": "r", "status": "planned", "evidence": [{"level": "grave"}]}])"),
        withMember(
            R"("waivers": [{"rule": "r", "status": "planned", "evidence": [{"level": "advice", "rule-version": 0}]}])")));

TEST(StoreSchema, whatMayBeLeftOutMayBeLeftOut)
{
    for (const char *text :
         {R"({"format": "plumbline-design", "version": 1})",
          R"({"format": "plumbline-design", "version": 1, "unknown": [{}], "profile": {"unknown": 1},
                                 "components": [{"id": "a", "kind": "llm", "at": [0, 0], "unknown": null}],
                                 "connections": [{"id": "c", "from": "a", "to": "a"}],
                                 "notes": [{"id": "n", "kind": "text", "at": [0, 0]}],
                                 "waivers": [{"rule": "r", "status": "planned"}]})"}) {
        EXPECT_EQ(whyNotValid(text), "");
        EXPECT_TRUE(readText(text));
    }
}

} // namespace plumbline::testing
