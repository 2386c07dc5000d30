#include "drawing/connection_picture.h"

#include "drawing/text_fit.h"

#include <array>
#include <cmath>

namespace plumbline
{

namespace
{

constexpr double cornerRadius = 8;
constexpr double boxGap = 2;
/// No line end is wider or longer than this, measured from its line.
constexpr double headReach = 12;

constexpr std::array<std::string_view, 4> plainKinds{"request", "response", "retrieval", "tool-call"};

LineStyle styleOf(const Connection &connection, const Catalog &catalog)
{
    if (const ConnectionKind *kind = catalog.connection(connection.kind))
        return kind->line;
    return {LineDash::dashed, 1.5, LineEnd::none, LineEnd::arrow};
}

/// The point that lies `distance` from `from` on the way to `to`, but not beyond the middle.
Point towards(Point from, Point to, double distance)
{
    const Point leg = to - from;
    const double length = std::hypot(leg.x, leg.y);
    const double share = length > 0 ? std::min(distance / length, 0.5) : 0;
    return {from.x + leg.x * share, from.y + leg.y * share};
}

std::vector<Point> shortened(const Route &route)
{
    std::vector<Point> points = route;
    points.front() = towards(route.front(), route[1], boxGap);
    points.back() = towards(route.back(), route[route.size() - 2], boxGap);
    return points;
}

/// Two corners on one short leg must not overlap.
double radiusFor(const std::vector<Point> &points)
{
    double radius = cornerRadius;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point leg = points[i + 1] - points[i];
        radius = std::min(radius, std::hypot(leg.x, leg.y) / 2);
    }
    return radius;
}

Rect boundsOf(const std::vector<Point> &points)
{
    Rect bounds = Rect::spanning(points.front(), points.front());
    for (Point p : points) {
        const double left = std::min(bounds.x, p.x);
        const double top = std::min(bounds.y, p.y);
        bounds = {left, top, std::max(bounds.right(), p.x) - left, std::max(bounds.bottom(), p.y) - top};
    }
    return bounds;
}

Text textOf(const routing::LabelPlace &label, const TextMetrics &metrics)
{
    const double lineHeight = metrics.lineHeight(FontRole::label);
    Text text;
    text.at = {label.rect.center().x, label.rect.center().y - lineHeight / 2 + lineHeight * ascentShare};
    text.text = label.text;
    text.font = FontRole::label;
    text.color = Role::lineLabel;
    text.align = Align::center;
    text.halo = Role::lineLabelHalo;
    text.width = metrics.width(label.text, FontRole::label);
    return text;
}

} // namespace

std::string labelOf(const Connection &connection, const Catalog &catalog)
{
    if (!connection.label.empty())
        return connection.label;
    const ConnectionKind *kind = catalog.connection(connection.kind);
    if (!kind || std::find(plainKinds.begin(), plainKinds.end(), kind->id) != plainKinds.end())
        return {};
    std::string text = kind->title;
    for (char &c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

RecordPicture drawConnection(const Connection &connection, const Catalog &catalog, const TextMetrics &metrics,
                             const Route &route, const routing::LabelPlace *label)
{
    const LineStyle style = styleOf(connection, catalog);
    std::vector<Point> points = shortened(route);
    RecordPicture picture{connection.id, Layer::connections, boundsOf(points).grown(headReach), {}};
    const double radius = radiusFor(points);
    picture.items.push_back(
        {Line{std::move(points), radius, style.width, style.dash, style.start, style.end, Role::line},
         Detail::always});
    if (label && !label->text.empty()) {
        picture.items.push_back({textOf(*label, metrics), Detail::smallText});
        picture.bounds = picture.bounds.united(label->rect.grown(boxGap));
    }
    return picture;
}

} // namespace plumbline
