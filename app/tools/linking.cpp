#include "tools/linking.h"

#include "tools/board_records.h"
#include "tools/connecting.h"
#include "tools/hints.h"
#include "tools/walking.h"

namespace plumbline::tools
{

Linking::Linking(Id from, ToolContext &context)
    : from_(std::move(from)), connection_(context.mint("l")), end_("Connect", from_, context)
{
}

ToolEffects Linking::begin() const
{
    ToolEffects effects;
    Overlay overlay;
    overlay.handles = false;
    effects.overlay = std::move(overlay);
    effects.cursor = Cursor::cross;
    effects.hint = hints::link;
    return effects;
}

ToolEffects Linking::handle(const PointerEvent &event, ToolContext &context)
{
    switch (event.kind) {
    case PointerEvent::Kind::move:
        return aim(event.at, context);
    case PointerEvent::Kind::press: {
        ToolEffects effects = aim(event.at, context);
        effects.append(finish(context));
        return effects;
    }
    case PointerEvent::Kind::release:
        break;
    }
    return {};
}

ToolEffects Linking::handle(const KeyEvent &event, ToolContext &context)
{
    if (!event.pressed)
        return {};
    if (event.key == Key::enter)
        return finish(context);
    const auto direction = directionOf(event.key);
    if (!direction)
        return {};
    const Id start = end_.target().empty() ? from_ : end_.target();
    Id next = nearestTowards(context.design(), start, *direction);
    if (next == from_) // A line to itself is none: on to what lies behind.
        next = nearestTowards(context.design(), from_, *direction);
    const auto rect = rectOf(context.design(), next);
    if (!rect)
        return {};
    ToolEffects effects = aim(rect->center(), context);
    effects.reveal = next;
    return effects;
}

ToolEffects Linking::aim(Point p, ToolContext &context)
{
    const std::string made = pullTo(p, end_, from_, connection_, context);
    ToolEffects effects = begin();
    const auto source = rectOf(context.design(), from_);
    effects.overlay =
        end_.overlay(p, source ? std::vector<Point>{source->center(), p} : std::vector<Point>(), made);
    effects.cursor = end_.target().empty() || end_.legal() ? Cursor::cross : Cursor::forbidden;
    return effects;
}

ToolEffects Linking::finish(ToolContext &context)
{
    ToolEffects effects = finished();
    if (!connectTo(end_, connection_, context, effects))
        effects.hint = end_.target().empty() ? hints::connectNowhere : end_.refusal();
    return effects;
}

} // namespace plumbline::tools
