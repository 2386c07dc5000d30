#include "budget/call_tree.h"

#include <algorithm>

namespace plumbline::budget
{

namespace
{
class Builder
{
public:
    Builder(Reading &reading, const Wiring &wiring, const LatencyOptions &options)
        : reading_(reading), wiring_(wiring), options_(options)
    {
    }

    CallTree build(int entry)
    {
        if (serves(entry)) {
            Link link;
            link.node = entry;
            tree_.root = call(link, -1, false);
        }
        return std::move(tree_);
    }

private:
    using Kind = CallNode::Group::Kind;

    bool serves(int node) const
    {
        return options_.serves.empty() || options_.serves[static_cast<std::size_t>(node)] > 0;
    }
    std::unique_ptr<CallNode> call(const Link &link, int host, bool parallel);
    void addOwnWork(CallNode &call, bool parallel);
    void addLimits(CallNode &call, const Link &link, int host);
    void addCalls(CallNode &call, const Wires &wires);
    void addSpare(CallNode &call, int host, const Link &failed);
    void append(CallNode &call, const Link &link, Kind kind, bool behindCache);

    Reading &reading_;
    const Wiring &wiring_;
    const LatencyOptions &options_;
    CallTree tree_;
    int calls_ = 0;
    double steps_ = 1; ///< Of the agents around the call.
};

std::unique_ptr<CallNode> Builder::call(const Link &link, int host, bool parallel)
{
    if (++calls_ > mostCalls) {
        tree_.cut = true;
        return nullptr;
    }
    auto call = std::make_unique<CallNode>();
    call->node = link.node;
    call->edge = link.edge;
    call->share = link.share;
    const Wires &wires = wiring_.at(link.node);
    const std::string &kind = reading_.kind(link.node);
    call->answers = kind == "output-guardrail" || kind == "answer-checker";
    call->holdsBack = kind == "answer-checker";
    if (kind == "client-app" && reading_.isTrue(link.node, "streams"))
        tree_.streams = true;
    if (kind == "external-caller")
        tree_.streams = false;
    addLimits(*call, link, host);
    for (const Link &guard : wires.before)
        if (serves(guard.node))
            append(*call, guard, Kind::sequence, false);
    addOwnWork(*call, parallel);
    addCalls(*call, wires);
    for (const Link &guard : wires.after)
        if (serves(guard.node))
            append(*call, guard, Kind::sequence, true);
    return call;
}

void Builder::addOwnWork(CallNode &call, bool parallel)
{
    // The graph's own work comes after its guards: it is a group without members.
    call.groups.emplace_back();
    const auto duration = reading_.duration(call.node);
    const auto waits = options_.waits.find(call.node);
    if (waits != options_.waits.end())
        call.wait = static_cast<float>(waits->second);
    StageTime stage;
    stage.component = reading_.id(call.node);
    stage.name = reading_.name(call.node);
    stage.parallel = parallel;
    if (duration) {
        call.own.emplace(*duration);
        stage.p50 = duration->p50;
        stage.p95 = duration->p95;
        stage.origin = duration->origin;
    }
    if (isGenerative(reading_.kind(call.node)))
        call.firstToken.emplace(reading_.firstToken(call.node));
    call.stage = tree_.stages.size();
    tree_.stages.push_back(std::move(stage));
}

void Builder::addLimits(CallNode &call, const Link &link, int host)
{
    if (link.edge < 0)
        return;
    const auto timeout = reading_.edgeProperty(link.edge, "timeout-ms");
    if (timeout && timeout->value > 0)
        call.timeout = static_cast<float>(timeout->value);
    if (const auto retries = reading_.edgeProperty(link.edge, "retries"))
        call.retries = static_cast<int>(std::clamp(retries->value, 0.0, 10.0));
    const auto hedge = reading_.edgeProperty(link.edge, "hedge-ms");
    if (hedge && hedge->value > 0)
        call.hedge = static_cast<float>(hedge->value);
    if (call.timeout && host >= 0)
        addSpare(call, host, link);
}

void Builder::addSpare(CallNode &call, int host, const Link &failed)
{
    for (const Link &spare : wiring_.at(host).spares) {
        if (spare.node == failed.node || !serves(spare.node) || !wiring_.standsIn(host, spare, failed))
            continue;
        call.spare = this->call(spare, -1, false);
        return;
    }
}

void Builder::append(CallNode &call, const Link &link, Kind kind, bool behindCache)
{
    auto member = this->call(link, call.node, kind == Kind::parallel);
    if (!member)
        return;
    const bool joins = kind != Kind::sequence && !call.groups.empty() && call.groups.back().kind == kind &&
                       call.groups.back().everyStep == link.everyStep;
    if (!joins) {
        call.groups.emplace_back();
        call.groups.back().kind = kind;
        call.groups.back().everyStep = link.everyStep;
        call.groups.back().behindCache = behindCache;
    }
    call.groups.back().members.push_back(std::move(member));
}

void Builder::addCalls(CallNode &call, const Wires &wires)
{
    // Agents that call agents multiply; beyond this the rest of the steps is left out and said.
    constexpr double mostSteps = 10'000;
    call.steps = static_cast<int>(std::max(1.0, std::min<double>(wires.steps, mostSteps / steps_)));
    tree_.cut = tree_.cut || call.steps < wires.steps;
    const double outer = steps_;
    steps_ *= call.steps;
    call.hit = wires.hit;
    bool behindCache = wires.cache == call.node;
    for (const Link &link : wires.calls) {
        if (!serves(link.node)) {
            if (!link.required || (wires.chooses && link.share < 1))
                continue;
            // The call fails; what stands in for it is called, and where that answers for the host, or
            // nothing does, what would have followed is not.
            const auto timeout =
                link.edge < 0 ? std::nullopt : reading_.edgeProperty(link.edge, "timeout-ms");
            if (timeout && !reading_.graph().carries(call.node, "circuit-breaker"))
                call.wait += static_cast<float>(timeout->value);
            const auto spare = std::find_if(wires.spares.begin(), wires.spares.end(), [&](const Link &one) {
                return serves(one.node) && wiring_.standsIn(call.node, one, link);
            });
            if (spare == wires.spares.end())
                break;
            append(call, *spare, Kind::sequence, behindCache);
            if (wiring_.standsInForAll(call.node, *spare))
                break;
            continue;
        }
        Kind kind = link.parallel ? Kind::parallel : Kind::sequence;
        if (link.tool || (wires.chooses && link.share < 1))
            kind = Kind::choice;
        for (int copy = 0; copy < static_cast<int>(link.times); ++copy)
            append(call, link, kind, behindCache);
        if (link.node == wires.cache)
            behindCache = true;
    }
    steps_ = outer;
}
} // namespace

CallTree buildCallTree(Reading &reading, const Wiring &wiring, int entry, const LatencyOptions &options)
{
    return Builder(reading, wiring, options).build(entry);
}

} // namespace plumbline::budget
