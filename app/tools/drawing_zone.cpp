#include "tools/drawing_zone.h"

#include "tools/commands.h"
#include "tools/hints.h"
#include "tools/snap.h"
#include "tools/thresholds.h"

namespace plumbline::tools
{

DrawingZone::DrawingZone(const PointerEvent &press, std::string kind) : press_(press), kind_(std::move(kind))
{
}

ToolEffects DrawingZone::handle(const PointerEvent &event, ToolContext &context)
{
    if (event.kind == PointerEvent::Kind::release)
        return release(frame(event), context);
    dragging_ = dragging_ || isDrag(press_, event);
    ToolEffects effects;
    if (!dragging_)
        return effects;
    Overlay overlay;
    overlay.handles = false;
    overlay.frame = frame(event);
    effects.overlay = std::move(overlay);
    effects.cursor = Cursor::cross;
    effects.hint = hints::zone;
    return effects;
}

Rect DrawingZone::frame(const PointerEvent &event) const
{
    if (event.modifiers.control)
        return Rect::spanning(press_.at, event.at);
    const auto settled = [](Point p) { return Point{onGrid(p.x), onGrid(p.y)}; };
    return Rect::spanning(settled(press_.at), settled(event.at));
}

ToolEffects DrawingZone::release(const Rect &frame, ToolContext &context)
{
    ToolEffects effects = finished();
    if (!dragging_ || frame.width < edit::smallestZone.width || frame.height < edit::smallestZone.height) {
        effects.hint = hints::zoneTooSmall;
        return effects;
    }
    const Id id = context.mint("z");
    if (commit(edit::placeZone(context.design(), context.catalog, kind_, frame, id), "Draw a zone", context,
               effects)) {
        effects.selection = std::set<Id>{id};
        effects.editLabel = id;
        effects.tool = Tool::select;
    }
    return effects;
}

} // namespace plumbline::tools
