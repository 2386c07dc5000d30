#include "budget/latency.h"

#include <algorithm>
#include <cmath>

namespace plumbline::budget
{

namespace
{
/// One component in the sum: its own time and what it waits for, on the longest way.
struct Summand {
    std::optional<Duration> own;
    bool missing = false;
    double ms = 0;
    std::vector<std::pair<int, double>> waitsFor; ///< Component and times.
};

using Summands = std::map<int, Summand>;

void waitFor(Summand &summand, const Summands &all, const Link &link, double times)
{
    summand.ms += all.at(link.node).ms * times;
    summand.waitsFor.emplace_back(link.node, times);
}

Summand summandOf(Reading &reading, const Wiring &wiring, const Summands &all, int node)
{
    Summand summand;
    const Wires &wires = wiring.at(node);
    const std::size_t needs = reading.needs().size();
    summand.own = reading.duration(node);
    summand.missing = !summand.own && reading.needs().size() > needs;
    summand.ms = summand.own ? summand.own->p95 : 0;
    for (const auto *controls : {&wires.before, &wires.after})
        for (const Link &link : *controls)
            waitFor(summand, all, link, 1);
    const Link *longest = nullptr; // Of those side by side, or of which one is taken.
    double longestTimes = 1;
    for (const Link &link : wires.calls) {
        const double times = link.everyStep ? wires.steps : 1;
        if (!link.parallel && link.share >= 1)
            waitFor(summand, all, link, times);
        else if (!longest || all.at(link.node).ms * times > all.at(longest->node).ms * longestTimes) {
            longest = &link;
            longestTimes = times;
        }
    }
    if (longest)
        waitFor(summand, all, *longest, longestTimes);
    return summand;
}
} // namespace

SumOfP95 sumOfP95(Reading &reading, const Wiring &wiring, int entry)
{
    const std::vector<int> order = wiring.orderFrom(entry); // Callees first.
    Summands all;
    for (const int node : order)
        all.emplace(node, summandOf(reading, wiring, all, node));
    SumOfP95 result;
    if (!all.contains(entry))
        return result;
    result.ms = all.at(entry).ms;
    std::map<int, double> counts{{entry, 1}};
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const auto count = counts.find(*it);
        if (count == counts.end())
            continue;
        const Summand &summand = all.at(*it);
        for (const auto &[called, times] : summand.waitsFor)
            counts[called] += count->second * times;
        if (summand.missing)
            result.missing.push_back(*it);
        if (summand.own && summand.own->p95 > 0)
            result.terms.push_back(
                {reading.name(*it) + (count->second > 1
                                          ? " x " + std::to_string(std::lround(std::min(count->second, 1e9)))
                                          : ""),
                 summand.own->p95 * count->second, "ms", reading.id(*it), summand.own->origin});
    }
    std::stable_sort(result.terms.begin(), result.terms.end(),
                     [](const Term &a, const Term &b) { return a.value > b.value; });
    return result;
}

} // namespace plumbline::budget
