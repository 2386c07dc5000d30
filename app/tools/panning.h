#pragma once

#include "tools/state.h"

namespace plumbline::tools
{

/// The board itself follows the pointer: hand tool, Space or the middle button.
class Panning : public ToolState
{
public:
    explicit Panning(const PointerEvent &press) : last_(press.screen) {}

    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    using ToolState::handle;

private:
    Point last_;
};

} // namespace plumbline::tools
