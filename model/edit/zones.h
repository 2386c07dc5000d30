#pragma once

#include "design/design.h"

/// Zones hold what lies wholly inside their frame. Of several frames around a record the one with the
/// smallest area counts as innermost; of overlapping ones of equal area the zone that the record is in
/// already, then the smaller id.
namespace plumbline::edit
{

/// The innermost zone whose frame contains the rectangle; empty if none. Zones in `except` do not count.
Id zoneAround(const Design &, const Rect &rect, const std::set<Id> &except = {});

/// Zones that hold the zone, innermost first (without itself).
std::vector<Id> zonesAround(const Design &, const Id &zone);

/// Everything inside a zone at any depth: components and zones.
std::set<Id> membersOf(const Design &, const Id &zone);

/// The records with all that goes along when they are moved or copied: the members of zones, and the notes
/// that lie in those zones.
std::set<Id> withContents(const Design &, const std::set<Id> &ids);

/// Adds to `change` the membership that the records' places after the change call for. Only components and
/// zones listed in `moved`, and those touched by a zone listed there (stated members, and what lies in its
/// frame), are looked at; `moved` may name zones that the change removes. Never makes a cycle.
void settleMembership(const Design &before, Change &change, const std::set<Id> &moved);

} // namespace plumbline::edit
