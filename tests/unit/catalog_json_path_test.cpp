#include "catalog/json_path.h"

#include <gtest/gtest.h>

namespace plumbline::testing
{

namespace
{

/// What stands at the place of the path, up to the end of the word.
std::string at(std::string_view text, const JsonPath &path)
{
    const std::string_view rest = text.substr(offsetOfPath(text, path));
    return std::string(rest.substr(0, rest.find_first_of(",]} \n", 1)));
}

constexpr std::size_t first = 0;
constexpr std::size_t second = 1;

} // namespace

TEST(JsonPathTest, pathsReadLikeCode)
{
    EXPECT_EQ(pathText({}), "");
    EXPECT_EQ(pathText({"components", std::size_t{3}, "kind"}), "components[3].kind");
    EXPECT_EQ(pathText({"profile", "targets", "p95-ms"}), "profile.targets.p95-ms");
    EXPECT_EQ(pathText({first, second}), "[0][1]");
    EXPECT_EQ(pathText({"a b", "", "c.d"}), R"(["a b"][""]["c.d"])");
}

TEST(JsonPathTest, findsMembersAndElements)
{
    constexpr std::string_view text = R"({"a": [1, {"b": [22, "three", {"c": true}]}], "d": null})";
    EXPECT_EQ(at(text, {"a", first}), "1");
    EXPECT_EQ(at(text, {"a", second, "b", first}), "22");
    EXPECT_EQ(at(text, {"a", second, "b", second}), "\"three\"");
    EXPECT_EQ(at(text, {"a", second, "b", std::size_t{2}, "c"}), "true");
    EXPECT_EQ(at(text, {"d"}), "null");
    EXPECT_EQ(offsetOfPath(text, {}), 0u);
}

TEST(JsonPathTest, bracketsAndQuotesInStringsAreNoStructure)
{
    constexpr std::string_view text = R"({"x": "]}\",{[", "y": ["\\", "\"", 7]})";
    EXPECT_EQ(at(text, {"y", std::size_t{2}}), "7");
}

TEST(JsonPathTest, keysAreComparedByTheirMeaning)
{
    EXPECT_EQ(at(R"({"k\u0069nd": 5})", {"kind"}), "5");
    EXPECT_EQ(at(R"({"a\"b": 5})", {"a\"b"}), "5");
}

TEST(JsonPathTest, theSecondOfEqualKeysCanBeAskedFor)
{
    constexpr std::string_view text = R"({"a": 1, "b": 2, "a": 3})";
    EXPECT_EQ(at(text, {"a"}), "1");
    EXPECT_EQ(at(text, {JsonStep("a", 1)}), "3");
}

TEST(JsonPathTest, aPathThatLeadsNowhereEndsAtTheNearestValue)
{
    constexpr std::string_view text = R"({"a": {"b": [1, 2]}})";
    EXPECT_EQ(offsetOfPath(text, {"a", "x"}), offsetOfPath(text, {"a"}));
    EXPECT_EQ(offsetOfPath(text, {"a", "b", std::size_t{2}}), offsetOfPath(text, {"a", "b"}));
    EXPECT_EQ(offsetOfPath(text, {"a", first}), offsetOfPath(text, {"a"}));
}

TEST(JsonPathTest, brokenTextIsSurvived)
{
    constexpr std::string_view whole =
        "\xEF\xBB\xBF {\"a\": [ {\"b\\\"c\": [1, [2, \"x\\\\\"]]} ], \"d\": {\"e\": 1}}";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const std::string text(whole.substr(0, length));
        for (const JsonPath &path :
             {JsonPath{}, JsonPath{"a", first, "b\"c", second, second}, JsonPath{"d", "e"}})
            EXPECT_LE(offsetOfPath(text, path), text.size()) << text;
    }
    for (const char *text : {"", "]", "}", "{]", "[}", "{\"a\"}", "{\"a\":", "[,,]", "\"", "{\"a", "{\"a\\"})
        for (const JsonPath &path : {JsonPath{"a", "b"}, JsonPath{second, second}})
            EXPECT_LE(offsetOfPath(text, path), std::string_view(text).size()) << text;
}

} // namespace plumbline::testing
