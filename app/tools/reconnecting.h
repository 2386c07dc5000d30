#pragma once

#include "tools/loose_end.h"

namespace plumbline::tools
{

/// An end of an existing connection is pulled to another component. Its kind stays; where that is not legal,
/// the end does not bind.
class Reconnecting : public ToolState
{
public:
    Reconnecting(const PointerEvent &press, Id connection, edit::End end, ToolContext &context);

    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    bool scrollsAtEdges() const override { return true; }
    using ToolState::handle;

private:
    ToolEffects follow(const PointerEvent &event, ToolContext &context);

    PointerEvent press_;
    Id connection_;
    edit::End which_;
    Point fixed_; ///< Where the end that stays meets its component.
    bool dragging_ = false;
    LooseEnd end_;
};

} // namespace plumbline::tools
