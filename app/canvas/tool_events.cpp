#include "tool_events.h"

#include <QPointingDevice>

namespace plumbline
{

namespace
{

tools::Button toolButton(Qt::MouseButton button)
{
    switch (button) {
    case Qt::LeftButton:
        return tools::Button::left;
    case Qt::MiddleButton:
        return tools::Button::middle;
    case Qt::RightButton:
        return tools::Button::right;
    default:
        return tools::Button::none;
    }
}

tools::Key keyFor(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return tools::Key::left;
    case Qt::Key_Right:
        return tools::Key::right;
    case Qt::Key_Up:
        return tools::Key::up;
    case Qt::Key_Down:
        return tools::Key::down;
    case Qt::Key_Escape:
        return tools::Key::escape;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return tools::Key::enter;
    case Qt::Key_Space:
        return tools::Key::space;
    default:
        return tools::Key::other;
    }
}

} // namespace

tools::Modifiers toolModifiers(Qt::KeyboardModifiers modifiers)
{
    return {modifiers.testFlag(Qt::ShiftModifier), modifiers.testFlag(Qt::ControlModifier),
            modifiers.testFlag(Qt::AltModifier)};
}

tools::PointerEvent toolMove(QPointF at, Qt::KeyboardModifiers modifiers, const tools::Camera &camera,
                             tools::Time now)
{
    tools::PointerEvent event;
    event.screen = toPoint(at);
    event.at = camera.toBoard(event.screen);
    event.modifiers = toolModifiers(modifiers);
    event.time = now;
    return event;
}

tools::PointerEvent toolPointer(const QMouseEvent &mouse, const tools::Camera &camera, tools::Time now)
{
    tools::PointerEvent event = toolMove(mouse.position(), mouse.modifiers(), camera, now);
    if (mouse.type() == QEvent::MouseButtonRelease)
        event.kind = tools::PointerEvent::Kind::release;
    else if (mouse.type() != QEvent::MouseMove)
        event.kind = tools::PointerEvent::Kind::press;
    event.button = toolButton(mouse.button());
    const QPointingDevice *device = mouse.pointingDevice();
    if (device && device->type() == QInputDevice::DeviceType::TouchScreen)
        event.device = tools::Device::touch;
    return event;
}

tools::KeyEvent toolKey(const QKeyEvent &key, tools::Time now)
{
    tools::KeyEvent event;
    event.key = keyFor(key.key());
    event.pressed = key.type() != QEvent::KeyRelease;
    // What a modifier's own event says of that modifier differs between platforms.
    Qt::KeyboardModifiers modifiers = key.modifiers();
    if (isModifierKey(key.key()))
        modifiers.setFlag(modifierOf(key.key()), event.pressed);
    event.modifiers = toolModifiers(modifiers);
    event.repeated = key.isAutoRepeat();
    event.time = now;
    return event;
}

Qt::KeyboardModifier modifierOf(int key)
{
    return key == Qt::Key_Shift     ? Qt::ShiftModifier
           : key == Qt::Key_Control ? Qt::ControlModifier
                                    : Qt::AltModifier;
}

bool isModifierKey(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt;
}

} // namespace plumbline
