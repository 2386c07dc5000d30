#include "budget/latency.h"

#include <algorithm>

namespace plumbline::budget
{

namespace
{
/// Adds up along the order of the wiring: callees are there before their callers.
struct LongestWay {
    double ms = 0;
    /// Calls of each component on the longest way, by node.
    std::map<int, double> counts;

    void add(const LongestWay &other, double times)
    {
        ms += other.ms * times;
        for (const auto &[node, count] : other.counts)
            counts[node] += count * times;
    }
};
} // namespace

SumOfP95 sumOfP95(Reading &reading, const Wiring &wiring, int entry)
{
    SumOfP95 result;
    std::map<int, LongestWay> sums;
    std::map<int, Duration> own;
    for (const int node : wiring.order()) {
        const Wires &wires = wiring.at(node);
        LongestWay &sum = sums[node];
        const std::size_t needs = reading.needs().size();
        if (const auto duration = reading.duration(node)) {
            sum.ms = duration->p95;
            sum.counts[node] = 1;
            own[node] = *duration;
        } else if (reading.needs().size() > needs) {
            result.missing.push_back(node);
        }
        for (const Link &link : wires.before)
            sum.add(sums[link.node], 1);
        const LongestWay *longest = nullptr; // Of a group that runs side by side, or of which one is taken.
        double longestTimes = 1;
        const auto close = [&] {
            if (longest)
                sum.add(*longest, longestTimes);
            longest = nullptr;
        };
        for (const Link &link : wires.calls) {
            const double times = link.everyStep ? wires.steps : 1;
            if (!link.parallel && link.share >= 1) {
                sum.add(sums[link.node], times);
                continue;
            }
            const LongestWay &candidate = sums[link.node];
            if (!longest || candidate.ms * times > longest->ms * longestTimes) {
                longest = &candidate;
                longestTimes = times;
            }
        }
        close();
        for (const Link &link : wires.after)
            sum.add(sums[link.node], 1);
    }
    result.ms = sums[entry].ms;
    for (const auto &[node, count] : sums[entry].counts)
        result.terms.push_back(
            {reading.name(node) + (count > 1 ? " x " + std::to_string(static_cast<int>(count)) : ""),
             own[node].p95 * count, "ms", reading.id(node), own[node].origin});
    std::stable_sort(result.terms.begin(), result.terms.end(),
                     [](const Term &a, const Term &b) { return a.value > b.value; });
    return result;
}

} // namespace plumbline::budget
