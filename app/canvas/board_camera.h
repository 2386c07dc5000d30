#pragma once

#include "tools/camera.h"

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QtQml/qqmlregistration.h>
#include <QVariantAnimation>

namespace plumbline
{

/// The camera of a board: where it is, and how it gets somewhere else. What the user moves by hand follows at
/// once; a jump is eased, unless less motion is asked for.
class BoardCamera : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A board has its camera")
    /// Screen pixels per board pixel, tools::smallestZoom to tools::largestZoom.
    Q_PROPERTY(double zoom READ zoom NOTIFY changed FINAL)
    /// The board point at the top left of the view.
    Q_PROPERTY(QPointF origin READ origin NOTIFY changed FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged FINAL)

public:
    explicit BoardCamera(QObject *parent = nullptr);

    const tools::Camera &state() const { return state_; }
    double zoom() const { return state_.zoom; }
    QPointF origin() const { return {state_.origin.x, state_.origin.y}; }
    bool reducedMotion() const { return reducedMotion_; }
    void setReducedMotion(bool reduced);

    /// The size of the view in logical pixels and how many device pixels one of them has.
    void setView(Size view, double devicePixelRatio);
    /// Something lies over so many pixels at the lower edge: what is fitted or revealed keeps off them.
    double coveredBelow() const { return coveredBelow_; }
    void setCoveredBelow(double pixels) { coveredBelow_ = pixels; }
    /// The part of the board that is in view and not covered.
    Rect clear() const;
    void panBy(Point screen);
    /// Shows the whole area; `eased` false for the first sight of a design.
    void fit(const Rect &area, bool eased = true);
    /// Moves the least that brings the area into view.
    void reveal(const Rect &area, bool eased = true);

    /// Shows this point in the middle, at once.
    void centerOn(Point board);

    /// The content moves by so many pixels of the view.
    Q_INVOKABLE void slide(QPointF by);
    /// One step in (1) or out (-1) around the middle, or to 100 % (0).
    Q_INVOKABLE void step(int direction);
    /// By a factor around a point of the view, at most one wheel step at a time.
    Q_INVOKABLE void zoomBy(double factor, QPointF around);

signals:
    void changed();
    void reducedMotionChanged();

private:
    void set(tools::Camera camera);
    void goTo(const tools::Camera &camera, bool eased);
    /// Where a running motion will end.
    tools::Camera goal() const { return motion_.state() == QVariantAnimation::Running ? to_ : state_; }

    tools::Camera state_;
    tools::Camera from_;
    tools::Camera to_;
    double devicePixelRatio_ = 1;
    double coveredBelow_ = 0;
    bool reducedMotion_ = false;
    QVariantAnimation motion_;
};

} // namespace plumbline
