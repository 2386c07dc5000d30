#include "tools/marquee.h"

#include "edit/standing_verbs.h"
#include "tools/hints.h"

namespace plumbline::tools
{

Marquee::Marquee(const PointerEvent &press, const ToolContext &context)
    : press_(press), selection_(context.selection)
{
}

ToolEffects Marquee::handle(const PointerEvent &event, ToolContext &context)
{
    if (event.kind == PointerEvent::Kind::release)
        return finished();
    const Rect area = Rect::spanning(press_.at, event.at);
    const auto met = context.scene.inside(area);
    std::set<Id> selection = edit::withGroups(context.design(), {met.begin(), met.end()});
    if (event.modifiers.shift)
        selection.insert(selection_.begin(), selection_.end());

    ToolEffects effects;
    effects.selection = std::move(selection);
    effects.cursor = Cursor::cross;
    effects.hint = hints::marquee;
    Overlay overlay;
    overlay.handles = false;
    overlay.marquee = area;
    effects.overlay = std::move(overlay);
    return effects;
}

ToolEffects Marquee::cancel(ToolContext &)
{
    ToolEffects effects = finished();
    effects.selection = selection_;
    return effects;
}

} // namespace plumbline::tools
