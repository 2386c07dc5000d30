#pragma once

#include "tools/state.h"

namespace plumbline::tools
{

/// A rectangle is drawn over the empty board; what it meets becomes selected. Shift adds to the selection.
class Marquee : public ToolState
{
public:
    Marquee(const PointerEvent &press, const ToolContext &context);

    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    ToolEffects cancel(ToolContext &context) override;
    bool scrollsAtEdges() const override { return true; }
    using ToolState::handle;

private:
    PointerEvent press_;
    std::set<Id> selection_; ///< Before the gesture.
};

} // namespace plumbline::tools
