#pragma once

#include "drawing/scene.h"

namespace plumbline::routing
{

/// The habits of connectors, in pixels.
inline constexpr double stubLength = 16;   ///< First and last leg, and the distance kept from other boxes.
inline constexpr double laneSpacing = 14;  ///< Between parallel connectors.
inline constexpr double clearance = 4;     ///< A leg nearer than this to a box counts as crossing it.
inline constexpr double cornerMargin = 12; ///< Sides take no connectors this near to a rounded corner.

enum class Side { left, top, right, bottom };

/// Do connectors leave this side horizontally?
constexpr bool isHorizontal(Side side)
{
    return side == Side::left || side == Side::right;
}

struct Interval {
    double lo = 0;
    double hi = 0;

    double length() const { return hi - lo; }
    double center() const { return lo + (hi - lo) / 2; }
    /// The nearest point inside; `lo` when the interval is empty (hi below lo).
    double clamp(double at) const { return std::max(lo, std::min(at, hi)); }
    friend bool operator==(const Interval &, const Interval &) = default;
};

inline Interval intersection(Interval a, Interval b)
{
    return {std::max(a.lo, b.lo), std::min(a.hi, b.hi)};
}

inline Interval spanX(const Rect &r)
{
    return {r.x, r.right()};
}

inline Interval spanY(const Rect &r)
{
    return {r.y, r.bottom()};
}

/// Where along a side connectors may attach: y for the left and right side, x for the others.
Interval portRange(const Rect &box, Side side);
/// The point of the outline at this coordinate along the side.
Point pointAt(const Rect &box, Side side, double along);
/// The coordinate of a point along a side.
inline double along(Side side, Point p)
{
    return isHorizontal(side) ? p.y : p.x;
}
/// A step away from the side.
Point outward(Side side, double distance);

/// A leg of a route with its direction forgotten.
struct Leg {
    bool vertical = false;
    double at = 0; ///< x of a vertical leg, y of a horizontal one.
    Interval span; ///< Along the leg.

    Rect rect() const
    {
        return vertical ? Rect{at, span.lo, 0, span.length()} : Rect{span.lo, at, span.length(), 0};
    }
    friend bool operator==(const Leg &, const Leg &) = default;
};

Leg legBetween(Point a, Point b);
/// The leg from point `index` of the route to the next.
inline Leg legOf(const Route &route, std::size_t index)
{
    return legBetween(route[index], route[index + 1]);
}

/// The same way without repeated points and without points in the middle of a straight leg.
Route tidied(const Route &route);

/// Everything that a decision looked at. When nothing in it changes, the decision stays.
class Footprint
{
public:
    void clear();
    void add(const Rect &area);
    /// Does the rectangle touch anything looked at?
    bool meets(const Rect &rect) const;

private:
    std::vector<Rect> areas_;
    Rect bounds_;
};

} // namespace plumbline::routing
