#pragma once

#include "layout/dot_graph.h"

namespace plumbline::layout
{

/// Decides which edges ask for a later layer, so that a board does not become one long row: those of the
/// request path do (`flow`); what stands beside it (telemetry, evaluation, releases) forms layers of its own
/// that lie along the path, each tied to it by one edge where that makes the whole no longer. `flow[i]` tells
/// whether edge i is on a request path. Depends on the order of nodes and edges only.
void chooseLayers(DotGraph &graph, const std::vector<bool> &flow);

} // namespace plumbline::layout
