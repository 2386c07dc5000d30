#pragma once

#include "tools/camera.h"
#include "tools/events.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace plumbline
{

inline Point toPoint(QPointF p)
{
    return {p.x(), p.y()};
}

inline QPointF toQt(Point p)
{
    return {p.x, p.y};
}

inline QRectF toQt(const Rect &r)
{
    return {r.x, r.y, r.width, r.height};
}

tools::Modifiers toolModifiers(Qt::KeyboardModifiers modifiers);

/// A move of the pointer to a point of the view.
tools::PointerEvent toolMove(QPointF at, Qt::KeyboardModifiers modifiers, const tools::Camera &camera,
                             tools::Time now);

/// A press, move or release of a mouse, or of a finger that Qt presents as one.
tools::PointerEvent toolPointer(const QMouseEvent &event, const tools::Camera &camera, tools::Time now);

tools::KeyEvent toolKey(const QKeyEvent &event, tools::Time now);

/// The modifier of a key that isModifierKey().
Qt::KeyboardModifier modifierOf(int key);
/// Does the key only change modifiers?
bool isModifierKey(int key);

} // namespace plumbline
