#include "catalog/json_file.h"
#include "support/boards.h"

#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;

/// A copy of the real catalogue, to be spoilt.
class CatalogFiles : public ::testing::Test
{
protected:
    CatalogFiles()
    {
        std::string pattern = (fs::temp_directory_path() / "plumbline-catalog-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
        fs::copy(testing::sourceFolder() / "resources" / "catalog", folder_, fs::copy_options::recursive);
    }
    ~CatalogFiles() override { fs::remove_all(folder_); }

    Json read(const char *file) const { return *readJsonFile(folder_ / file); }
    void write(const char *file, const std::string &text) const { std::ofstream(folder_ / file) << text; }

    /// What loading says after `spoil(json)` of one file.
    template <class Spoil> std::string problemAfter(const char *file, Spoil spoil) const
    {
        const Json sound = read(file);
        Json json = sound;
        spoil(json);
        write(file, json.dump());
        const auto loaded = Catalog::load(folder_);
        write(file, sound.dump());
        return loaded ? "no problem" : loaded.error().text();
    }

    fs::path folder_;
};

/// The entry with this id of an array.
Json &entryOf(Json &array, const std::string &id)
{
    return *std::find_if(array.begin(), array.end(), [&id](const Json &entry) { return entry["id"] == id; });
}

TEST_F(CatalogFiles, TheCopyLoads)
{
    const auto loaded = Catalog::load(folder_);
    ASSERT_TRUE(loaded) << loaded.error().text();
    EXPECT_EQ(loaded->components().size(), 66u);
    EXPECT_EQ(problemAfter("components.json", [](Json &) {}), "no problem");
}

TEST_F(CatalogFiles, AMissingFileIsNamed)
{
    for (const char *file : {"components.json", "connections.json", "zones.json"}) {
        const fs::path path = folder_ / file;
        const fs::path aside = folder_ / "aside";
        fs::rename(path, aside);
        const auto loaded = Catalog::load(folder_);
        ASSERT_FALSE(loaded);
        EXPECT_THAT(loaded.error().text(), AllOf(HasSubstr(path.string()), HasSubstr("cannot be opened")));
        fs::rename(aside, path);
    }
}

TEST_F(CatalogFiles, ASyntaxErrorIsNamedWithItsLine)
{
    write("zones.json", "{\n  \"kinds\": [\n    {\"id\": }\n  ]\n}\n");
    const auto loaded = Catalog::load(folder_);
    ASSERT_FALSE(loaded);
    EXPECT_THAT(loaded.error().text(), AllOf(HasSubstr("zones.json:3"), HasSubstr("not valid JSON")));
}

TEST_F(CatalogFiles, AFileOfAnotherKindIsRefused)
{
    for (const char *file : {"components.json", "connections.json", "zones.json"})
        for (const char *text : {"[]", "{}", "7", "\"kinds\"", "{\"kinds\": {}}"}) {
            const Json sound = read(file);
            write(file, text);
            const auto loaded = Catalog::load(folder_);
            ASSERT_FALSE(loaded) << file << " " << text;
            EXPECT_THAT(loaded.error().text(), HasSubstr(file));
            write(file, sound.dump());
        }
}

TEST_F(CatalogFiles, BadComponentKindsAreNamed)
{
    const auto spoilt = [this](auto spoil) {
        return problemAfter("components.json", [&](Json &json) { spoil(entryOf(json["kinds"], "llm")); });
    };
    const auto namesLlm = AllOf(HasSubstr("components.json"), HasSubstr("(llm)"));
    EXPECT_THAT(spoilt([](Json &llm) { llm.erase("title"); }), AllOf(namesLlm, HasSubstr("title")));
    EXPECT_THAT(spoilt([](Json &llm) { llm["title"] = 7; }), namesLlm);
    EXPECT_THAT(spoilt([](Json &llm) { llm["synonyms"] = "gpt"; }), namesLlm);
    EXPECT_THAT(spoilt([](Json &llm) { llm["category"] = "modells"; }),
                AllOf(namesLlm, HasSubstr("unknown category 'modells'")));
    EXPECT_THAT(spoilt([](Json &llm) { llm["card"] = {"pricing"}; }),
                AllOf(namesLlm, HasSubstr("unknown property 'pricing'")));
    EXPECT_THAT(problemAfter("components.json",
                             [](Json &json) { json["kinds"].push_back(entryOf(json["kinds"], "llm")); }),
                AllOf(namesLlm, HasSubstr("declared twice")));
    EXPECT_THAT(problemAfter("components.json", [](Json &json) { json["kinds"][3] = "llm"; }),
                AllOf(HasSubstr("components.json"), HasSubstr("kinds[3]")));
    EXPECT_THAT(problemAfter("components.json", [](Json &json) { json["categories"][1].erase("role"); }),
                AllOf(HasSubstr("components.json"), HasSubstr("categories[1] (edge)")));
}

TEST_F(CatalogFiles, BadPropertiesAreNamed)
{
    const auto spoilt = [this](auto spoil) {
        return problemAfter("components.json", [&](Json &json) {
            spoil(entryOf(entryOf(json["kinds"], "llm")["properties"], "tier"));
        });
    };
    const auto namesTier = AllOf(HasSubstr("components.json"), HasSubstr("(llm)"), HasSubstr("tier"));
    EXPECT_THAT(spoilt([](Json &tier) { tier["type"] = "enum"; }),
                AllOf(namesTier, HasSubstr("unknown property type 'enum'")));
    EXPECT_THAT(spoilt([](Json &tier) { tier["default"] = "huge"; }),
                AllOf(namesTier, HasSubstr("the default must be one of small, large")));
    EXPECT_THAT(spoilt([](Json &tier) { tier.erase("values"); }),
                AllOf(namesTier, HasSubstr("a choice needs values")));
    EXPECT_THAT(spoilt([](Json &tier) { tier.erase("type"); }),
                AllOf(HasSubstr("components.json"), HasSubstr("(llm)"), HasSubstr("an id and a type")));
    EXPECT_THAT(problemAfter("components.json",
                             [](Json &json) {
                                 Json &properties = entryOf(json["kinds"], "llm")["properties"];
                                 properties.push_back(entryOf(properties, "tier"));
                             }),
                AllOf(namesTier, HasSubstr("declared twice")));
    EXPECT_THAT(problemAfter("components.json", [](Json &json) { json["common"][0]["type"] = "prose"; }),
                AllOf(HasSubstr("components.json"), HasSubstr("common[0] (owner)")));
}

TEST_F(CatalogFiles, BadConnectionKindsAreNamed)
{
    const auto spoilt = [this](auto spoil) {
        return problemAfter("connections.json",
                            [&](Json &json) { spoil(entryOf(json["kinds"], "fallback")); });
    };
    const auto namesFallback = AllOf(HasSubstr("connections.json"), HasSubstr("(fallback)"));
    EXPECT_THAT(spoilt([](Json &kind) { kind["line"]["dash"] = "wavy"; }),
                AllOf(namesFallback, HasSubstr("dash")));
    EXPECT_THAT(spoilt([](Json &kind) { kind.erase("line"); }), namesFallback);
    EXPECT_THAT(spoilt([](Json &kind) { kind["views"][0]["view"] = "gossip"; }),
                AllOf(namesFallback, HasSubstr("unknown view")));
    EXPECT_THAT(spoilt([](Json &kind) { kind["views"][0]["way"] = "sideways"; }), namesFallback);
    EXPECT_THAT(spoilt([](Json &kind) { kind["ends"]["from"]["kinds"].push_back("llmm"); }),
                AllOf(namesFallback, HasSubstr("unknown kind 'llmm'")));
    EXPECT_THAT(spoilt([](Json &kind) { kind["ends"]["from"]["categories"].push_back("modells"); }),
                AllOf(namesFallback, HasSubstr("unknown category 'modells'")));
    EXPECT_THAT(spoilt([](Json &kind) { kind["properties"].push_back(kind["properties"][0]); }),
                AllOf(namesFallback, HasSubstr("declared twice")));
    EXPECT_THAT(
        problemAfter("connections.json", [](Json &json) { json["suggest"][4]["kind"] = "telepathy"; }),
        AllOf(HasSubstr("connections.json"), HasSubstr("suggest[4]"), HasSubstr("'telepathy'")));
    EXPECT_THAT(
        problemAfter("connections.json", [](Json &json) { json["suggest"][4]["to"]["kinds"] = {"llmm"}; }),
        AllOf(HasSubstr("connections.json"), HasSubstr("suggest[4]"), HasSubstr("'llmm'")));
}

TEST_F(CatalogFiles, BadZoneKindsAreNamed)
{
    const auto spoilt = [this](auto spoil) {
        return problemAfter("zones.json", [&](Json &json) { spoil(entryOf(json["kinds"], "region")); });
    };
    const auto namesRegion = AllOf(HasSubstr("zones.json"), HasSubstr("(region)"));
    EXPECT_THAT(spoilt([](Json &kind) { kind.erase("gives"); }), AllOf(namesRegion, HasSubstr("gives")));
    EXPECT_THAT(spoilt([](Json &kind) { kind["properties"][0]["min"] = "low"; }), namesRegion);
    EXPECT_THAT(problemAfter("zones.json", [](Json &json) { json["kinds"].push_back(json["kinds"][1]); }),
                AllOf(namesRegion, HasSubstr("declared twice")));
}

TEST_F(CatalogFiles, TextIsReadUpToALimit)
{
    write("long.txt", "0123456789");
    const auto whole = readTextFile(folder_ / "long.txt", 10);
    ASSERT_TRUE(whole);
    EXPECT_EQ(*whole, "0123456789");
    const auto tooLong = readTextFile(folder_ / "long.txt", 9);
    ASSERT_FALSE(tooLong);
    EXPECT_THAT(tooLong.error().text(), AllOf(HasSubstr("long.txt"), HasSubstr("10 bytes")));
    EXPECT_FALSE(readTextFile(folder_, 10));
    EXPECT_FALSE(readTextFile(folder_ / "none.txt", 10));
}

TEST(LineOfOffset, CountsFromOne)
{
    EXPECT_EQ(lineOfOffset("a\nb\nc", 0), 1u);
    EXPECT_EQ(lineOfOffset("a\nb\nc", 2), 2u);
    EXPECT_EQ(lineOfOffset("a\nb\nc", 999), 3u);
}

} // namespace
} // namespace plumbline
