#include "budget/availability.h"
#include "budget/latency.h"
#include "budget/sums.h"
#include "budget/traffic.h"
#include "check/outcomes.h"

namespace plumbline::check
{

namespace
{

/// What adding p95 values overestimates (rules.md 60).
constexpr double latencyTolerance = 1.2;

/// A sum against its limit, with all that a reader needs to follow it.
struct Judged {
    double value = 0;
    double stated = 0; ///< Of it, what rests on nothing but stated numbers.
    double limit = 0;
    std::vector<Term> terms;
    std::vector<PropertyRef> missing;
};

Term termOf(const budget::Term &term)
{
    return {term.label, term.value, term.unit, term.source, term.origin != budget::Origin::stated};
}

void addTerms(Judged &judged, const std::vector<budget::Term> &terms)
{
    for (const budget::Term &term : terms) {
        judged.terms.push_back(termOf(term));
        if (term.origin == budget::Origin::stated)
            judged.stated += term.value;
    }
}

/// The catalogue's defaults that took part: "<kind>.<property>" of the records they stand in for.
std::vector<PropertyRef> defaultsOf(const budget::Reading &reading)
{
    std::vector<PropertyRef> refs;
    for (const budget::DefaultUsed &used : reading.defaults())
        if (const std::size_t dot = used.id.find('.'); dot != std::string::npos)
            for (const Id &record : used.records)
                refs.push_back({record, used.id.substr(dot + 1)});
    return refs;
}

/// Broken by stated numbers alone: violated. Broken only with defaults, or not known to hold: a question.
Outcome outcomeOf(const Judged &judged, const budget::Reading &reading)
{
    Outcome outcome;
    outcome.evidence.terms = judged.terms;
    if (judged.stated > judged.limit) {
        outcome.truth = Truth::violated;
    } else if (judged.value > judged.limit) {
        outcome.truth = Truth::question;
        outcome.evidence.asks = defaultsOf(reading);
    } else if (!judged.missing.empty()) {
        outcome.truth = Truth::question;
        outcome.evidence.asks = judged.missing;
    } else if (judged.stated < judged.value) {
        outcome.truth = Truth::assumed;
        outcome.evidence.assumed = defaultsOf(reading);
    }
    // Without anything to ask nobody can answer, and what rests on defaults alone accuses nobody.
    if (outcome.truth == Truth::question && outcome.evidence.asks.empty())
        outcome.truth = Truth::holds;
    if (outcome.truth == Truth::assumed && outcome.evidence.assumed.empty())
        outcome.truth = Truth::holds;
    return outcome;
}

} // namespace

/// The board as the budgets read it, for one evaluation. Its facts assume nothing of the market, so that a
/// verdict rests on what the board and the catalogue say.
struct Evaluator::Budgeting {
    explicit Budgeting(const Graph &graph)
        : facts(budget::Facts::neutral()), reading(graph, facts), wiring(reading)
    {
    }

    budget::Facts facts;
    budget::Reading reading;
    budget::Wiring wiring;
};

// The sums of rules.md 38, 60, 66, 78 and 96; the arithmetic is that of model/budget.
Outcome Evaluator::test(const WithinBudget &form, Subject subject)
{
    if (!budgeting_)
        budgeting_ = std::make_shared<Budgeting>(graph_);
    const budget::Wiring &wiring = budgeting_->wiring;
    budget::Reading reading(graph_, budgeting_->facts);
    const auto target = [this](const char *key) {
        const auto &targets = graph_.design().brief().profile.targets;
        const auto it = targets.find(key);
        return it == targets.end() ? std::optional<double>() : it->second;
    };
    const auto missingOf = [](const budget::Sum &sum) {
        std::vector<PropertyRef> refs;
        for (const auto &[record, property] : sum.missing)
            refs.push_back({record, property});
        return refs;
    };
    Judged judged;
    switch (form.line) {
    case WithinBudget::Line::context: {
        const auto window =
            subject.node < 0 ? std::nullopt : reading.property(subject.node, "context-window");
        if (!window)
            return verdict(true);
        const budget::Sum sum = budget::contextTokens(reading, subject.node);
        judged.value = sum.value;
        judged.limit = window->value;
        addTerms(judged, sum.terms);
        judged.terms.push_back({"context window", window->value, "tokens", graph_.component(subject.node).id,
                                window->origin != budget::Origin::stated});
        break;
    }
    case WithinBudget::Line::latency: {
        const auto limit = target("p95-ms");
        if (!limit || subject.node < 0)
            return verdict(true);
        const budget::SumOfP95 sum = budget::sumOfP95(reading, wiring, subject.node);
        judged.value = sum.ms;
        judged.limit = *limit * latencyTolerance;
        addTerms(judged, sum.terms);
        judged.terms.push_back(
            {"target, with a fifth more for adding p95 values", judged.limit, "ms", {}, false});
        for (const int node : sum.missing)
            judged.missing.push_back({graph_.component(node).id, "p95"});
        break;
    }
    case WithinBudget::Line::staleness: {
        const auto limit = target("staleness-min");
        if (!limit)
            return verdict(true);
        const budget::Sum sum = budget::staleness(reading, wiring);
        judged.value = sum.value;
        judged.limit = *limit;
        addTerms(judged, sum.terms);
        judged.terms.push_back({"target", *limit, "min", {}, false});
        judged.missing = missingOf(sum);
        break;
    }
    case WithinBudget::Line::availability: {
        const auto limit = target("availability-pct");
        if (!limit)
            return verdict(true);
        const budget::Availability found =
            budget::availabilityOf(reading, wiring, {}, budget::Inputs::defaultSeed);
        if (found.entries.empty())
            return verdict(true);
        // Worse is more: compared as what is lost.
        judged.value = 100 - found.entries.front().pct;
        judged.limit = 100 - *limit;
        // Parts that every request needs, by stated numbers: all others might be perfect, and it would not
        // help.
        double needed = 1;
        bool assumed = false;
        for (const budget::Term &term : found.terms) {
            judged.terms.push_back(termOf(term));
            assumed = assumed || term.origin != budget::Origin::stated;
            if (term.origin == budget::Origin::stated && listed(found.singlePoints, term.source))
                needed *= term.value / 100;
        }
        judged.terms.push_back({"together", found.entries.front().pct, "%", {}, assumed});
        judged.terms.push_back({"target", *limit, "%", {}, false});
        judged.stated = assumed ? 100 - 100 * needed : judged.value;
        for (const Id &part : found.unknown)
            judged.missing.push_back({part, "availability"});
        break;
    }
    case WithinBudget::Line::cost: {
        const auto limit = target("budget-per-month");
        const auto volume = target("requests-per-month");
        if (!limit || !volume)
            return verdict(true);
        budget::ServiceModel service(reading, wiring);
        const budget::Traffic traffic =
            budget::trafficOf(reading, wiring, 1, {}, service.evaluate(service.allUp()));
        const budget::ModelCost cost = budget::modelCost(reading, wiring, traffic.perRequest);
        judged.value = cost.sum.value * *volume;
        judged.limit = *limit;
        addTerms(judged, cost.sum.terms);
        judged.stated *= *volume;
        judged.terms.push_back({"requests a month", *volume, "", {}, false});
        judged.terms.push_back({"models a month", judged.value, "a month", {}, cost.sum.assumed});
        judged.terms.push_back({"budget a month", *limit, "a month", {}, false});
        break;
    }
    }
    return outcomeOf(judged, reading);
}

} // namespace plumbline::check
