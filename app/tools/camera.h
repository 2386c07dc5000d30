#pragma once

#include "design/geometry.h"

namespace plumbline::tools
{

inline constexpr double smallestZoom = 0.05;
inline constexpr double largestZoom = 8;
/// One event of a wheel or a pinch changes the zoom by at most this factor.
inline constexpr double largestZoomStep = 1.1;

/// Which part of the board a view shows, as a value. Screen points are logical pixels from the view's top
/// left.
struct Camera {
    Point origin;    ///< The board point at the top left of the view.
    double zoom = 1; ///< Screen pixels per board pixel.
    Size view;

    Point toBoard(Point screen) const { return {origin.x + screen.x / zoom, origin.y + screen.y / zoom}; }
    Point toScreen(Point board) const { return {(board.x - origin.x) * zoom, (board.y - origin.y) * zoom}; }
    Rect toScreen(const Rect &board) const;
    Rect visible() const { return {origin.x, origin.y, view.width / zoom, view.height / zoom}; }
    Point center() const { return visible().center(); }

    /// The content moves by so many screen pixels.
    Camera panned(Point by) const;
    /// The board point under `screen` stays there. The zoom is kept between the smallest and the largest.
    Camera zoomedAround(Point screen, double newZoom) const;
    Camera centeredOn(Point board) const;
    /// Shows the whole area with a margin of screen pixels around it, no larger than `maxZoom`.
    Camera fitting(const Rect &area, double margin, double maxZoom) const;

    friend bool operator==(const Camera &, const Camera &) = default;
};

/// On the way from one camera to another; `share` is 0 at the start and 1 at the end. The zoom grows by equal
/// factors in equal shares, so that the motion looks even.
Camera between(const Camera &from, const Camera &to, double share);

/// The factor for one wheel or trackpad event that scrolled by so many pixels; small movements are damped.
double zoomFactor(double pixels);

/// The next round zoom above or below.
double zoomStepUp(double zoom);
double zoomStepDown(double zoom);

} // namespace plumbline::tools
