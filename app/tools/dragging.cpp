#include "tools/dragging.h"

#include "tools/board_records.h"
#include "tools/commands.h"
#include "tools/hints.h"

namespace plumbline::tools
{

Dragging::Dragging(const PointerEvent &press, ToolContext &context)
    : press_(press), start_(context.design()), selection_(context.selection),
      moving_(movable(start_, selection_)), bounds_(boundsOf(start_, moving_)),
      snapper_(context, press.modifiers.alt ? std::set<Id>() : moving_), duplicating_(press.modifiers.alt),
      transaction_(context.history.begin(duplicating_ ? "Duplicate" : "Move"))
{
}

ToolEffects Dragging::handle(const PointerEvent &event, ToolContext &context)
{
    if (event.kind == PointerEvent::Kind::release) {
        transaction_.commit();
        if (duplicating_)
            rememberCopies(withPlace(start_, selection_), made_, context);
        return finished();
    }
    Point by = event.at - press_.at;
    const Rect wanted{bounds_.x + by.x, bounds_.y + by.y, bounds_.width, bounds_.height};
    auto settled = snapper_.settle(wanted, context.zoom, !event.modifiers.control);
    by = by + settled.shift;

    ToolEffects effects;
    effects.cursor = Cursor::move;
    effects.hint = duplicating_ ? hints::duplicate : hints::drag;
    auto change = plan(context, by);
    if (change)
        if (auto applied = transaction_.replace(*change); !applied)
            change = tl::unexpected(applied.error());
    if (!change) {
        effects.problem = change.error();
        return effects;
    }
    if (duplicating_)
        effects.selection = moving_;
    Overlay overlay;
    overlay.handles = false;
    overlay.guides = std::move(settled.guides);
    overlay.gaps = std::move(settled.gaps);
    overlay.joined = joined(context);
    effects.overlay = std::move(overlay);
    return effects;
}

ToolEffects Dragging::cancel(ToolContext &)
{
    transaction_.rollback();
    ToolEffects effects = finished();
    effects.selection = selection_;
    return effects;
}

Result<Change> Dragging::plan(ToolContext &context, Point by)
{
    if (!duplicating_)
        return edit::move(start_, moving_, by);
    if (copies_.empty()) {
        auto copies = edit::duplicate(start_, moving_, {0, 0}, context.mint, &made_);
        if (!copies)
            return copies;
        withCopies_ = start_;
        if (auto applied = withCopies_.apply(*copies); !applied)
            return tl::unexpected(applied.error());
        copies_ = *std::move(copies);
        moving_.clear();
        for (const Id &id : selection_)
            if (const auto copy = made_.find(id); copy != made_.end())
                moving_.insert(copy->second);
    }
    auto moved = edit::move(withCopies_, moving_, by);
    if (!moved)
        return moved;
    Change all = copies_;
    all.append(*moved);
    return all;
}

Id Dragging::joined(const ToolContext &context) const
{
    const auto zoneOf = [](const Design &design, const Id &id) {
        if (const Component *component = design.component(id))
            return component->zone;
        const Zone *zone = design.zone(id);
        return zone ? zone->zone : Id();
    };
    for (const Id &id : moving_) {
        const Id zone = zoneOf(context.design(), id);
        if (!zone.empty() && zone != zoneOf(start_, id))
            return zone;
    }
    return {};
}

} // namespace plumbline::tools
