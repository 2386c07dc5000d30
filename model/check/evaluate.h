#pragma once

#include "check/language.h"
#include "check/node_set.h"

#include <unordered_map>

namespace plumbline::check
{

/// What supports a verdict. Nodes and edges are indices of the Graph.
struct Evidence {
    std::vector<int> path;
    std::vector<int> pathEdges;
    std::vector<int> related;
    std::vector<std::string> missing; ///< Values or controls that lack.
    std::vector<Term> terms;
    std::vector<PropertyRef> asks;    ///< Unset, or only a default that does not satisfy the rule.
    std::vector<PropertyRef> assumed; ///< Defaults that satisfy the rule.
};

struct Outcome {
    Truth truth = Truth::holds;
    Evidence evidence;
};

using NodeSetPtr = std::shared_ptr<const NodeSet>;

/// What `$` stands for.
struct Subject {
    int node = -1;
    int edge = -1;
    friend bool operator==(const Subject &, const Subject &) = default;
};

/// A node that a search came to.
struct Reached {
    int node;
    int parent = -1; ///< Where the search came from; -1 for a start that nothing led back to.
    int edge = -1;   ///< The edge it came by; -1 likewise.
    int hops = 0;    ///< Edges from the nearest start.
    bool start = false;
};

/// A breadth-first search: what it came to, in that order. A node counts as reached when an edge led to it.
using Tree = NodeTable<Reached>;
using TreePtr = std::shared_ptr<const Tree>;
bool reached(const Tree &tree, int node);

/// Evaluates selectors and conditions on one graph. What does not depend on the subject is kept, so one evaluator
/// serves all rules of one run, and the rest costs no more than what it looks at. Not thread-safe.
class Evaluator
{
public:
    /// `entry` and `model` are the named selectors that decide where requests start and what answers them.
    Evaluator(const Graph &graph, SelectorPtr entry, const SelectorPtr &model);
    /// An entry reaches a model.
    bool designPhase() const { return designPhase_; }

    const Graph &graph() const { return graph_; }
    Outcome evaluate(const Condition &condition, Subject subject);
    /// Membership of one node, with the properties it hangs on.
    Outcome member(const Selector &selector, int node, Subject subject);
    NodeSetPtr members(const SelectorPtr &selector, Subject subject);
    /// Node indices that are members for certain or by a default.
    std::vector<int> nodesOf(const SelectorPtr &selector, Subject subject);
    Outcome matches(const EdgeFilter &filter, int edge, Subject subject);

private:
    Outcome test(const PropertyTest &, Subject);
    Outcome test(const Exists &, Subject);
    Outcome test(const ForEach &, Subject);
    Outcome test(const EdgeExists &, Subject);
    Outcome test(const PathTest &, Subject);
    Outcome test(const OnCycle &, Subject);
    Outcome test(const Callers &, Subject);
    Outcome test(const DistinctFailureDomain &, Subject);
    Outcome test(const SameProviderOtherRegion &, Subject);
    Outcome test(const FallbackKeeps &, Subject);
    Outcome test(const WithinQuota &, Subject);
    Outcome test(const SameValue &, Subject);
    Outcome test(const InnerTimeoutsFit &, Subject);
    Outcome test(const RetriesMultiply &, Subject);
    Outcome test(const WithinBudget &, Subject);

    /// What narrows a selection, worked out for one subject.
    struct Narrowing;
    void narrow(const Selector &selector, Subject subject, Narrowing &into);
    std::vector<int> candidates(const Selector &selector, const Narrowing &narrowing) const;
    Truth truthOf(const Selector &selector, const Narrowing &narrowing, int node);
    NodeSetPtr compute(const Selector &selector, Subject subject);
    Truth carrierTruth(const Selector::CarrierOf &carrier, int node, Evidence *evidence);
    Members membersOf(const SelectorPtr &selector, Subject subject, Truth atLeast, NodeSetPtr &owner);
    const NodeSetPtr &carriersOf(const std::string &control);

    TreePtr search(Members from, const Track &track, Members blocked, const EdgeFilter *except, bool backward);
    /// The search of a route with its carriers of at least this truth removed; kept when it does not depend on `$`.
    TreePtr tree(const Route &route, Subject subject, Truth blocking);
    bool usable(int edge, const Track &track, const EdgeFilter *except);
    NodeSetPtr reachable(const Selector::Reach &reach, Subject subject, bool backward);
    NodeSetPtr only(int node);
    /// Searches with fewer and fewer carriers counted, from the certain ones to the possible ones.
    Outcome onEveryPath(const Route &route, Subject subject);
    Evidence witness(const Tree &tree, int end) const;
    /// The nearest member that was reached, ties by id; -1 for none.
    int reachedEnd(const Tree &tree, Members ends) const;
    /// The models or services that the source of a fallback edge calls without fallback.
    std::vector<int> primariesOf(int edge) const;
    /// Is the control on every way from the callers of `chooser` to `target`; for an output guardrail, or on every way
    /// of the answer back?
    bool protectedBy(const std::string &control, int chooser, int target, bool withFallback);
    template <class Compute> Truth remembered(const void *part, int node, const Compute &compute);
    std::vector<int> referenced(Reference reference, Subject subject) const;
    PropertyValue lookUp(Subject subject, const std::string &property) const;
    PropertyRef refer(Subject subject, const std::string &property) const;

    const Graph &graph_;
    TablePool<NodeSet> sets_;
    TablePool<Tree> trees_;
    SelectorPtr entry_;
    bool designPhase_ = false;
    std::unordered_map<const Selector *, NodeSetPtr> kept_;
    struct Latest {
        Subject subject;
        NodeSetPtr set;
    };
    std::unordered_map<const Selector *, Latest> latest_; // one subject is asked many times in a row
    std::unordered_map<const void *, std::vector<std::optional<Truth>>> remembered_; // by part of a selector
    std::unordered_map<const Selector::Reach *, NodeSetPtr> keptReach_;
    std::unordered_map<const Route *, std::map<Truth, TreePtr>> keptTrees_;
    std::unordered_map<const EdgeExists *, Outcome> keptEdges_;
    std::map<std::string, NodeSetPtr> carriers_;
    struct Budgeting;
    std::shared_ptr<Budgeting> budgeting_; // made when the first budget is asked for
    TreePtr calledFirst_; // what an entry comes to without any fallback
};

/// Joins evidence: lists are appended, a path is taken when there is none yet.
void mergeEvidence(Evidence &into, const Evidence &from);

} // namespace plumbline::check
