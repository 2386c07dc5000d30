#include "check/outcomes.h"

namespace plumbline::check
{

namespace
{

bool isModel(const ComponentKind &kind)
{
    return kind.isA("llm") || kind.isA("fine-tuned-model");
}

bool isModelOrService(const ComponentKind &kind)
{
    return isModel(kind) || kind.isA("external-api");
}

std::string textOf(const PropertyValue &value)
{
    return value.value && value.value->is_string() ? value.value->get<std::string>() : std::string();
}

} // namespace

std::vector<int> Evaluator::primariesOf(int edgeIndex) const
{
    const Edge &edge = graph_.edge(edgeIndex);
    if (isModelOrService(graph_.kind(edge.from)))
        return {edge.from};
    // The nearest models that the chooser calls; a chooser that is only attached, or called first, stands for
    // its callers.
    const auto nearest = [&](const std::vector<int> &starts) {
        std::vector<int> models;
        std::vector<int> queue = starts;
        std::set<int> seen(starts.begin(), starts.end());
        for (std::size_t i = 0; i < queue.size(); ++i)
            for (const Step &step : graph_.next(GraphView::callWithoutFallback, queue[i])) {
                if (step.node == edge.to || !seen.insert(step.node).second)
                    continue;
                if (isModelOrService(graph_.kind(step.node)) &&
                    (graph_.kind(edge.to).isA("external-api")) ==
                        (graph_.kind(step.node).isA("external-api")))
                    models.push_back(step.node);
                else
                    queue.push_back(step.node);
            }
        std::sort(models.begin(), models.end());
        return models;
    };
    std::vector<int> models = nearest({edge.from});
    if (models.empty()) {
        std::vector<int> hosts = graph_.attached(edge.from);
        for (const Step &step : graph_.previous(GraphView::call, edge.from))
            hosts.push_back(step.node);
        models = nearest(hosts);
    }
    // A retry that is drawn as a fallback: the only model behind the chooser is the target itself.
    if (models.empty())
        for (const Step &step : graph_.next(GraphView::callWithoutFallback, edge.from))
            if (step.node == edge.to)
                return {edge.to};
    return models;
}

Outcome Evaluator::test(const DistinctFailureDomain &, Subject subject)
{
    if (subject.edge < 0)
        return verdict(false);
    const int spare = graph_.edge(subject.edge).to;
    return combine(primariesOf(subject.edge), true, [&](int primary) {
        Outcome outcome;
        outcome.evidence.related.push_back(primary);
        // The domain is the narrowest thing both state: failure domain, else who runs it, else where it runs.
        for (const char *key : {"failure-domain", "provider", "region"}) {
            const PropertyValue a = graph_.property(primary, key);
            const PropertyValue b = graph_.property(spare, key);
            if (a.value && b.value) {
                outcome.truth = *a.value == *b.value ? Truth::violated : Truth::holds;
                return outcome;
            }
            if (std::string_view(key) == "provider") {
                // Self-hosted against a vendor is another domain even when no provider is named.
                const PropertyValue hostA = graph_.property(primary, "hosting");
                const PropertyValue hostB = graph_.property(spare, "hosting");
                if (hostA.source == Source::stated && hostB.source == Source::stated &&
                    *hostA.value != *hostB.value)
                    return outcome;
                if (!a.value)
                    outcome.evidence.asks.push_back({graph_.component(primary).id, key});
                if (!b.value)
                    outcome.evidence.asks.push_back({graph_.component(spare).id, key});
                outcome.truth = Truth::question;
                return outcome;
            }
        }
        return outcome;
    });
}

Outcome Evaluator::test(const SameProviderOtherRegion &, Subject subject)
{
    if (subject.edge < 0)
        return verdict(false);
    const int spare = graph_.edge(subject.edge).to;
    const std::vector<int> primaries = primariesOf(subject.edge);
    if (primaries.empty())
        return verdict(false);
    return combine(primaries, true, [&](int primary) {
        const auto text = [&](int node, const char *key) { return textOf(graph_.property(node, key)); };
        return verdict(text(primary, "failure-domain").empty() && !text(primary, "provider").empty() &&
                       text(primary, "provider") == text(spare, "provider") &&
                       !text(primary, "region").empty() && !text(spare, "region").empty() &&
                       text(primary, "region") != text(spare, "region"));
    });
}

bool Evaluator::protectedBy(const std::string &control, int chooser, int target, bool withFallback)
{
    // Only callers that can come to this fallback: others make no promise that it could break.
    const NodeSetPtr self = only(chooser);
    const TreePtr callers = search({self.get(), Truth::holds}, {GraphView::call, {}}, {}, nullptr, true);
    const NodeSetPtr allEntries = members(entry_, {});
    const auto entries = sets_.take();
    for (const Membership &entry : allEntries->entries())
        if (entry.truth >= Truth::assumed && callers->find(entry.node))
            entries->put(entry.node, Truth::holds);
    const NodeSetPtr carriers = carriersOf(control);
    const NodeSetPtr end = only(target);
    const auto open = [&](const NodeSet &from, const NodeSet &to, GraphView view) {
        const TreePtr found = search({&from, Truth::holds}, {view, {}}, {carriers.get(), Truth::holds}, nullptr, false);
        return reachedEnd(*found, {&to, Truth::holds}) >= 0;
    };
    const bool onTheWayIn = !open(*entries, *end, withFallback ? GraphView::call : GraphView::callWithoutFallback);
    if (onTheWayIn || control != "output-guardrail")
        return onTheWayIn;
    // What has to be checked is text of a model: a target that is none itself answers with that of the models behind it.
    const auto writers = sets_.take();
    if (!isModel(graph_.kind(target))) {
        const TreePtr behind = search({end.get(), Truth::holds}, {GraphView::call, {}}, {}, nullptr, false);
        for (const Reached &entry : behind->entries())
            if (entry.edge >= 0 && isModel(graph_.kind(entry.node)))
                writers->put(entry.node, Truth::holds);
    }
    if (writers->entries().empty())
        writers->put(target, Truth::holds);
    return !open(*writers, *entries, withFallback ? GraphView::answer : GraphView::answerWithoutFallback);
}

Outcome Evaluator::test(const FallbackKeeps &form, Subject subject)
{
    if (subject.edge < 0)
        return verdict(false);
    const Edge &edge = graph_.edge(subject.edge);
    const std::vector<int> primaries = primariesOf(subject.edge);
    if (primaries.empty())
        return verdict(true);
    // A primary that is itself a spare is called by fallback alone: what guards it is on that way.
    if (!calledFirst_) {
        const NodeSetPtr entries = members(entry_, {});
        calledFirst_ =
            search({entries.get(), Truth::assumed}, {GraphView::callWithoutFallback, {}}, {}, nullptr, false);
    }
    const auto isGuarded = [&](const std::string &control, int primary) {
        return protectedBy(control, edge.from, primary, !reached(*calledFirst_, primary));
    };
    Outcome outcome;
    for (const std::string &control : form.controls) {
        const bool onMain =
            std::ranges::all_of(primaries, [&](int primary) { return isGuarded(control, primary); });
        if (!onMain || protectedBy(control, edge.from, edge.to, true))
            continue;
        outcome.evidence.missing.push_back(control);
        outcome.truth = Truth::violated;
    }
    if (outcome.truth == Truth::violated) {
        outcome.evidence.path = {edge.from, edge.to};
        outcome.evidence.pathEdges = {subject.edge};
        outcome.evidence.related = primaries;
    }
    return outcome;
}

} // namespace plumbline::check
