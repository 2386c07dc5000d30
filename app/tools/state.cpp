#include "tools/state.h"

namespace plumbline::tools
{

ToolEffects ToolState::handle(const KeyEvent &, ToolContext &)
{
    return {};
}

ToolEffects ToolState::tick(Time, ToolContext &)
{
    return {};
}

ToolEffects ToolState::leave(ToolContext &)
{
    return {};
}

ToolEffects ToolState::cancel(ToolContext &)
{
    return finished();
}

ToolEffects finished()
{
    ToolEffects effects;
    effects.done = true;
    return effects;
}

} // namespace plumbline::tools
