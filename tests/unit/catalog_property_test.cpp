#include "support/boards.h"

#include <gmock/gmock.h>
#include <limits>

namespace plumbline
{
namespace
{

using ::testing::HasSubstr;

Property declared(const char *json)
{
    auto property = readProperty(Json::parse(json), "test");
    EXPECT_TRUE(property) << property.error().text();
    return *property;
}

TEST(Properties, NumbersHaveBounds)
{
    const Property p = declared(R"({"id": "share", "type": "number", "min": 0, "max": 100})");
    EXPECT_EQ(p.whyNot(0), "");
    EXPECT_EQ(p.whyNot(99.5), "");
    EXPECT_THAT(p.whyNot(-1), HasSubstr("at least 0"));
    EXPECT_THAT(p.whyNot(101), HasSubstr("at most 100"));
    EXPECT_THAT(p.whyNot("50"), HasSubstr("must be a number"));
    EXPECT_THAT(p.whyNot(true), HasSubstr("must be a number"));
    EXPECT_THAT(p.whyNot(std::numeric_limits<double>::infinity()), HasSubstr("finite"));
    EXPECT_THAT(p.whyNot(std::numeric_limits<double>::quiet_NaN()), HasSubstr("finite"));
}

TEST(Properties, WholeNumbersAndWords)
{
    const Property p =
        declared(R"({"id": "replicas", "type": "number", "integer": true, "min": 1, "words": ["managed"]})");
    EXPECT_EQ(p.whyNot(3), "");
    EXPECT_EQ(p.whyNot(3.0), "");
    EXPECT_EQ(p.whyNot("managed"), "");
    EXPECT_THAT(p.whyNot(2.5), HasSubstr("whole number"));
    EXPECT_THAT(p.whyNot("many"), HasSubstr("a number or managed"));
}

TEST(Properties, ChoicesAndFlags)
{
    const Property choice = declared(R"({"id": "tier", "type": "choice", "values": ["small", "large"]})");
    EXPECT_EQ(choice.whyNot("small"), "");
    EXPECT_EQ(choice.whyNot("huge"), "must be one of small, large");
    EXPECT_NE(choice.whyNot(1), "");
    const Property flag = declared(R"({"id": "dpa", "type": "bool"})");
    EXPECT_EQ(flag.whyNot(false), "");
    EXPECT_EQ(flag.whyNot("false"), "must be true or false");
    EXPECT_EQ(declared(R"({"id": "t", "type": "text"})").whyNot("any"), "");
    EXPECT_NE(declared(R"({"id": "t", "type": "text"})").whyNot(1), "");
}

TEST(Properties, SetsAndLists)
{
    const Property set = declared(R"({"id": "unit", "type": "set", "values": ["requests", "tokens"]})");
    EXPECT_EQ(set.whyNot({"requests", "tokens"}), "");
    EXPECT_EQ(set.whyNot(Json::array()), "");
    EXPECT_THAT(set.whyNot({"bytes"}), HasSubstr("'bytes' is not allowed"));
    EXPECT_THAT(set.whyNot({"tokens", "tokens"}), HasSubstr("listed twice"));
    EXPECT_NE(set.whyNot("tokens"), "");
    EXPECT_NE(set.whyNot({1}), "");
    const Property open = declared(R"({"id": "e", "type": "set", "values": ["name"], "open": true})");
    EXPECT_EQ(open.whyNot({"name", "shoe size"}), "");
    const Property list = declared(R"({"id": "order", "type": "list"})");
    EXPECT_EQ(list.whyNot({"cheap", "cheap"}), "");
    EXPECT_NE(list.whyNot({"cheap", 2}), "");
}

TEST(Properties, NoneIsAStatedFactForAllOfThem)
{
    for (const char *json :
         {R"({"id": "p", "type": "number"})", R"({"id": "p", "type": "bool"})",
          R"({"id": "p", "type": "set"})", R"({"id": "p", "type": "choice", "values": ["a"]})",
          R"({"id": "p", "type": "list"})"})
        EXPECT_EQ(declared(json).whyNot("none"), "") << json;
}

TEST(Properties, AreShownToPeople)
{
    const Property ms = declared(R"({"id": "p95", "type": "number", "unit": "ms"})");
    EXPECT_EQ(displayValue(ms, 30000), "30000 ms");
    EXPECT_EQ(displayValue(ms, 0.5), "0.5 ms");
    EXPECT_EQ(displayValue(ms, "none"), "none");
    const Property percent = declared(R"({"id": "a", "type": "number", "unit": "%"})");
    EXPECT_EQ(displayValue(percent, 99.95), "99.95 %");
    const Property count = declared(R"({"id": "n", "type": "number"})");
    EXPECT_EQ(displayValue(count, 200.0), "200");
    EXPECT_EQ(displayValue(count, true), "yes");
    EXPECT_EQ(displayValue(count, {"per-user", "tokens"}), "per-user, tokens");
    EXPECT_EQ(displayValue(count, Json::array()), "none");
}

} // namespace
} // namespace plumbline
