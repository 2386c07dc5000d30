#pragma once

#include "tools/state.h"

namespace plumbline::tools
{

/// Commits a planned verb as one undo step. A failure is the effects' problem. Returns whether it was done.
bool commit(Result<Change> plan, const std::string &label, ToolContext &context, ToolEffects &effects);

/// Makes a component with its card centred at `center` and selects it. Ends the gesture.
ToolEffects place(const std::string &kind, Point center, ToolContext &context);

ToolEffects removeSelection(ToolContext &context);
/// Copies the selection a little to the right and below, and selects the copies.
ToolEffects duplicateSelection(ToolContext &context);

/// Arrow keys move the selection; keys that follow one another quickly are one undo step.
class Nudge
{
public:
    ToolEffects by(Point step, Time now, ToolContext &context);

private:
    /// Is what the last nudge wrote still the latest step, so that this one may join it?
    bool continues(Time now, const ToolContext &context) const;

    Time last_ = 0;
    std::set<Id> moving_;
    Point total_;
    Change written_;
};

} // namespace plumbline::tools
