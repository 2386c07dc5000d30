#pragma once

#include "budget/sampler.h"
#include "budget/wiring.h"

#include <memory>

namespace plumbline::budget
{

/// What simulating an entry needs beside the wiring.
struct LatencyOptions {
    std::uint64_t seed = Inputs::defaultSeed;
    int draws = 100'000;
    /// Share of requests that each component serves with what is down (availability.h); those with 0 are not
    /// called.
    std::vector<double> serves;
    /// Mean wait in a queue before the component works, ms, by node.
    std::map<int, double> waits;
};

/// The simulated latency of one entry, and how often each connection is called for one planned call (retries,
/// hedges).
struct Simulated {
    EntryLatency latency;
    std::map<int, double> attempts; ///< By edge of the graph.
    std::map<int, double> busy;     ///< By node: mean ms between a call of it and its answer.
    bool cut = false;               ///< The tree of calls was too large and was cut.
};

/// Empty when the entry gets no answer at all with what is down.
std::optional<Simulated> simulateLatency(Reading &reading, const Wiring &wiring, int entry,
                                         const LatencyOptions &options);

/// The sum that adding p95 values gives: own p95 + calls (of parallel ones the longest), an agent's steps
/// times; with its terms, biggest first. Caches do not hit, routers take their longest branch.
struct SumOfP95 {
    double ms = 0;
    std::vector<Term> terms;
    std::vector<int> missing; ///< Components on the way whose p95 nobody knows.
};
SumOfP95 sumOfP95(Reading &reading, const Wiring &wiring, int entry);

} // namespace plumbline::budget
