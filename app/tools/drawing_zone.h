#pragma once

#include "tools/state.h"

namespace plumbline::tools
{

/// A frame is drawn that becomes a zone when released.
class DrawingZone : public ToolState
{
public:
    DrawingZone(const PointerEvent &press, std::string kind);

    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    bool scrollsAtEdges() const override { return true; }
    using ToolState::handle;

private:
    Rect frame(const PointerEvent &event) const;
    ToolEffects release(const Rect &frame, ToolContext &context);

    PointerEvent press_;
    std::string kind_;
    bool dragging_ = false;
};

} // namespace plumbline::tools
