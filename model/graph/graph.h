#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

#include <span>
#include <unordered_map>

namespace plumbline::graph
{

/// The views of rules.md 4.1, with the two "without fallback" variants.
enum class GraphView {
    call,
    callWithoutFallback,
    synchronous,
    answer,
    answerWithoutFallback,
    content,
    batch,
    data,
    release,
    observation,
    erasure
};
inline constexpr std::size_t graphViewCount = 11;
std::optional<GraphView> graphViewFromName(std::string_view name);
/// The view of the catalogue that it is built from.
View baseOf(GraphView view);

/// One connection; `kind` is that of a request for an untyped arrow.
struct Edge {
    const Connection *connection;
    const ConnectionKind *kind;
    int from;
    int to;
    bool typed;
};

/// One step of a view: follow `edge` to `node`.
struct Step {
    int node;
    int edge;
};

enum class Source { unset, assumed, stated };

/// A property as rules read it: stated on the record or inherited from a zone, else the catalogue's default.
struct PropertyValue {
    const Json *value = nullptr; ///< Null when unset.
    Source source = Source::unset;
};

/// A design as numbered nodes and edges, in the order of their ids. Views are built when first asked for, so one
/// graph must not be shared between threads. The design and the catalogue must outlive it.
class Graph
{
public:
    Graph(const Design &design, const Catalog &catalog);

    const Design &design() const { return design_; }
    const Catalog &catalog() const { return catalog_; }
    int nodeCount() const { return static_cast<int>(components_.size()); }
    int edgeCount() const { return static_cast<int>(edges_.size()); }
    const Component &component(int node) const { return *components_[static_cast<std::size_t>(node)]; }
    const ComponentKind &kind(int node) const { return *kinds_[static_cast<std::size_t>(node)]; }
    const Edge &edge(int index) const { return edges_[static_cast<std::size_t>(index)]; }
    /// Indices of all edges that start or end at the node.
    std::span<const int> edgesAt(int node) const { return incident_.of(node); }
    /// Nodes of one kind, by its index in Catalog::components().
    std::span<const int> nodesOfKind(std::size_t kind) const { return byKind_[kind]; }

    std::span<const Step> next(GraphView view, int node) const { return steps(view).next.of(node); }
    std::span<const Step> previous(GraphView view, int node) const { return steps(view).previous.of(node); }
    /// Does the edge take part in the view?
    bool uses(GraphView view, int edge) const { return steps(view).uses[static_cast<std::size_t>(edge)]; }

    PropertyValue property(int node, const std::string &property) const;
    PropertyValue edgeProperty(int edge, const std::string &property) const;

    /// Does the node carry the control: is of that kind, has an inline control connection with a component of that
    /// kind (drawn either way), or lists it in `built-in`?
    bool carries(int node, const std::string &control) const;
    /// Nodes of the kind that are wired to `node` by an inline control connection, and `node` itself if it is one.
    std::vector<int> carried(int node, const std::string &control) const;
    bool builtIn(int node, const std::string &control) const;
    /// The other ends of the inline control connections at the node.
    const std::vector<int> &attached(int node) const { return attached_[static_cast<std::size_t>(node)]; }

private:
    /// A list for each node, all in one.
    template <class T> class Lists
    {
    public:
        Lists() = default;
        /// Entries with the node each belongs to; a node's keep their order.
        Lists(int nodes, const std::vector<std::pair<int, T>> &entries);
        std::span<const T> of(int node) const
        {
            const auto begin = starts_[static_cast<std::size_t>(node)];
            return {values_.data() + begin, starts_[static_cast<std::size_t>(node) + 1] - begin};
        }

    private:
        std::vector<std::size_t> starts_;
        std::vector<T> values_;
    };
    struct Steps {
        Lists<Step> next;
        Lists<Step> previous;
        std::vector<bool> uses; // by edge
    };
    /// What a zone and those around it give, the innermost first.
    struct Given {
        const std::string *property;
        const Json *value;
    };
    void readComponents();
    void readConnections();
    const std::vector<Given> &givenBy(const Id &zone);
    const Steps &steps(GraphView view) const;
    Steps build(GraphView view) const;

    const Design &design_;
    const Catalog &catalog_;
    std::vector<const Component *> components_;
    std::vector<const ComponentKind *> kinds_;
    std::unordered_map<std::string_view, int> index_;
    std::vector<std::vector<int>> byKind_;
    std::unordered_map<std::string_view, std::vector<Given>> zones_;
    std::vector<const std::vector<Given> *> given_; // by node
    std::vector<Edge> edges_;
    Lists<int> incident_;
    std::vector<std::vector<int>> attached_;
    std::vector<const Json *> builtIn_; // what each node states or has by default; null for nothing
    mutable std::array<std::optional<Steps>, graphViewCount> views_;
};

} // namespace plumbline::graph
