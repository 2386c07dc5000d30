#pragma once

#include "drawing/scene.h"
#include "edit/verbs.h"
#include "history/history.h"
#include "tools/effects.h"
#include "tools/events.h"

namespace plumbline::tools
{

/// What was duplicated last, original to copy, so that the next duplicate can repeat the offset.
using Copies = std::map<Id, Id>;

/// What a state may look at and work on while it handles one event.
struct ToolContext {
    History &history;
    const Catalog &catalog;
    const Scene &scene;
    const edit::Mint &mint;
    const std::set<Id> &selection;
    double zoom = 1;          ///< Screen pixels per board pixel.
    Rect visible;             ///< The part of the board that is in view.
    Copies *copies = nullptr; ///< Lent by the ToolMachine.

    const Design &design() const { return history.design(); }
    /// The board length of a screen length.
    double onBoard(double screenPixels) const { return screenPixels / zoom; }
};

/// One moment of the conversation between hand and board. A state that is destroyed before it is done leaves
/// the design as it found it: what it wrote belongs to a Transaction that rolls back.
class ToolState
{
public:
    virtual ~ToolState() = default;

    virtual ToolEffects handle(const PointerEvent &event, ToolContext &context) = 0;
    /// Keys that mean nothing to a gesture are swallowed, so that no command runs in the middle of it.
    virtual ToolEffects handle(const KeyEvent &event, ToolContext &context);
    /// Time passes while the pointer rests.
    virtual ToolEffects tick(Time now, ToolContext &context);
    /// The pointer went elsewhere.
    virtual ToolEffects leave(ToolContext &context);
    /// Escape, or the board lost the keyboard: takes everything back and is done.
    virtual ToolEffects cancel(ToolContext &context);

    /// False for the states that wait for a gesture to begin.
    virtual bool busy() const { return true; }
    /// Is a press meant for it? To a drag, where a button is down already, another one means nothing.
    virtual bool takesPresses() const { return false; }
    /// May the view scroll while the pointer is at its edge?
    virtual bool scrollsAtEdges() const { return false; }
};

/// Effects that only end the gesture.
ToolEffects finished();

} // namespace plumbline::tools
