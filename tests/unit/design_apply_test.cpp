#include "design/design.h"

#include <gmock/gmock.h>
#include <limits>

namespace plumbline
{
namespace
{

using ::testing::HasSubstr;

template <class R> std::shared_ptr<const R> share(R record)
{
    return std::make_shared<const R>(std::move(record));
}

Component componentAt(const Id &id, Point at = {})
{
    Component component;
    component.id = id;
    component.kind = "llm";
    component.name = id;
    component.at = at;
    return component;
}

Connection connectionBetween(const Id &id, const Id &from, const Id &to)
{
    Connection connection;
    connection.id = id;
    connection.from = from;
    connection.to = to;
    return connection;
}

Zone zoneIn(const Id &id, const Id &outer)
{
    Zone zone;
    zone.id = id;
    zone.kind = "trust";
    zone.zone = outer;
    return zone;
}

Note noteNamed(const Id &id)
{
    Note note;
    note.id = id;
    return note;
}

/// a -> b, b in the zone "inner" in the zone "outer", and a note.
class DesignApply : public ::testing::Test
{
protected:
    DesignApply()
    {
        Component inside = componentAt("b", {300, 0});
        inside.zone = "inner";
        Change change;
        change.components["a"] = {nullptr, share(componentAt("a"))};
        change.components["b"] = {nullptr, share(inside)};
        change.connections["l"] = {nullptr, share(connectionBetween("l", "a", "b"))};
        change.zones["outer"] = {nullptr, share(zoneIn("outer", ""))};
        change.zones["inner"] = {nullptr, share(zoneIn("inner", "outer"))};
        change.notes["n"] = {nullptr, share(noteNamed("n"))};
        EXPECT_TRUE(design_.apply(change));
        before_ = design_;
    }

    /// Refused with these words, and nothing of it done, the index of connections included.
    void expectRefused(const Change &change, const std::string &words)
    {
        const auto applied = design_.apply(change);
        ASSERT_FALSE(applied);
        EXPECT_THAT(applied.error().text(), HasSubstr(words));
        EXPECT_EQ(design_, before_);
        EXPECT_EQ(design_.connectionsAt("a"), std::set<Id>{"l"});
        EXPECT_EQ(design_.connectionsAt("b"), std::set<Id>{"l"});
    }

    template <class R, class Alter> std::shared_ptr<const R> altered(const R &record, Alter alter)
    {
        R copy = record;
        alter(copy);
        return share(std::move(copy));
    }

    /// A change that replaces the component "a".
    template <class Alter> Change changeOfA(Alter alter)
    {
        Change change;
        change.components["a"] = {design_.components().at("a"), altered(*design_.component("a"), alter)};
        return change;
    }

    template <class Alter> Change changeOfZone(const Id &id, Alter alter)
    {
        Change change;
        change.zones[id] = {design_.zones().at(id), altered(*design_.zone(id), alter)};
        return change;
    }

    Design design_;
    Design before_;
};

TEST_F(DesignApply, FindsEveryRecordById)
{
    EXPECT_EQ(design_.component("a")->name, "a");
    EXPECT_EQ(design_.connection("l")->to, "b");
    EXPECT_EQ(design_.zone("inner")->zone, "outer");
    EXPECT_NE(design_.note("n"), nullptr);
    EXPECT_EQ(design_.component("l"), nullptr);
    for (const char *id : {"a", "b", "l", "outer", "inner", "n"})
        EXPECT_TRUE(design_.contains(id)) << id;
    EXPECT_FALSE(design_.contains("x"));
    EXPECT_TRUE(design_.connectionsAt("x").empty());
}

TEST_F(DesignApply, RefusesAnEmptyId)
{
    Change change;
    change.components[""] = {nullptr, share(componentAt(""))};
    expectRefused(change, "non-empty id");
}

TEST_F(DesignApply, RefusesARecordFiledUnderAnotherId)
{
    Change change;
    change.notes["m"] = {nullptr, share(noteNamed("other"))};
    expectRefused(change, "id");
}

TEST_F(DesignApply, RefusesAnIdThatAnotherTableHas)
{
    Change component;
    component.components["n"] = {nullptr, share(componentAt("n"))};
    expectRefused(component, "'n' is used twice");
    Change connection;
    connection.connections["inner"] = {nullptr, share(connectionBetween("inner", "a", "b"))};
    expectRefused(connection, "'inner' is used twice");
    Change zone;
    zone.zones["l"] = {nullptr, share(zoneIn("l", ""))};
    expectRefused(zone, "'l' is used twice");
    Change note;
    note.notes["a"] = {nullptr, share(noteNamed("a"))};
    expectRefused(note, "'a' is used twice");
}

TEST_F(DesignApply, AnIdMayMoveToAnotherTableInOneChange)
{
    Change change;
    change.notes["n"] = {design_.notes().at("n"), nullptr};
    change.components["n"] = {nullptr, share(componentAt("n"))};
    ASSERT_TRUE(design_.apply(change));
    ASSERT_TRUE(design_.apply(change.inverse()));
    EXPECT_EQ(design_, before_);
}

TEST_F(DesignApply, RefusesEndsThatAreNoComponents)
{
    for (const Id end : {"x", "inner", "n"}) {
        Change from;
        from.connections["m"] = {nullptr, share(connectionBetween("m", end, "b"))};
        expectRefused(from, "'" + end + "', which is not a component");
        Change to;
        to.connections["m"] = {nullptr, share(connectionBetween("m", "a", end))};
        expectRefused(to, "'" + end + "', which is not a component");
    }
}

TEST_F(DesignApply, RefusesToRemoveAComponentWithConnections)
{
    Change change;
    change.components["a"] = {design_.components().at("a"), nullptr};
    expectRefused(change, "'a' still has connections");
    change.connections["l"] = {design_.connections().at("l"), nullptr};
    EXPECT_TRUE(design_.apply(change));
    EXPECT_TRUE(design_.connectionsAt("b").empty());
}

TEST_F(DesignApply, RefusesZonesThatDoNotExist)
{
    expectRefused(changeOfA([](Component &c) { c.zone = "nowhere"; }), "zone 'nowhere' that does not exist");
    expectRefused(changeOfA([](Component &c) { c.zone = "b"; }), "zone 'b' that does not exist");
    expectRefused(changeOfZone("outer", [](Zone &z) { z.zone = "nowhere"; }),
                  "zone 'nowhere' that does not exist");
}

TEST_F(DesignApply, RefusesToRemoveAZoneWithMembers)
{
    Change component;
    component.zones["inner"] = {design_.zones().at("inner"), nullptr};
    expectRefused(component, "'inner' still has members");
    Change zone;
    zone.zones["outer"] = {design_.zones().at("outer"), nullptr};
    expectRefused(zone, "'outer' still has members");
}

TEST_F(DesignApply, RefusesZonesInACycle)
{
    expectRefused(changeOfZone("outer", [](Zone &z) { z.zone = "outer"; }), "contains itself");
    expectRefused(changeOfZone("outer", [](Zone &z) { z.zone = "inner"; }), "contains itself");
}

TEST_F(DesignApply, RefusesPlacesAndSizesOutOfRange)
{
    const double bad[] = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                          -std::numeric_limits<double>::infinity(), 1.1e7, -1.1e7};
    for (const double value : bad) {
        expectRefused(changeOfA([=](Component &c) { c.at.x = value; }), "position or size of 'a'");
        expectRefused(changeOfA([=](Component &c) { c.at.y = value; }), "position or size of 'a'");
        expectRefused(changeOfA([=](Component &c) { c.size.width = value; }), "position or size of 'a'");
        expectRefused(changeOfZone("outer", [=](Zone &z) { z.at.x = value; }), "position or size of 'outer'");
        expectRefused(changeOfZone("outer", [=](Zone &z) { z.size.height = value; }),
                      "position or size of 'outer'");
        Change note;
        note.notes["n"] = {design_.notes().at("n"),
                           altered(*design_.note("n"), [=](Note &n) { n.at.x = value; })};
        expectRefused(note, "position or size of 'n'");
        Change ink;
        ink.notes["n"] = {design_.notes().at("n"), altered(*design_.note("n"), [=](Note &n) {
                              n.points = {0, value, 1};
                          })};
        expectRefused(ink, "point of 'n'");
        Change via;
        via.connections["l"] = {design_.connections().at("l"),
                                altered(*design_.connection("l"), [=](Connection &c) {
                                    c.via = {{0, 0}, {value, 0}};
                                })};
        expectRefused(via, "waypoint of 'l'");
    }
    expectRefused(changeOfA([](Component &c) { c.size.height = 0; }), "position or size");
    expectRefused(changeOfA([](Component &c) { c.size.height = -1; }), "position or size");
}

TEST_F(DesignApply, TheLargestCoordinateIsAllowed)
{
    EXPECT_TRUE(design_.apply(changeOfA([](Component &c) { c.at = {maxCoordinate, -maxCoordinate}; })));
}

TEST_F(DesignApply, RefusesAnAxisOutsideOneToFive)
{
    for (const int value : {0, 6, -3}) {
        Brief brief = design_.brief();
        brief.profile.axis(Axis::scale) = value;
        Change change;
        change.brief = Delta<Brief>{share(design_.brief()), share(brief)};
        expectRefused(change, "'scale' must be 1 to 5");
    }
}

TEST_F(DesignApply, RefusesABriefThatIsTakenAway)
{
    Change change;
    change.brief = Delta<Brief>{share(design_.brief()), nullptr};
    expectRefused(change, "always has a title and a profile");
    change.brief = Delta<Brief>{nullptr, share(design_.brief())};
    expectRefused(change, "always has a title and a profile");
}

TEST_F(DesignApply, RefusesAWaiverUnderTheKeyOfAnother)
{
    Waiver waiver;
    waiver.rule = "cache-missing-hot-path";
    waiver.anchor = {"a"};
    Change change;
    change.waivers["other"] = {nullptr, share(waiver)};
    expectRefused(change, "another finding");
}

TEST_F(DesignApply, RefusesAChangeMadeForAnotherState)
{
    Change component;
    component.components["a"] = {share(componentAt("a", {1, 1})), share(componentAt("a", {2, 2}))};
    expectRefused(component, "another state of 'a'");
    Change added;
    added.notes["n"] = {nullptr, share(noteNamed("n"))};
    expectRefused(added, "another state of 'n'");
    Change removed;
    removed.zones["gone"] = {share(zoneIn("gone", "")), nullptr};
    expectRefused(removed, "another state of 'gone'");
    Change connection;
    connection.connections["l"] = {share(connectionBetween("l", "b", "a")), nullptr};
    expectRefused(connection, "another state of 'l'");
    Waiver waiver;
    waiver.rule = "r";
    Change waived;
    waived.waivers[waiver.key()] = {share(waiver), nullptr};
    expectRefused(waived, "another state of 'r'");
    Brief brief;
    brief.title = "another board";
    Change title;
    title.brief = Delta<Brief>{share(brief), share(design_.brief())};
    expectRefused(title, "another profile");
}

TEST_F(DesignApply, AnEqualRecordWillDoAsTheOneBefore)
{
    Change change;
    change.components["a"] = {share(*design_.component("a")), share(componentAt("a", {5, 5}))};
    ASSERT_TRUE(design_.apply(change));
    EXPECT_EQ(design_.component("a")->at, (Point{5, 5}));
}

TEST_F(DesignApply, FollowsConnectionsToTheirNewEnds)
{
    Change change;
    change.components["c"] = {nullptr, share(componentAt("c"))};
    change.connections["l"] = {design_.connections().at("l"), share(connectionBetween("l", "a", "c"))};
    ASSERT_TRUE(design_.apply(change));
    EXPECT_EQ(design_.connectionsAt("a"), std::set<Id>{"l"});
    EXPECT_TRUE(design_.connectionsAt("b").empty());
    EXPECT_EQ(design_.connectionsAt("c"), std::set<Id>{"l"});
}

TEST_F(DesignApply, ACopyIsAValueOfItsOwn)
{
    ASSERT_TRUE(design_.apply(changeOfA([](Component &c) { c.name = "renamed"; })));
    EXPECT_EQ(before_.component("a")->name, "a");
    EXPECT_FALSE(design_ == before_);
}

} // namespace
} // namespace plumbline
