#include "tools/panning.h"

namespace plumbline::tools
{

ToolEffects Panning::handle(const PointerEvent &event, ToolContext &)
{
    if (event.kind == PointerEvent::Kind::release)
        return finished();
    ToolEffects effects;
    effects.cursor = Cursor::closedHand;
    effects.pan = event.screen - last_;
    last_ = event.screen;
    return effects;
}

} // namespace plumbline::tools
