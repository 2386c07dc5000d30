#include "budget/traffic.h"

#include <algorithm>

namespace plumbline::budget
{

namespace
{
std::size_t slotOf(int node)
{
    return static_cast<std::size_t>(node);
}

/// The target of the profile, else what the users and callers on the board send at their peak.
std::optional<double> peakOf(Reading &reading, const Wiring &wiring)
{
    if (const auto target = reading.target("peak-rps"))
        return target;
    double sum = 0;
    bool known = false;
    for (const int entry : wiring.entries())
        if (const auto rate = reading.property(entry, "peak-rate")) {
            sum += rate->value;
            known = true;
        }
    return known ? std::optional(sum) : std::nullopt;
}

/// How much of the requests each entry sends.
std::vector<double> sharesOf(Reading &reading, const Wiring &wiring)
{
    std::vector<double> shares;
    double sum = 0;
    for (const int entry : wiring.entries()) {
        const auto rate = reading.property(entry, "peak-rate");
        shares.push_back(rate ? rate->value : 1);
        sum += shares.back();
    }
    for (double &share : shares)
        share = sum > 0 ? share / sum : 1 / static_cast<double>(shares.size());
    return shares;
}
} // namespace

Traffic trafficOf(Reading &reading, const Wiring &wiring, double multiple,
                  const std::map<int, double> &attempts, const std::vector<Served> &serves)
{
    Traffic traffic;
    traffic.perRequest.assign(slotOf(reading.graph().nodeCount()), 0);
    if (const auto peak = peakOf(reading, wiring))
        traffic.peakRps = *peak * multiple;
    const std::vector<double> shares = sharesOf(reading, wiring);
    for (std::size_t i = 0; i < shares.size(); ++i)
        traffic.perRequest[slotOf(wiring.entries()[i])] += shares[i];
    const auto send = [&](const Link &link, double calls) {
        const auto more = attempts.find(link.edge);
        if (link.edge >= 0 && more != attempts.end())
            calls *= more->second;
        traffic.perRequest[slotOf(link.node)] += calls;
        if (link.edge >= 0)
            traffic.perEdge[link.edge] += calls;
    };
    // Callers before callees.
    for (auto it = wiring.order().rbegin(); it != wiring.order().rend(); ++it) {
        const double calls = traffic.perRequest[slotOf(*it)];
        const Wires &wires = wiring.at(*it);
        for (const auto *controls : {&wires.before, &wires.after})
            for (const Link &link : *controls)
                send(link, calls);
        double passing = calls;
        if (wires.cache == *it)
            passing *= 1 - wires.hit;
        const auto firstSpare = [&](const auto &fits) -> const Link * {
            const auto found = std::find_if(wires.spares.begin(), wires.spares.end(), [&](const Link &spare) {
                return serves[slotOf(spare.node)].any > 0 && fits(spare);
            });
            return found == wires.spares.end() ? nullptr : &*found;
        };
        for (const Link &link : wires.calls) {
            const bool branch = wires.chooses && link.share < 1;
            if (serves[slotOf(link.node)].any > 0) {
                send(link, passing * link.share * link.times * (link.everyStep ? wires.steps : 1));
                if (link.node == wires.cache)
                    passing *= 1 - wires.hit;
                continue;
            }
            if (!link.required && !branch)
                continue;
            // Down: what stands in is called. Where that answers for the host, or nothing does, the rest is
            // not.
            const Link *spare = firstSpare([&](const Link &one) { return wiring.standsIn(*it, one, link); });
            if (spare)
                send(*spare, passing * (branch ? link.share : 1));
            if (!branch && (!spare || wiring.standsInForAll(*it, *spare)))
                break;
        }
        if (wires.calls.empty() && serves[slotOf(*it)].full <= 0)
            if (const Link *spare = firstSpare([](const Link &) { return true; }))
                send(*spare, passing);
        for (const Link &link : wires.queued)
            send(link, calls);
    }
    return traffic;
}

} // namespace plumbline::budget
