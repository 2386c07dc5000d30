#include "practice/stated_numbers.h"

#include <gmock/gmock.h>

namespace plumbline::practice
{
namespace
{

using ::testing::IsEmpty;

/// "value unit; ..." of the numbers in a text.
std::string found(std::string_view text)
{
    std::string out;
    for (const StatedNumber &number : statedNumbers(text)) {
        std::array<char, 64> line{};
        std::snprintf(line.data(), line.size(), "%s%.6g %s", out.empty() ? "" : "; ", number.value,
                      number.unit.c_str());
        out += line.data();
    }
    return out;
}

TEST(StatedNumbers, KnowUnitsAndMultipliers)
{
    EXPECT_EQ(found("12 GB in memory"), "12 gb");
    EXPECT_EQ(found("$0.0165/q"), "0.0165 usd");
    EXPECT_EQ(found("$72k/mo"), "72000 usd");
    EXPECT_EQ(found("US$3.6M a month"), "3.6e+06 usd");
    EXPECT_EQ(found("~7 QPS, peak 21/s"), "7 rps; 21 rps");
    EXPECT_EQ(found("70.6k/s"), "70600 rps");
    EXPECT_EQ(found("9M tokens/s"), "9e+06 rps");
    EXPECT_EQ(found("52 in flight"), "52 in-flight");
    EXPECT_EQ(found("86 % in all"), "86 pct");
    EXPECT_EQ(found("2.5 s"), "2500 ms");
    EXPECT_EQ(found("3 min, 200ms"), "180000 ms; 200 ms");
    EXPECT_EQ(found("28,000 hours"), "28000 hours");
    EXPECT_EQ(found("61M messages"), "6.1e+07 ");
}

TEST(StatedNumbers, LeaveWordsWithDigitsAlone)
{
    EXPECT_EQ(found("p95 of the v14 prompt, S04, recall@5"), "5 ");
    EXPECT_EQ(found("GPT-4"), "");
    EXPECT_EQ(found("1,2 and 3.4.5"), "1 ; 2 ; 3.4 ; 5 ");
    EXPECT_THAT(statedNumbers("no number, and no digit"), IsEmpty());
    EXPECT_THAT(statedNumbers(""), IsEmpty());
}

TEST(StatedNumbers, TakeARefusalWithAReason)
{
    EXPECT_TRUE(saysNumber("peak 4/s"));
    EXPECT_TRUE(saysNumber("N/A because everybody gets the same"));
    EXPECT_FALSE(saysNumber("n/a"));
    EXPECT_FALSE(saysNumber("very fast"));
}

TEST(StatedNumbers, NormaliseUnits)
{
    EXPECT_EQ(normalUnit("QPS"), "rps");
    EXPECT_EQ(normalUnit("%"), "pct");
    EXPECT_EQ(normalUnit("parsec"), "");
}

} // namespace
} // namespace plumbline::practice
