#pragma once

#include "design/design.h"

namespace plumbline::edit
{

/// The innermost zone whose frame contains the rectangle; empty if none. Zones in `except` do not count.
Id zoneAround(const Design &, const Rect &rect, const std::set<Id> &except = {});

/// Zones that hold the zone, innermost first (without itself).
std::vector<Id> zonesAround(const Design &, const Id &zone);

/// Everything inside a zone at any depth: components and zones.
std::set<Id> membersOf(const Design &, const Id &zone);

/// Adds to `change` the membership that the records' places in `after` call for. `after` is the design with `change` applied;
/// only components and zones listed in `moved`, and those touched by a zone listed there, are looked at.
void settleMembership(const Design &before, Change &change, const std::set<Id> &moved);

} // namespace plumbline::edit
