#pragma once

#include "drawing/scene.h"
#include "edit/verbs.h"
#include "tools/effects.h"

namespace plumbline::tools
{

enum class Side { left, top, right, bottom };
inline constexpr std::array<Side, 4> allSides{Side::left, Side::top, Side::right, Side::bottom};

/// The edges that a resize moves: one, or two that meet in a corner.
struct Grip {
    bool left = false;
    bool top = false;
    bool right = false;
    bool bottom = false;
    friend bool operator==(const Grip &, const Grip &) = default;
};

/// Screen pixels between a record and its outline, and between a side and the connect handle outside it.
inline constexpr double outlineGap = 3;
inline constexpr double connectHandleGap = 16;
/// Screen pixels around the middle of a handle that belong to it.
inline constexpr double handleReach = 9;

/// Is the record large enough on the screen for handles?
bool showsHandles(const Rect &record, double zoom);

Point connectHandle(const Rect &component, Side side, double zoom);
/// The sides of a component whose connect handles show: all of them, but for handles that would lie on
/// another component, which is there to be pressed itself. None when it is too small on the screen.
std::vector<Side> connectSides(const Scene &scene, const Design &design, const Component &component,
                               double zoom);
/// The area in which the pointer keeps the handles of a hovered component in view.
Rect handleArea(const Rect &component, double zoom);

std::optional<Grip> gripAt(const Rect &record, Point p, double zoom);
Cursor cursorFor(Grip grip);

/// Which end of a connection with this route has its handle at the point.
std::optional<edit::End> endHandleAt(const Route &route, Point p, double zoom);

} // namespace plumbline::tools
