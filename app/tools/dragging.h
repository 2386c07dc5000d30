#pragma once

#include "tools/snap.h"

namespace plumbline::tools
{

/// The selected records follow the pointer; with Alt held at the start, copies of them do.
class Dragging : public ToolState
{
public:
    Dragging(const PointerEvent &press, ToolContext &context);

    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    ToolEffects cancel(ToolContext &context) override;
    bool scrollsAtEdges() const override { return true; }
    using ToolState::handle;

private:
    Result<Change> plan(ToolContext &context, Point by);
    /// The zone that takes in the dragged records and did not hold them before.
    Id joined(const ToolContext &context) const;

    PointerEvent press_;
    Design start_;
    std::set<Id> selection_; ///< Before the gesture.
    std::set<Id> moving_;
    Rect bounds_;
    Snapper snapper_;
    bool duplicating_;
    Change copies_; ///< What duplicating added, in place.
    Design withCopies_;
    std::map<Id, Id> made_;
    Transaction transaction_;
};

} // namespace plumbline::tools
