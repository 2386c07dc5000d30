#include "tools/camera.h"

#include <array>
#include <cmath>

namespace plumbline::tools
{

namespace
{

/// A wheel event of at least this many pixels takes the whole step.
constexpr double fullStepPixels = 20;

constexpr std::array<double, 18> roundZooms{0.05, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9,
                                            1,    1.1, 1.25, 1.5,  2,    3,   4,    6,   8};
/// Zooms this near to each other are the same to the eye.
constexpr double sameZoom = 1.005;

} // namespace

Rect Camera::toScreen(const Rect &board) const
{
    return Rect::of(toScreen(Point{board.x, board.y}), {board.width * zoom, board.height * zoom});
}

Camera Camera::panned(Point by) const
{
    return {{origin.x - by.x / zoom, origin.y - by.y / zoom}, zoom, view};
}

Camera Camera::zoomedAround(Point screen, double newZoom) const
{
    const double kept = std::clamp(newZoom, smallestZoom, largestZoom);
    const Point fixed = toBoard(screen);
    return {{fixed.x - screen.x / kept, fixed.y - screen.y / kept}, kept, view};
}

Camera Camera::centeredOn(Point board) const
{
    return {{board.x - view.width / zoom / 2, board.y - view.height / zoom / 2}, zoom, view};
}

Camera Camera::fitting(const Rect &area, double margin, double maxZoom) const
{
    const double width = std::max(view.width - 2 * margin, 1.0);
    const double height = std::max(view.height - 2 * margin, 1.0);
    double fitted = maxZoom;
    if (area.width > 0)
        fitted = std::min(fitted, width / area.width);
    if (area.height > 0)
        fitted = std::min(fitted, height / area.height);
    Camera camera = *this;
    camera.zoom = std::clamp(fitted, smallestZoom, largestZoom);
    return camera.centeredOn(area.center());
}

Camera between(const Camera &from, const Camera &to, double share)
{
    Camera camera = to;
    camera.zoom = from.zoom * std::pow(to.zoom / from.zoom, share);
    // Screen and zoom move together when the distance is measured in screen pixels of the moment: a point
    // that is fixed under both cameras stays fixed on the way.
    const double turn = std::abs(to.zoom - from.zoom) < 1e-9
                            ? share
                            : (1 / from.zoom - 1 / camera.zoom) / (1 / from.zoom - 1 / to.zoom);
    camera.origin = {from.origin.x + (to.origin.x - from.origin.x) * turn,
                     from.origin.y + (to.origin.y - from.origin.y) * turn};
    return camera;
}

double zoomFactor(double pixels)
{
    return std::pow(largestZoomStep, std::clamp(pixels / fullStepPixels, -1.0, 1.0));
}

double zoomStepUp(double zoom)
{
    for (double round : roundZooms)
        if (round > zoom * sameZoom)
            return round;
    return largestZoom;
}

double zoomStepDown(double zoom)
{
    for (auto round = roundZooms.rbegin(); round != roundZooms.rend(); ++round)
        if (*round * sameZoom < zoom)
            return *round;
    return smallestZoom;
}

} // namespace plumbline::tools
