#pragma once

#include "tools/state.h"

namespace plumbline::tools
{

/// Commits a planned verb as one undo step. A failure is the effects' problem. Returns whether it was done.
bool commit(Result<Change> plan, const std::string &label, ToolContext &context, ToolEffects &effects);

/// The effects of a planned verb as one undo step.
ToolEffects perform(Result<Change> plan, const std::string &label, ToolContext &context);

/// Makes a component with its card centred at `center` and selects it. Ends the gesture.
ToolEffects place(const std::string &kind, Point center, ToolContext &context);

ToolEffects removeSelection(ToolContext &context);
/// Lets the next duplicate of these copies repeat their offset.
void rememberCopies(const std::set<Id> &originals, const std::map<Id, Id> &made, ToolContext &context);
/// Copies the selection a little to the right and below, or as far as the last copies were moved when they
/// are still selected, and selects the copies.
ToolEffects duplicateSelection(ToolContext &context);

/// Arrow keys move or stretch the selection; keys that follow one another quickly are one undo step.
class Burst
{
public:
    enum class Verb { move, resize };

    /// Moves the selected records, or the right and bottom edges of a single one, by so many board pixels.
    ToolEffects run(Verb verb, Point step, Time now, ToolContext &context);

private:
    /// Is what the last key wrote still the latest step, so that this one may join it?
    bool continues(Verb verb, Time now, const ToolContext &context) const;

    Verb verb_ = Verb::move;
    Time last_ = 0;
    std::set<Id> records_;
    Point total_;
    Change written_;
};

} // namespace plumbline::tools
