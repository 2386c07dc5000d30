#include "drawing/text_fit.h"
#include "support/boards.h"

#include <gtest/gtest.h>

namespace plumbline
{
namespace
{

const testing::FixedMetrics metrics;

double widthOf(std::string_view text)
{
    return metrics.width(text, FontRole::name);
}

std::string cut(std::string_view text, double width)
{
    return elided(text, FontRole::name, metrics, width);
}

TEST(Elided, KeepsWhatFits)
{
    EXPECT_EQ(cut("Retriever", widthOf("Retriever")), "Retriever");
    EXPECT_EQ(cut("", 0), "");
}

TEST(Elided, EndsWithAnEllipsisAndNeverExceedsTheWidth)
{
    const double width = widthOf("Retr…");
    EXPECT_EQ(cut("Retriever", width), "Retr…");
    for (double w = 0; w < 90; w += 3)
        EXPECT_LE(widthOf(cut("Retriever with a long name", w)), w);
}

TEST(Elided, GivesNothingWhenNotEvenTheEllipsisFits)
{
    EXPECT_EQ(cut("Retriever", widthOf("…") - 0.5), "");
}

TEST(Elided, CutsBetweenCharactersThatPeopleSee)
{
    const std::string family = "👩‍👩‍👧";
    for (double w = 0; w < 120; w += 1) {
        const std::string text = cut(family + "abcdef", w);
        const bool whole = text.empty() || text == "…" || text.starts_with(family);
        EXPECT_TRUE(whole) << text;
    }
    for (double w = 0; w < 60; w += 1) {
        const std::string text = cut("e\u0301e\u0301e\u0301e\u0301", w);
        EXPECT_FALSE(text.ends_with("e…")) << text; // An accent was cut off.
    }
}

TEST(Elided, ReadsLineBreaksAsSpaces)
{
    EXPECT_EQ(cut("two\nlines", 1000), "two lines");
}

TEST(Wrapped, BreaksBetweenWords)
{
    EXPECT_EQ(wrapped("what happens at peak", FontRole::note, metrics, metrics.width("what happens", FontRole::note), 4),
              (std::vector<std::string>{"what happens", "at peak"}));
}

TEST(Wrapped, KeepsLineBreaksAndBreaksWordsThatAreTooLong)
{
    const double four = metrics.width("abcd", FontRole::note);
    EXPECT_EQ(wrapped("ab\ncd", FontRole::note, metrics, 1000, 4), (std::vector<std::string>{"ab", "cd"}));
    EXPECT_EQ(wrapped("abcdefgh", FontRole::note, metrics, four, 4), (std::vector<std::string>{"abcd", "efgh"}));
}

TEST(Wrapped, SaysThatThereWasMore)
{
    const double four = metrics.width("abcd", FontRole::note);
    const auto lines = wrapped("abcd efgh ijkl", FontRole::note, metrics, four, 2);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0], "abcd");
    EXPECT_TRUE(lines[1].ends_with("…")) << lines[1];
}

} // namespace
} // namespace plumbline
