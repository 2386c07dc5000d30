#include "sweep.h"

#include "edit/verbs.h"

namespace plumbline::testing
{

namespace
{

constexpr double tolerance = 1e-6;

double area(const Zone &zone)
{
    return zone.size.width * zone.size.height;
}

std::string brokenInvariant(const Design &design)
{
    Design copy;
    if (auto applied = copy.apply(difference(copy, design)); !applied)
        return applied.error().text();
    if (!(copy == design))
        return "a copy made by one change is another design";
    for (const auto &[id, connection] : design.connections())
        for (const Id &end : {connection->from, connection->to})
            if (!design.connectionsAt(end).contains(id))
                return id + " is not listed at its end " + end;
    for (const auto &[id, component] : design.components())
        for (const Id &connection : design.connectionsAt(id))
            if (!design.connection(connection))
                return id + " lists a connection that is gone: " + connection;
    return {};
}

std::string illegalConnection(const Design &design, const Catalog &catalog)
{
    std::set<std::tuple<Id, Id, std::string>> seen;
    for (const auto &[id, connection] : design.connections()) {
        const std::string why =
            catalog.whyNotConnect(connection->kind, design.component(connection->from)->kind,
                                  design.component(connection->to)->kind);
        if (!why.empty())
            return id + ": " + why;
        if (connection->from == connection->to)
            return id + " joins a component with itself";
        if (!seen.emplace(connection->from, connection->to, connection->kind).second)
            return id + " repeats another connection";
    }
    return {};
}

template <class Kind> std::string unfitProperty(const Id &id, const Props &props, const Kind *kind)
{
    for (const auto &[name, value] : props) {
        const Property *property = kind ? kind->property(name) : nullptr;
        if (kind && !property)
            return id + " states " + name + ", which its kind lacks";
        if (property && !property->whyNot(value).empty())
            return id + "." + name + " " + property->whyNot(value);
    }
    return {};
}

std::string unfitProperty(const Design &design, const Catalog &catalog)
{
    std::string bad;
    for (const auto &[id, component] : design.components())
        bad += unfitProperty(id, component->props, catalog.component(component->kind));
    for (const auto &[id, connection] : design.connections())
        bad += unfitProperty(id, connection->props, catalog.connection(connection->kind));
    for (const auto &[id, zone] : design.zones())
        bad += unfitProperty(id, zone->props, catalog.zone(zone->kind));
    return bad;
}

template <class R> bool isBelow(const R &record, Size smallest)
{
    return record.size.width < smallest.width || record.size.height < smallest.height;
}

std::string poorRecord(const Design &design)
{
    for (const auto &[id, component] : design.components())
        if (component->name.empty() || isBelow(*component, edit::smallestCard))
            return id + " is nameless or too small";
    for (const auto &[id, zone] : design.zones())
        if (zone->name.empty() || isBelow(*zone, edit::smallestZone))
            return id + " is nameless or too small";
    for (const auto &[id, note] : design.notes())
        if (isBelow(*note, edit::smallestNote(note->kind)))
            return id + " is too small";
    return {};
}

/// Frames around the rectangle that are larger than `least`.
std::vector<const Zone *> framesAround(const Design &design, const Rect &rect, double least)
{
    std::vector<const Zone *> frames;
    for (const auto &[id, zone] : design.zones())
        if (area(*zone) > least && zone->rect().grown(tolerance).contains(rect))
            frames.push_back(zone.get());
    return frames;
}

/// A record that says it is in `stated` must lie in it, and in no smaller zone.
std::string wrongZone(const Design &design, const Id &id, const Rect &rect, const Id &stated, double least)
{
    const auto frames = framesAround(design, rect, least);
    if (stated.empty())
        return frames.empty() ? "" : id + " lies in " + frames.front()->id + " and says in none";
    const Zone &zone = *design.zone(stated);
    if (!zone.rect().grown(tolerance).contains(rect))
        return id + " says it lies in " + stated + " and does not";
    for (const Zone *frame : frames)
        if (area(*frame) < area(zone))
            return id + " lies in the smaller " + frame->id + " and says in " + stated;
    return {};
}

std::string wrongZone(const Design &design)
{
    std::string wrong;
    for (const auto &[id, component] : design.components())
        wrong += wrongZone(design, id, component->rect(), component->zone, 0);
    for (const auto &[id, zone] : design.zones())
        wrong += wrongZone(design, id, zone->rect(), zone->zone, area(*zone));
    return wrong;
}

} // namespace

std::string sweep(const Design &design, const Catalog &catalog)
{
    return brokenInvariant(design) + illegalConnection(design, catalog) + unfitProperty(design, catalog) +
           poorRecord(design) + wrongZone(design);
}

} // namespace plumbline::testing
