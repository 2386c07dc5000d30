#include "layout/layers.h"

#include <optional>
#include <set>

namespace plumbline::layout
{

namespace
{

using Ranks = std::map<Id, int>;

/// The layers that some of the edges call for, if each leads to a later one: the longest ways from the nodes
/// that nothing leads to. An edge that closes a circle does not count.
class LongestWays
{
public:
    void add(const Id &from, const Id &to) { next_[from].push_back(to); }
    Ranks of(const std::vector<DotGraph::Node> &nodes)
    {
        for (const DotGraph::Node &node : nodes)
            sort(node.id);
        Ranks ranks;
        for (auto id = sorted_.rbegin(); id != sorted_.rend(); ++id) {
            const int rank = ranks[*id];
            for (const Id &to : forward_[*id])
                ranks[to] = std::max(ranks[to], rank + 1);
        }
        return ranks;
    }

private:
    void sort(const Id &id)
    {
        if (!seen_.insert(id).second)
            return;
        open_.insert(id);
        for (const Id &to : next_[id]) {
            if (open_.contains(to))
                continue;
            sort(to);
            forward_[id].push_back(to);
        }
        open_.erase(id);
        sorted_.push_back(id);
    }

    std::map<Id, std::vector<Id>> next_;
    std::map<Id, std::vector<Id>> forward_;
    std::set<Id> seen_;
    std::set<Id> open_;
    std::vector<Id> sorted_; ///< Ends first.
};

/// Nodes that hang together beside the request path.
struct Company {
    int length = 0; ///< The last of its layers, from 0.
    std::optional<std::size_t> tie;
    int tiedAt = 0; ///< In which layer of the path its own first one lies.
};

class Choice
{
public:
    Choice(DotGraph &graph, const std::vector<bool> &flow) : graph_(graph), flow_(flow) {}

    void run()
    {
        rankThePath();
        gatherCompanies();
        for (std::size_t i = 0; i < graph_.edges.size(); ++i)
            consider(i);
        for (const auto &[head, company] : companies_)
            if (company.tie)
                graph_.edges[*company.tie].constrains = true;
    }

private:
    bool onPath(const Id &id) const { return path_.contains(id); }

    void rankThePath()
    {
        LongestWays ways;
        for (std::size_t i = 0; i < graph_.edges.size(); ++i)
            if (flow_[i]) {
                ways.add(graph_.edges[i].from, graph_.edges[i].to);
                path_.insert(graph_.edges[i].from);
                path_.insert(graph_.edges[i].to);
            }
        pathRanks_ = ways.of(graph_.nodes);
        for (const auto &[id, rank] : pathRanks_)
            last_ = std::max(last_, rank);
    }

    void gatherCompanies()
    {
        LongestWays ways;
        for (const DotGraph::Edge &edge : graph_.edges)
            if (!onPath(edge.from) && !onPath(edge.to) && edge.constrains) {
                ways.add(edge.from, edge.to);
                head_[headOf(edge.from)] = headOf(edge.to);
            }
        sideRanks_ = ways.of(graph_.nodes);
        for (const DotGraph::Node &node : graph_.nodes)
            if (!onPath(node.id)) {
                Company &company = companies_[headOf(node.id)];
                company.length = std::max(company.length, sideRanks_[node.id]);
            }
    }

    Id headOf(Id id) const
    {
        for (auto it = head_.find(id); it != head_.end() && it->second != id; it = head_.find(id))
            id = it->second;
        return id;
    }

    /// Edges of the path and of the companies stay as they are; of those between both, each company gets the
    /// one that puts it furthest along.
    void consider(std::size_t i)
    {
        DotGraph::Edge &edge = graph_.edges[i];
        if (flow_[i] || onPath(edge.from) == onPath(edge.to)) {
            if (!flow_[i] && onPath(edge.from))
                edge.constrains = false;
            return;
        }
        const bool leaves = onPath(edge.from);
        const bool wanted = edge.constrains;
        edge.constrains = false;
        if (!wanted)
            return;
        Company &company = companies_[headOf(leaves ? edge.to : edge.from)];
        const int at = leaves ? pathRanks_[edge.from] + 1 - sideRanks_[edge.to]
                              : pathRanks_[edge.to] - 1 - sideRanks_[edge.from];
        if (at < 0 || at + company.length > std::max(last_, company.length))
            return;
        if (!company.tie || at > company.tiedAt) {
            company.tie = i;
            company.tiedAt = at;
        }
    }

    DotGraph &graph_;
    const std::vector<bool> &flow_;
    std::set<Id> path_;
    Ranks pathRanks_;
    Ranks sideRanks_;
    int last_ = 0;
    std::map<Id, Id> head_;
    std::map<Id, Company> companies_;
};

} // namespace

void chooseLayers(DotGraph &graph, const std::vector<bool> &flow)
{
    Choice(graph, flow).run();
}

} // namespace plumbline::layout
