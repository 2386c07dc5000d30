#pragma once

#include "drawing/labels.h"
#include "drawing/scene.h"

namespace plumbline
{

/// What is written on the line: the connection's own label; else the kind, unless it is one of those that a
/// reader takes for granted.
std::string labelOf(const Connection &connection, const Catalog &catalog);

/// A line along its route, shortened so that its heads do not touch the boxes. `label` may be null.
RecordPicture drawConnection(const Connection &connection, const Catalog &catalog, const TextMetrics &metrics,
                             const Route &route, const routing::LabelPlace *label);

} // namespace plumbline
