#pragma once

#include "tools/handles.h"
#include "tools/snap.h"

namespace plumbline::tools
{

/// One or two edges of a component, zone or note follow the pointer.
class Resizing : public ToolState
{
public:
    Resizing(const PointerEvent &press, Id record, Grip grip, ToolContext &context);

    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    bool scrollsAtEdges() const override { return true; }
    using ToolState::handle;

private:
    /// The start rectangle with its gripped edges shifted.
    Rect shifted(Point by) const;

    PointerEvent press_;
    Id record_;
    Grip grip_;
    Design start_;
    Rect rect_;
    Snapper snapper_;
    bool dragging_ = false;
    Transaction transaction_;
};

} // namespace plumbline::tools
