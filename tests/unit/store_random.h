#pragma once

#include "support/boards.h"

#include <cmath>
#include <rapidcheck.h>

/// Random designs of the real catalogue: every kind, every type of property, unknown keys at every level.
namespace plumbline::testing
{

/// Valid UTF-8 with what JSON must escape, what it must not, and characters of up to four bytes.
inline rc::Gen<std::string> anyText()
{
    static const std::vector<std::string> pieces{"a",    "Z",    "0", " ",  "\"",   "\\",   "/", "\n", "\t",
                                                 "\x01", "\x7F", "é", "語", "🙂", "none", "{", "]",  ","};
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                        [](const std::vector<std::string> &chosen) {
                            std::string text;
                            for (const std::string &piece : chosen)
                                text += piece;
                            return text;
                        });
}

inline double anyCoordinate()
{
    // Quarters are the common case; any double must survive too.
    return *rc::gen::oneOf(
        rc::gen::map(rc::gen::inRange(-40'000, 40'000), [](int quarters) { return quarters / 4.0; }),
        rc::gen::map(rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000),
                     [](std::int64_t n) { return static_cast<double>(n) / 100'003.0; }));
}

inline Point anyPoint()
{
    const double x = anyCoordinate();
    return {x, anyCoordinate()};
}

inline Size anySize()
{
    const double width = 0.125 + std::abs(anyCoordinate()) / 2;
    return {width, 0.125 + std::abs(anyCoordinate()) / 2};
}

inline bool chance(int percent)
{
    return *rc::gen::inRange(0, 100) < percent;
}

inline Json anyJson(int depth)
{
    switch (*rc::gen::inRange(0, depth > 0 ? 8 : 6)) {
    case 0:
        return nullptr;
    case 1:
        return *rc::gen::arbitrary<bool>();
    case 2:
        return *rc::gen::arbitrary<std::int64_t>();
    case 3:
        return *rc::gen::arbitrary<std::uint64_t>();
    case 4:
        return anyCoordinate();
    case 5:
        return *anyText();
    case 6: {
        Json array = Json::array();
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            array.push_back(anyJson(depth - 1));
        return array;
    }
    default: {
        Json object = Json::object();
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            object[*anyText()] = anyJson(depth - 1);
        return object;
    }
    }
}

/// Keys that no version knows.
inline Json anyExtra()
{
    Json extra = Json::object();
    if (chance(20))
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
            extra["x-" + *anyText()] = anyJson(3);
    return extra;
}

inline Json anyNumber(const Property &property)
{
    if (!property.words.empty() && chance(30))
        return *rc::gen::elementOf(property.words);
    const double least = property.minimum.value_or(-1000);
    const double most = property.maximum.value_or(least + 1e6);
    const double number = least + (most - least) * *rc::gen::inRange(0, 1001) / 1000.0;
    if (property.integer)
        return chance(50) ? Json(std::floor(number)) : Json(static_cast<std::int64_t>(std::floor(number)));
    return number;
}

inline Json anyValue(const Property &property)
{
    if (chance(10))
        return "none";
    switch (property.type) {
    case PropertyType::number:
        return anyNumber(property);
    case PropertyType::boolean:
        return *rc::gen::arbitrary<bool>();
    case PropertyType::text:
        return *anyText();
    case PropertyType::choice:
        return *rc::gen::elementOf(property.values);
    case PropertyType::set:
    case PropertyType::list:
        break;
    }
    Json entries = Json::array();
    if (property.type == PropertyType::list)
        return *rc::gen::container<std::vector<std::string>>(anyText());
    for (const std::string &value : property.values)
        if (chance(30))
            entries.push_back(value);
    return entries;
}

template <class Kind> Props anyProps(const Kind &kind)
{
    Props props;
    for (const auto &property : kind.properties)
        if (chance(20))
            props[property->id] = anyValue(*property);
    if (chance(10))
        props["x-" + *anyText()] = anyJson(2);
    return props;
}

template <class R> void add(Deltas<R> &deltas, R record)
{
    const Id id = record.id;
    deltas[id] = {nullptr, std::make_shared<const R>(std::move(record))};
}

inline void addZones(Change &change)
{
    for (int i = 0, count = *rc::gen::inRange(0, 5); i < count; ++i) {
        const ZoneKind &kind = *rc::gen::elementOf(catalog().zones());
        Zone zone{"z" + std::to_string(i), kind.id,   *anyText(), anyPoint(), anySize(), {},
                  anyProps(kind),          anyExtra()};
        if (i > 0 && chance(50))
            zone.zone = "z" + std::to_string(*rc::gen::inRange(0, i));
        add(change.zones, std::move(zone));
    }
}

inline void addComponents(Change &change)
{
    for (int i = 0, count = *rc::gen::inRange(0, 8); i < count; ++i) {
        const ComponentKind &kind = *rc::gen::elementOf(catalog().components());
        Component component{"c" + std::to_string(i) + *anyText(),
                            kind.id,
                            *anyText(),
                            anyPoint(),
                            anySize(),
                            {},
                            anyProps(kind),
                            anyExtra()};
        if (!change.zones.empty() && chance(50))
            component.zone = "z" + std::to_string(*rc::gen::inRange<std::size_t>(0, change.zones.size()));
        add(change.components, std::move(component));
    }
}

inline void addConnections(Change &change)
{
    std::vector<Id> ends;
    for (const auto &[id, delta] : change.components)
        ends.push_back(id);
    for (int i = 0, count = ends.empty() ? 0 : *rc::gen::inRange(0, 10); i < count; ++i) {
        const ConnectionKind &kind = *rc::gen::elementOf(catalog().connections());
        Connection connection;
        connection.id = "l" + std::to_string(i);
        connection.kind = chance(80) ? kind.id : "";
        connection.from = *rc::gen::elementOf(ends);
        connection.to = *rc::gen::elementOf(ends);
        connection.label = *anyText();
        for (int points = *rc::gen::inRange(0, 3); points > 0; --points)
            connection.via.push_back(anyPoint());
        connection.props = anyProps(kind);
        connection.extra = anyExtra();
        add(change.connections, std::move(connection));
    }
}

inline void addNotes(Change &change)
{
    for (int i = 0, count = *rc::gen::inRange(0, 4); i < count; ++i) {
        Note note{"n" + std::to_string(i),
                  static_cast<NoteKind>(*rc::gen::inRange(0, 3)),
                  *anyText(),
                  anyPoint(),
                  anySize(),
                  {},
                  anyExtra()};
        if (note.kind == NoteKind::ink)
            for (int numbers = 3 * *rc::gen::inRange(0, 5); numbers > 0; --numbers)
                note.points.push_back(anyCoordinate());
        add(change.notes, std::move(note));
    }
}

inline void addWaivers(Change &change)
{
    static const std::vector<std::string> statuses{"accepted-risk", "false-alarm", "planned",
                                                   "not-applicable"};
    static const std::vector<std::string> dates{"", "2024-02-29", "2026-12-31", "1999-01-01"};
    for (int i = 0, count = *rc::gen::inRange(0, 4); i < count; ++i) {
        Waiver waiver;
        waiver.rule = "rule-" + std::to_string(*rc::gen::inRange(0, 3));
        for (int c = 0; c < 3; ++c)
            if (chance(40))
                waiver.anchor.push_back("c" + std::to_string(c));
        waiver.status = *rc::gen::elementOf(statuses);
        waiver.reason = *anyText();
        waiver.by = *anyText();
        waiver.on = *rc::gen::elementOf(dates);
        waiver.expires = *rc::gen::elementOf(dates);
        for (const char *check : {"", "identity"})
            if (chance(30))
                waiver.evidence.push_back({check, *rc::gen::inRange(1, 4), chance(50) ? "blocker" : "advice",
                                           chance(50) ? std::vector<Id>{"c0", "c1"} : std::vector<Id>(),
                                           chance(50) ? 1.25 : 0});
        waiver.extra = anyExtra();
        const Id key = waiver.key();
        change.waivers[key] = {nullptr, std::make_shared<const Waiver>(std::move(waiver))};
    }
}

inline Json anyTask()
{
    // In the order of the format: a task in another order is the same task, but not the same JSON.
    Json task = Json::object();
    if (chance(50))
        task["knowledge"] = chance(50) ? Json({"web", "documents"}) : Json::array();
    if (chance(50))
        task["hops"] = chance(50) ? "single" : "multi";
    if (chance(50))
        task["actions"] = "read";
    if (chance(50))
        task["behaviour-change"] = *rc::gen::arbitrary<bool>();
    if (chance(50))
        task["stable"] = *rc::gen::arbitrary<bool>();
    if (chance(50))
        task["labelled-examples"] = *rc::gen::inRange(0, 100'000);
    if (chance(50))
        task["query-classes"] = *rc::gen::container<std::vector<std::string>>(anyText());
    if (chance(50))
        task["citations"] = *rc::gen::arbitrary<bool>();
    task.update(anyExtra());
    return task;
}

inline Brief anyBrief()
{
    Brief brief;
    brief.title = *anyText();
    if (chance(70))
        brief.shape = *rc::gen::elementOf(std::vector<std::string>(shapes.begin(), shapes.end()));
    brief.shapeReason = *anyText();
    brief.extra = anyExtra();
    Profile &profile = brief.profile;
    for (const Axis axis : allAxes)
        if (chance(60))
            profile.axis(axis) = *rc::gen::inRange(1, 6);
    if (chance(40))
        profile.notes = {{"scale", *anyText()}, {"compliance", *anyText()}, {*anyText(), *anyText()}};
    for (const char *key : {"p95-ms", "availability-pct", "peak-rps", "context-tokens"})
        if (chance(40))
            profile.targets[key] = std::abs(anyCoordinate());
    if (const auto it = profile.targets.find("availability-pct"); it != profile.targets.end())
        it->second = std::fmod(it->second, 100);
    profile.currency = chance(30) ? "EUR" : "";
    profile.task = anyTask();
    if (chance(50))
        profile.multiTenant = *rc::gen::arbitrary<bool>();
    profile.regimes = *rc::gen::container<std::vector<std::string>>(anyText());
    profile.regions = *rc::gen::container<std::vector<std::string>>(anyText());
    profile.extra = anyExtra();
    profile.extraTargets = anyExtra();
    return brief;
}

inline rc::Gen<Design> anyDesign()
{
    return rc::gen::exec([] {
        Change change;
        addZones(change);
        addComponents(change);
        addConnections(change);
        addNotes(change);
        addWaivers(change);
        Design design;
        change.brief = Delta<Brief>{std::make_shared<const Brief>(design.brief()),
                                    std::make_shared<const Brief>(anyBrief())};
        const auto applied = design.apply(change);
        RC_ASSERT(applied.has_value());
        return design;
    });
}

} // namespace plumbline::testing
