#include "tools/reconnecting.h"

#include "tools/hints.h"
#include "tools/thresholds.h"

namespace plumbline::tools
{

namespace
{

Id otherEnd(const Design &design, const Id &id, edit::End end)
{
    const Connection *connection = design.connection(id);
    if (!connection)
        return {};
    return end == edit::End::from ? connection->to : connection->from;
}

} // namespace

Reconnecting::Reconnecting(const PointerEvent &press, Id connection, edit::End end, ToolContext &context)
    : press_(press), connection_(std::move(connection)), which_(end),
      end_("Move the end of a connection", otherEnd(context.design(), connection_, end), context)
{
    if (const Route *route = context.scene.route(connection_))
        fixed_ = end == edit::End::from ? route->back() : route->front();
}

ToolEffects Reconnecting::handle(const PointerEvent &event, ToolContext &context)
{
    if (event.kind != PointerEvent::Kind::release) {
        dragging_ = dragging_ || isDrag(press_, event);
        return dragging_ ? follow(event, context) : ToolEffects();
    }
    ToolEffects effects = finished();
    if (!end_.commit() && dragging_)
        effects.hint = end_.target().empty() ? hints::connectNowhere : end_.refusal();
    return effects;
}

ToolEffects Reconnecting::follow(const PointerEvent &event, ToolContext &context)
{
    end_.moveTo(
        event.at,
        [&](const Design &start, const Id &target) {
            return edit::reconnect(start, context.catalog, connection_, which_, target);
        },
        context);
    const Connection *connection = context.design().connection(connection_);
    const ConnectionKind *kind = connection ? context.catalog.connection(connection->kind) : nullptr;

    ToolEffects effects;
    effects.overlay = end_.overlay(event.at, {fixed_, event.at}, kind ? kind->title : std::string());
    effects.cursor = end_.target().empty() || end_.legal() ? Cursor::cross : Cursor::forbidden;
    effects.hint = hints::reconnect;
    return effects;
}

} // namespace plumbline::tools
