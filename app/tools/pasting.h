#pragma once

#include "tools/state.h"

namespace plumbline::tools
{

/// A line of a pasted list, and the kind that it names.
struct ListedComponent {
    std::string name;
    const ComponentKind *kind = nullptr;
};

/// A text as a list of components, one per line ("- Vector DB", "2. Guard: input checks"): bullets and
/// numbers are dropped, and what stands before a colon or in brackets names the kind. Empty when it is not a
/// list: a line that names no kind, fewer than two lines, or more than a hundred.
std::vector<ListedComponent> listedComponents(const std::string &text, const Catalog &catalog);

/// Places the components below one another, wrapped into columns, around the middle.
Result<Change> planList(const ToolContext &context, const std::vector<ListedComponent> &list, Point center,
                        std::set<Id> &made);

/// A sticky note with the text, as large as it needs, around the middle.
Result<Change> planNote(const ToolContext &context, const std::string &text, Point center,
                        std::set<Id> &made);

} // namespace plumbline::tools
