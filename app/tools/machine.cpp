#include "tools/machine.h"

#include "tools/hints.h"
#include "tools/panning.h"
#include "tools/selecting.h"
#include "tools/thresholds.h"

namespace plumbline::tools
{

namespace
{

/// How a tool greets: what is shown when it begins to rest.
ToolEffects greeting(Tool tool)
{
    ToolEffects effects;
    effects.overlay = Overlay();
    effects.cursor = tool == Tool::hand   ? Cursor::openHand
                     : tool == Tool::zone ? Cursor::cross
                                          : Cursor::arrow;
    effects.hint = tool == Tool::hand ? hints::hand : tool == Tool::zone ? hints::zone : hints::select;
    return effects;
}

} // namespace

int ClickCounter::count(const PointerEvent &press)
{
    const Time limit = clicks_ > 1 ? furtherClickTime : doubleClickTime;
    const bool follows = last_ && last_->button == press.button && press.time - last_->time <= limit &&
                         distance(last_->screen, press.screen) <= doubleClickDistance;
    clicks_ = follows ? clicks_ + 1 : 1;
    last_ = press;
    return clicks_;
}

ToolMachine::ToolMachine() : state_(std::make_unique<Selecting>()) {}
ToolMachine::~ToolMachine() = default;

bool ToolMachine::busy() const
{
    return state_->busy();
}

bool ToolMachine::scrollsAtEdges() const
{
    return state_->scrollsAtEdges();
}

ToolEffects ToolMachine::handle(PointerEvent event, ToolContext &context)
{
    context.copies = &copies_;
    if (event.kind == PointerEvent::Kind::press) {
        event.clicks = clicks_.count(event);
        const bool pans = event.button == Button::middle || (event.button == Button::left && spaceHeld_);
        if (pans && !busy()) {
            ToolEffects effects;
            effects.cursor = Cursor::closedHand;
            effects.next = std::make_unique<Panning>(event);
            return carryOut(std::move(effects), context);
        }
        if (busy() && !state_->takesPresses()) // A second button in the middle of a gesture means nothing.
            return {};
    }
    if (spaceHeld_ && !busy())
        return {};
    ToolEffects effects = carryOut(state_->handle(event, context), context);
    while (effects.again) {
        effects.again = false;
        effects.append(carryOut(state_->handle(event, context), context));
    }
    return effects;
}

ToolEffects ToolMachine::handle(const KeyEvent &event, ToolContext &context)
{
    if (event.key == Key::space)
        return holdSpace(event);
    if (event.key == Key::escape && event.pressed)
        return carryOut(state_->cancel(context), context);
    return carryOut(state_->handle(event, context), context);
}

ToolEffects ToolMachine::leave(ToolContext &context)
{
    return carryOut(state_->leave(context), context);
}

ToolEffects ToolMachine::tick(Time now, ToolContext &context)
{
    return carryOut(state_->tick(now, context), context);
}

ToolEffects ToolMachine::run(const BoardCommand &command, ToolContext &context)
{
    if (busy() || !command.possible(context))
        return {};
    context.copies = &copies_;
    return carryOut(command.run(context), context);
}

ToolEffects ToolMachine::abandon(ToolContext &context)
{
    spaceHeld_ = false;
    return busy() ? carryOut(state_->cancel(context), context) : ToolEffects();
}

ToolEffects ToolMachine::use(Tool tool, ToolContext &context, const std::string &zoneKind)
{
    ToolEffects effects = abandon(context);
    if (!zoneKind.empty())
        zoneKind_ = zoneKind;
    tool_ = tool;
    effects.tool = tool;
    effects.append(rest(context));
    return effects;
}

ToolEffects ToolMachine::begin(std::unique_ptr<ToolState> state, ToolContext &context)
{
    ToolEffects effects = abandon(context);
    state_ = std::move(state);
    return effects;
}

ToolEffects ToolMachine::carryOut(ToolEffects effects, ToolContext &context)
{
    if (effects.tool)
        tool_ = *effects.tool;
    if (effects.next) {
        state_ = std::move(effects.next);
    } else if (effects.done || effects.tool) {
        // What the gesture says last goes before the greeting of the tool.
        ToolEffects all = rest(context);
        effects.done = false;
        all.append(std::move(effects));
        return all;
    }
    return effects;
}

ToolEffects ToolMachine::rest(ToolContext &context)
{
    state_ = restingState(context);
    return greeting(tool_);
}

std::unique_ptr<ToolState> ToolMachine::restingState(const ToolContext &context) const
{
    switch (tool_) {
    case Tool::select:
        break;
    case Tool::hand:
        return std::make_unique<Handing>();
    case Tool::zone:
        return std::make_unique<Zoning>(zoneKind_.empty() ? context.catalog.zones().front().id : zoneKind_);
    }
    return std::make_unique<Selecting>();
}

ToolEffects ToolMachine::holdSpace(const KeyEvent &event)
{
    ToolEffects effects;
    if (event.repeated)
        return effects;
    spaceHeld_ = event.pressed;
    if (!busy())
        effects.cursor = event.pressed ? Cursor::openHand : *greeting(tool_).cursor;
    return effects;
}

} // namespace plumbline::tools
