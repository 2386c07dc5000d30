#pragma once

#include <algorithm>
#include <vector>

namespace plumbline
{

/// Board coordinates are logical pixels, x to the right, y down.
struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point &, const Point &) = default;
};

struct Size {
    double width = 0;
    double height = 0;
    friend bool operator==(const Size &, const Size &) = default;
};

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }

/// A rectangle given by its top left corner; width and height are never negative.
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    static Rect of(Point at, Size size) { return {at.x, at.y, size.width, size.height}; }
    /// The rectangle that has both points as opposite corners, in any order.
    static Rect spanning(Point a, Point b);

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point center() const { return {x + width / 2, y + height / 2}; }
    bool contains(Point p) const { return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom(); }
    bool contains(const Rect &r) const
    {
        return r.x >= x && r.right() <= right() && r.y >= y && r.bottom() <= bottom();
    }
    bool intersects(const Rect &r) const
    {
        return r.x < right() && r.right() > x && r.y < bottom() && r.bottom() > y;
    }
    Rect grown(double margin) const
    {
        return {x - margin, y - margin, width + 2 * margin, height + 2 * margin};
    }
    /// The smallest rectangle around both. An empty rectangle (no width and no height) counts as nothing.
    Rect united(const Rect &r) const;
    bool empty() const { return width <= 0 && height <= 0; }
    friend bool operator==(const Rect &, const Rect &) = default;
};

/// Shortest distance from a point to the segment a-b, in pixels.
double distanceToSegment(Point p, Point a, Point b);

/// Does the axis-parallel or slanted segment a-b touch the inside of the rectangle?
bool segmentCrosses(Point a, Point b, const Rect &r);

} // namespace plumbline
