#include "tools/resting.h"

#include "tools/board_records.h"
#include "tools/drawing_zone.h"
#include "tools/growing.h"
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
    const auto direction = event.pressed ? directionOf(event.key) : std::nullopt;
    return direction ? arrow(*direction, event, context) : notForUs();
}

ToolEffects Resting::arrow(Direction direction, const KeyEvent &event, ToolContext &context)
{
    const Modifiers &held = event.modifiers;
    const auto steps = [direction](double length) {
        return Point{unit(direction).x * length, unit(direction).y * length};
    };
    if (held == Modifiers{.alt = true})
        return walk(direction, context);
    if (held == Modifiers{.control = true})
        return grow(direction, context);
    if (held.alt || movable(context.design(), context.selection).empty())
        return notForUs();
    if (held == Modifiers{.shift = true, .control = true})
        return burst_.run(Burst::Verb::resize, steps(gridStep), event.time, context);
    return burst_.run(Burst::Verb::move, steps(held.shift ? largeNudgeStep : nudgeStep), event.time, context);
}

ToolEffects Resting::grow(Direction direction, ToolContext &context)
{
    const Id from = context.selection.size() == 1 ? *context.selection.begin() : Id();
    if (!context.design().component(from))
        return notForUs();
    auto growing = std::make_unique<Growing>(from, direction, context);
    ToolEffects effects = growing->begin(context);
    if (!effects.done)
        effects.next = std::move(growing);
    return effects;
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
