#pragma once

#include "drawing/labels.h"
#include "drawing/routes.h"
#include "drawing/scene.h"

/// Shared by the two halves of Scene: scene.cpp keeps the drawing up to date, scene_query.cpp answers
/// questions.
namespace plumbline
{

/// A record's picture and its place in the paint order.
struct SceneEntry {
    Id id;
    int depth = 0; ///< Of a zone inside others; everything else is 0.
    int stack = 0; ///< As the record says, see design/standing.h.
    SpatialIndex::Handle handle = 0;
    std::shared_ptr<const RecordPicture> picture;

    Layer layer() const { return picture->layer; }
};

struct PaintOrder {
    bool operator()(const SceneEntry *a, const SceneEntry *b) const
    {
        const Layer layerA = a->layer();
        const Layer layerB = b->layer();
        return std::tie(layerA, a->depth, a->stack, a->id) < std::tie(layerB, b->depth, b->stack, b->id);
    }
};

struct Scene::Private {
    Private(const Catalog &usedCatalog, const TextMetrics &usedMetrics)
        : catalog(usedCatalog), metrics(usedMetrics), labels(usedMetrics)
    {
    }

    void clear();
    void followConnections(const Change &change);
    void followZones(const Change &change);

    void show(const Id &id, RecordPicture picture, int stack = 0, int depth = 0);
    void drop(const Id &id);
    void showComponent(const Id &id);
    Rect takeRepaint();

    std::vector<const SceneEntry *> entriesIn(const Rect &area) const;
    bool hits(const SceneEntry &entry, Point p, double reach) const;
    double connectionDistance(const Id &id, Point p) const;
    Id hitConnection(const std::vector<const SceneEntry *> &topmostFirst, Point p, double reach) const;
    bool isInside(const Zone *zone, const Id &outer) const;

    const Catalog &catalog;
    const TextMetrics &metrics;
    Table<Component> components;
    Table<Connection> connections;
    Table<Zone> zones;
    Table<Note> notes;
    Marks marks;

    routing::Routes routes;
    routing::Labels labels;

    std::map<Id, SceneEntry> entries;
    std::set<const SceneEntry *, PaintOrder> order;
    std::vector<const SceneEntry *> byHandle; // null where free
    std::vector<SpatialIndex::Handle> freeHandles;
    SpatialIndex index; // of picture bounds
    Rect repaint;
};

} // namespace plumbline
