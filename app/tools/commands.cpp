#include "tools/commands.h"

#include "design/standing.h"
#include "tools/board_records.h"
#include "tools/thresholds.h"

namespace plumbline::tools
{

namespace
{

const char *labelOf(Burst::Verb verb)
{
    return verb == Burst::Verb::move ? "Nudge" : "Resize";
}

Result<Change> planBurst(const Design &design, const std::set<Id> &records, Burst::Verb verb, Point by)
{
    if (verb == Burst::Verb::move)
        return edit::move(design, records, by);
    Rect rect = *rectOf(design, *records.begin());
    rect.width += by.x;
    rect.height += by.y;
    return edit::resize(design, *records.begin(), rect);
}

/// As far as the last copies, which are selected again, were moved from their originals; else the usual
/// offset.
Point nextOffset(const std::set<Id> &selected, const ToolContext &context)
{
    constexpr Point usual{duplicateOffset, duplicateOffset};
    if (!context.copies || context.copies->size() != selected.size())
        return usual;
    std::optional<Point> offset;
    for (const auto &[original, copy] : *context.copies) {
        const auto from = rectOf(context.design(), original);
        const auto to = rectOf(context.design(), copy);
        if (!from || !to || !selected.contains(copy))
            return usual;
        const Point by{to->x - from->x, to->y - from->y};
        if (offset && distance(*offset, by) > 0.01)
            return usual;
        offset = by;
    }
    return offset.value_or(usual);
}

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

ToolEffects perform(Result<Change> plan, const std::string &label, ToolContext &context)
{
    ToolEffects effects;
    commit(std::move(plan), label, context, effects); // A failure is among the effects.
    return effects;
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
    std::set<Id> free = context.selection;
    std::erase_if(free, [&context](const Id &id) { return isLocked(standingOf(context.design(), id)); });
    if (free.empty() && !context.selection.empty())
        effects.problem = Problem{"what is selected is locked", {}, "Unlock it first"};
    else if (!free.empty())
        effects = perform(edit::remove(context.design(), free), "Delete", context);
    if (!free.empty() && !effects.problem) {
        std::set<Id> left = context.selection; // Locked records stay, and stay selected.
        std::erase_if(left, [&context](const Id &id) { return !context.design().contains(id); });
        effects.selection = std::move(left);
    }
    return effects;
}

void rememberCopies(const std::set<Id> &originals, const std::map<Id, Id> &made, ToolContext &context)
{
    if (!context.copies)
        return;
    context.copies->clear();
    for (const Id &id : originals)
        if (const auto copy = made.find(id); copy != made.end())
            context.copies->insert(*copy);
}

ToolEffects duplicateSelection(ToolContext &context)
{
    ToolEffects effects;
    const std::set<Id> originals = withPlace(context.design(), context.selection);
    if (originals.empty())
        return effects;
    std::map<Id, Id> made;
    auto plan =
        edit::duplicate(context.design(), originals, nextOffset(originals, context), context.mint, &made);
    if (!commit(std::move(plan), "Duplicate", context, effects))
        return effects;
    rememberCopies(originals, made, context);
    std::set<Id> copies;
    for (const Id &id : originals)
        copies.insert(made.at(id));
    effects.selection = std::move(copies);
    return effects;
}

ToolEffects Burst::run(Verb verb, Point step, Time now, ToolContext &context)
{
    ToolEffects effects;
    const std::set<Id> records = movable(context.design(), context.selection);
    if (records.empty() || (verb == Verb::resize && records.size() > 1))
        return effects;
    // A key that joins the last one takes it back first and does all of it in its place.
    const bool joins = records == records_ && continues(verb, now, context);
    if (joins)
        context.history.undo();
    else
        total_ = {};
    auto plan = planBurst(context.design(), records, verb, total_ + step);
    const Change written = plan.value_or(Change());
    if (!commit(std::move(plan), labelOf(verb), context, effects)) {
        if (joins)
            context.history.redo();
        return effects;
    }
    verb_ = verb;
    total_ = total_ + step;
    records_ = records;
    written_ = written;
    last_ = now;
    return effects;
}

bool Burst::continues(Verb verb, Time now, const ToolContext &context) const
{
    return !written_.empty() && verb == verb_ && now - last_ <= nudgeBurstTime &&
           context.history.undoLabel() == labelOf(verb) &&
           holds(context.design().components(), written_.components) &&
           holds(context.design().zones(), written_.zones) && holds(context.design().notes(), written_.notes);
}

} // namespace plumbline::tools
