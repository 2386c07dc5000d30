#include "tools/edge_scroll.h"

namespace plumbline::tools
{

namespace
{

constexpr double edgeWidth = 8;
constexpr Time wait = 200;
constexpr Time easing = 200;
constexpr double pixelsPerTick = 25;
constexpr double smallView = 1000;
constexpr double smallViewShare = 0.6;

/// -1 at or beyond the low edge, 1 at the high one, between them inside the edge's width, 0 elsewhere.
double pressure(double at, double length)
{
    if (at < edgeWidth)
        return -std::min((edgeWidth - at) / edgeWidth, 1.0);
    if (at > length - edgeWidth)
        return std::min((at - length + edgeWidth) / edgeWidth, 1.0);
    return 0;
}

} // namespace

Point EdgeScroll::advance(Point pointer, Size view, Time now)
{
    const Point push{pressure(pointer.x, view.width), pressure(pointer.y, view.height)};
    if (push == Point{}) {
        stop();
        return {};
    }
    if (since_ < 0)
        since_ = now;
    const Time held = now - since_;
    if (held < wait)
        return {};
    const double eased = std::min(static_cast<double>(held - wait) / static_cast<double>(easing), 1.0);
    const auto step = [eased](double share, double length) {
        // The content moves away from the edge that is pushed.
        return -share * eased * pixelsPerTick * (length < smallView ? smallViewShare : 1);
    };
    return {step(push.x, view.width), step(push.y, view.height)};
}

} // namespace plumbline::tools
