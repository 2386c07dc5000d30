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
    std::string made;
    end_.moveTo(
        p,
        [&](const Design &start, const Id &target) -> Result<Change> {
            const auto kinds = possibleKinds(start, context.catalog, from_, target);
            if (kinds.empty())
                return problem(whyNoConnection(start, from_, target));
            return edit::connect(start, context.catalog, from_, target, kinds.front()->id, connection_);
        },
        context);
    if (const Connection *connection = context.design().connection(connection_))
        if (const ConnectionKind *kind = context.catalog.connection(connection->kind))
            made = kind->title;
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
    if (end_.commit()) {
        effects.selection = std::set<Id>{connection_};
        if (KindMenu menu = kindMenuFor(connection_, context); menu.kinds.size() > 1)
            effects.kindMenu = std::move(menu);
    } else {
        effects.hint = end_.target().empty() ? hints::connectNowhere : end_.refusal();
    }
    return effects;
}

} // namespace plumbline::tools
