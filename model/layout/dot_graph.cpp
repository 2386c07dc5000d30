#include "layout/dot_graph.h"

#include <gvc.h>
#include <mutex>

namespace plumbline::layout
{

namespace
{

constexpr double pixelsPerInch = 72;

/// Graphviz takes texts that it does not change as char *.
char *unchanged(const std::string &text)
{
    return const_cast<char *>(text.c_str());
}

/// Declares an attribute of graphs, nodes or edges with its value for those that say nothing.
void declare(Agraph_t *graph, int what, const std::string &name, const std::string &value)
{
    agattr(graph, what, unchanged(name), unchanged(value));
}

void set(void *object, const std::string &name, const std::string &value)
{
    agset(object, unchanged(name), unchanged(value));
}

/// A number as Graphviz reads it, whatever the locale.
std::string inches(double pixels)
{
    return Json(pixels / pixelsPerInch).dump();
}

class Layout
{
public:
    explicit Layout(const DotGraph &graph)
        : input_(graph), context_(gvContext()), graph_(agopen(unchanged("design"), Agdirected, nullptr))
    {
        declare(graph_, AGRAPH, "rankdir", graph.topToBottom ? "TB" : "LR");
        declare(graph_, AGRAPH, "splines", "false");
        declare(graph_, AGRAPH, "nodesep", inches(nodeGap));
        declare(graph_, AGRAPH, "ranksep", inches(layerGap));
        declare(graph_, AGRAPH, "margin", std::to_string(static_cast<int>(clusterMargin)));
        declare(graph_, AGNODE, "shape", "box");
        declare(graph_, AGNODE, "fixedsize", "true");
        declare(graph_, AGNODE, "label", "");
        declare(graph_, AGNODE, "width", "1");
        declare(graph_, AGNODE, "height", "1");
        declare(graph_, AGEDGE, "weight", "1");
        declare(graph_, AGEDGE, "constraint", "true");
        for (const DotGraph::Node &node : graph.nodes)
            add(node);
        for (const DotGraph::Edge &edge : graph.edges)
            add(edge);
    }
    Layout(const Layout &) = delete;
    Layout &operator=(const Layout &) = delete;
    ~Layout()
    {
        if (laidOut_)
            gvFreeLayout(context_, graph_);
        agclose(graph_);
        gvFreeContext(context_);
    }

    Result<std::map<Id, Point>> run()
    {
        laidOut_ = gvLayout(context_, graph_, "dot") == 0;
        if (!laidOut_)
            return problem("Graphviz could not lay out the board", {},
                           "Check that its dot plug-in is installed");
        std::map<Id, Point> places;
        for (const auto &[id, node] : nodes_)
            places[id] = {ND_coord(node).x, -ND_coord(node).y};
        return places;
    }

private:
    /// The subgraph of a cluster, made inside that of the cluster around it.
    Agraph_t *clusterGraph(const Id &id)
    {
        if (id.empty())
            return graph_;
        if (const auto it = clusters_.find(id); it != clusters_.end())
            return it->second;
        const auto around = input_.clusters.find(id);
        Agraph_t *parent = clusterGraph(around == input_.clusters.end() ? Id() : around->second);
        // The prefix makes it a cluster.
        Agraph_t *cluster = agsubg(parent, unchanged("cluster_" + id), 1);
        return clusters_[id] = cluster;
    }

    void add(const DotGraph::Node &node)
    {
        Agnode_t *made = agnode(clusterGraph(node.cluster), unchanged(node.id), 1);
        set(made, "width", inches(node.size.width));
        set(made, "height", inches(node.size.height));
        nodes_[node.id] = made;
    }

    void add(const DotGraph::Edge &edge)
    {
        const auto from = nodes_.find(edge.from);
        const auto to = nodes_.find(edge.to);
        if (from == nodes_.end() || to == nodes_.end())
            return;
        Agedge_t *made = agedge(graph_, from->second, to->second, nullptr, 1);
        set(made, "weight", std::to_string(edge.weight));
        set(made, "constraint", edge.constrains ? "true" : "false");
    }

    const DotGraph &input_;
    GVC_t *context_;
    Agraph_t *graph_;
    std::map<Id, Agnode_t *> nodes_;
    std::map<Id, Agraph_t *> clusters_;
    bool laidOut_ = false;
};

} // namespace

Result<std::map<Id, Point>> place(const DotGraph &graph)
{
    static std::mutex oneAtATime; // Graphviz keeps its state in globals.
    const std::lock_guard lock(oneAtATime);
    agseterr(AGMAX); // What it has to say on stderr is for nobody.
    return Layout(graph).run();
}

} // namespace plumbline::layout
