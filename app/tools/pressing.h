#pragma once

#include "tools/state.h"

namespace plumbline::tools
{

/// The left button is down on a record or on the empty board, and may still become a click or a drag.
class Pressing : public ToolState
{
public:
    /// `hit` is the record under the press, empty for the board; `wasSelected` tells whether it was selected
    /// before.
    Pressing(const PointerEvent &press, Id hit, bool wasSelected);

    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    /// A finger that rests opens the context menu.
    ToolEffects tick(Time now, ToolContext &context) override;
    using ToolState::handle;

private:
    ToolEffects drag(ToolContext &context);
    std::set<Id> enter(const ToolContext &context) const;
    ToolEffects click(ToolContext &context);

    PointerEvent press_;
    Id hit_;
    bool wasSelected_;
};

} // namespace plumbline::tools
