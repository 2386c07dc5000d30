#include "store_example.h"

#include <ctime>
#include <fstream>
#include <functional>
#include <gmock/gmock.h>
#include <unistd.h>

namespace plumbline::testing
{

namespace
{

using ::testing::HasSubstr;

std::string nested(int levels)
{
    // The document itself is the first level.
    const auto inner = static_cast<std::size_t>(levels - 1);
    return R"({"format": "plumbline-design", "version": 1, "x": )" + std::string(inner, '[') +
           std::string(inner, ']') + "}";
}

std::string withNotes(std::size_t count)
{
    std::string text = "{\"format\": \"plumbline-design\", \"version\": 1, \"notes\": [\n";
    for (std::size_t i = 0; i < count; ++i)
        text += std::string(i > 0 ? ",\n" : "") + "{\"id\": \"n" + std::to_string(i) +
                "\", \"kind\": \"text\", \"at\": [0, 0]}";
    return text + "]}";
}

/// A board like those people draw, grown: every component has properties, every second one a connection.
std::string board(std::size_t components)
{
    std::string text = "{\"format\": \"plumbline-design\", \"version\": 1, \"components\": [\n";
    for (std::size_t i = 0; i < components; ++i)
        text += std::string(i > 0 ? ",\n" : "") + "{\"id\": \"c" + std::to_string(i) +
                "\", \"kind\": \"vector-store\", \"name\": \"Store " + std::to_string(i) + "\", \"at\": [" +
                std::to_string(i) +
                ", 0], \"size\": [160, 64], \"props\": {\"owner\": \"team\", \"p95\": 20, " +
                "\"data\": [\"internal\", \"personal\"], \"replicas\": 3}}";
    text += "], \"connections\": [\n";
    for (std::size_t i = 1; i < components; ++i)
        text += std::string(i > 1 ? ",\n" : "") + "{\"id\": \"l" + std::to_string(i) +
                "\", \"kind\": \"request\", \"from\": \"c" + std::to_string(i - 1) + "\", \"to\": \"c" +
                std::to_string(i) + "\", \"props\": {\"timeout-ms\": 2000}}";
    return text + "]}";
}

/// Of the processor, so that a busy machine does not count.
double milliseconds(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

TEST(StoreLimits, sixtyFourLevelsAreReadAndOneMoreIsNot)
{
    EXPECT_TRUE(readText(nested(64)));
    const auto loaded = readText(nested(65));
    ASSERT_FALSE(loaded);
    EXPECT_THAT(loaded.error().what, HasSubstr("nested deeper than 64 levels"));
    EXPECT_THAT(loaded.error().where, HasSubstr("a.plumb:1: x[0][0]"));
}

TEST(StoreLimits, aMillionLevelsDoNoHarm)
{
    EXPECT_FALSE(readText(std::string(1'000'000, '[')));
    std::string objects;
    for (int i = 0; i < 1'000'000; ++i)
        objects += "{\"a\":";
    EXPECT_FALSE(readText(objects));
}

TEST(StoreLimits, aHundredThousandRecordsAreReadAndOneMoreIsNot)
{
    const auto most = readText(withNotes(100'000));
    ASSERT_TRUE(most) << most.error().text();
    EXPECT_EQ(most->design.notes().size(), 100'000u);
    const auto loaded = readText(withNotes(100'001));
    ASSERT_FALSE(loaded);
    EXPECT_THAT(loaded.error().what, HasSubstr("more than 100000 records"));
    EXPECT_THAT(loaded.error().where, HasSubstr("a.plumb:100002: notes[100000]"));
}

TEST(StoreLimits, recordsOfAllKindsCountTogether)
{
    std::string text = withNotes(99'999);
    text.back() = ',';
    text += R"("waivers": [{"rule": "r", "status": "planned"}, {"rule": "s", "status": "planned"}]})";
    const auto loaded = readText(text);
    ASSERT_FALSE(loaded);
    EXPECT_THAT(loaded.error().where, HasSubstr("waivers[1]"));
}

TEST(StoreLimits, arraysThatAreNoRecordsDoNotCount)
{
    std::string points = "0, 0, 1";
    for (int i = 0; i < 100'000; ++i)
        points += ", 0, 0, 1";
    EXPECT_TRUE(readText(
        R"({"format": "plumbline-design", "version": 1, "notes": [{"id": "n", "kind": "ink", "at": [0, 0],
                            "points": [)" +
        points + "]}]}"));
}

TEST(StoreLimits, moreThan64MiBIsRefusedWithoutParsing)
{
    // Not even JSON: a parser that saw it would complain about something else.
    const std::string text(store::maxFileBytes + 1, '!');
    const auto loaded = readText(text);
    ASSERT_FALSE(loaded);
    EXPECT_THAT(loaded.error().what, HasSubstr("more than the limit of 67108864"));
    EXPECT_EQ(loaded.error().where, "a.plumb");
}

TEST(StoreLimits, aFileOfMoreThan64MiBIsRefusedWithoutReading)
{
    const auto path =
        std::filesystem::temp_directory_path() / ("plumbline-limits-" + std::to_string(::getpid()));
    std::ofstream(path) << "{";
    // A sparse file: it claims its size and takes no room.
    std::filesystem::resize_file(path, store::maxFileBytes + 1);
    const auto loaded = store::readDesignFile(path, catalog());
    std::filesystem::remove(path);
    ASSERT_FALSE(loaded);
    EXPECT_THAT(loaded.error().what, HasSubstr("limit of 67108864"));
    EXPECT_EQ(loaded.error().where, path.string());
}

TEST(StoreLimits, aMissingFileAndAFolderAreProblems)
{
    const auto missing = store::readDesignFile("no/such/file.plumb", catalog());
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().where, "no/such/file.plumb");
    EXPECT_FALSE(store::readDesignFile(sourceFolder(), catalog()));
}

// Loose bounds on shared machines; a quadratic reader takes minutes for these.

TEST(StoreLimits, anObjectWithManyKeysIsReadInLinearTime)
{
    std::string text = R"({"format": "plumbline-design", "version": 1)";
    for (int i = 0; i < 300'000; ++i)
        text += ", \"k" + std::to_string(i) + "\": " + std::to_string(i);
    text += "}";
    EXPECT_LT(milliseconds([&] { EXPECT_TRUE(readText(text)); }), 20'000);
}

TEST(StoreLimits, aChainOfManyZonesIsReadInLinearTime)
{
    std::string text = R"({"format": "plumbline-design", "version": 1, "zones": [)";
    constexpr int count = 50'000;
    for (int i = 0; i < count; ++i)
        text += std::string(i > 0 ? "," : "") + "{\"id\": \"z" + std::to_string(i) +
                "\", \"kind\": \"trust\", \"at\": [0, 0], \"size\": [1, 1]" +
                (i + 1 < count ? ", \"zone\": \"z" + std::to_string(i + 1) + "\"" : std::string()) + "}";
    text += "]}";
    EXPECT_LT(milliseconds([&] { EXPECT_TRUE(readText(text)); }), 20'000);
}

TEST(StoreLimits, aSetWithManyEntriesIsReadInLinearTime)
{
    const ComponentKind *owner = nullptr;
    const Property *open = nullptr;
    for (const ComponentKind &kind : catalog().components())
        for (const auto &property : kind.properties)
            if (property->type == PropertyType::set && property->open)
                std::tie(owner, open) = std::pair(&kind, property.get());
    ASSERT_TRUE(open) << "the catalogue has no open set any more";
    std::string entries;
    for (int i = 0; i < 300'000; ++i)
        entries += std::string(i > 0 ? "," : "") + "\"e" + std::to_string(i) + "\"";
    const std::string text =
        R"({"format": "plumbline-design", "version": 1, "components": [{"id": "a", "at": [0, 0], "kind": ")" +
        owner->id + R"(", "props": {")" + open->id + "\": [" + entries + "]}}]}";
    EXPECT_LT(milliseconds([&] { EXPECT_TRUE(readText(text)); }), 20'000);
}

TEST(StoreLimits, aBoardOfFortyComponentsIsReadAtOnce)
{
    const std::string text = board(40);
    double best = 1e9;
    for (int i = 0; i < 20; ++i)
        best = std::min(best, milliseconds([&] { ASSERT_TRUE(readText(text)); }));
    RecordProperty("milliseconds", std::to_string(best));
    EXPECT_LT(best, 30);
}

TEST(StoreLimits, aBoardOfTenThousandComponentsIsReadInASecond)
{
    const std::string text = board(10'000);
    double best = 1e9;
    for (int i = 0; i < 3; ++i)
        best = std::min(best, milliseconds([&] { ASSERT_TRUE(readText(text)); }));
    RecordProperty("milliseconds", std::to_string(best));
    EXPECT_LT(best, 10'000);
}

} // namespace plumbline::testing
