#include "drawing/sides.h"

namespace plumbline::routing
{

namespace
{

bool touches(const Rect &a, const Rect &b)
{
    return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

/// Is `b` on the straight way from `a` to `c`, ahead and not back?
bool isPassedThrough(Point a, Point b, Point c)
{
    const bool sameColumn = a.x == b.x && b.x == c.x && (b.y - a.y) * (c.y - b.y) >= 0;
    const bool sameRow = a.y == b.y && b.y == c.y && (b.x - a.x) * (c.x - b.x) >= 0;
    return sameColumn || sameRow;
}

} // namespace

Interval portRange(const Rect &box, Side side)
{
    const Interval whole = isHorizontal(side) ? spanY(box) : spanX(box);
    const double margin = std::min(cornerMargin, whole.length() / 4);
    return {whole.lo + margin, whole.hi - margin};
}

Point pointAt(const Rect &box, Side side, double along)
{
    switch (side) {
    case Side::left:
        return {box.x, along};
    case Side::right:
        return {box.right(), along};
    case Side::top:
        return {along, box.y};
    case Side::bottom:
        break;
    }
    return {along, box.bottom()};
}

Point outward(Side side, double distance)
{
    switch (side) {
    case Side::left:
        return {-distance, 0};
    case Side::right:
        return {distance, 0};
    case Side::top:
        return {0, -distance};
    case Side::bottom:
        break;
    }
    return {0, distance};
}

Leg legBetween(Point a, Point b)
{
    if (a.x == b.x)
        return {true, a.x, {std::min(a.y, b.y), std::max(a.y, b.y)}};
    return {false, a.y, {std::min(a.x, b.x), std::max(a.x, b.x)}};
}

Route tidied(const Route &route)
{
    Route result;
    for (Point p : route) {
        if (!result.empty() && result.back() == p)
            continue;
        while (result.size() >= 2 && isPassedThrough(result[result.size() - 2], result.back(), p))
            result.pop_back();
        result.push_back(p);
    }
    return result;
}

void Footprint::clear()
{
    areas_.clear();
}

void Footprint::add(const Rect &area)
{
    if (areas_.empty()) {
        bounds_ = area;
    } else {
        const double left = std::min(bounds_.x, area.x);
        const double top = std::min(bounds_.y, area.y);
        bounds_ = {left, top, std::max(bounds_.right(), area.right()) - left,
                   std::max(bounds_.bottom(), area.bottom()) - top};
    }
    areas_.push_back(area);
}

bool Footprint::meets(const Rect &rect) const
{
    return !areas_.empty() && touches(bounds_, rect) &&
           std::any_of(areas_.begin(), areas_.end(), [&](const Rect &area) { return touches(area, rect); });
}

} // namespace plumbline::routing
