#include "tools/pressing.h"

#include "design/standing.h"
#include "edit/standing_verbs.h"
#include "tools/board_records.h"
#include "tools/dragging.h"
#include "tools/marquee.h"
#include "tools/thresholds.h"

namespace plumbline::tools
{

Pressing::Pressing(const PointerEvent &press, Id hit, bool wasSelected)
    : press_(press), hit_(std::move(hit)), wasSelected_(wasSelected)
{
}

ToolEffects Pressing::handle(const PointerEvent &event, ToolContext &context)
{
    if (event.kind == PointerEvent::Kind::move && isDrag(press_, event))
        return drag(context);
    if (event.kind == PointerEvent::Kind::release)
        return click(context);
    return {};
}

ToolEffects Pressing::tick(Time now, ToolContext &)
{
    if (press_.device != Device::touch || now - press_.time < longPressTime)
        return {};
    ToolEffects effects = finished();
    effects.contextMenu = press_.at;
    return effects;
}

ToolEffects Pressing::drag(ToolContext &context)
{
    ToolEffects effects;
    if (hit_.empty() || isLocked(standingOf(context.design(), hit_))) {
        effects.next = std::make_unique<Marquee>(press_, context);
    } else {
        const std::set<Id> records = movable(context.design(), context.selection);
        if (records.empty()) // A connection alone stays where its ends are.
            return {};
        effects.next = std::make_unique<Dragging>(press_, context);
    }
    effects.again = true;
    return effects;
}

ToolEffects Pressing::click(ToolContext &context)
{
    ToolEffects effects = finished();
    const Id entered = edit::enteredGroup(context.design(), context.selection);
    const std::set<Id> together = edit::withGroups(context.design(), {hit_}, entered);
    if (press_.clicks == 2 && !press_.modifiers.shift) {
        if (wasSelected_ && together.size() > 1 && together == context.selection) {
            effects.selection = enter(context);
            return effects;
        }
        // Two quick clicks on two neighbours are no double click: the first must have been at the same
        // record.
        if (hit_.empty() && context.selection.empty())
            effects.quickInsert = InsertWish{cardAround(press_.at), {}, false, {}};
        else if (wasSelected_)
            effects.editLabel = hit_;
        if (effects.quickInsert || !effects.editLabel.empty())
            return effects;
    }
    std::set<Id> selection = context.selection;
    if (hit_.empty()) {
        if (!press_.modifiers.shift)
            effects.selection = std::set<Id>();
    } else if (press_.modifiers.shift && wasSelected_) {
        for (const Id &id : together)
            selection.erase(id);
        effects.selection = std::move(selection);
    } else if (!press_.modifiers.shift && wasSelected_) {
        effects.selection = together;
    }
    return effects;
}

/// One level down in the selected group: the group inside it that holds the record, or the record alone.
std::set<Id> Pressing::enter(const ToolContext &context) const
{
    const Design &design = context.design();
    for (const Id &group : groupsOf(standingOf(design, hit_)))
        if (membersOfGroup(design, group) == context.selection) {
            std::set<Id> inner = edit::withGroups(design, {hit_}, group);
            if (inner != context.selection)
                return inner;
        }
    return {hit_};
}

} // namespace plumbline::tools
