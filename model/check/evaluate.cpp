#include "check/outcomes.h"

namespace plumbline::check
{

namespace
{

bool contains(const Json &list, const Json &value)
{
    return list.is_array() && std::find(list.begin(), list.end(), value) != list.end();
}

bool isNone(const Json &value)
{
    return value.is_string() && value.get_ref<const std::string &>() == "none";
}

/// "eu-west-1" is in "eu".
bool isWithin(const std::string &region, const std::string &allowed)
{
    return region == allowed || region.starts_with(allowed + "-");
}

/// The comparison itself; what a set lacks is added to `missing`.
bool compares(PropertyTest::Op op, const Json &value, const Json &wanted, std::vector<std::string> &missing)
{
    using Op = PropertyTest::Op;
    switch (op) {
    case Op::is:
        return value == wanted;
    case Op::in:
        return contains(wanted, value);
    case Op::includesAny:
        return std::any_of(wanted.begin(), wanted.end(),
                           [&value](const Json &w) { return contains(value, w); });
    case Op::includesAll:
        for (const Json &w : wanted)
            if (!contains(value, w))
                missing.push_back(w.get<std::string>());
        return missing.empty();
    case Op::atLeast:
        return value.is_number() && value.get<double>() >= wanted.get<double>();
    case Op::atMost:
        return value.is_number() && value.get<double>() <= wanted.get<double>();
    case Op::isSet:
        return !isNone(value);
    case Op::atMostProperty:
    case Op::inRegions:
        break;
    }
    return false;
}

} // namespace

void mergeEvidence(Evidence &into, const Evidence &from)
{
    if (into.path.empty()) {
        into.path = from.path;
        into.pathEdges = from.pathEdges;
    }
    appendNew(into.related, from.related);
    appendNew(into.missing, from.missing);
    into.terms.insert(into.terms.end(), from.terms.begin(), from.terms.end());
    appendNew(into.asks, from.asks);
    appendNew(into.assumed, from.assumed);
}

Evaluator::Evaluator(const Graph &graph, SelectorPtr entry, const SelectorPtr &model)
    : graph_(graph), sets_(graph.nodeCount()), trees_(graph.nodeCount()), entry_(std::move(entry))
{
    const NodeSetPtr entries = members(entry_, {});
    const NodeSetPtr models = members(model, {});
    const TreePtr calls = search({entries.get(), Truth::assumed}, {GraphView::call, {}}, {}, nullptr, false);
    designPhase_ = reachedEnd(*calls, {models.get(), Truth::assumed}) >= 0;
}

Outcome Evaluator::evaluate(const Condition &condition, Subject subject)
{
    const auto part = [this, subject](const ConditionPtr &p) { return evaluate(*p, subject); };
    const Brief &brief = graph_.design().brief();
    const Profile &profile = brief.profile;
    return std::visit(
        [&](const auto &form) -> Outcome {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, AllOf>)
                return combine(form.parts, true, part);
            else if constexpr (std::is_same_v<Form, AnyOf>)
                return combine(form.parts, false, part);
            else if constexpr (std::is_same_v<Form, Not>) {
                Outcome outcome = part(form.part);
                // What holds only by a default may turn out either way: its opposite is a question.
                if (outcome.truth == Truth::assumed) {
                    outcome.truth = Truth::question;
                    appendNew(outcome.evidence.asks, outcome.evidence.assumed);
                    outcome.evidence.assumed.clear();
                } else if (outcome.truth != Truth::question) {
                    outcome.truth = outcome.truth == Truth::holds ? Truth::violated : Truth::holds;
                }
                return outcome;
            } else if constexpr (std::is_same_v<Form, ShapeIs>)
                return verdict(listed(form.shapes, brief.shape));
            else if constexpr (std::is_same_v<Form, AxisTest>) {
                const int value = profile.axisOrNeutral(form.axis);
                return verdict(value >= form.atLeast && value <= form.atMost);
            } else if constexpr (std::is_same_v<Form, RegimeIs>)
                return verdict(std::any_of(form.regimes.begin(), form.regimes.end(),
                                           [&](const std::string &r) { return listed(profile.regimes, r); }));
            else if constexpr (std::is_same_v<Form, MultiTenant>)
                return verdict(profile.multiTenant.value_or(false) == form.value);
            else if constexpr (std::is_same_v<Form, TargetGiven>)
                return verdict(profile.targets.contains(form.key));
            else if constexpr (std::is_same_v<Form, TaskTest>)
                return verdict(profile.task.contains(form.key) && profile.task[form.key] == form.value);
            else if constexpr (std::is_same_v<Form, RegionsGiven>)
                return verdict(!profile.regions.empty());
            else if constexpr (std::is_same_v<Form, PhaseIs>)
                return verdict(designPhase_ == form.design);
            else
                return test(form, subject);
        },
        condition.form);
}

PropertyValue Evaluator::lookUp(Subject subject, const std::string &property) const
{
    if (subject.edge >= 0)
        return graph_.edgeProperty(subject.edge, property);
    return subject.node >= 0 ? graph_.property(subject.node, property) : PropertyValue{};
}

PropertyRef Evaluator::refer(Subject subject, const std::string &property) const
{
    return {subject.edge >= 0 ? graph_.edge(subject.edge).connection->id : graph_.component(subject.node).id,
            property};
}

Outcome Evaluator::test(const PropertyTest &t, Subject subject)
{
    if (subject.edge < 0 && subject.node < 0)
        return verdict(false);
    // A kind that does not have the property cannot satisfy a condition on it and cannot be asked either.
    const bool exists = subject.edge >= 0 ? graph_.edge(subject.edge).kind->property(t.property) != nullptr
                                          : graph_.kind(subject.node).property(t.property) != nullptr;
    const PropertyValue found = lookUp(subject, t.property);
    if (!exists && !found.value)
        return verdict(t.ifUnset == IfUnset::yes);
    const Json *comparedWith = &t.value;
    if (!t.byShape.empty()) {
        const auto it = t.byShape.find(graph_.design().brief().shape);
        if (it == t.byShape.end())
            return verdict(true);
        comparedWith = &it->second;
    }
    const Json &wanted = *comparedWith;
    Outcome outcome;
    bool fits = false;
    bool anyDefault = found.source == Source::assumed;
    if (t.op == PropertyTest::Op::atMostProperty) {
        const PropertyValue limit = lookUp(subject, wanted.get<std::string>());
        for (const auto &[value, name] :
             {std::pair{&found, t.property}, std::pair{&limit, wanted.get<std::string>()}})
            if (!value->value)
                outcome.evidence.asks.push_back(refer(subject, name));
        if (!outcome.evidence.asks.empty()) {
            outcome.truth =
                t.ifUnset == IfUnset::ask ? Truth::question : verdict(t.ifUnset == IfUnset::yes).truth;
            return outcome;
        }
        anyDefault = anyDefault || limit.source == Source::assumed;
        fits = found.value->is_number() && limit.value->is_number() &&
               found.value->get<double>() <= limit.value->get<double>();
        for (const auto &[value, name] :
             {std::pair{&found, t.property}, std::pair{&limit, wanted.get<std::string>()}})
            if (value->value->is_number())
                outcome.evidence.terms.push_back({name,
                                                  value->value->get<double>(),
                                                  {},
                                                  refer(subject, name).record,
                                                  value->source == Source::assumed});
    } else if (found.value && t.op == PropertyTest::Op::inRegions) {
        const auto holdsIt = [&found](const std::string &allowed) {
            return found.value->is_string() && isWithin(found.value->get_ref<const std::string &>(), allowed);
        };
        fits = std::ranges::any_of(graph_.design().brief().profile.regions, holdsIt);
    } else if (found.value) {
        fits = compares(t.op, *found.value, wanted, outcome.evidence.missing);
    }
    if (found.value && (found.source == Source::stated || fits) && !(anyDefault && !fits)) {
        outcome.truth = !fits ? Truth::violated : anyDefault ? Truth::assumed : Truth::holds;
        if (outcome.truth == Truth::assumed)
            outcome.evidence.assumed.push_back(refer(subject, t.property));
        return outcome;
    }
    switch (t.ifUnset) {
    case IfUnset::ask:
        outcome.truth = Truth::question;
        outcome.evidence.asks.push_back(refer(subject, t.property));
        break;
    case IfUnset::no:
        outcome.truth = Truth::violated;
        break;
    case IfUnset::yes:
        outcome.truth = Truth::holds;
        break;
    }
    return outcome;
}

Outcome Evaluator::test(const Exists &form, Subject subject)
{
    const NodeSetPtr set = members(form.selector, subject);
    for (Truth level : {Truth::holds, Truth::assumed, Truth::question}) {
        if (set->count(level) < at(form.minimum))
            continue;
        Outcome outcome{level, {}};
        if (level != Truth::holds)
            for (const Membership &entry : set->entries())
                if (entry.truth == level)
                    mergeEvidence(outcome.evidence, member(*form.selector, entry.node, subject).evidence);
        return outcome;
    }
    return verdict(false);
}

Outcome Evaluator::test(const ForEach &form, Subject subject)
{
    return combine(nodesOf(form.selector, subject), form.every, [&](int node) {
        Outcome outcome = evaluate(*form.satisfies, {node, -1});
        if (outcome.truth <= Truth::question)
            outcome.evidence.related.push_back(node);
        return outcome;
    });
}

Outcome Evaluator::test(const EdgeExists &form, Subject subject)
{
    const EdgeFilter &f = form.filter;
    const auto depends = [](const SelectorPtr &selector) { return selector && selector->usesSubject; };
    const bool dependsOnSubject = f.other || depends(f.from) || depends(f.to);
    if (!dependsOnSubject)
        if (const auto it = keptEdges_.find(&form); it != keptEdges_.end())
            return it->second;
    std::vector<Outcome> outcomes;
    const auto consider = [&](int edge) {
        Outcome outcome = matches(form.filter, edge, subject);
        if (outcome.truth > Truth::violated)
            outcomes.push_back(std::move(outcome));
    };
    if (f.other && subject.node >= 0)
        std::ranges::for_each(graph_.edgesAt(subject.node), consider);
    else if (depends(f.from) || depends(f.to))
        for (const Membership &end : members(depends(f.from) ? f.from : f.to, subject)->entries()) {
            for (int edge : graph_.edgesAt(end.node))
                if ((depends(f.from) ? graph_.edge(edge).from : graph_.edge(edge).to) == end.node)
                    consider(edge);
        }
    else
        for (int edge = 0; edge < graph_.edgeCount(); ++edge)
            consider(edge);
    Outcome result = verdict(false);
    if (outcomes.size() >= at(form.minimum)) {
        std::stable_sort(outcomes.begin(), outcomes.end(),
                         [](const Outcome &a, const Outcome &b) { return a.truth > b.truth; });
        result.truth = outcomes[at(form.minimum - 1)].truth;
        std::erase_if(outcomes, [&result](const Outcome &outcome) { return outcome.truth != result.truth; });
        mergeAll(result.evidence, outcomes,
                 [](const Outcome &outcome) -> const Evidence & { return outcome.evidence; });
    }
    if (!dependsOnSubject)
        keptEdges_.emplace(&form, result);
    return result;
}

Outcome Evaluator::matches(const EdgeFilter &f, int edgeIndex, Subject subject)
{
    const Edge &e = graph_.edge(edgeIndex);
    if (!f.kinds.empty() && !listed(f.kinds, e.kind))
        return verdict(false);
    if (f.untypedOnly && e.typed)
        return verdict(false);
    if (f.view && !graph_.uses(*f.view, edgeIndex))
        return verdict(false);
    Outcome result;
    const auto require = [&](const SelectorPtr &selector, int node) {
        if (!selector || result.truth == Truth::violated)
            return;
        const Truth truth = members(selector, subject)->truth(node);
        if (truth == Truth::question || truth == Truth::assumed)
            mergeEvidence(result.evidence, member(*selector, node, subject).evidence);
        result.truth = std::min(result.truth, truth);
    };
    require(f.from, e.from);
    require(f.to, e.to);
    if (f.other) {
        if (e.from != subject.node && e.to != subject.node)
            return verdict(false);
        require(f.other, e.from == subject.node ? e.to : e.from);
    }
    if (f.where && result.truth > Truth::violated) {
        Outcome where = evaluate(*f.where, {-1, edgeIndex});
        result.truth = std::min(result.truth, where.truth);
        mergeEvidence(result.evidence, where.evidence);
    }
    return result;
}

} // namespace plumbline::check
