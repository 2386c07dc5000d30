#include "board_camera.h"

#include <cmath>

namespace plumbline
{

namespace
{

/// Milliseconds of an eased motion.
constexpr int easing = 160;
/// Screen pixels around what was fitted or revealed.
constexpr double margin = 48;

/// How far an interval must move to lie inside another; its start wins when it is longer.
double shiftInto(double from, double to, double low, double high)
{
    if (from < low || to - from > high - low)
        return low - from;
    return to > high ? high - to : 0;
}

} // namespace

BoardCamera::BoardCamera(QObject *parent) : QObject(parent)
{
    motion_.setDuration(easing);
    motion_.setStartValue(0.0);
    motion_.setEndValue(1.0);
    motion_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&motion_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &share) { set(tools::between(from_, to_, share.toDouble())); });
}

void BoardCamera::setReducedMotion(bool reduced)
{
    if (reduced == reducedMotion_)
        return;
    reducedMotion_ = reduced;
    emit reducedMotionChanged();
}

void BoardCamera::setView(Size view, double devicePixelRatio)
{
    devicePixelRatio_ = devicePixelRatio;
    to_.view = view;
    from_.view = view;
    tools::Camera camera = state_;
    camera.view = view;
    set(camera);
}

void BoardCamera::panBy(Point screen)
{
    motion_.stop();
    set(state_.panned(screen));
}

void BoardCamera::fit(const Rect &area, bool eased)
{
    if (area.empty())
        return;
    tools::Camera camera = state_;
    camera.view.height = std::max(camera.view.height - coveredBelow_, 2 * margin);
    camera = camera.fitting(area, margin, 1);
    camera.view = state_.view;
    goTo(camera, eased);
}

Rect BoardCamera::clear() const
{
    Rect area = state_.visible();
    area.height = std::max(0.0, area.height - coveredBelow_ / state_.zoom);
    return area;
}

void BoardCamera::reveal(const Rect &area, bool eased)
{
    const Rect seen = state_.toScreen(area);
    const Point shift{shiftInto(seen.x, seen.right(), margin, state_.view.width - margin),
                      shiftInto(seen.y, seen.bottom(), margin, state_.view.height - coveredBelow_ - margin)};
    goTo(state_.panned(shift), eased);
}

void BoardCamera::centerOn(Point board)
{
    motion_.stop();
    set(state_.centeredOn(board));
}

void BoardCamera::slide(QPointF by)
{
    panBy({by.x(), by.y()});
}

void BoardCamera::step(int direction)
{
    const tools::Camera start = goal();
    const double zoom = direction == 0  ? 1
                        : direction > 0 ? tools::zoomStepUp(start.zoom)
                                        : tools::zoomStepDown(start.zoom);
    goTo(start.zoomedAround({start.view.width / 2, start.view.height / 2}, zoom), true);
}

void BoardCamera::zoomBy(double factor, QPointF around)
{
    motion_.stop();
    const double step = std::clamp(factor, 1 / tools::largestZoomStep, tools::largestZoomStep);
    set(state_.zoomedAround({around.x(), around.y()}, state_.zoom * step));
}

void BoardCamera::set(tools::Camera camera)
{
    // Whole device pixels keep lines and text sharp, and let a pan reuse what is painted already.
    const double pixels = camera.zoom * devicePixelRatio_;
    camera.origin = {std::round(camera.origin.x * pixels) / pixels,
                     std::round(camera.origin.y * pixels) / pixels};
    if (camera == state_)
        return;
    state_ = camera;
    emit changed();
}

void BoardCamera::goTo(const tools::Camera &camera, bool eased)
{
    motion_.stop();
    if (!eased || reducedMotion_) {
        set(camera);
        return;
    }
    from_ = state_;
    to_ = camera;
    motion_.start();
}

} // namespace plumbline
