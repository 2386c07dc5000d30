#include "budget/wiring.h"

#include <algorithm>
#include <array>

namespace plumbline::budget
{

namespace
{
using graph::GraphView;

constexpr std::array<std::string_view, 8> controlsBefore{
    "auth-service",  "rate-limiter",    "input-guardrail", "pii-redactor",
    "policy-engine", "content-scanner", "circuit-breaker", "kill-switch"};
constexpr std::array<std::string_view, 2> controlsAfter{"output-guardrail", "answer-checker"};

template <class Words> bool isOneOf(const Words &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::size_t slot(int node)
{
    return static_cast<std::size_t>(node);
}

std::array<std::vector<Link> *, 5> all(Wires &wires)
{
    return {&wires.before, &wires.calls, &wires.after, &wires.spares, &wires.queued};
}
} // namespace

Wiring::Wiring(Reading &reading)
    : reading_(reading), graph_(reading.graph()), wires_(slot(graph_.nodeCount())),
      reached_(slot(graph_.nodeCount()), false)
{
    for (int node = 0; node < graph_.nodeCount(); ++node) {
        const std::string &category = graph_.kind(node).category;
        parts_.push_back({category == "models"      ? Trade::model
                          : category == "tools"     ? Trade::tool
                          : category == "knowledge" ? Trade::knowledge
                                                    : Trade::other,
                          isGenerative(reading_.kind(node)), reading_.kind(node) == "fallback-handler"});
    }
    for (int node = 0; node < graph_.nodeCount(); ++node)
        wire(node);
    walk();
    for (const int node : order_) {
        Wires &wires = wires_[slot(node)];
        wires.writes = isGenerative(reading_.kind(node));
        for (const Link &link : wires.calls)
            wires.writes = wires.writes || wires_[slot(link.node)].writes;
        orderCalls(wires);
        applyCache(node, wires);
        applyChoice(node, wires);
        applyAgent(node, wires);
    }
}

void Wiring::wire(int node)
{
    Wires &wires = wires_[slot(node)];
    attachControls(node, wires);
    for (const graph::Step &step : graph_.next(GraphView::synchronous, node)) {
        if (step.node == node || reading_.kind(step.node) == "end-user")
            continue;
        Link link;
        link.node = step.node;
        link.edge = step.edge;
        link.parallel = reading_.edgeIsTrue(step.edge, "parallel");
        const std::string &kind = reading_.kind(step.node);
        const bool leafCache = kind == "cache" && graph_.next(GraphView::synchronous, step.node).empty();
        const bool failsOpen = reading_.graph().kind(step.node).category == "safety" &&
                               reading_.text(step.node, "fail-mode") == "open";
        link.required = !leafCache && !failsOpen;
        wires.calls.push_back(link);
    }
    for (const int edge : graph_.edgesAt(node)) {
        const graph::Edge &e = graph_.edge(edge);
        if (e.from == node && e.to != node && e.kind->id == "async-event")
            wires.queued.push_back({e.to, edge, 1, 1, false, false, false});
    }
    addSpares(node, wires);
    wires.repliesItself = repliesItself(node);
    addResponses(node, wires);
}

void Wiring::attachControls(int node, Wires &wires)
{
    const std::string &kind = reading_.kind(node);
    if (isOneOf(controlsBefore, kind) || isOneOf(controlsAfter, kind))
        return;
    std::vector<int> seen;
    for (const int control : graph_.attached(node)) {
        if (std::find(seen.begin(), seen.end(), control) != seen.end())
            continue;
        seen.push_back(control);
        Link link;
        link.node = control;
        // What only watches, and a guard that lets through when it fails, does not stop the host.
        const std::string &controlKind = reading_.kind(control);
        link.required = controlKind != "circuit-breaker" && controlKind != "kill-switch" &&
                        reading_.text(control, "fail-mode") != "open";
        if (isOneOf(controlsBefore, controlKind))
            wires.before.push_back(link);
        else if (isOneOf(controlsAfter, controlKind))
            wires.after.push_back(link);
    }
}

void Wiring::addSpares(int node, Wires &wires)
{
    const auto take = [&](int edge) {
        const graph::PropertyValue trigger = graph_.edgeProperty(edge, "trigger");
        const bool onFailure =
            !trigger.value || !trigger.value->is_array() ||
            std::any_of(trigger.value->begin(), trigger.value->end(),
                        [](const Json &word) { return word == "timeout" || word == "error"; });
        if (onFailure && graph_.edge(edge).to != node)
            wires.spares.push_back({graph_.edge(edge).to, edge, 1, 1, false, false, false});
    };
    std::vector<int> choosers{node};
    for (const int attached : graph_.attached(node))
        if (reading_.kind(attached) == "fallback-handler" && reading_.kind(node) != "fallback-handler")
            choosers.push_back(attached);
    for (const int chooser : choosers)
        for (const int edge : graph_.edgesAt(chooser))
            if (graph_.edge(edge).from == chooser && graph_.edge(edge).kind->id == "fallback")
                take(edge);
    std::stable_sort(wires.spares.begin(), wires.spares.end(), [this](const Link &a, const Link &b) {
        const auto order = [this](const Link &link) {
            const auto stated = reading_.edgeProperty(link.edge, "order");
            return stated ? stated->value : 1;
        };
        return order(a) < order(b);
    });
}

bool Wiring::repliesItself(int node) const
{
    if (reading_.kind(node) != "fallback-handler")
        return false;
    const graph::PropertyValue order = graph_.property(node, "order");
    if (order.value && order.value->is_array() && !order.value->empty())
        return true;
    const auto edges = graph_.edgesAt(node);
    return std::any_of(edges.begin(), edges.end(), [&](int edge) {
        return graph_.edge(edge).from == node && graph_.edge(edge).kind->id == "response";
    });
}

/// A drawn way back that leads through a component nobody calls: its work is part of the answer.
void Wiring::addResponses(int node, Wires &wires)
{
    for (const int edge : graph_.edgesAt(node)) {
        const graph::Edge &e = graph_.edge(edge);
        if (e.from != node || e.to == node || e.kind->id != "response")
            continue;
        const auto &calledBack = graph_.next(GraphView::synchronous, e.to);
        const bool returns = std::any_of(calledBack.begin(), calledBack.end(),
                                         [node](const graph::Step &step) { return step.node == node; });
        if (!returns && graph_.kind(e.to).category != "actors" &&
            graph_.previous(GraphView::synchronous, e.to).empty() && graph_.attached(e.to).empty())
            wires.after.push_back({e.to, edge, 1, 1, false, true, false});
    }
}

/// Depth first from the entries; a link to a component that is still being served leads back and is dropped.
void Wiring::walk()
{
    for (int node = 0; node < graph_.nodeCount(); ++node) {
        const std::string &kind = reading_.kind(node);
        const bool starts = kind == "end-user" || kind == "external-caller" ||
                            (kind == "client-app" && graph_.previous(GraphView::call, node).empty());
        if (starts && !wires_[slot(node)].calls.empty())
            entries_.push_back(node);
    }
    enum class Mark { fresh, open, done };
    std::vector<Mark> marks(slot(graph_.nodeCount()), Mark::fresh);
    struct Frame {
        int node;
        std::size_t list;
        std::size_t index;
    };
    for (const int entry : entries_) {
        if (marks[slot(entry)] != Mark::fresh)
            continue;
        std::vector<Frame> stack{{entry, 0, 0}};
        marks[slot(entry)] = Mark::open;
        while (!stack.empty()) {
            Frame &frame = stack.back();
            const auto lists = all(wires_[slot(frame.node)]);
            if (frame.list == lists.size()) {
                marks[slot(frame.node)] = Mark::done;
                reached_[slot(frame.node)] = true;
                order_.push_back(frame.node);
                stack.pop_back();
                continue;
            }
            std::vector<Link> &links = *lists[frame.list];
            if (frame.index == links.size()) {
                ++frame.list;
                frame.index = 0;
                continue;
            }
            const int next = links[frame.index].node;
            if (marks[slot(next)] == Mark::open) {
                links.erase(links.begin() + static_cast<std::ptrdiff_t>(frame.index));
                continue;
            }
            ++frame.index;
            if (marks[slot(next)] == Mark::fresh) {
                marks[slot(next)] = Mark::open;
                stack.push_back({next, 0, 0});
            }
        }
    }
}

std::vector<int> Wiring::orderFrom(int entry) const
{
    std::vector<bool> reached(wires_.size(), false);
    reached[slot(entry)] = true;
    std::vector<int> order;
    // Callers come before callees when the order is read backwards.
    for (auto node = order_.rbegin(); node != order_.rend(); ++node) {
        if (!reached[slot(*node)])
            continue;
        order.push_back(*node);
        const Wires &wires = at(*node);
        for (const auto *links : {&wires.before, &wires.calls, &wires.after, &wires.spares, &wires.queued})
            for (const Link &link : *links)
                reached[slot(link.node)] = true;
    }
    std::reverse(order.begin(), order.end());
    return order;
}

void Wiring::orderCalls(Wires &wires) const
{
    const auto place = [this](const Link &link) {
        const std::string &kind = reading_.kind(link.node);
        const Wires &called = wires_[slot(link.node)];
        if (kind == "cache" && called.calls.empty())
            return 0;
        if (isOneOf(controlsAfter, kind) && !called.writes)
            return 3;
        return called.writes ? 2 : 1;
    };
    std::stable_sort(wires.calls.begin(), wires.calls.end(),
                     [&place](const Link &a, const Link &b) { return place(a) < place(b); });
}

void Wiring::applyCache(int node, Wires &wires)
{
    const auto isAnswerCache = [this](int candidate) {
        return reading_.kind(candidate) == "cache" && reading_.text(candidate, "mode") != "prefix";
    };
    int cache = -1;
    if (isAnswerCache(node) && !wires.calls.empty())
        cache = node;
    for (const Link &link : wires.calls)
        if (cache < 0 && isAnswerCache(link.node) && wires_[slot(link.node)].calls.empty() &&
            wires.calls.size() > 1)
            cache = link.node;
    if (cache < 0)
        return;
    if (const auto rate = reading_.property(cache, "hit-rate")) {
        wires.cache = cache;
        wires.hit = std::clamp(rate->value / 100, 0.0, 1.0);
    }
}

/// Routers send each request to one of their branches, and a model gateway to one of its models. Drawn shares
/// count; what is left is split evenly.
void Wiring::applyChoice(int node, Wires &wires)
{
    const std::string &kind = reading_.kind(node);
    const bool routes = kind == "query-router" || kind == "traffic-splitter";
    if (!routes && kind != "llm-gateway")
        return;
    std::vector<Link *> branches;
    for (Link &link : wires.calls) {
        const std::string &category = graph_.kind(link.node).category;
        const std::string &called = reading_.kind(link.node);
        const bool branch = routes ? category == "orchestration" || category == "models" ||
                                         category == "tools" || category == "knowledge" || category == "edge"
                                   : isGenerative(called);
        if (branch && called != "classifier-model" && called != "embedding-model")
            branches.push_back(&link);
    }
    if (branches.size() < 2)
        return;
    wires.chooses = true;
    double stated = 0;
    std::size_t open = 0;
    for (Link *link : branches) {
        const auto share = reading_.edgeProperty(link->edge, "share");
        link->share = share ? std::clamp(share->value / 100, 0.0, 1.0) : -1;
        stated += std::max(0.0, link->share);
        open += link->share < 0 ? 1 : 0;
        if (!share)
            reading_.need("capacity", graph_.edge(link->edge).connection->id, "share",
                          "the share of requests of '" + reading_.name(node) + "' that go to '" +
                              reading_.name(link->node) + "' (split evenly until then)");
    }
    for (Link *link : branches) {
        if (link->share < 0)
            link->share = std::max(0.0, 1 - stated) / static_cast<double>(open);
        else if (open == 0 && stated > 0)
            link->share /= stated;
    }
}

/// An agent asks its model in every step and uses one of its tools; memory and checks come once a run.
void Wiring::applyAgent(int node, Wires &wires)
{
    constexpr double mostSteps = 200;
    const std::string &kind = reading_.kind(node);
    if (kind == "query-rewriter") {
        if (const auto fan = reading_.property(node, "max-subqueries"))
            for (Link &link : wires.calls)
                if (!wires_[slot(link.node)].writes) {
                    link.times = std::clamp(fan->value, 1.0, mostSteps);
                    link.parallel = true;
                }
        return;
    }
    if (kind != "agent" || wires.calls.empty())
        return;
    auto steps = reading_.property(node, "expected-steps");
    if (!steps)
        steps = reading_.property(node, "max-steps");
    if (!steps)
        steps = reading_.fact("agent-steps", node);
    wires.steps = static_cast<int>(std::clamp(steps->value, 1.0, mostSteps));
    std::vector<Link *> tools;
    for (Link &link : wires.calls) {
        const std::string &category = graph_.kind(link.node).category;
        const bool tool = category == "tools" || category == "knowledge" ||
                          reading_.kind(link.node) == "agent" || reading_.kind(link.node) == "human-approval";
        link.everyStep = tool || wires_[slot(link.node)].writes;
        if (tool)
            tools.push_back(&link);
    }
    for (Link *tool : tools) {
        tool->tool = true;
        tool->share = 1 / static_cast<double>(tools.size());
    }
}

std::vector<int> Wiring::primaries(int chooser, const Link &spare) const
{
    const auto serves = [this](int node) {
        return isGenerative(reading_.kind(node)) || reading_.kind(node) == "external-api";
    };
    if (serves(chooser))
        return {chooser};
    std::vector<int> found;
    std::vector<int> queue{chooser};
    std::vector<bool> seen(wires_.size(), false);
    seen[slot(chooser)] = seen[slot(spare.node)] = true;
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const Link &link : at(queue[i]).calls) {
            if (seen[slot(link.node)])
                continue;
            seen[slot(link.node)] = true;
            if (serves(link.node))
                found.push_back(link.node);
            else
                queue.push_back(link.node);
        }
    return found;
}

bool Wiring::standsInForAll(int host, const Link &spare) const
{
    return isReplaceable(host) || isHandler(host) || part(spare.node).trade == Trade::other;
}

bool Wiring::standsIn(int host, const Link &spare, const Link &failed) const
{
    if (standsInForAll(host, spare))
        return true;
    const bool writes = at(failed.node).writes;
    if (part(spare.node).generative)
        return writes;
    if (part(spare.node).trade == Trade::knowledge)
        return !writes && part(failed.node).trade != Trade::tool;
    return part(failed.node).trade == part(spare.node).trade && !writes;
}

bool Wiring::watched(int host) const
{
    if (graph_.carries(host, "circuit-breaker"))
        return true;
    const auto &calls = at(host).calls;
    return std::any_of(calls.begin(), calls.end(), [this](const Link &link) {
        return (link.edge >= 0 && reading_.edgeProperty(link.edge, "timeout-ms")) ||
               graph_.carries(link.node, "circuit-breaker");
    });
}

} // namespace plumbline::budget
