#include "tools/resting.h"

#include "tools/board_records.h"
#include "tools/drawing_zone.h"
#include "tools/panning.h"
#include "tools/thresholds.h"

namespace plumbline::tools
{

namespace
{

ToolEffects notForUs()
{
    ToolEffects effects;
    effects.handled = false;
    return effects;
}

bool startsDrag(const PointerEvent &event)
{
    return event.kind == PointerEvent::Kind::press && event.button == Button::left;
}

} // namespace

ToolEffects Resting::handle(const KeyEvent &event, ToolContext &context)
{
    if (!event.pressed)
        return notForUs();
    const bool plain = !event.modifiers.control && !event.modifiers.alt;
    switch (event.key) {
    case Key::left:
    case Key::right:
    case Key::up:
    case Key::down:
        return plain ? arrow(event, context) : notForUs();
    case Key::remove:
        return plain && !event.modifiers.shift ? removeSelection(context) : notForUs();
    case Key::enter:
    case Key::rename: {
        if (!plain || event.modifiers.shift || context.selection.size() != 1)
            return notForUs();
        ToolEffects effects;
        effects.editLabel = *context.selection.begin();
        return effects;
    }
    case Key::character:
        return character(event, context);
    case Key::escape:
    case Key::space:
    case Key::other:
        break;
    }
    return notForUs();
}

ToolEffects Resting::character(const KeyEvent &event, ToolContext &context)
{
    ToolEffects effects;
    if (event.modifiers == Modifiers{.control = true}) {
        if (event.character == 'A')
            effects.selection = everything(context.design());
        else if (event.character == 'D')
            return duplicateSelection(context);
        else
            return notForUs();
    } else if (event.modifiers == Modifiers{}) {
        if (event.character == 'V')
            effects.tool = Tool::select;
        else if (event.character == 'H')
            effects.tool = Tool::hand;
        else if (event.character == 'Z')
            effects.tool = Tool::zone;
        else
            return notForUs();
    } else {
        return notForUs();
    }
    return effects;
}

ToolEffects Resting::arrow(const KeyEvent &event, ToolContext &context)
{
    if (withPlace(context.design(), context.selection).empty())
        return notForUs();
    const double step = event.modifiers.shift ? largeNudgeStep : nudgeStep;
    Point by;
    if (event.key == Key::left || event.key == Key::right)
        by.x = event.key == Key::left ? -step : step;
    else
        by.y = event.key == Key::up ? -step : step;
    return nudge_.by(by, event.time, context);
}

ToolEffects Resting::cancel(ToolContext &)
{
    ToolEffects effects;
    effects.tool = Tool::select;
    return effects;
}

ToolEffects Handing::handle(const PointerEvent &event, ToolContext &)
{
    ToolEffects effects;
    effects.cursor = Cursor::openHand;
    if (startsDrag(event))
        effects.next = std::make_unique<Panning>(event);
    return effects;
}

ToolEffects Zoning::handle(const PointerEvent &event, ToolContext &)
{
    ToolEffects effects;
    effects.cursor = Cursor::cross;
    if (startsDrag(event))
        effects.next = std::make_unique<DrawingZone>(event, kind_);
    return effects;
}

} // namespace plumbline::tools
