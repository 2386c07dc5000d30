#pragma once

#include "drawing/maze.h"
#include "drawing/spatial_index.h"

#include <optional>

namespace plumbline::routing
{

/// One of the two boxes that a connector joins.
struct End {
    Boxes::Handle box = 0;
    Rect rect;
};

/// The way of a connector as if it were alone on the board. Which sides it takes and in which order it shares
/// them with others follows from here.
struct Skeleton {
    Route route;
    Side fromSide = Side::right;
    Side toSide = Side::left;
    /// Set for a single straight leg: how far it may slide along both sides and stay straight and clear.
    std::optional<Interval> slide;
    /// Set where a waypoint placed by hand fixes the coordinate along the side.
    bool fromFixed = false;
    bool toFixed = false;
    /// The other boxes that mattered; the final way begins with them.
    std::vector<Rect> obstacles;

    friend bool operator==(const Skeleton &, const Skeleton &) = default;
};

/// Finds ways between boxes. Results depend on the boxes near the way only, and on no order. What was looked
/// at goes into a Footprint: while no box in it changes, the result stays the same.
class Router
{
public:
    /// `boxes` must outlive the router.
    explicit Router(const Boxes &boxes) : boxes_(boxes) {}

    Skeleton skeleton(const End &from, const End &to, Footprint &looked);
    /// The skeleton of a connector with waypoints: which sides it takes; it goes through the waypoints
    /// whatever is there.
    static Skeleton skeletonVia(const End &from, const End &to, const std::vector<Point> &via);
    /// A connector that comes back to its own box.
    static Skeleton loop(const Rect &box);

    /// A way between two given points of the outlines. It keeps off the legs in `taken` where a detour is
    /// small. `obstacles` are those of the skeleton.
    Way route(const End &from, const Gate &start, const End &to, const Gate &goal,
              const std::vector<Rect> &obstacles, const std::vector<Leg> &taken, Footprint &looked);
    static Route routeVia(const Gate &start, const Gate &goal, const std::vector<Point> &via);
    static Route loopRoute(const Rect &box, Point start, Point goal);

    /// The gate at a point of the outline. Its stub is shorter where another box is closely in front.
    Gate gate(const End &end, const End &other, Side side, double along, Footprint &looked);

private:
    std::optional<Skeleton> straight(const End &from, const End &to, Footprint &looked);
    Way search(const End &from, const std::vector<Gate> &starts, const End &to,
               const std::vector<Gate> &goals, Terrain &terrain, Footprint &looked);
    std::vector<Rect> newBoxesNear(const Route &route, const End &from, const End &to,
                                   const std::vector<Rect> &known, Footprint &looked);
    void boxesNear(const Rect &area, const End &from, const End &to, Footprint &looked);

    const Boxes &boxes_;
    Maze maze_;
    std::vector<Boxes::Handle> found_;
};

} // namespace plumbline::routing
