#include "check/outcomes.h"

namespace plumbline::check
{

namespace
{
constexpr double secondsPerMinute = 60;
}

// rules.md 25: peak-rps x 60 x tokens-per-request x calls-per-request x (1 - cache-hit-rate) <= quota-tpm. An
// agent calls its models once a step.
Outcome Evaluator::test(const WithinQuota &, Subject subject)
{
    const auto &targets = graph_.design().brief().profile.targets;
    const PropertyValue quota =
        subject.node < 0 ? PropertyValue{} : graph_.property(subject.node, "quota-tpm");
    const auto peak = targets.find("peak-rps");
    const auto tokens = targets.find("tokens-per-request");
    if (!quota.value || !quota.value->is_number() || peak == targets.end() || tokens == targets.end())
        return verdict(true);

    Outcome outcome;
    Evidence &evidence = outcome.evidence;
    const Id &model = graph_.component(subject.node).id;
    evidence.terms.push_back({"peak requests", peak->second, "req/s", {}, false});
    evidence.terms.push_back({"tokens per request", tokens->second, "tokens", {}, false});

    double calls = 0;
    for (const Step &step : graph_.previous(GraphView::callWithoutFallback, subject.node)) {
        double times = 1;
        if (graph_.kind(step.node).isA("agent")) {
            const PropertyValue steps = graph_.property(step.node, "max-steps");
            if (steps.value && steps.value->is_number())
                times = steps.value->get<double>();
            else
                evidence.asks.push_back({graph_.component(step.node).id, "max-steps"});
        }
        calls += times;
        evidence.terms.push_back(
            {"calls per request", times, "calls", graph_.component(step.node).id, false});
    }

    // A cache in front of the model spares its hits; only a stated rate counts, a default one may turn out
    // either way.
    double stated = 0;
    for (int node = 0; node < graph_.nodeCount(); ++node) {
        if (!graph_.kind(node).isA("cache") || graph_.edgesAt(node).empty())
            continue;
        const PropertyValue rate = graph_.property(node, "hit-rate");
        if (!rate.value || !rate.value->is_number())
            continue;
        const double share = rate.value->get<double>() / 100;
        if (rate.source == Source::stated)
            stated = std::max(stated, share);
        else
            evidence.asks.push_back({graph_.component(node).id, "hit-rate"});
        evidence.terms.push_back(
            {"cache hit rate", share * 100, "%", graph_.component(node).id, rate.source != Source::stated});
    }

    const double load = peak->second * secondsPerMinute * tokens->second * calls;
    const double limit = quota.value->get<double>();
    evidence.terms.push_back({"planned load", load * (1 - stated), "tokens/min", {}, false});
    evidence.terms.push_back({"quota", limit, "tokens/min", model, quota.source != Source::stated});
    const bool fits = load * (1 - stated) <= limit;
    // More steps could break what fits; a real hit rate could mend what does not.
    const std::string_view unknown = fits ? "max-steps" : "hit-rate";
    if (std::ranges::any_of(evidence.asks,
                            [unknown](const PropertyRef &ref) { return ref.property == unknown; }))
        outcome.truth = Truth::question;
    else
        outcome.truth = fits ? Truth::holds : Truth::violated;
    return outcome;
}

} // namespace plumbline::check
