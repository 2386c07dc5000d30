#include "check/outcomes.h"

namespace plumbline::check
{

// The EQUALITY of rules.md 4.3 over all the nodes named: two stated values that differ prove it wrong, a
// missing one leaves it open, and one value alone has nothing to differ from.
Outcome Evaluator::test(const SameValue &form, Subject subject)
{
    struct Stated {
        int node;
        const Json *value;
    };
    std::vector<Stated> stated;
    Outcome outcome;
    std::size_t nodes = 0;
    for (const SameValue::Part &part : form.parts)
        for (int node : nodesOf(part.nodes, subject)) {
            ++nodes;
            const PropertyValue found = graph_.property(node, part.property);
            if (found.value && found.source == Source::stated)
                stated.push_back({node, found.value});
            else
                outcome.evidence.asks.push_back({graph_.component(node).id, part.property});
        }
    const auto differs = [&stated](const Stated &one) { return *one.value != *stated.front().value; };
    if (std::ranges::any_of(stated, differs)) {
        outcome.truth = Truth::violated;
        outcome.evidence.asks.clear();
        for (const Stated &one : stated) {
            appendNew(outcome.evidence.related, {one.node});
            const std::string value =
                one.value->is_string() ? one.value->get<std::string>() : one.value->dump();
            outcome.evidence.missing.push_back("'" + value + "' at '" + graph_.component(one.node).name +
                                               "'");
        }
    } else if (nodes > 1 && !outcome.evidence.asks.empty()) {
        outcome.truth = Truth::question;
    } else {
        outcome.evidence.asks.clear();
    }
    return outcome;
}

} // namespace plumbline::check
