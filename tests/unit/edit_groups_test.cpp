#include "design/standing.h"
#include "edit/standing_verbs.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using edit::Ids;
using testing::after;
using testing::Board;
using testing::catalog;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::refusal;

Design four()
{
    return Board()
        .component("a", "agent")
        .component("b", "llm")
        .component("c", "llm")
        .component("d", "cache");
}

std::vector<Id> groups(const Design &design, const Id &id)
{
    return groupsOf(standingOf(design, id));
}

TEST(Groups, HoldRecordsUntilTheyAreDissolved)
{
    const Design grouped = after(four(), edit::group(four(), {"a", "b"}, "g1"));
    EXPECT_THAT(groups(grouped, "a"), ElementsAre("g1"));
    EXPECT_THAT(groups(grouped, "c"), IsEmpty());
    EXPECT_EQ(edit::withGroups(grouped, {"a"}), (Ids{"a", "b"}));
    const Design dissolved = after(grouped, edit::ungroup(grouped, {"a", "b"}));
    EXPECT_EQ(dissolved, four()) << "no trace is left";
}

TEST(Groups, NestOutside)
{
    Design board = after(four(), edit::group(four(), {"a", "b"}, "inner"));
    board = after(board, edit::group(board, {"a", "b", "c"}, "outer"));
    EXPECT_THAT(groups(board, "a"), ElementsAre("outer", "inner"));
    EXPECT_THAT(groups(board, "c"), ElementsAre("outer"));
    EXPECT_EQ(edit::withGroups(board, {"c"}), (Ids{"a", "b", "c"}));
    EXPECT_EQ(edit::withGroups(board, {"a"}, "outer"), (Ids{"a", "b"}));
    EXPECT_EQ(edit::withGroups(board, {"a"}, "inner"), (Ids{"a"}));
    // The outer one goes first.
    board = after(board, edit::ungroup(board, {"a", "b", "c"}));
    EXPECT_THAT(groups(board, "a"), ElementsAre("inner"));
    EXPECT_THAT(groups(board, "c"), IsEmpty());
}

TEST(Groups, PartsOfAGroupMakeOneInside)
{
    Design board = after(four(), edit::group(four(), {"a", "b", "c"}, "outer"));
    board = after(board, edit::group(board, {"a", "b"}, "inner"));
    EXPECT_THAT(groups(board, "a"), ElementsAre("outer", "inner"));
    EXPECT_EQ(edit::enteredGroup(board, {"a", "b"}), "outer");
    EXPECT_EQ(edit::enteredGroup(board, {"a"}), "inner");
    EXPECT_EQ(edit::enteredGroup(board, {"a", "b", "c"}), "");
}

TEST(Groups, SayWhyNot)
{
    EXPECT_THAT(refusal(edit::group(four(), {"a"}, "g")), HasSubstr("nothing to group"));
    const Design board = after(four(), edit::group(four(), {"a", "b"}, "g"));
    EXPECT_THAT(refusal(edit::group(board, {"a", "b"}, "g2")), HasSubstr("a group already"));
    EXPECT_THAT(refusal(edit::ungroup(board, {"a", "c"})), HasSubstr("no group"));
    EXPECT_TRUE(edit::hasWholeGroup(board, {"a", "b", "c"}));
    EXPECT_FALSE(edit::hasWholeGroup(board, {"a"}));
}

TEST(Groups, CopiesOfAWholeGroupAreAnotherAndOfAPartStay)
{
    const Design board = after(four(), edit::group(four(), {"a", "b"}, "g"));
    int minted = 0;
    const edit::Mint mint = [&minted](std::string_view prefix) {
        return std::string(prefix) + "-new" + std::to_string(++minted);
    };
    std::map<Id, Id> made;
    const Design whole = after(board, edit::duplicate(board, {"a", "b"}, {0, 200}, mint, &made));
    EXPECT_NE(groups(whole, made.at("a")), groups(whole, "a"));
    EXPECT_EQ(groups(whole, made.at("a")), groups(whole, made.at("b")));
    const Design part = after(board, edit::duplicate(board, {"a"}, {0, 200}, mint, &made));
    EXPECT_THAT(groups(part, made.at("a")), ElementsAre("g"));
}

TEST(Groups, AreArrangedAsOnePiece)
{
    Board board;
    board.component("a", "agent").component("b", "llm").component("c", "llm");
    board.at("a", {0, 0}).at("b", {200, 100}).at("c", {600, 300});
    const Design grouped = after(board, edit::group(board, {"a", "b"}, "g"));
    const Design aligned = after(grouped, edit::align(grouped, {"a", "b", "c"}, edit::Edge::bottom));
    EXPECT_EQ(aligned.component("b")->at.y, 300);
    EXPECT_EQ(aligned.component("a")->at.y, 200) << "the group keeps its shape";
    const Design inside = after(grouped, edit::align(grouped, {"a", "b"}, edit::Edge::top));
    EXPECT_EQ(inside.component("b")->at.y, 0) << "a group alone is arranged inside";
}

TEST(Groups, OddValuesOfAFileCountAsAbsent)
{
    for (const char *text :
         {R"({"groups": 3})", R"({"groups": [1, ""]})", R"({"groups": {"a": 1}})", R"([])", R"("x")"})
        EXPECT_THAT(groupsOf(Json::parse(text)), IsEmpty()) << text;
    EXPECT_THAT(groupsOf(Json::parse(R"({"groups": ["a", "a", "b"]})")), ElementsAre("a", "b"));
    EXPECT_FALSE(isLocked(Json::parse(R"({"locked": "yes"})")));
    EXPECT_EQ(stackOf(Json::parse(R"({"stack": "top"})")), 0);
    EXPECT_EQ(stackOf(Json::parse(R"({"stack": 1e300})")), 1000000);
}

} // namespace
} // namespace plumbline
