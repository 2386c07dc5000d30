#include "tools/commands.h"

#include "tools/board_records.h"
#include "tools/thresholds.h"

namespace plumbline::tools
{

namespace
{

constexpr auto nudgeLabel = "Nudge";

/// Does the design hold exactly the records that the change left? Records are immutable, so the pointers
/// tell.
template <class R> bool holds(const Table<R> &table, const Deltas<R> &deltas)
{
    return std::all_of(deltas.begin(), deltas.end(), [&table](const auto &entry) {
        const auto it = table.find(entry.first);
        return it != table.end() && it->second == entry.second.after;
    });
}

} // namespace

bool commit(Result<Change> plan, const std::string &label, ToolContext &context, ToolEffects &effects)
{
    if (plan)
        if (auto done = context.history.commit(*plan, label); !done)
            plan = tl::unexpected(done.error());
    if (!plan)
        effects.problem = plan.error();
    return plan.has_value();
}

ToolEffects place(const std::string &kind, Point center, ToolContext &context)
{
    ToolEffects effects = finished();
    const Id id = context.mint("c");
    if (commit(edit::place(context.design(), context.catalog, kind, center, id), "Place", context, effects))
        effects.selection = std::set<Id>{id};
    return effects;
}

ToolEffects removeSelection(ToolContext &context)
{
    ToolEffects effects;
    if (!context.selection.empty() &&
        commit(edit::remove(context.design(), context.selection), "Delete", context, effects))
        effects.selection = std::set<Id>();
    return effects;
}

ToolEffects duplicateSelection(ToolContext &context)
{
    ToolEffects effects;
    const std::set<Id> originals = withPlace(context.design(), context.selection);
    if (originals.empty())
        return effects;
    std::map<Id, Id> made;
    auto plan =
        edit::duplicate(context.design(), originals, {duplicateOffset, duplicateOffset}, context.mint, &made);
    if (!commit(std::move(plan), "Duplicate", context, effects))
        return effects;
    std::set<Id> copies;
    for (const Id &id : originals)
        copies.insert(made.at(id));
    effects.selection = std::move(copies);
    return effects;
}

ToolEffects Nudge::by(Point step, Time now, ToolContext &context)
{
    ToolEffects effects;
    const std::set<Id> moving = withPlace(context.design(), context.selection);
    if (moving.empty())
        return effects;
    // A nudge that joins the last one takes it back first and makes the longer move in its place.
    const bool joins = moving == moving_ && continues(now, context);
    if (joins)
        context.history.undo();
    else
        total_ = {};
    auto plan = edit::move(context.design(), moving, total_ + step);
    const Change written = plan.value_or(Change());
    if (!commit(std::move(plan), nudgeLabel, context, effects)) {
        if (joins)
            context.history.redo();
        return effects;
    }
    total_ = total_ + step;
    moving_ = moving;
    written_ = written;
    last_ = now;
    return effects;
}

bool Nudge::continues(Time now, const ToolContext &context) const
{
    return !written_.empty() && now - last_ <= nudgeBurstTime && context.history.undoLabel() == nudgeLabel &&
           holds(context.design().components(), written_.components) &&
           holds(context.design().zones(), written_.zones) && holds(context.design().notes(), written_.notes);
}

} // namespace plumbline::tools
