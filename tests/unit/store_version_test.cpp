#include "store/migrate.h"
#include "store_example.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{

namespace
{

using ::testing::HasSubstr;

// A history that a format could have: version 2 renamed a key, version 3 made a number of a string.
Result<void> renameBoxes(Json &document)
{
    document["components"] = document["boxes"];
    document.erase("boxes");
    return {};
}

Result<void> makeNumber(Json &document)
{
    if (!document["scale"].is_string())
        return problem("'scale' must be a string", {}, "Put it in quotes");
    document["scale"] = std::stoi(document["scale"].get<std::string>());
    return {};
}

const std::array<store::MigrationStep, 2> steps{{{1, renameBoxes}, {2, makeNumber}}};

} // namespace

TEST(StoreVersion, aNewerFileIsRefusedByName)
{
    const auto loaded =
        readText("{\"format\": \"plumbline-design\",\n\"version\": 2, \"components\": \"of another kind\"}");
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().what, "made by a newer Plumbline (version 2)");
    EXPECT_EQ(loaded.error().where, "a.plumb:2: version");
    EXPECT_THAT(loaded.error().fix, HasSubstr("read-only"));
}

TEST(StoreVersion, aNewerFileOpensReadOnlyAsFarAsItIsUnderstood)
{
    const auto loaded = readText(R"({"format": "plumbline-design", "version": 7, "title": "Later",
        "shape": "swarm", "layers": [1],
        "profile": {"quality": 9, "scale": 4, "targets": {"p95-ms": "fast", "users": 10}, "notes": {"scale": 1, "quality": "q"},
                    "task": {"hops": "quantum", "actions": "read"}, "regions": "eu"},
        "components": [
            {"id": "a", "kind": "llm", "at": [0, 0], "size": "large", "zone": "gone", "props": {"p95": "soon", "owner": "me"}},
            {"id": "b", "kind": "mind-reader", "at": [0, 0]},
            {"id": "a", "kind": "llm", "at": [5, 5]},
            {"id": "c", "kind": "llm", "at": [0, 0, 0]},
            "d"],
        "connections": [
            {"id": "aa", "kind": "telepathy", "from": "a", "to": "a"},
            {"id": "ab", "from": "a", "to": "b"}],
        "zones": [
            {"id": "x", "kind": "trust", "at": [0, 0], "size": [1, 1], "zone": "y"},
            {"id": "y", "kind": "trust", "at": [0, 0], "size": [1, 1], "zone": "x"}],
        "notes": {"of": "another kind"},
        "waivers": [{"rule": "r", "status": "forgiven"}, {"rule": "r", "status": "planned", "on": "soon"}]})",
                                 {.newerReadOnly = true});
    ASSERT_TRUE(loaded) << loaded.error().text();
    EXPECT_TRUE(loaded->readOnly);
    EXPECT_FALSE(loaded->migrated);
    EXPECT_EQ(loaded->fileVersion, 7);

    const Design &design = loaded->design;
    EXPECT_EQ(design.brief().title, "Later");
    EXPECT_EQ(design.brief().shape, "");
    EXPECT_EQ(design.brief().extra, Json::parse(R"({"layers": [1]})"));
    const Profile &profile = design.brief().profile;
    EXPECT_EQ(profile.axis(Axis::quality), std::nullopt);
    EXPECT_EQ(profile.axis(Axis::scale), 4);
    EXPECT_EQ(profile.targets, (std::map<std::string, double>{{"users", 10}}));
    EXPECT_EQ(profile.notes, (std::map<std::string, std::string>{{"quality", "q"}}));
    EXPECT_EQ(profile.task, Json::parse(R"({"actions": "read"})"));
    EXPECT_TRUE(profile.regions.empty());

    ASSERT_EQ(design.components().size(), 1u);
    const Component &a = *design.component("a");
    EXPECT_EQ(a.at, Point{});
    EXPECT_EQ(a.size, (Size{160, 64}));
    EXPECT_EQ(a.zone, "");
    EXPECT_EQ(a.props, (Props{{"owner", "me"}}));
    ASSERT_EQ(design.connections().size(), 1u);
    EXPECT_EQ(design.connection("aa")->kind, "");
    EXPECT_EQ(design.zones().size(), 2u);
    EXPECT_TRUE(design.zone("x")->zone.empty() || design.zone("y")->zone.empty());
    EXPECT_TRUE(design.notes().empty());
    ASSERT_EQ(design.waivers().size(), 1u);
    EXPECT_EQ(design.waivers().begin()->second->on, "");
}

TEST(StoreVersion, readOnlyIsOnlyForNewerFiles)
{
    const auto same = readText(everyKey, {.newerReadOnly = true});
    ASSERT_TRUE(same);
    EXPECT_FALSE(same->readOnly);
    EXPECT_FALSE(readText(R"({"format": "plumbline-design", "version": 1, "shape": "swarm"})",
                          {.newerReadOnly = true}));
    EXPECT_FALSE(readText(R"({"format": "plumbline-design", "version": 2)", {.newerReadOnly = true}));
}

TEST(StoreVersion, thereIsOneStepForEveryOlderVersion)
{
    const auto table = store::migrationSteps();
    ASSERT_EQ(table.size(), static_cast<std::size_t>(store::formatVersion - 1));
    for (std::size_t i = 0; i < table.size(); ++i)
        EXPECT_EQ(table[i].from, static_cast<int>(i) + 1);
}

TEST(StoreVersion, anOldDocumentTakesEveryStep)
{
    Json document = Json::parse(R"({"version": 1, "boxes": [1], "scale": "3"})");
    const auto done = store::migrate(document, 1, steps);
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(document, Json::parse(R"({"version": 3, "scale": 3, "components": [1]})"));
}

TEST(StoreVersion, aYoungerDocumentTakesOnlyTheStepsAfterIt)
{
    Json document = Json::parse(R"({"version": 2, "scale": "3"})");
    ASSERT_TRUE(store::migrate(document, 2, steps));
    EXPECT_EQ(document, Json::parse(R"({"version": 3, "scale": 3})"));
}

TEST(StoreVersion, theNewestDocumentStaysAsItIs)
{
    const Json before = Json::parse(R"({"version": 3, "boxes": []})");
    Json document = before;
    ASSERT_TRUE(store::migrate(document, 3, steps));
    EXPECT_EQ(document, before);
}

TEST(StoreVersion, aStepThatFailsEndsTheMigration)
{
    Json document = Json::parse(R"({"version": 2, "scale": 3})");
    const auto done = store::migrate(document, 2, steps);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().what, "'scale' must be a string");
}

TEST(StoreVersion, aGapInTheStepsIsSaid)
{
    Json document = Json::parse(R"({"version": 1})");
    const auto done = store::migrate(document, 1, std::span(steps).subspan(1));
    ASSERT_FALSE(done);
    EXPECT_THAT(done.error().what, HasSubstr("version 1 can no longer be read"));
}

} // namespace plumbline::testing
