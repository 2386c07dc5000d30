#include "check/check.h"
#include "rules/fixture.h"
#include "store/store.h"
#include "support/boards.h"

#include <gtest/gtest.h>

using namespace plumbline;
using namespace plumbline::testing;

// rules.md part 7, 4: what may change on a board without changing what a reviewer would say of it.
namespace
{

struct NamedBoard {
    std::string name;
    Design design;
};

/// Every fixture of every rule, and the examples.
const std::vector<NamedBoard> &boards()
{
    static const std::vector<NamedBoard> all = [] {
        std::vector<NamedBoard> list;
        for (const Fixture &fixture : loadFixtures(sourceFolder() / "tests" / "rules"))
            list.push_back({fixture.title(), boardOf(fixture, catalog())});
        for (const auto &entry :
             std::filesystem::directory_iterator(sourceFolder() / "resources" / "examples"))
            if (entry.path().extension() == ".plumb")
                list.push_back(
                    {entry.path().stem().string(), store::readDesignFile(entry.path(), catalog())->design});
        return list;
    }();
    return all;
}

using Statement = std::tuple<std::string, std::string, std::string, std::string, std::vector<Id>>;

/// Rule, variant, verdict, level and anchor of each finding, and no words.
std::multiset<Statement> statementsOf(const Design &design)
{
    std::multiset<Statement> statements;
    for (const Finding &f : checkDesign(design, catalog(), ruleBook()).findings)
        statements.emplace(f.rule, f.variant, verdictName(f.verdict), levelName(f.level), f.anchor);
    return statements;
}

std::string differenceOf(const std::multiset<Statement> &before, const std::multiset<Statement> &after)
{
    std::string text;
    const auto list = [&text](const char *sign, const std::multiset<Statement> &a,
                              const std::multiset<Statement> &b) {
        std::vector<Statement> only;
        std::ranges::set_difference(a, b, std::back_inserter(only));
        for (const auto &[rule, variant, verdict, level, anchor] : only) {
            text += sign + rule + ":" + variant + " " + verdict + " " + level;
            for (const Id &id : anchor)
                text += " " + id;
            text += "\n";
        }
    };
    list("- ", before, after);
    list("+ ", after, before);
    return text;
}

void expectSame(const NamedBoard &board, const Design &after, const std::string &what)
{
    EXPECT_EQ(differenceOf(statementsOf(board.design), statementsOf(after)), "")
        << board.name << ", " << what;
}

template <class R, class Edit> void editAll(const Table<R> &table, Deltas<R> &deltas, const Edit &edit)
{
    for (const auto &[id, record] : table) {
        auto after = std::make_shared<R>(*record);
        edit(*after);
        deltas[id] = {record, after};
    }
}

Design changed(Design design, const Change &change)
{
    const auto applied = design.apply(change);
    EXPECT_TRUE(applied) << (applied ? "" : applied.error().text());
    return design;
}

Delta<Component> added(const Id &id, const std::string &kind)
{
    auto component = std::make_shared<Component>();
    component->id = id;
    component->kind = kind;
    component->name = id;
    component->at = {5000, 5000};
    return {nullptr, component};
}

Delta<Connection> added(const Id &id, const std::string &kind, const Id &from, const Id &to)
{
    auto connection = std::make_shared<Connection>();
    connection->id = id;
    connection->kind = kind;
    connection->from = from;
    connection->to = to;
    return {nullptr, connection};
}

TEST(Metamorphic, MovingAndRenamingChangeNoVerdict)
{
    for (const NamedBoard &board : boards()) {
        Change change;
        int number = 0;
        editAll(board.design.components(), change.components, [&number](Component &c) {
            c.at = {-1.5 * c.at.y, 0.5 * c.at.x};
            c.name = "Part " + std::to_string(++number);
        });
        expectSame(board, changed(board.design, change), "moved and renamed");
    }
}

TEST(Metamorphic, TheOrderOfIdsChangesNoVerdict)
{
    for (const NamedBoard &board : boards()) {
        // Ids in the opposite order.
        std::map<Id, Id> renamed;
        std::map<Id, Id> original;
        std::size_t left = board.design.components().size();
        for (const auto &[id, component] : board.design.components()) {
            const std::string number = std::to_string(left--);
            renamed[id] = "n" + std::string(6 - number.size(), '0') + number;
            original[renamed[id]] = id;
        }
        if (!board.design.waivers().empty())
            continue; // filed under ids
        Change change;
        for (const auto &[id, zone] : board.design.zones())
            change.zones[id] = {nullptr, zone};
        for (const auto &[id, component] : board.design.components()) {
            auto copy = std::make_shared<Component>(*component);
            copy->id = renamed[id];
            change.components[copy->id] = {nullptr, copy};
        }
        for (const auto &[id, connection] : board.design.connections()) {
            auto copy = std::make_shared<Connection>(*connection);
            copy->from = renamed[connection->from];
            copy->to = renamed[connection->to];
            change.connections[id] = {nullptr, copy};
        }
        change.brief = Delta<Brief>{std::make_shared<const Brief>(),
                                    std::make_shared<const Brief>(board.design.brief())};
        std::multiset<Statement> after;
        for (auto [rule, variant, verdict, level, anchor] : statementsOf(changed({}, change))) {
            for (Id &id : anchor)
                id = original[id];
            std::ranges::sort(anchor);
            after.emplace(rule, variant, verdict, level, anchor);
        }
        EXPECT_EQ(differenceOf(statementsOf(board.design), after), "") << board.name;
    }
}

TEST(Metamorphic, AnUnrelatedIslandChangesNothingElsewhere)
{
    const std::set<Id> island{"zz-source", "zz-ingest"};
    for (const NamedBoard &board : boards()) {
        if (board.design.components().empty())
            continue; // the island would be all there is
        Change change;
        for (const auto &[id, kind] :
             {std::pair{"zz-source", "source-system"}, std::pair{"zz-ingest", "ingest-pipeline"}})
            change.components[id] = added(id, kind);
        change.connections["zz"] = added("zz", "batch", "zz-source", "zz-ingest");
        const auto isAboutIsland = [&island](const Statement &s) {
            return std::ranges::any_of(std::get<4>(s),
                                       [&island](const Id &id) { return island.contains(id); });
        };
        std::multiset<Statement> after = statementsOf(changed(board.design, change));
        std::erase_if(after, isAboutIsland);
        EXPECT_EQ(differenceOf(statementsOf(board.design), after), "") << board.name;
    }
}

/// An answer drawn on its own line says what the line of the call implied. (What goes back to an approver is
/// a result that is shown, and no answer; a fallback handler that answers has something to offer, which its
/// rule asks for.)
TEST(Metamorphic, DrawingTheAnswersChangesNoVerdict)
{
    for (const NamedBoard &board : boards()) {
        Change change;
        std::set<std::pair<Id, Id>> drawn;
        bool drawsSome = false;
        for (const auto &[id, c] : board.design.connections()) {
            const ConnectionKind *kind = catalog().connection(c->kind.empty() ? "request" : c->kind);
            drawsSome = drawsSome || kind->id == "response";
            const auto answer = kind->views.find(View::answer);
            if (answer == kind->views.end() || answer->second != Way::reverse || kind->id == "approval" ||
                board.design.component(c->to)->kind == "fallback-handler" ||
                !drawn.insert({c->from, c->to}).second)
                continue;
            const Id answerId = "answer-" + id;
            change.connections[answerId] = added(answerId, "response", c->to, c->from);
        }
        if (!drawsSome)
            expectSame(board, changed(board.design, change), "answers drawn");
    }
}

TEST(Metamorphic, WithoutFallbacksNoFallbackIsBlamedForWhatItBypasses)
{
    for (const NamedBoard &board : boards()) {
        Change change;
        for (const auto &[id, connection] : board.design.connections())
            if (connection->kind == "fallback")
                change.connections[id] = {connection, nullptr};
        for (const auto &statement : statementsOf(changed(board.design, change)))
            EXPECT_FALSE(std::get<0>(statement) == "fallback-bypasses-controls" ||
                         std::get<0>(statement) == "fallback-same-failure-domain")
                << board.name;
    }
}

/// A component that only hands calls on, in the middle of each call in turn. Limits of time and load are its
/// own affair, and what is said of the first component behind a router is said of the hop.
TEST(Metamorphic, APassThroughInACallChangesNoVerdict)
{
    const std::set<std::string> aboutTheHop{
        "timeout-missing", "timeout-inversion",   "single-instance-on-path",  "overload-no-shedding",
        "obs-blind-spot",  "latency-over-budget", "availability-below-target"};
    for (const NamedBoard &board : boards()) {
        if (board.name.find("-draft") == std::string::npos && board.name.find('/') != std::string::npos)
            continue; // examples only: fixtures of adjacency rules are about one hop
        for (const auto &[id, connection] : board.design.connections()) {
            if (connection->kind != "request" || !connection->props.empty())
                continue;
            Change change;
            change.components["hop"] = added("hop", "llm-gateway");
            auto first = std::make_shared<Connection>(*connection);
            first->to = "hop";
            auto second = std::make_shared<Connection>(*connection);
            second->id = "hop-on";
            second->from = "hop";
            change.connections[id] = {connection, first};
            change.connections["hop-on"] = {nullptr, second};
            const std::multiset<Statement> before = statementsOf(board.design);
            const std::multiset<Statement> after = statementsOf(changed(board.design, change));
            const auto withoutPlaces = [&aboutTheHop](std::multiset<Statement> statements) {
                std::multiset<Statement> kept;
                for (auto [rule, variant, verdict, level, anchor] : statements)
                    if (!aboutTheHop.contains(rule))
                        kept.emplace(rule, variant, verdict, level, std::vector<Id>());
                return kept;
            };
            EXPECT_EQ(differenceOf(withoutPlaces(before), withoutPlaces(after)), "")
                << board.name << ", hop in " << id;
        }
    }
}

} // namespace
