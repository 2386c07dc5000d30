#include "tools/board_records.h"

#include "design/standing.h"
#include "edit/verbs.h"
#include "tools/snap.h"
#include "tools/thresholds.h"

#include <tuple>

namespace plumbline::tools
{

namespace
{

double distanceTo(const Rect &rect, Point p)
{
    const double dx = std::max({rect.x - p.x, p.x - rect.right(), 0.0});
    const double dy = std::max({rect.y - p.y, p.y - rect.bottom(), 0.0});
    return std::hypot(dx, dy);
}

std::string nameOf(const Design &design, const Id &id)
{
    const Component *component = design.component(id);
    return component ? "'" + component->name + "'" : std::string();
}

} // namespace

std::set<Id> withPlace(const Design &design, const std::set<Id> &ids)
{
    std::set<Id> placed;
    for (const Id &id : ids)
        if (design.contains(id) && !design.connection(id))
            placed.insert(id);
    return placed;
}

std::set<Id> movable(const Design &design, const std::set<Id> &ids)
{
    std::set<Id> free = withPlace(design, ids);
    std::erase_if(free, [&design](const Id &id) { return isLocked(standingOf(design, id)); });
    return free;
}

Rect boundsOf(const Design &design, const std::set<Id> &ids)
{
    Rect bounds;
    for (const Id &id : ids)
        if (const auto rect = rectOf(design, id))
            bounds = bounds.united(*rect);
    return bounds;
}

std::set<Id> everything(const Design &design)
{
    std::set<Id> ids;
    const auto add = [&ids](const auto &table) {
        for (const auto &[id, record] : table)
            ids.insert(id);
    };
    add(design.components());
    add(design.connections());
    add(design.zones());
    add(design.notes());
    return ids;
}

std::vector<Id> readingOrder(const Design &design)
{
    struct Place {
        double row;
        double x;
        Id id;
    };
    std::vector<Place> places;
    const auto add = [&places](const auto &table) {
        for (const auto &[id, record] : table)
            places.push_back({std::floor(record->at.y / edit::cardSize.height), record->at.x, id});
    };
    add(design.components());
    add(design.zones());
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return std::tie(a.row, a.x, a.id) < std::tie(b.row, b.x, b.id);
    });
    std::vector<Id> ids;
    for (Place &place : places)
        ids.push_back(std::move(place.id));
    return ids;
}

std::vector<const ConnectionKind *> possibleKinds(const Design &design, const Catalog &catalog,
                                                  const Id &from, const Id &to, const Id &except)
{
    const Component *start = design.component(from);
    const Component *end = design.component(to);
    if (!start || !end || from == to)
        return {};
    std::set<std::string> present;
    for (const Id &id : design.connectionsAt(from)) {
        const Connection &connection = *design.connection(id);
        if (id != except && connection.from == from && connection.to == to)
            present.insert(connection.kind);
    }
    auto kinds = catalog.legalConnections(start->kind, end->kind);
    std::erase_if(kinds, [&present](const ConnectionKind *kind) { return present.contains(kind->id); });
    return kinds;
}

std::string whyNoConnection(const Design &design, const Id &from, const Id &to)
{
    return "No connection from " + nameOf(design, from) + " to " + nameOf(design, to);
}

Id bindTarget(const Scene &scene, const Design &design, Point p, double reach, const Id &except)
{
    const Id under = scene.hit(p, 0);
    if (design.component(under))
        return under == except ? Id() : under;
    Id nearest;
    double best = reach;
    for (const Id &id : scene.inside(Rect{p.x, p.y, 0, 0}.grown(reach))) {
        const Component *component = design.component(id);
        if (!component || id == except)
            continue;
        if (const double away = distanceTo(component->rect(), p); away <= best) {
            best = away;
            nearest = id;
        }
    }
    return nearest;
}

Rect cardAround(Point center)
{
    return {onGrid(center.x - edit::cardSize.width / 2), onGrid(center.y - edit::cardSize.height / 2),
            edit::cardSize.width, edit::cardSize.height};
}

} // namespace plumbline::tools
