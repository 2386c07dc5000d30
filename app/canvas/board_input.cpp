#include "board_view.h"
#include "tool_events.h"

// How Qt's events reach the tools and the camera: the part of BoardView that listens.
namespace plumbline
{

namespace
{

/// One notch of a wheel scrolls so many pixels.
constexpr double notchPixels = 60;
constexpr double notchUnits = 120;

/// How far a wheel or trackpad event scrolls, in pixels.
QPointF scrolled(const QWheelEvent &event)
{
    if (!event.pixelDelta().isNull())
        return event.pixelDelta();
    return QPointF(event.angleDelta()) * (notchPixels / notchUnits);
}

} // namespace

bool BoardView::event(QEvent *event)
{
    // In the middle of a gesture no shortcut of the window may write to the design.
    if (event->type() == QEvent::ShortcutOverride && tools_.busy()) {
        event->accept();
        return true;
    }
    return QQuickPaintedItem::event(event);
}

void BoardView::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    if (session_)
        session_->preview().clear(); // A gesture is about what is there.
    flushMove();
    tools_.pointer(toolPointer(*event, camera_.state(), tools_.now()));
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    move_ = toolPointer(*event, camera_.state(), tools_.now());
    polish();
}

void BoardView::hoverMoveEvent(QHoverEvent *event)
{
    // Qt sends one after each frame, too, with the pointer where it was.
    if (event->position() == hovered_)
        return;
    hovered_ = event->position();
    move_ = toolMove(event->position(), event->modifiers(), camera_.state(), tools_.now());
    polish();
}

void BoardView::hoverLeaveEvent(QHoverEvent *event)
{
    flushMove();
    hovered_ = {-1, -1};
    tools_.pointerLeft();
    QQuickPaintedItem::hoverLeaveEvent(event);
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    flushMove();
    tools_.pointer(toolPointer(*event, camera_.state(), tools_.now()));
}

void BoardView::mouseUngrabEvent()
{
    tools_.abandon();
}

void BoardView::flushMove()
{
    if (!move_)
        return;
    tools::PointerEvent move = *std::exchange(move_, std::nullopt);
    move.at = camera_.state().toBoard(move.screen); // The camera may have moved since.
    tools_.pointer(move);
}

void BoardView::wheelEvent(QWheelEvent *event)
{
    flushMove();
    QPointF by = scrolled(*event);
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        camera_.zoomBy(tools::zoomFactor(by.y()), event->position());
    } else {
        if (event->modifiers().testFlag(Qt::ShiftModifier) && by.x() == 0)
            by = by.transposed();
        camera_.panBy(toPoint(by));
    }
    if (tools_.busy())
        tools_.pointerAgain();
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    flushMove();
    if (isModifierKey(event->key()))
        modifiersChanged(event->modifiers() | modifierOf(event->key()));
    event->setAccepted(tools_.key(toolKey(*event, tools_.now())));
}

void BoardView::keyReleaseEvent(QKeyEvent *event)
{
    flushMove();
    if (isModifierKey(event->key()))
        modifiersChanged(event->modifiers() & ~Qt::KeyboardModifiers(modifierOf(event->key())));
    event->setAccepted(tools_.key(toolKey(*event, tools_.now())));
}

void BoardView::modifiersChanged(Qt::KeyboardModifiers modifiers)
{
    if (tools_.busy())
        tools_.pointerAgain(toolModifiers(modifiers));
}

void BoardView::focusOutEvent(QFocusEvent *event)
{
    tools_.abandon();
    QQuickPaintedItem::focusOutEvent(event);
}

} // namespace plumbline
