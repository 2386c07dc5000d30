#pragma once

#include "tools/loose_end.h"

namespace plumbline::tools
{

/// A connection without a drag: its other end is chosen with the arrows or a click, Enter makes it. What
/// shows is the real line, as over a legal end of a drag.
class Linking : public ToolState
{
public:
    Linking(Id from, ToolContext &context);

    using ToolState::handle;
    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    ToolEffects handle(const KeyEvent &event, ToolContext &context) override;
    bool takesPresses() const override { return true; }
    /// What shows at the beginning.
    ToolEffects begin() const;

private:
    ToolEffects aim(Point p, ToolContext &context);
    ToolEffects finish(ToolContext &context);

    Id from_;
    Id connection_; ///< The id that the connection will have.
    LooseEnd end_;
};

} // namespace plumbline::tools
