#pragma once

#include "design/design.h"
#include "drawing/scene.h"

/// What readers of a diagram would complain about in the routes of its connectors.
namespace plumbline::testing
{

using Routes = std::map<Id, Route>;

/// "x,y x,y ...", rounded to whole pixels.
std::string printed(const Route &route);

/// Slanted legs, ends that do not meet their box squarely from outside, lines through the boxes that they join
/// (unless those touch), and lines through other boxes. Empty when there is nothing to complain about.
std::string flawsOf(const Design &design, const Routes &routes);

/// Pairs of connectors that run on top of each other for more than a few pixels. Empty when there are none.
std::string lieUpon(const Routes &routes);

} // namespace plumbline::testing
