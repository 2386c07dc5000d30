#pragma once

#include "budget/budget.h"
#include "graph/graph.h"

namespace plumbline::budget
{

struct Number {
    double value = 0;
    Origin origin = Origin::stated;
};

/// How long one call takes: lognormal from its median and p95 (mu = ln p50, sigma = ln(p95/p50)/1.645), or
/// with the probability `slowShare` instead `slow`.
struct Duration {
    double p50 = 0; ///< ms.
    double p95 = 0;
    double slowShare = 0;
    double slow = 0; ///< ms.
    Origin origin = Origin::stated;
};

/// Numbers of a design as the budgets read them: stated, else the catalogue's default, else a fact. Notes
/// every default that it hands out and every number that is missing. Not thread-safe.
class Reading
{
public:
    Reading(const graph::Graph &graph, const Facts &facts) : graph_(graph), facts_(facts) {}

    const graph::Graph &graph() const { return graph_; }
    std::string name(int node) const;
    const Id &id(int node) const { return graph_.component(node).id; }
    /// Its kind, or the kind that a rule pack's kind is like.
    const std::string &kind(int node) const
    {
        const ComponentKind &kind = graph_.kind(node);
        return kind.like.empty() ? kind.id : kind.like;
    }

    /// Empty when unset or not a number ("none", "managed").
    std::optional<Number> property(int node, std::string_view property);
    std::optional<Number> edgeProperty(int edge, std::string_view property);
    /// As written, or the default; empty when unset.
    std::string text(int node, std::string_view property) const;
    bool isTrue(int node, std::string_view property) const;
    bool edgeIsTrue(int edge, std::string_view property) const;
    bool lists(int node, std::string_view property, std::string_view word) const;
    /// A target of the profile.
    std::optional<double> target(const std::string &key) const;
    /// A fact that is sure to exist. `node` below 0: of the board.
    Number fact(std::string_view id, int node = -1);
    std::optional<Number> factIfAny(const std::string &id, int node);

    /// The time of the component itself, without what it calls; empty for one that takes none, or whose time
    /// is missing (then it is a need). A model: until the answer is complete.
    std::optional<Duration> duration(int node);
    /// Of a model: until the first token.
    Duration firstToken(int node);
    /// Share of time that it works, 0 to 1; empty when unknown.
    std::optional<Number> availability(int node);
    /// The class of facts of a model: small or mid.
    std::string modelClass(int node) const;

    void need(std::string line, const Id &record, std::string property, std::string text);
    std::vector<DefaultUsed> defaults() const;
    const std::vector<Need> &needs() const { return needs_; }

private:
    void noteCatalogue(int node, std::string_view property, double value);
    void note(const DefaultUsed &used, const Id &record);
    Duration fromP95(int node, double p95, Origin origin, const std::string &ratio);
    std::optional<Duration> modelDuration(int node);

    const graph::Graph &graph_;
    const Facts &facts_;
    std::map<std::string, DefaultUsed> defaults_;
    std::vector<Need> needs_;
};

bool isGenerative(const std::string &kind);

} // namespace plumbline::budget
