#pragma once

#include "tools/board_commands.h"

namespace plumbline::tools
{

/// Counts presses that follow one another quickly at one place.
class ClickCounter
{
public:
    int count(const PointerEvent &press);

private:
    std::optional<PointerEvent> last_;
    int clicks_ = 0;
};

/// Owns the present state of the tools and carries out what effects say about states. Everything else that
/// effects say (selection, overlay, menus) is for the caller, who passes a fresh context with every event.
class ToolMachine
{
public:
    ToolMachine();
    ~ToolMachine();

    ToolEffects handle(PointerEvent event, ToolContext &context);
    ToolEffects handle(const KeyEvent &event, ToolContext &context);
    /// The pointer left the board; a gesture under way goes on.
    ToolEffects leave(ToolContext &context);
    ToolEffects tick(Time now, ToolContext &context);
    /// Carries out a command; in the middle of a gesture, does nothing.
    ToolEffects run(const BoardCommand &command, ToolContext &context);
    /// Takes back the gesture under way; with none, does nothing.
    ToolEffects abandon(ToolContext &context);

    /// Takes back the gesture under way and changes the tool. `zoneKind` is for Tool::zone; empty keeps the
    /// last one.
    ToolEffects use(Tool tool, ToolContext &context, const std::string &zoneKind = {});
    /// Takes back the gesture under way and begins this one, for example from the palette.
    ToolEffects begin(std::unique_ptr<ToolState> state, ToolContext &context);

    Tool tool() const { return tool_; }
    /// A gesture is under way.
    bool busy() const;
    bool scrollsAtEdges() const;

private:
    ToolEffects carryOut(ToolEffects effects, ToolContext &context);
    ToolEffects rest(ToolContext &context);
    std::unique_ptr<ToolState> restingState(const ToolContext &context) const;
    ToolEffects holdSpace(const KeyEvent &event);

    Tool tool_ = Tool::select;
    std::string zoneKind_;
    bool spaceHeld_ = false;
    ClickCounter clicks_;
    Copies copies_;
    std::unique_ptr<ToolState> state_;
};

} // namespace plumbline::tools
