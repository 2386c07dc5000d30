#include "catalog/quantity.h"

#include <cmath>
#include <gmock/gmock.h>

namespace plumbline::testing
{

namespace
{

using ::testing::HasSubstr;

struct Typed {
    const char *text;
    const char *unit;
    double value;
};

class QuantityReads : public ::testing::TestWithParam<Typed>
{
};

TEST_P(QuantityReads, whatPeopleType)
{
    const auto value = parseQuantity(GetParam().text, GetParam().unit);
    ASSERT_TRUE(value) << GetParam().text << ": " << value.error().text();
    EXPECT_DOUBLE_EQ(*value, GetParam().value) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Times, QuantityReads,
    ::testing::Values(Typed{"1.5 s", "ms", 1500}, Typed{"1,5 s", "ms", 1500}, Typed{"250", "ms", 250},
                      Typed{"250ms", "ms", 250}, Typed{"5 min", "ms", 300000}, Typed{"5 m", "min", 5},
                      Typed{"1 h", "min", 60}, Typed{"2 days", "min", 2880}, Typed{"hourly", "min", 60},
                      Typed{"daily", "min", 1440}, Typed{"1 h 30 min", "min", 90}, Typed{"1h30m", "min", 90},
                      Typed{"<= 3 s", "ms", 3000}, Typed{"~ 800 ms", "ms", 800}, Typed{"90 s", "min", 1.5},
                      Typed{"7 d", "days", 7}, Typed{"2 weeks", "days", 14}, Typed{"0.5 h", "s", 1800}));

INSTANTIATE_TEST_SUITE_P(
    Rates, QuantityReads,
    ::testing::Values(Typed{"40k/day", "req/s", 40000.0 / 86400},
                      Typed{"40k a day", "req/s", 40000.0 / 86400},
                      Typed{"40,000 requests per day", "req/s", 40000.0 / 86400},
                      Typed{"200 qps", "req/s", 200}, Typed{"30 rps", "req/s", 30}, Typed{"30", "req/s", 30},
                      Typed{"120/min", "req/s", 2}, Typed{"5m/day", "req/s", 5e6 / 86400},
                      Typed{"1M/month", "/month", 1e6}, Typed{"40k/day", "/month", 1.2e6},
                      Typed{"0.5 req/s", "/month", 0.5 * 2592000},
                      Typed{"45k questions a month", "/month", 45000}, Typed{"45k", "/month", 45000},
                      Typed{"90k tokens/min", "tokens/min", 90000}, Typed{"12 per h", "per h", 12},
                      Typed{"1 per min", "per h", 60}));

INSTANTIATE_TEST_SUITE_P(
    Money, QuantityReads,
    ::testing::Values(Typed{"$20k/month", "USD/month", 20000}, Typed{"$20k", "USD/month", 20000},
                      Typed{"20k USD/month", "USD/month", 20000},
                      Typed{"240k USD per year", "USD/month", 240000.0 * 30 / 365},
                      Typed{"USD 1,200.50", "USD/month", 1200.5}, Typed{"2 cents", "USD/request", 0.02},
                      Typed{"$0.02/request", "USD/request", 0.02},
                      Typed{"0.02 per question", "USD/request", 0.02},
                      Typed{"€3.5M a month", "EUR/month", 3.5e6}, Typed{"500 dollars", "USD/month", 500},
                      Typed{"CHF 40", "CHF/month", 40}));

INSTANTIATE_TEST_SUITE_P(Counts, QuantityReads,
                         ::testing::Values(Typed{"1M pages", "", 1e6}, Typed{"1m pages", "", 1e6},
                                           Typed{"200k", "", 200000}, Typed{"16 thousand users", "", 16000},
                                           Typed{"1 000 000", "", 1e6}, Typed{"1.000.000", "", 1e6},
                                           Typed{"1.500,5", "", 1500.5}, Typed{"1,500", "", 1500},
                                           Typed{"0,250", "", 0.25}, Typed{"2 billion", "", 2e9},
                                           Typed{"128k tokens", "tokens", 128000},
                                           Typed{"4k", "tokens", 4000}, Typed{"4k tokens", "/request", 4000},
                                           Typed{"3.5k tokens per request", "/request", 3500},
                                           Typed{".5", "", 0.5}, Typed{"-3", "", -3},
                                           Typed{"20 MB", "MB", 20}, Typed{"5", "USD/1M tokens", 5}));

INSTANTIATE_TEST_SUITE_P(Shares, QuantityReads,
                         ::testing::Values(Typed{"99.95 %", "%", 99.95}, Typed{"99.95%", "%", 99.95},
                                           Typed{"99.95", "%", 99.95}, Typed{"3 nines", "%", 99.9},
                                           Typed{"50 percent", "%", 50}));

class QuantityRefuses : public ::testing::TestWithParam<std::pair<const char *, const char *>>
{
};

TEST_P(QuantityRefuses, whatIsNoSuchNumber)
{
    const auto [text, unit] = GetParam();
    const auto value = parseQuantity(text, unit);
    ASSERT_FALSE(value) << text << " was read as " << *value;
    EXPECT_NE(value.error().what, "");
    EXPECT_THAT(value.error().fix, HasSubstr("Type")) << text;
}

using Refused = std::pair<const char *, const char *>;
INSTANTIATE_TEST_SUITE_P(Nonsense, QuantityRefuses,
                         ::testing::Values(Refused{"", "ms"}, Refused{"soon", "ms"}, Refused{"5 bananas", ""},
                                           Refused{"5 req/s", "ms"}, Refused{"3 s", "req/s"},
                                           Refused{"5 %", "ms"}, Refused{"1-2 s", "ms"}, Refused{"1e400", ""},
                                           Refused{"1.2.3", ""}, Refused{"$5", "ms"}, Refused{"5/day", ""},
                                           Refused{"k", ""}, Refused{"5 s s", "ms"}, Refused{"nan", ""},
                                           Refused{"inf", "ms"}, Refused{"$", "USD/month"},
                                           Refused{"5 USD 6", "USD/month"}));

TEST(Quantity, anotherCurrencyIsRefusedWithTheReason)
{
    for (const char *text : {"€20k/month", "20k EUR", "20k euros a month"}) {
        const auto value = parseQuantity(text, "USD/month");
        ASSERT_FALSE(value) << text;
        EXPECT_THAT(value.error().what, HasSubstr("in USD, not in EUR"));
        EXPECT_THAT(value.error().fix, HasSubstr("change the currency"));
    }
}

TEST(Quantity, isShownAsPeopleSayIt)
{
    const auto shown = [](const char *text, const char *unit) {
        return shownQuantity(*parseQuantity(text, unit), unit);
    };
    EXPECT_EQ(shown("40k/day", "req/s"), "0.46 req/s");
    EXPECT_EQ(shown("1500", "ms"), "1.5 s");
    EXPECT_EQ(shown("250", "ms"), "250 ms");
    EXPECT_EQ(shown("90", "min"), "1.5 h");
    EXPECT_EQ(shown("1440", "min"), "1 day");
    EXPECT_EQ(shown("2 days", "min"), "2 days");
    EXPECT_EQ(shown("99.95", "%"), "99.95 %");
    EXPECT_EQ(shown("99.999", "%"), "99.999 %");
    EXPECT_EQ(shown("$20k/month", "USD/month"), "$20k/month");
    EXPECT_EQ(shown("20k", "CHF/month"), "20k CHF/month");
    EXPECT_EQ(shown("2 cents", "USD/request"), "$0.02/request");
    EXPECT_EQ(shown("40k/day", "/month"), "1.2M/month");
    EXPECT_EQ(shown("1234567", ""), "1.23M");
    EXPECT_EQ(shown("0", "req/s"), "0 req/s");
    EXPECT_EQ(shown("4096", "tokens"), "4100 tokens");
}

TEST(Quantity, isKeptExactly)
{
    EXPECT_EQ(exactQuantity(40000.0 / 86400, "req/s"), "40k/day");
    EXPECT_EQ(exactQuantity(30, "req/s"), "30 req/s");
    EXPECT_EQ(exactQuantity(0.5, "req/s"), "0.5 req/s");
    EXPECT_EQ(exactQuantity(1500, "ms"), "1.5 s");
    EXPECT_EQ(exactQuantity(60, "min"), "1 h");
    EXPECT_EQ(exactQuantity(1e6, "/month"), "1M/month");
    EXPECT_EQ(exactQuantity(20000, "USD/month"), "$20k/month");
    EXPECT_EQ(exactQuantity(99.95, "%"), "99.95 %");
    EXPECT_EQ(exactQuantity(4096, "tokens"), "4096 tokens");
    EXPECT_EQ(exactQuantity(4000, "/request"), "4000/request");
    EXPECT_EQ(exactQuantity(200, ""), "200");
}

TEST(Quantity, whatIsWrittenReadsAsTheSameNumber)
{
    const char *units[] = {"ms",        "s",     "min",        "days",          "req/s",
                           "/month",    "per h", "tokens/min", "tokens",        "/request",
                           "%",         "USD",   "USD/month",  "USD/request",   "JPY/month",
                           "SEK/month", "",      "MB",         "USD/1M tokens", "h/day"};
    for (const char *unit : units)
        for (int i = -40; i <= 80; ++i)
            for (const double mantissa : {1.0, 1.5, 3.0, 7.77, 1.0 / 3, 9.999999}) {
                const double value = mantissa * std::pow(10, i / 8.0);
                const std::string text = exactQuantity(value, unit);
                const auto read = parseQuantity(text, unit);
                ASSERT_TRUE(read) << text << " in " << unit;
                EXPECT_EQ(*read, value) << text << " in " << unit;
                // What is shown is rounded, and never off by more than its digits.
                const auto shown = parseQuantity(shownQuantity(value, unit), unit);
                ASSERT_TRUE(shown) << shownQuantity(value, unit);
                EXPECT_NEAR(*shown, value, value * 0.051) << shownQuantity(value, unit);
            }
}

} // namespace

} // namespace plumbline::testing
