#include "tools/resizing.h"

#include "tools/board_records.h"
#include "tools/hints.h"
#include "tools/thresholds.h"

namespace plumbline::tools
{

Resizing::Resizing(const PointerEvent &press, Id record, Grip grip, ToolContext &context)
    : press_(press), record_(std::move(record)), grip_(grip), start_(context.design()),
      rect_(rectOf(start_, record_).value_or(Rect())), snapper_(context, {record_}),
      transaction_(context.history.begin("Resize"))
{
}

ToolEffects Resizing::handle(const PointerEvent &event, ToolContext &context)
{
    if (event.kind == PointerEvent::Kind::release) {
        transaction_.commit();
        return finished();
    }
    dragging_ = dragging_ || isDrag(press_, event);
    if (!dragging_)
        return {};

    const Point by = event.at - press_.at;
    const Snapper::Edges edges{grip_.left, false, grip_.right, grip_.top, false, grip_.bottom};
    auto settled = snapper_.settle(shifted(by), context.zoom, !event.modifiers.control, edges);
    const Rect wanted = shifted(by + settled.shift);

    ToolEffects effects;
    effects.cursor = cursorFor(grip_);
    effects.hint = hints::resize;
    auto change = edit::resize(start_, record_, wanted);
    if (change)
        if (auto applied = transaction_.replace(*change); !applied)
            change = tl::unexpected(applied.error());
    if (!change)
        effects.problem = change.error();
    Overlay overlay;
    if (rectOf(context.design(), record_) == wanted) // Else the smallest size stopped it short of the guides.
        overlay.guides = std::move(settled.guides);
    effects.overlay = std::move(overlay);
    return effects;
}

Rect Resizing::shifted(Point by) const
{
    Rect rect = rect_;
    if (grip_.left)
        rect.x += by.x;
    if (grip_.left || grip_.right)
        rect.width += grip_.left ? -by.x : by.x;
    if (grip_.top)
        rect.y += by.y;
    if (grip_.top || grip_.bottom)
        rect.height += grip_.top ? -by.y : by.y;
    return rect;
}

} // namespace plumbline::tools
