#pragma once

#include "design/design.h"
#include "drawing/picture.h"

#include <functional>

namespace plumbline
{

/// Severity marks to draw on components: id to role (blocker, warning, advice, question).
using Marks = std::map<Id, Role>;

/// A way for a connector: at least two points, horizontal and vertical legs only.
using Route = std::vector<Point>;

/// Keeps pictures, routes and the spatial index of a design up to date. Not thread-safe; one per view.
class Scene
{
public:
    /// Catalogue and metrics must outlive the scene.
    Scene(const Catalog &catalog, const TextMetrics &metrics);
    ~Scene();
    Scene(const Scene &) = delete;
    Scene &operator=(const Scene &) = delete;

    /// Forgets everything and draws this design.
    void reset(const Design &design);
    /// Follows a change; `after` is the design with the change applied. Only touched records, the connectors
    /// of touched components, and connectors that share a side with those, are routed and drawn again.
    /// Returns the area that has to be repainted.
    Rect update(const Design &after, const Change &change);
    /// Draws these marks from now on; returns the area to repaint.
    Rect setMarks(Marks marks);

    /// Everything, in paint order.
    Picture picture() const;
    /// The records whose bounds meet the area, in paint order.
    Picture picture(const Rect &area) const;
    const Route *route(const Id &connection) const;

    /// The topmost record at a point. A connection is hit within `reach` pixels of its line or label. A zone
    /// is hit on its title tab or within `reach` of its frame only, so that a marquee can start inside it.
    /// Empty if none.
    Id hit(Point p, double reach) const;
    /// Components, notes and (only when wholly inside) zones that meet the area; sorted ids.
    std::vector<Id> inside(const Rect &area) const;
    /// The innermost zone that contains the whole rectangle; empty if none. `except` and zones inside it do
    /// not count.
    Id zoneAround(const Rect &rect, const Id &except = {}) const;

    Rect bounds() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace plumbline
