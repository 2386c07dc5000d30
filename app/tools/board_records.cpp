#include "tools/board_records.h"

#include "tools/thresholds.h"

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

} // namespace plumbline::tools
