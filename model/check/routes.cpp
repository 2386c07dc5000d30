#include "check/outcomes.h"

namespace plumbline::check
{

bool Evaluator::usable(int edge, const Track &track, const EdgeFilter *except)
{
    if (!track.kinds.empty() && !listed(track.kinds, graph_.edge(edge).kind))
        return false;
    return !except || matches(*except, edge, {}).truth < Truth::assumed;
}

Evaluator::Tree Evaluator::search(const Mask &from, const Track &track, const Mask &blocked, const EdgeFilter *except,
                                  bool backward)
{
    const std::size_t count = at(graph_.nodeCount());
    Tree tree{std::vector<int>(count, -1), std::vector<int>(count, -1)};
    std::vector<int> queue;
    std::vector<bool> expanded(count, false);
    for (int node = 0; node < graph_.nodeCount(); ++node)
        if (from[at(node)] && !blocked[at(node)]) {
            queue.push_back(node);
            expanded[at(node)] = true;
        }
    const auto visit = [&](int node, int next, int edge) {
        if (blocked[at(next)] || (tree.parentEdge[at(next)] >= 0) || !usable(edge, track, except))
            return;
        tree.parentNode[at(next)] = node;
        tree.parentEdge[at(next)] = edge;
        if (!expanded[at(next)]) {
            expanded[at(next)] = true;
            queue.push_back(next);
        }
    };
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const int node = queue[i];
        if (track.view) {
            for (const Step &step : backward ? graph_.previous(*track.view, node) : graph_.next(*track.view, node))
                visit(node, step.node, step.edge);
            continue;
        }
        for (int edge : graph_.edgesAt(node)) {
            const Edge &e = graph_.edge(edge);
            if ((backward ? e.to : e.from) == node)
                visit(node, backward ? e.from : e.to, edge);
        }
    }
    return tree;
}

Evaluator::Mask Evaluator::mask(const SelectorPtr &selector, Subject subject, Truth atLeast)
{
    Mask result(at(graph_.nodeCount()), false);
    if (!selector)
        return result;
    const NodeSetPtr set = members(selector, subject);
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = (*set)[i] >= atLeast;
    return result;
}

NodeSetPtr Evaluator::reachable(const Selector::Reach &reach, Subject subject, bool backward)
{
    const bool usesSubject = reach.target->usesSubject || (reach.avoiding && reach.avoiding->usesSubject);
    if (!usesSubject)
        if (const auto it = keptReach_.find(&reach); it != keptReach_.end())
            return it->second;
    auto set = std::make_shared<NodeSet>(at(graph_.nodeCount()), Truth::violated);
    const Mask blocked = mask(reach.avoiding, subject, Truth::assumed);
    const NodeSetPtr targets = members(reach.target, subject);
    for (Truth level : {Truth::question, Truth::assumed, Truth::holds}) {
        if (std::ranges::none_of(*targets, [level](Truth t) { return t == level; }))
            continue;
        const Tree found = search(mask(reach.target, subject, level), reach.track, blocked, nullptr, backward);
        for (std::size_t i = 0; i < set->size(); ++i)
            if (found.parentEdge[i] >= 0)
                (*set)[i] = level;
    }
    if (!usesSubject)
        keptReach_.emplace(&reach, set);
    return set;
}

std::shared_ptr<const Evaluator::Tree> Evaluator::tree(const Route &route, Subject subject, Truth blocking)
{
    const bool keep = !route.from->usesSubject && !(route.avoiding && route.avoiding->usesSubject);
    if (keep)
        if (const auto it = keptTrees_[&route].find(blocking); it != keptTrees_[&route].end())
            return it->second;
    auto found = std::make_shared<const Tree>(search(mask(route.from, subject, Truth::assumed), route.track,
                                                     mask(route.avoiding, subject, blocking), route.except.get(), false));
    if (keep)
        keptTrees_[&route].emplace(blocking, found);
    return found;
}

int Evaluator::reachedEnd(const Tree &found, const Mask &ends) const
{
    // The nearest end: the one with the shortest way back, ties by id order.
    int best = -1;
    std::size_t bestLength = 0;
    for (int node = 0; node < graph_.nodeCount(); ++node) {
        if (!ends[at(node)] || found.parentEdge[at(node)] < 0)
            continue;
        std::size_t length = 1;
        for (int n = found.parentNode[at(node)]; found.parentEdge[at(n)] >= 0 && length <= ends.size();
             n = found.parentNode[at(n)])
            ++length;
        if (best < 0 || length < bestLength) {
            best = node;
            bestLength = length;
        }
    }
    return best;
}

Evidence Evaluator::witness(const Tree &found, const Mask &from, int end) const
{
    Evidence evidence;
    int node = end;
    do {
        evidence.path.insert(evidence.path.begin(), node);
        evidence.pathEdges.insert(evidence.pathEdges.begin(), found.parentEdge[at(node)]);
        node = found.parentNode[at(node)];
    } while (!from[at(node)]);
    evidence.path.insert(evidence.path.begin(), node);
    return evidence;
}

Outcome Evaluator::onEveryPath(const Route &route, Subject subject)
{
    const Mask ends = mask(route.to, subject, Truth::assumed);
    const Mask from = mask(route.from, subject, Truth::assumed);
    // Which carriers had to be counted tells the verdict: certain ones only, those by default, or unstated ones.
    Outcome outcome;
    Evidence open;
    for (Truth counted : {Truth::holds, Truth::assumed, Truth::question}) {
        const auto found = tree(route, subject, counted);
        const int end = reachedEnd(*found, ends);
        if (end < 0) {
            outcome.truth = counted;
            // The carriers that made the difference stand on the path that was open before.
            for (int node : open.path)
                if ((*members(route.avoiding, subject))[at(node)] == counted && counted != Truth::holds)
                    mergeEvidence(outcome.evidence, member(*route.avoiding, node, subject).evidence);
            return outcome;
        }
        open = witness(*found, from, end);
    }
    outcome.truth = Truth::violated;
    outcome.evidence = std::move(open);
    return outcome;
}

Outcome Evaluator::test(const PathTest &form, Subject subject)
{
    if (form.mode == PathTest::Mode::onEveryPath)
        return onEveryPath(form.route, subject);
    const auto found = tree(form.route, subject, Truth::assumed);
    const int end = reachedEnd(*found, mask(form.route.to, subject, Truth::assumed));
    if (form.mode == PathTest::Mode::path)
        return verdict(end >= 0);
    if (end < 0)
        return verdict(true);
    return {Truth::violated, witness(*found, mask(form.route.from, subject, Truth::assumed), end)};
}

Outcome Evaluator::test(const OnCycle &form, Subject subject)
{
    if (subject.node < 0)
        return verdict(true);
    Mask self(at(graph_.nodeCount()), false);
    self[at(subject.node)] = true;
    Evidence open;
    for (Truth counted : {Truth::holds, Truth::assumed, Truth::question}) {
        const Mask blocked = mask(form.satisfies, subject, counted);
        const Tree found = search(self, form.track, blocked, nullptr, false);
        if (blocked[at(subject.node)] || found.parentEdge[at(subject.node)] < 0) {
            Outcome outcome{counted, {}};
            for (int node : open.path)
                if (form.satisfies && (*members(form.satisfies, subject))[at(node)] == counted && counted != Truth::holds)
                    mergeEvidence(outcome.evidence, member(*form.satisfies, node, subject).evidence);
            return outcome;
        }
        open = witness(found, self, subject.node);
    }
    return {Truth::violated, open};
}

Outcome Evaluator::test(const Callers &form, Subject subject)
{
    if (subject.node < 0)
        return verdict(false);
    const auto callersOf = [&](int node) {
        std::vector<int> callers;
        for (const Step &step : graph_.previous(form.view, node))
            if (step.node != node && !listed(callers, step.node))
                callers.push_back(step.node);
        return callers;
    };
    const auto satisfies = [&](auto &&self, int node, int hops) -> Outcome {
        const std::vector<int> callers = callersOf(node);
        if (callers.empty())
            return verdict(false);
        return combine(callers, true, [&](int caller) {
            Outcome own = evaluate(*form.satisfy, {caller, -1});
            if (own.truth >= Truth::assumed || hops <= 1)
                return own;
            Outcome further = self(self, caller, hops - 1);
            return further.truth > own.truth ? further : own;
        });
    };
    return satisfies(satisfies, subject.node, form.hops);
}

} // namespace plumbline::check
