#include "check/evaluate.h"
#include "check/outcomes.h"

#include <algorithm>

namespace plumbline::check
{

std::vector<bool> Evaluator::referenced(Reference reference, Subject subject) const
{
    std::vector<bool> nodes(at(graph_.nodeCount()), false);
    if (reference == Reference::subject && subject.node >= 0)
        nodes[at(subject.node)] = true;
    if (subject.edge >= 0) {
        if (reference == Reference::from)
            nodes[at(graph_.edge(subject.edge).from)] = true;
        if (reference == Reference::to)
            nodes[at(graph_.edge(subject.edge).to)] = true;
        if (reference == Reference::primary)
            for (int node : primariesOf(subject.edge))
                nodes[at(node)] = true;
    }
    return nodes;
}

Truth Evaluator::carrierTruth(const Selector::CarrierOf &carrier, int node, Evidence *evidence)
{
    Outcome best{Truth::violated, {}};
    if (graph_.builtIn(node, carrier.kind))
        best.truth = carrier.where ? Truth::question : Truth::holds;
    for (int control : graph_.carried(node, carrier.kind)) {
        Outcome outcome = carrier.where ? evaluate(*carrier.where, {control, -1}) : Outcome{};
        if (outcome.truth > best.truth)
            best = std::move(outcome);
        else if (outcome.truth == best.truth)
            mergeEvidence(best.evidence, outcome.evidence);
    }
    if (evidence)
        mergeEvidence(*evidence, best.evidence);
    return best.truth;
}

NodeSetPtr Evaluator::members(const SelectorPtr &selector, Subject subject)
{
    if (!selector->usesSubject)
        if (const auto it = kept_.find(selector.get()); it != kept_.end())
            return it->second;
    auto set = std::make_shared<const NodeSet>(compute(*selector, subject));
    if (!selector->usesSubject)
        kept_.emplace(selector.get(), set);
    return set;
}

/// What a part of a selector says of a node, worked out once: such parts do not depend on the subject.
template <class Compute> Truth Evaluator::remembered(const void *part, std::size_t node, const Compute &compute)
{
    auto &known = remembered_[part];
    known.resize(at(graph_.nodeCount()));
    if (!known[node])
        known[node] = compute(static_cast<int>(node));
    return *known[node];
}

NodeSet Evaluator::compute(const Selector &s, Subject subject)
{
    const std::size_t count = at(graph_.nodeCount());
    NodeSet set(count, Truth::holds);
    const auto restrict = [&set, count](const auto &truthOf) {
        for (std::size_t i = 0; i < count; ++i)
            if (set[i] != Truth::violated)
                set[i] = std::min(set[i], truthOf(i));
    };
    const auto yes = [](bool holds) { return holds ? Truth::holds : Truth::violated; };
    const ComponentKind *firstKind = graph_.catalog().components().data();
    if (s.reference != Reference::none) {
        const std::vector<bool> nodes = referenced(s.reference, subject);
        restrict([&](std::size_t i) { return yes(nodes[i]); });
    }
    if (!s.kinds.empty())
        restrict([&](std::size_t i) {
            return yes(s.kinds[static_cast<std::size_t>(&graph_.kind(static_cast<int>(i)) - firstKind)]);
        });
    for (const SelectorPtr &part : s.all) {
        const NodeSetPtr other = members(part, subject);
        restrict([&](std::size_t i) { return (*other)[i]; });
    }
    if (!s.any.empty()) {
        NodeSet best(count, Truth::violated);
        for (const SelectorPtr &part : s.any) {
            const NodeSetPtr other = members(part, subject);
            std::ranges::transform(best, *other, best.begin(), [](Truth a, Truth b) { return std::max(a, b); });
        }
        restrict([&](std::size_t i) { return best[i]; });
    }
    for (const SelectorPtr &part : s.none) {
        const NodeSetPtr other = members(part, subject);
        restrict([&](std::size_t i) { return yes((*other)[i] < Truth::assumed); });
    }
    if (!s.carries.empty())
        restrict([&](std::size_t i) {
            return remembered(&s.carries, i, [&](int node) { return yes(graph_.carries(node, s.carries)); });
        });
    if (s.carrierOf)
        restrict([&](std::size_t i) {
            return remembered(&*s.carrierOf, i, [&](int node) { return carrierTruth(*s.carrierOf, node, nullptr); });
        });
    if (s.hostsOf) {
        std::vector<bool> hosts(count, false);
        for (int node : nodesOf(s.hostsOf, subject)) {
            hosts[at(node)] = true;
            for (int host : graph_.attached(node))
                hosts[at(host)] = true;
        }
        restrict([&](std::size_t i) { return yes(hosts[i]); });
    }
    for (const Selector::Reach &reach : s.reachedFrom) {
        const NodeSetPtr other = reachable(reach, subject, false);
        restrict([&](std::size_t i) { return (*other)[i]; });
    }
    for (const Selector::Reach &reach : s.reaches) {
        const NodeSetPtr other = reachable(reach, subject, true);
        restrict([&](std::size_t i) { return (*other)[i]; });
    }
    if (s.where)
        restrict([&](std::size_t i) {
            return remembered(s.where.get(), i, [&](int node) { return evaluate(*s.where, {node, -1}).truth; });
        });
    return set;
}

Outcome Evaluator::member(const Selector &s, int node, Subject subject)
{
    // Only `where` parts hang on properties; everything else is plain structure.
    Outcome outcome;
    const auto take = [&outcome](const Outcome &part) {
        outcome.truth = std::min(outcome.truth, part.truth);
        mergeEvidence(outcome.evidence, part.evidence);
    };
    for (const SelectorPtr &part : s.all)
        take(member(*part, node, subject));
    if (!s.any.empty())
        take(combine(s.any, false, [&](const SelectorPtr &part) {
            if ((*members(part, subject))[at(node)] == Truth::violated)
                return verdict(false);
            return member(*part, node, subject);
        }));
    if (s.carrierOf)
        outcome.truth = std::min(outcome.truth, carrierTruth(*s.carrierOf, node, &outcome.evidence));
    if (s.where)
        take(evaluate(*s.where, {node, -1}));
    return outcome;
}

std::vector<int> Evaluator::nodesOf(const SelectorPtr &selector, Subject subject)
{
    const NodeSetPtr set = members(selector, subject);
    std::vector<int> nodes;
    for (int node = 0; node < graph_.nodeCount(); ++node)
        if ((*set)[at(node)] >= Truth::assumed)
            nodes.push_back(node);
    return nodes;
}

} // namespace plumbline::check
