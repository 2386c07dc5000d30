#include "design/geometry.h"

#include <cmath>

namespace plumbline
{

Rect Rect::spanning(Point a, Point b)
{
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

Rect Rect::united(const Rect &r) const
{
    if (empty())
        return r;
    if (r.empty())
        return *this;
    const double left = std::min(x, r.x);
    const double top = std::min(y, r.y);
    return {left, top, std::max(right(), r.right()) - left, std::max(bottom(), r.bottom()) - top};
}

double distanceToSegment(Point p, Point a, Point b)
{
    const Point ab = b - a;
    const double lengthSquared = ab.x * ab.x + ab.y * ab.y;
    double t = 0;
    if (lengthSquared > 0)
        t = std::clamp(((p.x - a.x) * ab.x + (p.y - a.y) * ab.y) / lengthSquared, 0.0, 1.0);
    return std::hypot(p.x - (a.x + t * ab.x), p.y - (a.y + t * ab.y));
}

// Liang-Barsky clipping; touching the border only does not count as crossing.
bool segmentCrosses(Point a, Point b, const Rect &r)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double p[4] = {-dx, dx, -dy, dy};
    const double q[4] = {a.x - r.x, r.right() - a.x, a.y - r.y, r.bottom() - a.y};
    double enter = 0;
    double leave = 1;
    for (int i = 0; i < 4; ++i) {
        if (p[i] == 0) {
            if (q[i] <= 0)
                return false;
            continue;
        }
        const double t = q[i] / p[i];
        if (p[i] < 0)
            enter = std::max(enter, t);
        else
            leave = std::min(leave, t);
    }
    return enter < leave;
}

} // namespace plumbline
