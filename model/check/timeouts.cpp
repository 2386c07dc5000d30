#include "check/outcomes.h"

#include <set>

namespace plumbline::check
{

namespace
{

/// Only what somebody stated: a default is no promise that could be broken.
std::optional<double> statedNumber(const PropertyValue &value)
{
    if (value.source != Source::stated || !value.value->is_number())
        return std::nullopt;
    return value.value->get<double>();
}

/// After how long the caller gives up one try, in ms: what the connection says, else what its caller does
/// everywhere.
std::optional<double> timeLimit(const Graph &graph, int edge)
{
    static const std::string key = "timeout-ms";
    if (const auto own = statedNumber(graph.edgeProperty(edge, key)))
        return own;
    return statedNumber(graph.property(graph.edge(edge).from, key));
}

/// How often the call is made at most: once, and the retries.
double triesOf(const Graph &graph, int edge)
{
    static const std::string own = "retries";
    static const std::string ofCaller = "max-retries";
    if (const auto retries = statedNumber(graph.edgeProperty(edge, own)))
        return 1 + *retries;
    return 1 + statedNumber(graph.property(graph.edge(edge).from, ofCaller)).value_or(0);
}

} // namespace

// rules.md 74: inner timeout x (1 + inner retries) <= outer timeout, for the next calls inward that have a
// limit. Calls without one are passed through: they wait for what is behind them.
Outcome Evaluator::test(const InnerTimeoutsFit &, Subject subject)
{
    if (subject.edge < 0)
        return verdict(true);
    const auto outer = timeLimit(graph_, subject.edge);
    if (!outer)
        return verdict(true);
    const Edge &first = graph_.edge(subject.edge);
    struct Way {
        std::vector<int> nodes;
        std::vector<int> edges;
    };
    std::vector<Way> ways{{{first.from, first.to}, {subject.edge}}};
    std::set<int> seen{first.from, first.to};
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const Way way = ways[i];
        for (const Step &step : graph_.next(GraphView::synchronous, way.nodes.back())) {
            if (graph_.edge(step.edge).kind->id == "approval") // nobody holds a call while a person thinks
                continue;
            Way longer = way;
            longer.nodes.push_back(step.node);
            longer.edges.push_back(step.edge);
            const auto inner = timeLimit(graph_, step.edge);
            if (!inner) {
                if (seen.insert(step.node).second)
                    ways.push_back(std::move(longer));
                continue;
            }
            const double tries = triesOf(graph_, step.edge);
            if (*inner * tries <= *outer)
                continue;
            const Id &caller = graph_.component(graph_.edge(step.edge).from).id;
            Outcome outcome{Truth::violated, {}};
            outcome.evidence.path = std::move(longer.nodes);
            outcome.evidence.pathEdges = std::move(longer.edges);
            outcome.evidence.terms = {
                {"caller gives up after", *outer, "ms", graph_.component(first.from).id, false},
                {"one inner try", *inner, "ms", caller, false},
                {"tries", tries, "", caller, false},
                {"inner calls may take", *inner * tries, "ms", caller, false}};
            return outcome;
        }
    }
    return verdict(true);
}

namespace
{

/// The way on from a node that multiplies tries the most.
struct Worst {
    double product = 1;
    int edge = -1; ///< -1 where the way ends.
    int node = -1;
    bool open = true; ///< Still being worked out: met again on a cycle.
};

/// Depth first with a stack of its own: a chain may be as long as the board is large.
std::map<int, Worst> worstWays(const Graph &graph, int start)
{
    std::map<int, Worst> worst{{start, {}}};
    std::vector<std::pair<int, std::size_t>> stack{{start, 0}};
    while (!stack.empty()) {
        auto &[node, position] = stack.back();
        const auto steps = graph.next(GraphView::synchronous, node);
        if (position == steps.size()) {
            worst[node].open = false;
            stack.pop_back();
            continue;
        }
        const Step step = steps[position];
        const auto [next, isNew] = worst.try_emplace(step.node);
        if (isNew) {
            stack.emplace_back(step.node, 0);
            continue;
        }
        ++position;
        const double product = triesOf(graph, step.edge) * next->second.product;
        if (!next->second.open && product > worst[node].product)
            worst[node] = {product, step.edge, step.node, true};
    }
    return worst;
}

} // namespace

// rules.md 75: the product of (1 + retries) along the synchronous path from the subject on. On a cycle each
// node counts once: the path that is shown is one that a request can take.
Outcome Evaluator::test(const RetriesMultiply &form, Subject subject)
{
    if (subject.node < 0)
        return verdict(true);
    const std::map<int, Worst> worst = worstWays(graph_, subject.node);
    const double product = worst.at(subject.node).product;
    if (product <= form.atMost)
        return verdict(true);

    Outcome outcome{Truth::violated, {}};
    outcome.evidence.path = {subject.node};
    for (int node = subject.node; worst.at(node).edge >= 0; node = worst.at(node).node) {
        const Worst &way = worst.at(node);
        const double tries = triesOf(graph_, way.edge);
        outcome.evidence.path.push_back(way.node);
        outcome.evidence.pathEdges.push_back(way.edge);
        if (tries > 1)
            outcome.evidence.terms.push_back({"tries", tries, "", graph_.component(node).id, false});
    }
    outcome.evidence.terms.push_back({"tries of one request", product, "", {}, false});
    return outcome;
}

} // namespace plumbline::check
