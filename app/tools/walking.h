#pragma once

#include "tools/state.h"

namespace plumbline::tools
{

enum class Direction { left, right, up, down };

/// The arrow key's direction; empty for another key.
std::optional<Direction> directionOf(Key key);
Point unit(Direction direction);

/// Where a step through the graph leads: of the components connected with `from` the nearest one in that
/// direction, else the nearest of all there. Empty when nothing lies there.
Id stepFrom(const Design &design, const Id &from, Direction direction);

/// The nearest component that lies in a direction, connected or not; empty for none.
Id nearestTowards(const Design &design, const Id &from, Direction direction);

/// Selects the component a step away from the selected one (or from the middle of several); the first in
/// reading order when none is selected.
ToolEffects walk(Direction direction, ToolContext &context);

} // namespace plumbline::tools
