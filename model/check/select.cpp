#include "check/evaluate.h"
#include "check/outcomes.h"

#include <algorithm>

namespace plumbline::check
{

/// The sets that every member must be in, in one of, or in none of.
struct Evaluator::Narrowing {
    std::optional<std::vector<int>> nodes; ///< Named one by one.
    std::vector<NodeSetPtr> within;
    std::vector<NodeSetPtr> anyOf;
    std::vector<NodeSetPtr> noneOf;
};

std::vector<int> Evaluator::referenced(Reference reference, Subject subject) const
{
    if (reference == Reference::subject)
        return subject.node >= 0 ? std::vector{subject.node} : std::vector<int>();
    if (subject.edge < 0)
        return {};
    if (reference == Reference::from)
        return {graph_.edge(subject.edge).from};
    if (reference == Reference::to)
        return {graph_.edge(subject.edge).to};
    return primariesOf(subject.edge);
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
    if (!selector->usesSubject) {
        if (const auto it = kept_.find(selector.get()); it != kept_.end())
            return it->second;
        const NodeSetPtr set = compute(*selector, subject);
        kept_.emplace(selector.get(), set);
        return set;
    }
    if (const auto it = latest_.find(selector.get()); it != latest_.end() && it->second.subject == subject)
        return it->second.set;
    const NodeSetPtr set = compute(*selector, subject);
    latest_.insert_or_assign(selector.get(), Latest{subject, set});
    return set;
}

Members Evaluator::membersOf(const SelectorPtr &selector, Subject subject, Truth atLeast, NodeSetPtr &owner)
{
    owner = selector ? members(selector, subject) : nullptr;
    return {owner.get(), atLeast};
}

/// What a part of a selector says of a node, worked out once: such parts do not depend on the subject.
template <class Compute> Truth Evaluator::remembered(const void *part, int node, const Compute &compute)
{
    std::vector<std::optional<Truth>> &known = remembered_[part]; // stays where it is while others are added
    known.resize(at(graph_.nodeCount()));
    if (!known[at(node)]) {
        const Truth truth = compute(node);
        known[at(node)] = truth;
    }
    return *known[at(node)];
}

void Evaluator::narrow(const Selector &s, Subject subject, Narrowing &into)
{
    if (s.reference != Reference::none)
        into.nodes = referenced(s.reference, subject);
    for (const SelectorPtr &part : s.all)
        into.within.push_back(members(part, subject));
    for (const SelectorPtr &part : s.any)
        into.anyOf.push_back(members(part, subject));
    for (const SelectorPtr &part : s.none)
        into.noneOf.push_back(members(part, subject));
    if (s.hostsOf) {
        const auto hosts = sets_.take();
        for (int node : nodesOf(s.hostsOf, subject)) {
            hosts->put(node, Truth::holds);
            for (int host : graph_.attached(node))
                hosts->put(host, Truth::holds);
        }
        into.within.push_back(hosts);
    }
    for (const Selector::Reach &reach : s.reachedFrom)
        into.within.push_back(reachable(reach, subject, false));
    for (const Selector::Reach &reach : s.reaches)
        into.within.push_back(reachable(reach, subject, true));
}

/// Nodes in order among which all members are: as few as the parts tell without looking at each node.
std::vector<int> Evaluator::candidates(const Selector &s, const Narrowing &narrowing) const
{
    if (narrowing.nodes)
        return *narrowing.nodes;
    std::vector<int> nodes;
    const auto takeFrom = [&nodes](const NodeSet &set) {
        for (const Membership &entry : set.entries())
            nodes.push_back(entry.node);
    };
    const auto size = [](const NodeSetPtr &set) { return set->entries().size(); };
    if (!narrowing.within.empty()) {
        takeFrom(**std::ranges::min_element(narrowing.within, {}, size));
    } else if (!narrowing.anyOf.empty()) {
        for (const NodeSetPtr &set : narrowing.anyOf)
            takeFrom(*set);
    } else {
        for (std::size_t kind = 0; kind < graph_.catalog().components().size(); ++kind)
            if (s.kinds.empty() || s.kinds[kind])
                nodes.insert(nodes.end(), graph_.nodesOfKind(kind).begin(), graph_.nodesOfKind(kind).end());
    }
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

Truth Evaluator::truthOf(const Selector &s, const Narrowing &narrowing, int node)
{
    const auto yes = [](bool holds) { return holds ? Truth::holds : Truth::violated; };
    if (!s.kinds.empty() &&
        !s.kinds[static_cast<std::size_t>(&graph_.kind(node) - graph_.catalog().components().data())])
        return Truth::violated;
    Truth truth = Truth::holds;
    for (const NodeSetPtr &set : narrowing.within)
        truth = std::min(truth, set->truth(node));
    if (!narrowing.anyOf.empty()) {
        Truth best = Truth::violated;
        for (const NodeSetPtr &set : narrowing.anyOf)
            best = std::max(best, set->truth(node));
        truth = std::min(truth, best);
    }
    for (const NodeSetPtr &set : narrowing.noneOf)
        truth = std::min(truth, yes(set->truth(node) < Truth::assumed));
    if (truth != Truth::violated && !s.carries.empty())
        truth = std::min(
            truth, remembered(&s.carries, node, [&](int n) { return yes(graph_.carries(n, s.carries)); }));
    if (truth != Truth::violated && s.carrierOf)
        truth = std::min(truth, remembered(&*s.carrierOf, node,
                                           [&](int n) { return carrierTruth(*s.carrierOf, n, nullptr); }));
    if (truth != Truth::violated && s.where)
        truth = std::min(truth, remembered(s.where.get(), node, [&](int n) {
                             return evaluate(*s.where, {n, -1}).truth;
                         }));
    return truth;
}

NodeSetPtr Evaluator::compute(const Selector &selector, Subject subject)
{
    Narrowing narrowing;
    narrow(selector, subject, narrowing);
    const auto set = sets_.take();
    for (int node : candidates(selector, narrowing))
        if (const Truth truth = truthOf(selector, narrowing, node); truth != Truth::violated)
            set->put(node, truth);
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
            if (members(part, subject)->truth(node) == Truth::violated)
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
    nodes.reserve(set->entries().size());
    for (const Membership &entry : set->entries())
        if (entry.truth >= Truth::assumed)
            nodes.push_back(entry.node);
    return nodes;
}

const NodeSetPtr &Evaluator::carriersOf(const std::string &control)
{
    NodeSetPtr &known = carriers_[control];
    if (!known) {
        const auto set = sets_.take();
        for (int node = 0; node < graph_.nodeCount(); ++node)
            if (graph_.carries(node, control))
                set->put(node, Truth::holds);
        known = set;
    }
    return known;
}

NodeSetPtr Evaluator::only(int node)
{
    const auto set = sets_.take();
    set->put(node, Truth::holds);
    return set;
}

} // namespace plumbline::check
