#include "tools/selecting.h"

#include "design/standing.h"
#include "edit/standing_verbs.h"
#include "tools/board_records.h"
#include "tools/connecting.h"
#include "tools/hints.h"
#include "tools/pressing.h"
#include "tools/reconnecting.h"
#include "tools/resizing.h"
#include "tools/thresholds.h"

namespace plumbline::tools
{

namespace
{

/// The handles of one record show only while it alone is selected.
Id single(const ToolContext &context)
{
    return context.selection.size() == 1 ? *context.selection.begin() : Id();
}

Id recordAt(Point p, const ToolContext &context)
{
    return context.scene.hit(p, context.onBoard(hitReach));
}

/// What a click on a record selects: its group goes along, unless that was entered.
std::set<Id> taken(const Id &hit, const ToolContext &context)
{
    return edit::withGroups(context.design(), {hit}, edit::enteredGroup(context.design(), context.selection));
}

/// The grip of the selected record under the pointer.
std::optional<Grip> gripUnder(Point p, const ToolContext &context)
{
    const auto rect = rectOf(context.design(), single(context));
    return rect && !isLocked(standingOf(context.design(), single(context))) ? gripAt(*rect, p, context.zoom)
                                                                            : std::nullopt;
}

/// The end of the selected connection under the pointer.
std::optional<edit::End> endUnder(Point p, const ToolContext &context)
{
    const Route *route = context.scene.route(single(context));
    return route ? endHandleAt(*route, p, context.zoom) : std::nullopt;
}

} // namespace

ToolEffects Selecting::handle(const PointerEvent &event, ToolContext &context)
{
    if (event.kind == PointerEvent::Kind::move)
        return hover(event, context);
    if (event.kind == PointerEvent::Kind::release)
        return {};
    if (event.button == Button::right)
        return openContextMenu(event, context);
    return event.button == Button::left ? press(event, context) : ToolEffects();
}

ToolEffects Selecting::cancel(ToolContext &context)
{
    ToolEffects effects;
    effects.handled = !context.selection.empty(); // Nothing to take back here: Escape may serve the window.
    effects.selection = std::set<Id>();
    return effects;
}

ToolEffects Selecting::leave(ToolContext &)
{
    hovered_.clear();
    ToolEffects effects;
    effects.overlay = Overlay();
    return effects;
}

ToolEffects Selecting::hover(const PointerEvent &event, ToolContext &context)
{
    const Id under = recordAt(event.at, context);
    const auto old = rectOf(context.design(), hovered_);
    if (context.design().component(under))
        hovered_ = under;
    else if (!old || !handleArea(*old, context.zoom).contains(event.at))
        hovered_.clear();

    ToolEffects effects;
    Overlay overlay;
    overlay.hovered = hovered_;
    effects.overlay = std::move(overlay);
    effects.cursor = cursorAt(event.at, under, context);
    return effects;
}

Cursor Selecting::cursorAt(Point p, const Id &under, const ToolContext &context) const
{
    if (connectHandleUnder(p, context) || endUnder(p, context))
        return Cursor::cross;
    if (const auto grip = gripUnder(p, context))
        return cursorFor(*grip);
    const bool moves = rectOf(context.design(), under) && !isLocked(standingOf(context.design(), under));
    return moves ? Cursor::move : Cursor::arrow;
}

ToolEffects Selecting::press(const PointerEvent &event, ToolContext &context)
{
    ToolEffects effects;
    effects.hint = hints::select; // What the last gesture said stays until the next one begins.
    effects.next = pullHandle(event, context);
    if (effects.next)
        return effects;

    const Id hit = recordAt(event.at, context);
    const bool wasSelected = context.selection.contains(hit);
    if (!hit.empty() && !wasSelected) {
        std::set<Id> selection = event.modifiers.shift ? context.selection : std::set<Id>();
        selection.merge(taken(hit, context));
        effects.selection = std::move(selection);
    }
    effects.next = std::make_unique<Pressing>(event, hit, wasSelected);
    return effects;
}

ToolEffects Selecting::openContextMenu(const PointerEvent &event, ToolContext &context)
{
    ToolEffects effects;
    const Id hit = recordAt(event.at, context);
    if (hit.empty())
        effects.selection = std::set<Id>();
    else if (!context.selection.contains(hit))
        effects.selection = taken(hit, context);
    effects.contextMenu = event.at;
    return effects;
}

std::unique_ptr<ToolState> Selecting::pullHandle(const PointerEvent &event, ToolContext &context)
{
    if (const auto pull = connectHandleUnder(event.at, context))
        return std::make_unique<Connecting>(event, pull->component, pull->side, context);
    if (const auto end = endUnder(event.at, context))
        return std::make_unique<Reconnecting>(event, single(context), *end, context);
    if (const auto grip = gripUnder(event.at, context))
        return std::make_unique<Resizing>(event, single(context), *grip, context);
    return nullptr;
}

std::optional<Selecting::Pull> Selecting::connectHandleUnder(Point p, const ToolContext &context) const
{
    for (const Id &id : {hovered_, single(context)}) {
        const Component *component = context.design().component(id);
        if (!component)
            continue;
        for (Side side : connectSides(context.scene, context.design(), *component, context.zoom))
            if (distance(connectHandle(component->rect(), side, context.zoom), p) * context.zoom <=
                handleReach)
                return Pull{id, side};
    }
    return std::nullopt;
}

} // namespace plumbline::tools
