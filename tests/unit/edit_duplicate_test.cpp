#include "edit/verbs.h"
#include "edit/zones.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using testing::after;
using ::testing::AllOf;
using testing::Board;
using testing::catalog;
using testing::changesNothing;
using ::testing::HasSubstr;
using testing::refusal;

/// Ids "new-c1", "new-z2", ... in the order in which they are asked for; every counter starts anew.
edit::Mint counting(const std::string &before = "new-")
{
    return [before, next = 0](std::string_view prefix) mutable {
        return before + std::string(prefix) + std::to_string(++next);
    };
}

/// A zone with two components that are connected, a third outside, connected to one of them.
Design sample()
{
    Design board = Board().zone("z", "trust", {0, 0, 600, 400});
    board = after(board, edit::place(board, catalog(), "agent", {150, 100}, "agent"));
    board = after(board, edit::place(board, catalog(), "llm", {450, 100}, "llm"));
    board = after(board, edit::place(board, catalog(), "end-user", {900, 100}, "user"));
    board = after(board, edit::placeNote(board, NoteKind::sticky, {50, 200, 100, 100}, "why?", "note"));
    board = after(board, edit::connect(board, catalog(), "agent", "llm", "request", "inside"));
    board = after(board, edit::connect(board, catalog(), "user", "agent", "request", "across"));
    board = after(board, edit::setWaypoints(board, "inside", {{300, 50}}));
    return after(board, edit::setProperty(board, catalog(), "llm", "p95", 900));
}

struct Copies {
    Design design;
    std::map<Id, Id> made;
};

Copies copied(const Design &board, const edit::Ids &ids, Point offset = {10, 10},
              edit::Mint mint = counting())
{
    std::map<Id, Id> made;
    Design design = after(board, edit::duplicate(board, ids, offset, mint, &made));
    return {std::move(design), std::move(made)};
}

TEST(Duplicate, CopiesARecordWithWhatItStates)
{
    const Design board = sample();
    const auto [design, made] = copied(board, {"llm"}, {10, 20});
    ASSERT_EQ(made.size(), 1u);
    const Component &copy = *design.component(made.at("llm"));
    EXPECT_EQ(copy.kind, "llm");
    EXPECT_EQ(copy.props, board.component("llm")->props);
    EXPECT_EQ(copy.at, board.component("llm")->at + (Point{10, 20}));
    EXPECT_EQ(copy.zone, "z");
    EXPECT_EQ(copy.name, "LLM 2");
    EXPECT_TRUE(design.connectionsAt(copy.id).empty());
    EXPECT_EQ(*design.component("llm"), *board.component("llm"));
}

TEST(Duplicate, CopiesTheConnectionsBetweenCopies)
{
    const auto [design, made] = copied(sample(), {"agent", "llm"});
    ASSERT_TRUE(made.contains("inside"));
    EXPECT_FALSE(made.contains("across"));
    const Connection &copy = *design.connection(made.at("inside"));
    EXPECT_EQ(copy.from, made.at("agent"));
    EXPECT_EQ(copy.to, made.at("llm"));
    EXPECT_EQ(copy.kind, "request");
    EXPECT_EQ(copy.via, (std::vector<Point>{{310, 60}}));
}

TEST(Duplicate, OfAZoneCopiesWhatIsInside)
{
    const Design board = sample();
    const auto [design, made] = copied(board, {"z"}, {0, 1000});
    EXPECT_EQ(made.size(), 5u); // zone, two components, note, the connection between the two
    EXPECT_EQ(design.component(made.at("agent"))->zone, made.at("z"));
    EXPECT_EQ(design.component(made.at("llm"))->zone, made.at("z"));
    EXPECT_EQ(design.note(made.at("note"))->at, (Point{50, 1200}));
    EXPECT_EQ(design.zone(made.at("z"))->name, "z 2");
    EXPECT_EQ(edit::membersOf(design, "z"), (std::set<Id>{"agent", "llm"}));
}

/// However the new ids sort, and wherever the copy lies over its original.
TEST(Duplicate, NeverMixesMembersOfTheCopyAndTheOriginal)
{
    Design board = sample();
    board = after(board, edit::placeZone(board, catalog(), "region", {50, 50, 250, 120}, "inner"));
    ASSERT_EQ(board.component("agent")->zone, "inner");
    for (const std::string before : {"a-", "zz-"})
        for (const Point offset : {Point{0, 0}, Point{10, 10}, Point{0.5, 0}, Point{2000, 0}}) {
            const auto [design, made] = copied(board, {"z"}, offset, counting(before));
            for (const char *id : {"z", "inner"}) {
                std::set<Id> originals = edit::membersOf(board, id);
                EXPECT_EQ(edit::membersOf(design, id), originals) << before << id << " " << offset.x;
                std::set<Id> copies;
                for (const Id &member : originals)
                    copies.insert(made.at(member));
                EXPECT_EQ(edit::membersOf(design, made.at(id)), copies) << before << id << " " << offset.x;
            }
            // Dragging the copy away leaves the originals where they are.
            const Design dragged = after(design, edit::move(design, {made.at("z")}, {33, 44}));
            for (const char *id : {"agent", "llm"})
                EXPECT_EQ(*dragged.component(id), *board.component(id)) << before << id;
        }
}

TEST(Duplicate, PutsCopiesIntoTheZoneWhereTheyLand)
{
    const Design board = sample();
    EXPECT_EQ(copied(board, {"user"}, {-600, 200}).design.component("new-c1")->zone, "z");
    EXPECT_EQ(copied(board, {"llm"}, {1000, 0}).design.component("new-c1")->zone, "");
}

TEST(Duplicate, NumbersNames)
{
    Design board =
        Board().component("a", "llm").component("b", "llm").component("c", "llm").component("d", "llm");
    board = after(board, edit::rename(board, "a", "LLM"));
    board = after(board, edit::rename(board, "b", "LLM 2"));
    board = after(board, edit::rename(board, "c", "Llama 3"));
    board = after(board, edit::rename(board, "d", "GPT-4"));
    const auto [design, made] = copied(board, {"a", "b", "c", "d"});
    EXPECT_EQ(design.component(made.at("a"))->name, "LLM 3");
    EXPECT_EQ(design.component(made.at("b"))->name, "LLM 4");
    EXPECT_EQ(design.component(made.at("c"))->name, "Llama 3 2") << "Llama 4 would be another model";
    EXPECT_EQ(design.component(made.at("d"))->name, "GPT-4 2");
}

TEST(Duplicate, CopiesWaiversThatAreAboutCopiesOnly)
{
    Design board = sample();
    Change waived;
    for (const std::vector<Id> &anchor : {std::vector<Id>{"llm"}, {"agent", "llm"}, {"llm", "user"}, {}}) {
        Waiver waiver;
        waiver.rule = "fallback-missing";
        waiver.anchor = anchor;
        waiver.status = "accepted-risk";
        waiver.reason = "demo";
        waived.waivers[waiver.key()] = {nullptr, std::make_shared<const Waiver>(waiver)};
    }
    board = after(board, waived);
    const auto [design, made] = copied(board, {"agent", "llm"});
    EXPECT_EQ(design.waivers().size(), 6u);
    Waiver expected;
    expected.rule = "fallback-missing";
    expected.anchor = {made.at("agent"), made.at("llm")};
    std::sort(expected.anchor.begin(), expected.anchor.end());
    ASSERT_TRUE(design.waivers().contains(expected.key()));
    EXPECT_EQ(design.waivers().at(expected.key())->reason, "demo");
}

TEST(Duplicate, OfNothingIsNothing)
{
    EXPECT_TRUE(changesNothing(edit::duplicate(sample(), {}, {10, 10}, counting())));
}

TEST(Duplicate, IsRefusedWithoutTellingWhatWasMade)
{
    const Design board = sample();
    std::map<Id, Id> made;
    EXPECT_THAT(refusal(edit::duplicate(board, {"llm", "x"}, {10, 10}, counting(), &made)), HasSubstr("'x'"));
    EXPECT_THAT(refusal(edit::duplicate(board, {"inside"}, {10, 10}, counting(), &made)),
                AllOf(HasSubstr("the connection from 'Agent' to 'LLM'"), HasSubstr("both of its ends")));
    EXPECT_THAT(refusal(edit::duplicate(board, {"llm"}, {1e8, 10}, counting(), &made)),
                AllOf(HasSubstr("the copy of 'LLM'"), HasSubstr("would not fit")));
    const edit::Mint stuck = [](std::string_view) { return Id("user"); };
    EXPECT_THAT(refusal(edit::duplicate(board, {"llm"}, {10, 10}, stuck, &made)), HasSubstr("'user'"));
    const edit::Mint repeating = [](std::string_view) { return Id("same"); };
    EXPECT_THAT(refusal(edit::duplicate(board, {"llm", "agent"}, {10, 10}, repeating, &made)),
                HasSubstr("'same'"));
    EXPECT_TRUE(made.empty());
}

} // namespace
} // namespace plumbline
