#pragma once

#include "check/language.h"

#include <unordered_map>

namespace plumbline::check
{

/// From worst to best: AND is the minimum, OR the maximum.
enum class Truth : unsigned char { violated, question, assumed, holds };

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

/// The truth of membership per node.
using NodeSet = std::vector<Truth>;
using NodeSetPtr = std::shared_ptr<const NodeSet>;

/// What `$` stands for.
struct Subject {
    int node = -1;
    int edge = -1;
};

/// Evaluates selectors and conditions on one graph. Selectors that do not depend on the subject are kept, so one
/// evaluator serves all rules of one run; not thread-safe.
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

    /// A search tree: the edge by which each node was first reached, -1 for none.
    struct Tree {
        std::vector<int> parentNode;
        std::vector<int> parentEdge;
    };
    using Mask = std::vector<bool>;
    Tree search(const Mask &from, const Track &track, const Mask &blocked, const EdgeFilter *except, bool backward);
    /// The search of a route with its carriers of at least this truth removed; kept when it does not depend on `$`.
    std::shared_ptr<const Tree> tree(const Route &route, Subject subject, Truth blocking);
    bool usable(int edge, const Track &track, const EdgeFilter *except);
    NodeSetPtr reachable(const Selector::Reach &reach, Subject subject, bool backward);
    NodeSet compute(const Selector &selector, Subject subject);
    Truth carrierTruth(const Selector::CarrierOf &carrier, int node, Evidence *evidence);
    Mask mask(const SelectorPtr &selector, Subject subject, Truth atLeast);
    /// Searches with fewer and fewer carriers counted, from the certain ones to the possible ones.
    Outcome onEveryPath(const Route &route, Subject subject);
    Evidence witness(const Tree &tree, const Mask &from, int end) const;
    int reachedEnd(const Tree &tree, const Mask &ends) const;
    /// The models or services that the source of a fallback edge calls without fallback.
    std::vector<int> primariesOf(int edge) const;
    /// Is the control on every way from the callers of `chooser` to `target`; for an output guardrail, or on every way
    /// of the answer back?
    bool protectedBy(const std::string &control, int chooser, int target, bool withFallback);
    template <class Compute> Truth remembered(const void *part, std::size_t node, const Compute &compute);
    std::vector<bool> referenced(Reference reference, Subject subject) const;
    PropertyValue lookUp(Subject subject, std::string_view property) const;
    PropertyRef refer(Subject subject, const std::string &property) const;

    const Graph &graph_;
    SelectorPtr entry_;
    bool designPhase_ = false;
    std::unordered_map<const Selector *, NodeSetPtr> kept_;
    std::unordered_map<const void *, std::vector<std::optional<Truth>>> remembered_; // by part of a selector
    std::unordered_map<const Selector::Reach *, NodeSetPtr> keptReach_;
    std::unordered_map<const Route *, std::map<Truth, std::shared_ptr<const Tree>>> keptTrees_;
};

/// Joins evidence: lists are appended, a path is taken when there is none yet.
void mergeEvidence(Evidence &into, const Evidence &from);

} // namespace plumbline::check
