#pragma once

#include "budget/reading.h"

#include <optional>

namespace plumbline::budget
{

/// One component that another one needs while it serves a request.
struct Link {
    int node = -1;
    int edge = -1;    ///< -1: an inline control that is attached.
    double share = 1; ///< Of the calls of the host that go here.
    double times = 1; ///< Calls each time.
    bool parallel = false;
    bool required = true;   ///< Without it the host cannot answer.
    bool everyStep = false; ///< Of an agent: in each step, not once a run.
    bool tool = false;      ///< Of an agent: one of them in each step but the last, which answers.
};

/// How a component serves a request, in this order.
struct Wires {
    std::vector<Link> before; ///< Controls that look at what comes in.
    std::vector<Link>
        calls; ///< Caches first, what leads to a model last, checkers of an answer at the very end.
    std::vector<Link>
        after; ///< Controls that look at the answer, and what an explicit response passes through.
    std::vector<Link>
        spares; ///< Used when the calls fail (a model's or tool's own: when it fails itself), in order.
    std::vector<Link> queued; ///< Asynchronous: load, but nobody waits.
    bool chooses = false;     ///< One of the calls with a share below 1, not all of them.
    int steps = 1;            ///< Of an agent.
    double hit = 0; ///< Share of requests that a cache answers; `cache` is then in front of the other calls.
    int cache = -1;
    bool repliesItself =
        false; ///< A handler with a reply of its own: it lists what it offers, or is drawn to answer.
    bool writes = false; ///< Leads to a generative model, or is one.
};

/// The board as requests walk through it: what each component calls, without the calls that lead back (a loop
/// is counted by the steps of its agent).
class Wiring
{
public:
    explicit Wiring(Reading &reading);

    const Wires &at(int node) const { return wires_[static_cast<std::size_t>(node)]; }
    /// Where requests start: users and machine callers, and clients that nobody calls, as far as they call
    /// somebody.
    const std::vector<int> &entries() const { return entries_; }
    /// Every component on a request's way, callees before callers.
    const std::vector<int> &order() const { return order_; }
    /// Those of them that requests of this entry can reach, itself included.
    std::vector<int> orderFrom(int entry) const;
    bool onTheWay(int node) const { return reached_[static_cast<std::size_t>(node)]; }
    /// The models, or services, whose failure a spare is for: the nearest ones that the chooser calls.
    std::vector<int> primaries(int chooser, const Link &spare) const;
    /// Whether a spare of `host` answers whichever call failed: a handler, a person or a cache does, and so
    /// does the spare that a model or a tool names for itself.
    bool standsInForAll(int host, const Link &spare) const;
    /// Whether a spare of `host` can stand in for this failed call: beside the above, a model for what leads
    /// to a model, a store or an index for look-ups, a tool for a tool.
    bool standsIn(int host, const Link &spare, const Link &failed) const;
    /// A model or a tool: a spare answers in its place when it fails itself.
    bool isReplaceable(int node) const
    {
        return part(node).trade == Trade::model || part(node).trade == Trade::tool;
    }
    bool isHandler(int node) const { return part(node).handler; }
    /// Does a circuit breaker or a timeout notice that calls of the host fail?
    bool watched(int host) const;

private:
    enum class Trade : unsigned char { model, tool, knowledge, other };
    /// What a node is for others, told once from its kind: it is asked for in every state of the board.
    struct Part {
        Trade trade = Trade::other;
        bool generative = false;
        bool handler = false;
    };
    const Part &part(int node) const { return parts_[static_cast<std::size_t>(node)]; }
    void wire(int node);
    void attachControls(int node, Wires &wires);
    void addSpares(int node, Wires &wires);
    bool repliesItself(int node) const;
    void addResponses(int node, Wires &wires);
    void orderCalls(Wires &wires) const;
    void applyChoice(int node, Wires &wires);
    void applyAgent(int node, Wires &wires);
    void applyCache(int node, Wires &wires);
    void walk();

    Reading &reading_;
    const graph::Graph &graph_;
    std::vector<Part> parts_;
    std::vector<Wires> wires_;
    std::vector<int> entries_;
    std::vector<int> order_;
    std::vector<bool> reached_;
};

} // namespace plumbline::budget
