#pragma once

#include "tools/snap.h"

namespace plumbline::tools
{

/// A component comes from the palette: its ghost follows the pointer, and release places it.
class Placing : public ToolState
{
public:
    Placing(std::string kind, const ToolContext &context);

    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    bool scrollsAtEdges() const override { return true; }
    using ToolState::handle;

private:
    std::string kind_;
    Snapper snapper_;
};

} // namespace plumbline::tools
