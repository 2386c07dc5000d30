#pragma once

#include "edit/verbs.h"

namespace plumbline::layout
{

enum class Flow { leftToRight, topToBottom };

/// Lays the records out in layers along the connections, without overlaps among them. Zones stay together:
/// a zone with all its members among the records is fitted around them, one that keeps its place grows where
/// it must. The upper left corner of the whole stays where it was. Waypoints of connections at moved
/// components are handed back to the router. `ids` are components, zones (which stand for all that is in
/// them) and notes; fewer than two of them mean everything. Locked records and ink stay where they are.
/// Deterministic. May take seconds for thousands of records.
Result<Change> tidy(const Design &, const Catalog &, const edit::Ids &ids, Flow flow);

} // namespace plumbline::layout
