#include "tools/handles.h"

#include "tools/thresholds.h"

namespace plumbline::tools
{

bool showsHandles(const Rect &record, double zoom)
{
    return record.width * zoom >= 32 && record.height * zoom >= 20;
}

Point connectHandle(const Rect &component, Side side, double zoom)
{
    const double gap = connectHandleGap / zoom;
    const Point center = component.center();
    switch (side) {
    case Side::left:
        return {component.x - gap, center.y};
    case Side::top:
        return {center.x, component.y - gap};
    case Side::right:
        return {component.right() + gap, center.y};
    case Side::bottom:
        break;
    }
    return {center.x, component.bottom() + gap};
}

std::vector<Side> connectSides(const Scene &scene, const Design &design, const Component &component,
                               double zoom)
{
    std::vector<Side> sides;
    if (!showsHandles(component.rect(), zoom))
        return sides;
    for (Side side : allSides) {
        const Id under = scene.hit(connectHandle(component.rect(), side, zoom), 0);
        if (under == component.id || !design.component(under))
            sides.push_back(side);
    }
    return sides;
}

Rect handleArea(const Rect &component, double zoom)
{
    return component.grown((connectHandleGap + handleReach) / zoom);
}

std::optional<Grip> gripAt(const Rect &record, Point p, double zoom)
{
    if (!showsHandles(record, zoom))
        return std::nullopt;
    const Rect outline = record.grown(outlineGap / zoom);
    // Corners reach further than edges, and edges hardly reach into the record, which is there to be dragged.
    const double corner = handleReach / zoom;
    const double outside = 4 / zoom;
    const double inside = outlineGap / zoom;
    if (!outline.grown(corner).contains(p))
        return std::nullopt;

    const auto near = [](double value, double edge, double reach) { return std::abs(value - edge) <= reach; };
    const bool left = near(p.x, outline.x, corner);
    const bool right = near(p.x, outline.right(), corner);
    const bool top = near(p.y, outline.y, corner);
    const bool bottom = near(p.y, outline.bottom(), corner);
    if ((left || right) && (top || bottom))
        return Grip{left, top, right, bottom};

    const auto onEdge = [&](double beyond) { return beyond >= -inside && beyond <= outside; };
    Grip grip;
    grip.left = onEdge(outline.x - p.x);
    grip.right = onEdge(p.x - outline.right());
    grip.top = onEdge(outline.y - p.y);
    grip.bottom = onEdge(p.y - outline.bottom());
    if (!outline.grown(outside).contains(p) || grip == Grip{})
        return std::nullopt;
    return grip;
}

Cursor cursorFor(Grip grip)
{
    const bool horizontal = grip.left || grip.right;
    const bool vertical = grip.top || grip.bottom;
    if (horizontal && vertical)
        return grip.left == grip.top ? Cursor::sizeDiagonal : Cursor::sizeAntiDiagonal;
    return horizontal ? Cursor::sizeHorizontal : Cursor::sizeVertical;
}

std::optional<edit::End> endHandleAt(const Route &route, Point p, double zoom)
{
    if (route.size() < 2)
        return std::nullopt;
    if (distance(route.back(), p) * zoom <= handleReach)
        return edit::End::to;
    if (distance(route.front(), p) * zoom <= handleReach)
        return edit::End::from;
    return std::nullopt;
}

} // namespace plumbline::tools
