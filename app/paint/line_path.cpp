#include "paint/line_path.h"

#include <cmath>
#include <QTransform>

namespace plumbline
{

namespace
{
double distance(Point a, Point b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}

/// The point `length` away from `from` in the direction of `to`.
Point along(Point from, Point to, double length)
{
    const double whole = distance(from, to);
    return {from.x + (to.x - from.x) * length / whole, from.y + (to.y - from.y) * length / whole};
}

QPointF q(Point p)
{
    return {p.x, p.y};
}

std::vector<Point> withoutRepeats(const std::vector<Point> &points)
{
    std::vector<Point> kept;
    for (const Point &p : points)
        if (kept.empty() || distance(kept.back(), p) > 1e-6)
            kept.push_back(p);
    return kept;
}

/// Marks grow with the line, at half its pace, so that thick lines keep their proportions.
double markScale(double width)
{
    return 1 + std::max(0.0, width - 1.5) / 6;
}

/// How much of the line a mark covers, in board pixels.
double covered(LineEnd end, double width)
{
    const double scale = markScale(width);
    switch (end) {
    case LineEnd::none:
        return 0;
    case LineEnd::arrow:
        return 8 * scale;
    case LineEnd::openArrow:
        return width / 2;
    case LineEnd::diamond:
        return 11 * scale;
    case LineEnd::hexagon:
        return 13 * scale;
    case LineEnd::circle:
        return 7 * scale;
    case LineEnd::bar:
        return 4 * scale;
    }
    return 0;
}

QPainterPath polygon(std::initializer_list<QPointF> corners, bool closed)
{
    QPainterPath path(*corners.begin());
    for (const QPointF *corner = corners.begin() + 1; corner != corners.end(); ++corner)
        path.lineTo(*corner);
    if (closed)
        path.closeSubpath();
    return path;
}

/// The mark with its tip at the origin and the line coming in from the left.
EndMark uprightMark(LineEnd end)
{
    EndMark mark;
    switch (end) {
    case LineEnd::none:
        break;
    case LineEnd::arrow:
        mark.path = polygon({{0, 0}, {-9.5, -4.25}, {-9.5, 4.25}}, true);
        mark.filled = true;
        break;
    case LineEnd::openArrow:
        mark.path = polygon({{-8, -4.5}, {-0.75, 0}, {-8, 4.5}}, false);
        break;
    case LineEnd::diamond:
        mark.path = polygon({{0, 0}, {-6, -5}, {-12, 0}, {-6, 5}}, true);
        mark.filled = true;
        break;
    case LineEnd::hexagon:
        mark.path = polygon({{-0.5, 0}, {-4, -5.5}, {-10, -5.5}, {-13.5, 0}, {-10, 5.5}, {-4, 5.5}}, true);
        mark.hollow = true;
        break;
    case LineEnd::circle:
        mark.path.addEllipse(QPointF(-4, 0), 4, 4);
        mark.filled = true;
        break;
    case LineEnd::bar:
        mark.path = polygon({{-4, -5.5}, {-4, 5.5}}, false);
        break;
    }
    return mark;
}

/// Rounds the corner between two legs with as much of the radius as the shorter leg allows.
void addCorner(QPainterPath &path, Point before, Point corner, Point after, double radius)
{
    const double fits = std::min({radius, distance(before, corner) / 2, distance(corner, after) / 2});
    if (fits < 0.5) {
        path.lineTo(q(corner));
        return;
    }
    constexpr double circle = 0.5523; // Control points of a quarter circle as a cubic.
    const Point in = along(corner, before, fits);
    const Point out = along(corner, after, fits);
    path.lineTo(q(in));
    path.cubicTo(q(along(corner, before, fits * (1 - circle))), q(along(corner, after, fits * (1 - circle))),
                 q(out));
}
} // namespace

QPainterPath linePath(const Line &line)
{
    std::vector<Point> points = withoutRepeats(line.points);
    if (points.size() < 2)
        return {};
    const auto shorten = [](Point end, Point next, double length) {
        return along(end, next, std::min(length, distance(end, next) * 0.9));
    };
    const Point first = shorten(points[0], points[1], covered(line.start, line.width));
    const std::size_t last = points.size() - 1;
    points[last] = shorten(points[last], points[last - 1], covered(line.end, line.width));
    points[0] = first;
    QPainterPath path(q(points[0]));
    for (std::size_t i = 1; i < last; ++i)
        addCorner(path, points[i - 1], points[i], points[i + 1], line.radius);
    path.lineTo(q(points[last]));
    return path;
}

EndMark endMark(const Line &line, bool atStart)
{
    const LineEnd end = atStart ? line.start : line.end;
    const std::vector<Point> points = withoutRepeats(line.points);
    if (end == LineEnd::none || points.size() < 2)
        return {};
    const Point tip = atStart ? points.front() : points.back();
    const Point inner = atStart ? points[1] : points[points.size() - 2];
    QTransform turn;
    turn.translate(tip.x, tip.y);
    turn.rotateRadians(std::atan2(tip.y - inner.y, tip.x - inner.x));
    turn.scale(markScale(line.width), markScale(line.width));
    EndMark mark = uprightMark(end);
    mark.path = turn.map(mark.path);
    return mark;
}

QPen linePen(LineDash dash, double width, const QColor &color)
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    switch (dash) {
    case LineDash::solid:
        break;
    case LineDash::dashed:
        pen.setDashPattern({4, 3});
        break;
    case LineDash::dotted:
        pen.setDashPattern({1.25, 2.25});
        break;
    case LineDash::dashDot:
        pen.setDashPattern({5, 2.25, 1.25, 2.25});
        break;
    }
    return pen;
}

} // namespace plumbline
