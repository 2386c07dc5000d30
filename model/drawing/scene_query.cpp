#include "drawing/note_picture.h"
#include "drawing/scene_private.h"
#include "drawing/zone_picture.h"

#include <limits>

namespace plumbline
{

namespace
{

double distanceToLine(Point p, const std::vector<Point> &points)
{
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        nearest = std::min(nearest, distanceToSegment(p, points[i], points[i + 1]));
    return nearest;
}

} // namespace

std::vector<const SceneEntry *> Scene::Private::entriesIn(const Rect &area) const
{
    std::vector<SpatialIndex::Handle> found;
    index.query(area, found);
    std::vector<const SceneEntry *> result;
    for (SpatialIndex::Handle handle : found)
        if (byHandle[handle]->picture->bounds.intersects(area))
            result.push_back(byHandle[handle]);
    std::sort(result.begin(), result.end(), PaintOrder());
    return result;
}

Picture Scene::picture() const
{
    Picture picture;
    for (const SceneEntry *entry : d->order)
        picture.records.push_back(entry->picture);
    picture.bounds = bounds();
    return picture;
}

Picture Scene::picture(const Rect &area) const
{
    Picture picture;
    for (const SceneEntry *entry : d->entriesIn(area)) {
        picture.records.push_back(entry->picture);
        picture.bounds = picture.bounds.united(entry->picture->bounds);
    }
    return picture;
}

const Route *Scene::route(const Id &connection) const
{
    return d->routes.route(connection);
}

Rect Scene::bounds() const
{
    return d->index.bounds();
}

double Scene::Private::connectionDistance(const Id &id, Point p) const
{
    const routing::LabelPlace *label = labels.place(id);
    if (label && label->rect.contains(p))
        return 0;
    return distanceToLine(p, *routes.route(id));
}

bool Scene::Private::hits(const SceneEntry &entry, Point p, double reach) const
{
    switch (entry.layer()) {
    case Layer::components:
        return components.at(entry.id)->rect().contains(p);
    case Layer::notes: {
        const Note &note = *notes.at(entry.id);
        const std::vector<Point> ink = inkPoints(note);
        if (note.kind != NoteKind::ink || ink.size() < 2)
            return entry.picture->bounds.contains(p);
        return distanceToLine(p, ink) <= reach + inkWidth(note) / 2;
    }
    case Layer::connections:
        return connectionDistance(entry.id, p) <= reach;
    case Layer::zones: {
        const Zone &zone = *zones.at(entry.id);
        const Rect inner = zone.rect().grown(-reach);
        const bool innerContains = inner.width > 0 && inner.height > 0 && inner.contains(p);
        return zoneTab(zone, metrics).contains(p) || (zone.rect().grown(reach).contains(p) && !innerContains);
    }
    }
    return false;
}

/// Where lines run close together, the nearest one is meant.
Id Scene::Private::hitConnection(const std::vector<const SceneEntry *> &topmostFirst, Point p,
                                 double reach) const
{
    Id nearest;
    double least = std::numeric_limits<double>::max();
    for (const SceneEntry *entry : topmostFirst) {
        if (entry->layer() != Layer::connections)
            continue;
        const double distance = connectionDistance(entry->id, p);
        if (distance <= reach && distance < least) {
            least = distance;
            nearest = entry->id;
        }
    }
    return nearest;
}

Id Scene::hit(Point p, double reach) const
{
    auto found = d->entriesIn(Rect{p.x, p.y, 0, 0}.grown(reach + 1));
    std::reverse(found.begin(), found.end());
    for (Layer layer : {Layer::components, Layer::notes, Layer::connections, Layer::zones}) {
        if (layer == Layer::connections) {
            if (Id id = d->hitConnection(found, p, reach); !id.empty())
                return id;
            continue;
        }
        for (const SceneEntry *entry : found)
            if (entry->layer() == layer && d->hits(*entry, p, reach))
                return entry->id;
    }
    return {};
}

std::vector<Id> Scene::inside(const Rect &area) const
{
    std::vector<Id> ids;
    for (const SceneEntry *entry : d->entriesIn(area)) {
        bool counts = false;
        switch (entry->layer()) {
        case Layer::components:
            counts = d->components.at(entry->id)->rect().intersects(area);
            break;
        case Layer::notes:
            counts = d->notes.at(entry->id)->kind == NoteKind::ink ||
                     d->notes.at(entry->id)->rect().intersects(area);
            break;
        case Layer::zones:
            counts = area.contains(d->zones.at(entry->id)->rect());
            break;
        case Layer::connections:
            break;
        }
        if (counts)
            ids.push_back(entry->id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

bool Scene::Private::isInside(const Zone *zone, const Id &outer) const
{
    while (zone && zone->id != outer) {
        const auto next = zones.find(zone->zone);
        zone = next == zones.end() ? nullptr : next->second.get();
    }
    return zone != nullptr;
}

Id Scene::zoneAround(const Rect &rect, const Id &except) const
{
    const Zone *innermost = nullptr;
    for (const auto &[id, zone] : d->zones) {
        if (!zone->rect().contains(rect) || (!except.empty() && d->isInside(zone.get(), except)))
            continue;
        // A zone in another has the smaller frame; of equal frames the one that is a member of the other is
        // meant.
        const auto area = [](const Zone &z) { return z.size.width * z.size.height; };
        if (!innermost || area(*zone) < area(*innermost) ||
            (area(*zone) == area(*innermost) && d->isInside(zone.get(), innermost->id)))
            innermost = zone.get();
    }
    return innermost ? innermost->id : Id();
}

} // namespace plumbline
