#pragma once

#include "tools/commands.h"
#include "tools/walking.h"

namespace plumbline::tools
{

/// A tool between gestures. Whatever the tool, the arrow keys act on the selection.
class Resting : public ToolState
{
public:
    ToolEffects handle(const KeyEvent &event, ToolContext &context) override;
    /// Escape with no gesture under way leaves the tool.
    ToolEffects cancel(ToolContext &context) override;
    bool busy() const override { return false; }

private:
    ToolEffects arrow(Direction direction, const KeyEvent &event, ToolContext &context);
    ToolEffects grow(Direction direction, ToolContext &context);

    Burst burst_;
};

/// The hand tool: every drag pans.
class Handing : public Resting
{
public:
    using Resting::handle;
    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
};

/// The zone tool: a drag draws a frame.
class Zoning : public Resting
{
public:
    explicit Zoning(std::string kind) : kind_(std::move(kind)) {}
    using Resting::handle;
    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;

private:
    std::string kind_;
};

} // namespace plumbline::tools
