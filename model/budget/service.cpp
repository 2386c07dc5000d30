#include "budget/availability.h"

#include <algorithm>

namespace plumbline::budget
{

ServiceModel::ServiceModel(const Reading &reading, const Wiring &wiring)
    : wiring_(wiring), order_(wiring.order()), served_(static_cast<std::size_t>(reading.graph().nodeCount()))
{
}

ServiceModel::State ServiceModel::allUp() const
{
    return {std::vector<bool>(served_.size(), false), {}};
}

const std::vector<Served> &ServiceModel::evaluate(const State &state)
{
    for (const int node : order_)
        served_[static_cast<std::size_t>(node)] = serve(node, state);
    return served_;
}

/// Series: the shares multiply. A router loses what its failed branch would have served. What the calls do
/// not serve, the spares that can stand in for them do, in their order.
Served ServiceModel::serve(int node, const State &state) const
{
    const Wires &wires = wiring_.at(node);
    const bool isDown = state.down[static_cast<std::size_t>(node)];
    const auto of = [this](const Link &link) -> const Served & {
        return served_[static_cast<std::size_t>(link.node)];
    };
    const auto usable = [&state](const Link &spare) {
        return spare.edge < 0 || !state.unusableSpares.contains(spare.edge);
    };
    const auto stoodInFor = [&](const Link &call) {
        double any = of(call).any;
        for (const Link &spare : wires.spares)
            if (any < 1 && usable(spare) && wiring_.standsIn(node, spare, call) &&
                !wiring_.standsInForAll(node, spare))
                any += (1 - any) * of(spare).any;
        return any;
    };
    Served calls;
    Served chosen{0, 0};
    for (const Link &link : wires.calls) {
        if (wires.chooses && link.share < 1) {
            chosen.any += link.share * stoodInFor(link);
            chosen.full += link.share * of(link).full;
        } else {
            calls.full *= of(link).full;
            if (link.required)
                calls.any *= stoodInFor(link);
        }
    }
    if (wires.chooses) {
        calls.any *= std::min(1.0, chosen.any);
        calls.full *= std::min(1.0, chosen.full);
    }
    const bool replaceable = wiring_.isReplaceable(node);
    const bool onlyChooses = wiring_.isHandler(node) && wires.calls.empty();
    if (onlyChooses)
        calls = {wires.repliesItself ? 1.0 : 0.0, 0};
    if (isDown && replaceable)
        calls = {0, 0};
    for (const Link &spare : wires.spares)
        if (usable(spare) && wiring_.standsInForAll(node, spare))
            calls.any += (1 - calls.any) * of(spare).any;
    if (onlyChooses)
        calls.full = calls.any;
    if (isDown && !replaceable)
        return {0, 0};
    for (const auto *controls : {&wires.before, &wires.after})
        for (const Link &link : *controls) {
            calls.full *= of(link).full;
            if (link.required)
                calls.any *= of(link).any;
        }
    return calls;
}

} // namespace plumbline::budget
