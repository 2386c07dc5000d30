#pragma once

#include "design/problem.h"
#include "design/records.h"

#include <map>

namespace plumbline::layout
{

/// A graph for Graphviz in lengths of the board.
struct DotGraph {
    struct Node {
        Id id;
        Size size;
        Id cluster; ///< Empty for none.
    };
    struct Edge {
        Id from;
        Id to;
        int weight = 1;         ///< The higher, the shorter and straighter.
        bool constrains = true; ///< Does `to` come in a later layer?
    };
    std::vector<Node> nodes; ///< The order breaks ties.
    std::vector<Edge> edges;
    std::map<Id, Id> clusters; ///< Each with the cluster around it; empty for none.
    bool topToBottom = false;
};

/// Board pixels between neighbours of a layer, between layers, and inside the frame of a cluster.
inline constexpr double nodeGap = 48;
inline constexpr double layerGap = 88;
inline constexpr double clusterMargin = 40;

/// The middles of the nodes, y down, from an arbitrary origin. A Problem when Graphviz cannot do it.
Result<std::map<Id, Point>> place(const DotGraph &graph);

} // namespace plumbline::layout
