#pragma once

#include "tools/handles.h"
#include "tools/loose_end.h"

namespace plumbline::tools
{

/// A new connection is pulled from a handle. Over a legal end the real line shows, as it will be routed;
/// released there it is made, with the most fitting kind, and the other kinds are offered.
class Connecting : public ToolState
{
public:
    Connecting(const PointerEvent &press, Id from, Side side, ToolContext &context);

    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    bool scrollsAtEdges() const override { return true; }
    using ToolState::handle;

private:
    ToolEffects follow(const PointerEvent &event, ToolContext &context);
    ToolEffects release(ToolContext &context);

    PointerEvent press_;
    Id from_;
    Side side_;
    Id connection_; ///< The id that the connection will have.
    bool dragging_ = false;
    Point last_;
    LooseEnd end_;
};

/// Pulls the end of a connection from `from` that is not there yet to a point. Returns the title of the kind
/// that a release would make; empty when it would make none.
std::string pullTo(Point p, LooseEnd &end, const Id &from, const Id &connection, ToolContext &context);
/// Releases it: selects the connection and offers its other kinds. False when there is nothing legal to
/// connect with.
bool connectTo(LooseEnd &end, const Id &connection, const ToolContext &context, ToolEffects &effects);

/// The menu of kinds for a connection, beside the middle of its line; kinds that may not be are left out.
KindMenu kindMenuFor(const Id &connection, const ToolContext &context);

/// A line of horizontal and vertical legs from the middle of a side to a loose end.
std::vector<Point> floatingLine(const Rect &from, Side side, Point end);

} // namespace plumbline::tools
