#include "design/standing.h"
#include "drawing/component_picture.h"
#include "drawing/connection_picture.h"
#include "drawing/lock_sign.h"
#include "drawing/note_picture.h"
#include "drawing/scene_private.h"
#include "drawing/zone_picture.h"

namespace plumbline
{

namespace
{

/// How many zones each zone is inside of.
std::map<Id, int> depthsOf(const Table<Zone> &zones)
{
    std::map<Id, int> depths;
    for (const auto &[id, zone] : zones) {
        std::vector<const Zone *> chain;
        const Zone *next = zone.get();
        while (next && !depths.contains(next->id)) {
            chain.push_back(next);
            const auto outer = zones.find(next->zone);
            next = outer == zones.end() ? nullptr : outer->second.get();
        }
        int depth = next ? depths.at(next->id) : -1;
        for (auto it = chain.rbegin(); it != chain.rend(); ++it)
            depths[(*it)->id] = ++depth;
    }
    return depths;
}

/// With what the standing of a record says.
template <class R> RecordPicture withSigns(RecordPicture picture, const R &record)
{
    signWhatIsLocked(picture, record.rect(), record.extra);
    return picture;
}

template <class R> void follow(Table<R> &table, const Deltas<R> &deltas)
{
    for (const auto &[id, delta] : deltas) {
        if (delta.after)
            table[id] = delta.after;
        else
            table.erase(id);
    }
}

} // namespace

void Scene::Private::clear()
{
    components.clear();
    connections.clear();
    zones.clear();
    notes.clear();
    routes.clear();
    labels.clear();
    order.clear();
    entries.clear();
    byHandle.clear();
    freeHandles.clear();
    index.clear();
    repaint = {};
}

void Scene::Private::followConnections(const Change &change)
{
    std::set<Id> drawn = routes.update(change);
    for (const auto &[id, delta] : change.connections) {
        if (delta.after) {
            drawn.insert(id);
        } else {
            labels.remove(id);
            drop(id);
        }
    }
    for (const Id &id : drawn)
        labels.set(id, *routes.route(id), labelOf(*connections.at(id), catalog));
    drawn.merge(labels.settle(routes.boxes(), routes.touched()));
    for (const Id &id : drawn)
        show(id, drawConnection(*connections.at(id), catalog, metrics, *routes.route(id), labels.place(id)));
}

void Scene::Private::followZones(const Change &change)
{
    if (change.zones.empty())
        return;
    const std::map<Id, int> depths = depthsOf(zones);
    for (const auto &[id, depth] : depths) {
        const auto entry = entries.find(id);
        if (change.zones.contains(id) || entry == entries.end() || entry->second.depth != depth)
            show(id, withSigns(drawZone(*zones.at(id), catalog, metrics), *zones.at(id)),
                 stackOf(zones.at(id)->extra), depth);
    }
}

void Scene::Private::show(const Id &id, RecordPicture picture, int stack, int depth)
{
    drop(id);
    SceneEntry &entry = entries[id];
    entry.id = id;
    entry.depth = depth;
    entry.stack = stack;
    entry.picture = std::make_shared<const RecordPicture>(std::move(picture));
    if (freeHandles.empty()) {
        entry.handle = byHandle.size();
        byHandle.push_back(&entry);
    } else {
        entry.handle = freeHandles.back();
        freeHandles.pop_back();
        byHandle[entry.handle] = &entry;
    }
    order.insert(&entry);
    index.insert(entry.picture->bounds, entry.handle);
    repaint = repaint.united(entry.picture->bounds);
}

void Scene::Private::drop(const Id &id)
{
    const auto it = entries.find(id);
    if (it == entries.end())
        return;
    const SceneEntry &entry = it->second;
    repaint = repaint.united(entry.picture->bounds);
    index.remove(entry.picture->bounds, entry.handle);
    byHandle[entry.handle] = nullptr;
    freeHandles.push_back(entry.handle);
    order.erase(&entry);
    entries.erase(it);
}

void Scene::Private::showComponent(const Id &id)
{
    const auto mark = marks.find(id);
    const Component &component = *components.at(id);
    show(id,
         withSigns(drawComponent(component, catalog, metrics,
                                 mark == marks.end() ? std::nullopt : std::optional(mark->second)),
                   component),
         stackOf(component.extra));
}

Rect Scene::Private::takeRepaint()
{
    return std::exchange(repaint, Rect{});
}

Scene::Scene(const Catalog &catalog, const TextMetrics &metrics)
    : d(std::make_unique<Private>(catalog, metrics))
{
}

Scene::~Scene() = default;

void Scene::reset(const Design &design)
{
    d->clear();
    update(design, difference(Design(), design));
}

Rect Scene::update(const Design &, const Change &change)
{
    follow(d->components, change.components);
    follow(d->connections, change.connections);
    follow(d->zones, change.zones);
    follow(d->notes, change.notes);
    for (const auto &[id, delta] : change.zones)
        if (!delta.after)
            d->drop(id);
    for (const auto &[id, delta] : change.components)
        if (delta.after)
            d->showComponent(id);
        else
            d->drop(id);
    for (const auto &[id, delta] : change.notes)
        if (delta.after)
            d->show(id, withSigns(drawNote(*delta.after, d->metrics), *delta.after),
                    stackOf(delta.after->extra));
        else
            d->drop(id);
    d->followZones(change);
    d->followConnections(change);
    return d->takeRepaint();
}

Rect Scene::setMarks(Marks marks)
{
    std::swap(d->marks, marks);
    const auto changed = [&](const Id &id) {
        const auto before = marks.find(id);
        const auto after = d->marks.find(id);
        if (before == marks.end() || after == d->marks.end())
            return (before == marks.end()) != (after == d->marks.end());
        return before->second != after->second;
    };
    for (const auto &[id, component] : d->components)
        if (changed(id))
            d->showComponent(id);
    return d->takeRepaint();
}

} // namespace plumbline
