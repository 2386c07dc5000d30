#include "tools/effects.h"

#include "tools/state.h"

namespace plumbline::tools
{

namespace
{

template <class T> void take(std::optional<T> &into, std::optional<T> &from)
{
    if (from)
        into = std::move(from);
}

} // namespace

ToolEffects::ToolEffects() = default;
ToolEffects::~ToolEffects() = default;
ToolEffects::ToolEffects(ToolEffects &&) noexcept = default;
ToolEffects &ToolEffects::operator=(ToolEffects &&) noexcept = default;

void ToolEffects::append(ToolEffects later)
{
    take(selection, later.selection);
    take(tool, later.tool);
    take(cursor, later.cursor);
    take(overlay, later.overlay);
    take(hint, later.hint);
    take(kindMenu, later.kindMenu);
    take(contextMenu, later.contextMenu);
    take(quickInsert, later.quickInsert);
    take(tidy, later.tidy);
    take(problem, later.problem);
    pan = pan + later.pan;
    if (!later.editLabel.empty())
        editLabel = std::move(later.editLabel);
    if (!later.reveal.empty())
        reveal = std::move(later.reveal);
    handled = later.handled;
    next = std::move(later.next);
    again = later.again;
    done = later.done;
}

} // namespace plumbline::tools
