#pragma once

#include "tools/events.h"

#include <cmath>

namespace plumbline::tools
{

// Lengths are screen pixels unless they say otherwise, so they feel the same at every zoom.

/// A press becomes a drag when the pointer has gone this far.
inline constexpr double mouseDragDistance = 4;
inline constexpr double touchDragDistance = 6;
/// A second press counts as a double click within this time and distance; further ones come faster.
inline constexpr Time doubleClickTime = 450;
inline constexpr Time furtherClickTime = 200;
inline constexpr double doubleClickDistance = 40;
inline constexpr Time longPressTime = 500;
/// How far from a line or frame it still counts as touched.
inline constexpr double hitReach = 6;
/// Alignment pulls within this distance.
inline constexpr double snapReach = 8;
/// Positions settle on multiples of this many board pixels.
inline constexpr double gridStep = 8;
/// Arrow keys move by so many board pixels.
inline constexpr double nudgeStep = 1;
inline constexpr double largeNudgeStep = 5;
/// Nudges closer together than this are one undo step.
inline constexpr Time nudgeBurstTime = 600;
/// Ctrl+D puts the copy this far to the right and below, in board pixels.
inline constexpr double duplicateOffset = 16;
/// A floating line stops so far before the outline of its target, in board pixels.
inline constexpr double connectionGap = 5;

/// How near, in board pixels, a line end must come to a component to bind to it: grows when zoomed out, so
/// that targets stay within reach of a hand.
inline double bindReach(double zoom)
{
    return std::clamp(15 / (std::min(zoom, 1.0) * 1.5), 15.0, 30.0);
}

inline double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// Has the pointer gone far enough since `press` to mean a drag?
inline bool isDrag(const PointerEvent &press, const PointerEvent &now)
{
    const double limit = press.device == Device::touch ? touchDragDistance : mouseDragDistance;
    return distance(press.screen, now.screen) >= limit;
}

} // namespace plumbline::tools
