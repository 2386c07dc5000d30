#include "check/outcomes.h"

namespace plumbline::check
{

bool Evaluator::usable(int edge, const Track &track, const EdgeFilter *except)
{
    if (!track.kinds.empty() && !listed(track.kinds, graph_.edge(edge).kind))
        return false;
    return !except || matches(*except, edge, {}).truth < Truth::assumed;
}

bool reached(const Tree &tree, int node)
{
    const Reached *found = tree.find(node);
    return found && found->edge >= 0;
}

TreePtr Evaluator::search(Members from, const Track &track, Members blocked, const EdgeFilter *except, bool backward)
{
    const auto tree = trees_.take();
    for (const Membership &entry : from.set->entries())
        if (entry.truth >= from.atLeast && !blocked.has(entry.node))
            tree->add({.node = entry.node, .start = true});
    const auto visit = [&](int node, int hops, int next, int edge) {
        if (blocked.has(next))
            return;
        Reached *known = tree->find(next);
        if ((known && known->edge >= 0) || !usable(edge, track, except))
            return;
        Reached &entry = known ? *known : tree->add({.node = next});
        entry.parent = node;
        entry.edge = edge;
        entry.hops = hops + 1;
    };
    for (std::size_t i = 0; i < tree->entries().size(); ++i) {
        const int node = tree->entries()[i].node;
        const int hops = tree->entries()[i].start ? 0 : tree->entries()[i].hops;
        if (track.view) {
            for (const Step &step : backward ? graph_.previous(*track.view, node) : graph_.next(*track.view, node))
                visit(node, hops, step.node, step.edge);
            continue;
        }
        for (int edge : graph_.edgesAt(node)) {
            const Edge &e = graph_.edge(edge);
            if ((backward ? e.to : e.from) == node)
                visit(node, hops, backward ? e.from : e.to, edge);
        }
    }
    return tree;
}

NodeSetPtr Evaluator::reachable(const Selector::Reach &reach, Subject subject, bool backward)
{
    const bool usesSubject = reach.target->usesSubject || (reach.avoiding && reach.avoiding->usesSubject);
    if (!usesSubject)
        if (const auto it = keptReach_.find(&reach); it != keptReach_.end())
            return it->second;
    const auto set = sets_.take();
    NodeSetPtr avoided;
    const Members blocked = membersOf(reach.avoiding, subject, Truth::assumed, avoided);
    const NodeSetPtr targets = members(reach.target, subject);
    for (Truth level : {Truth::question, Truth::assumed, Truth::holds}) {
        if (targets->exactly(level) == 0)
            continue;
        const TreePtr found = search({targets.get(), level}, reach.track, blocked, nullptr, backward);
        for (const Reached &entry : found->entries())
            if (entry.edge >= 0)
                set->put(entry.node, level);
    }
    if (!usesSubject)
        keptReach_.emplace(&reach, set);
    return set;
}

TreePtr Evaluator::tree(const Route &route, Subject subject, Truth blocking)
{
    const bool keep = !route.from->usesSubject && !(route.avoiding && route.avoiding->usesSubject);
    if (keep)
        if (const auto it = keptTrees_[&route].find(blocking); it != keptTrees_[&route].end())
            return it->second;
    const NodeSetPtr from = members(route.from, subject);
    NodeSetPtr avoided;
    const Members blocked = membersOf(route.avoiding, subject, blocking, avoided);
    const TreePtr found = search({from.get(), Truth::assumed}, route.track, blocked, route.except.get(), false);
    if (keep)
        keptTrees_[&route].emplace(blocking, found);
    return found;
}

int Evaluator::reachedEnd(const Tree &found, Members ends) const
{
    const Reached *best = nullptr;
    const auto consider = [&best](const Reached &entry) {
        if (entry.edge >= 0 && (!best || std::pair(entry.hops, entry.node) < std::pair(best->hops, best->node)))
            best = &entry;
    };
    if (ends.set->entries().size() < found.entries().size()) {
        for (const Membership &end : ends.set->entries())
            if (const Reached *entry = end.truth >= ends.atLeast ? found.find(end.node) : nullptr)
                consider(*entry);
    } else {
        for (const Reached &entry : found.entries())
            if (ends.has(entry.node))
                consider(entry);
    }
    return best ? best->node : -1;
}

Evidence Evaluator::witness(const Tree &found, int end) const
{
    Evidence evidence;
    const Reached *entry = found.find(end);
    do {
        evidence.path.push_back(entry->node);
        evidence.pathEdges.push_back(entry->edge);
        entry = found.find(entry->parent);
    } while (!entry->start);
    evidence.path.push_back(entry->node);
    std::ranges::reverse(evidence.path);
    std::ranges::reverse(evidence.pathEdges);
    return evidence;
}

Outcome Evaluator::onEveryPath(const Route &route, Subject subject)
{
    const NodeSetPtr ends = members(route.to, subject);
    // Which carriers had to be counted tells the verdict: certain ones only, those by default, or unstated ones.
    Outcome outcome;
    Evidence open;
    for (Truth counted : {Truth::holds, Truth::assumed, Truth::question}) {
        const TreePtr found = tree(route, subject, counted);
        const int end = reachedEnd(*found, {ends.get(), Truth::assumed});
        if (end < 0) {
            outcome.truth = counted;
            // The carriers that made the difference stand on the path that was open before.
            for (int node : open.path)
                if (counted != Truth::holds && members(route.avoiding, subject)->truth(node) == counted)
                    mergeEvidence(outcome.evidence, member(*route.avoiding, node, subject).evidence);
            return outcome;
        }
        open = witness(*found, end);
    }
    outcome.truth = Truth::violated;
    outcome.evidence = std::move(open);
    return outcome;
}

Outcome Evaluator::test(const PathTest &form, Subject subject)
{
    if (form.mode == PathTest::Mode::onEveryPath)
        return onEveryPath(form.route, subject);
    const TreePtr found = tree(form.route, subject, Truth::assumed);
    const NodeSetPtr ends = members(form.route.to, subject);
    const int end = reachedEnd(*found, {ends.get(), Truth::assumed});
    if (form.mode == PathTest::Mode::path)
        return verdict(end >= 0);
    if (end < 0)
        return verdict(true);
    return {Truth::violated, witness(*found, end)};
}

Outcome Evaluator::test(const OnCycle &form, Subject subject)
{
    if (subject.node < 0)
        return verdict(true);
    const NodeSetPtr self = only(subject.node);
    NodeSetPtr satisfying;
    Evidence open;
    for (Truth counted : {Truth::holds, Truth::assumed, Truth::question}) {
        const Members blocked = membersOf(form.satisfies, subject, counted, satisfying);
        const TreePtr found = search({self.get(), Truth::holds}, form.track, blocked, nullptr, false);
        if (!reached(*found, subject.node)) {
            Outcome outcome{counted, {}};
            for (int node : open.path)
                if (counted != Truth::holds && satisfying && satisfying->truth(node) == counted)
                    mergeEvidence(outcome.evidence, member(*form.satisfies, node, subject).evidence);
            return outcome;
        }
        open = witness(*found, subject.node);
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
