#pragma once

#include "tools/state.h"

namespace plumbline::tools
{

/// A planned change arrives in motion: records glide to their new places. One undo step; Escape takes it
/// back, a press or a key brings it to its end at once.
class Gliding : public ToolState
{
public:
    /// Opens the step. `change` must fit the design as it is.
    Gliding(Change change, std::string label, Time now, ToolContext &context);

    using ToolState::handle;
    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    ToolEffects handle(const KeyEvent &event, ToolContext &context) override;
    bool takesPresses() const override { return true; }
    ToolEffects tick(Time now, ToolContext &context) override;

private:
    ToolEffects finish();

    Change change_;
    Time start_;
    Transaction transaction_;
};

/// How long it takes, and how many records may still be seen moving; more of them arrive at once.
inline constexpr Time glideTime = 160;
inline constexpr std::size_t mostGliding = 150;

/// Part of a change that moves records: each on the straight way to its new place. `share` is 0 to 1.
Change partOf(const Change &change, double share);

} // namespace plumbline::tools
