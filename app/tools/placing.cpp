#include "tools/placing.h"

#include "tools/commands.h"
#include "tools/hints.h"

namespace plumbline::tools
{

Placing::Placing(std::string kind, const ToolContext &context) : kind_(std::move(kind)), snapper_(context, {})
{
}

ToolEffects Placing::handle(const PointerEvent &event, ToolContext &context)
{
    Rect card{event.at.x - edit::cardSize.width / 2, event.at.y - edit::cardSize.height / 2,
              edit::cardSize.width, edit::cardSize.height};
    auto settled = snapper_.settle(card, context.zoom, !event.modifiers.control);
    card.x += settled.shift.x;
    card.y += settled.shift.y;

    if (event.kind == PointerEvent::Kind::release)
        return place(kind_, card.center(), context);
    ToolEffects effects;
    Overlay overlay;
    overlay.handles = false;
    overlay.ghost = Ghost{kind_, card};
    overlay.guides = std::move(settled.guides);
    overlay.gaps = std::move(settled.gaps);
    overlay.joined = context.scene.zoneAround(card);
    effects.overlay = std::move(overlay);
    effects.hint = hints::place;
    return effects;
}

} // namespace plumbline::tools
