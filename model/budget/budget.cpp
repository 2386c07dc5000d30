#include "budget/budget.h"

#include "budget/capacity.h"
#include "budget/latency.h"

#include <algorithm>
#include <cmath>

namespace plumbline::budget
{

namespace
{
/// A wait in a queue below this does not deserve another simulation.
constexpr double leastWait = 0.5; // ms

Result<std::set<int>> nodesDown(const graph::Graph &graph, const Inputs &inputs)
{
    std::set<int> down;
    for (const Id &id : inputs.without) {
        if (!inputs.design.component(id))
            return problem("there is no component '" + id + "'", "--without", "Name components by their id");
        for (int node = 0; node < graph.nodeCount(); ++node)
            if (graph.component(node).id == id)
                down.insert(node);
    }
    return down;
}

/// Computes one budget; the parts build on each other.
class Computation
{
public:
    Computation(const Inputs &inputs, const graph::Graph &graph, std::set<int> down)
        : inputs_(inputs), reading_(graph, inputs.facts), wiring_(reading_), down_(std::move(down))
    {
        ServiceModel model(reading_, wiring_);
        ServiceModel::State state = model.allUp();
        for (const int node : down_)
            state.down[static_cast<std::size_t>(node)] = true;
        serves_ = model.evaluate(state);
        // What is down and off the way of requests does not answer either.
        for (const int node : down_)
            if (!wiring_.onTheWay(node))
                serves_[static_cast<std::size_t>(node)] = {0, 0};
    }

    Budget run();

private:
    void latency();
    bool simulate(const std::map<int, double> &waits);
    std::map<int, double> waits() const;
    void sayUnstable();

    const Inputs &inputs_;
    Reading reading_;
    Wiring wiring_;
    std::set<int> down_;
    std::vector<Served> serves_;
    Budget budget_;
    std::map<int, double> attempts_, busy_;
    Traffic traffic_;
};

/// Simulates all entries; false when one of them gets no answer.
bool Computation::simulate(const std::map<int, double> &waits)
{
    budget_.latency.entries.clear();
    LatencyOptions options;
    options.seed = inputs_.seed;
    options.draws = inputs_.draws;
    options.waits = waits;
    for (const Served &served : serves_)
        options.serves.push_back(served.any);
    bool all = true;
    for (const int entry : wiring_.entries()) {
        auto simulated = simulateLatency(reading_, wiring_, entry, options);
        if (!simulated) {
            reading_.need("latency", reading_.id(entry), "",
                          "a way to serve '" + reading_.name(entry) + "' without what is down");
            all = false;
            continue;
        }
        if (simulated->latency.stages.empty()) {
            reading_.need("latency", reading_.id(entry), "p95",
                          "the time of a component that '" + reading_.name(entry) + "' calls");
            continue;
        }
        if (simulated->latency.draws < inputs_.draws)
            budget_.notes.push_back("a request of '" + reading_.name(entry) +
                                    "' makes so many calls that only " +
                                    std::to_string(simulated->latency.draws) + " were simulated");
        if (simulated->cut)
            budget_.notes.push_back("the requests of '" + reading_.name(entry) +
                                    "' branch into more than 512 calls; the rest is left out of the latency");
        simulated->latency.sumOfP95 = sumOfP95(reading_, wiring_, entry).ms;
        budget_.latency.entries.push_back(std::move(simulated->latency));
        attempts_.merge(simulated->attempts);
        busy_.merge(simulated->busy);
    }
    std::stable_sort(budget_.latency.entries.begin(), budget_.latency.entries.end(),
                     [](const EntryLatency &a, const EntryLatency &b) { return a.p95.value > b.p95.value; });
    return all;
}

std::map<int, double> Computation::waits() const
{
    std::map<int, double> waits;
    for (const Part &part : budget_.capacity.parts)
        if (part.resource == "requests in flight" && part.wait && *part.wait > leastWait)
            for (const int node : wiring_.order())
                if (reading_.id(node) == part.component)
                    waits[node] = *part.wait;
    return waits;
}

void Computation::latency()
{
    Latency &latency = budget_.latency;
    latency.draws = inputs_.draws;
    latency.seed = inputs_.seed;
    if (wiring_.entries().empty())
        reading_.need("latency", {}, "", "a user, client or external caller that calls something");
    simulate({});
    latency.whySumDiffers = "Percentiles do not add: the slow moments of different stages rarely meet in one "
                            "request, so the simulated p95 "
                            "is below the sum. A rare slow mode, a retry or a queue can push it above. The "
                            "sum also takes the longest branch "
                            "of a router and no cache hit.";
}

void Computation::sayUnstable()
{
    for (const Part &part : budget_.capacity.parts)
        if (part.unstable && part.resource == "requests in flight") {
            budget_.latency.entries.clear();
            reading_.need("latency", part.component, "max-in-flight",
                          "more room at '" + part.name +
                              "': its queue is unstable at this traffic and grows without end");
        }
}

Budget Computation::run()
{
    budget_.traffic = inputs_.traffic;
    latency();
    traffic_ = trafficOf(reading_, wiring_, inputs_.traffic, attempts_, serves_);
    budget_.capacity = capacityOf(reading_, wiring_, traffic_, inputs_.traffic, busy_);
    if (const auto queues = waits(); !queues.empty())
        simulate(queues);
    sayUnstable();
    budget_.availability = availabilityOf(reading_, wiring_, down_, inputs_.seed);
    budget_.quality = qualityOf(reading_, wiring_);
    std::optional<double> right;
    if (budget_.quality.rightPct)
        right = *budget_.quality.rightPct / 100;
    if (right && !budget_.availability.entries.empty())
        budget_.availability.rightPct = budget_.availability.entries.front().pct * *right;
    budget_.cost = costOf(reading_, wiring_, traffic_, inputs_.traffic, right);
    for (int node = 0; node < reading_.graph().nodeCount(); ++node)
        if (wiring_.onTheWay(node) && reading_.kind(node) == "human-approval")
            budget_.notes.push_back("the wait for people at '" + reading_.name(node) +
                                    "' is not in the latency; see capacity");
    if (budget_.availability.sampled)
        budget_.notes.emplace_back(
            "the availability is sampled: there are too many ways to fail for the exact value");
    budget_.defaults = reading_.defaults();
    budget_.needs = reading_.needs();
    return std::move(budget_);
}
} // namespace

Result<Budget> computeBudget(const Inputs &inputs)
{
    if (!std::isfinite(inputs.traffic) || inputs.traffic < leastTraffic || inputs.traffic > mostTraffic)
        return problem("the traffic multiple is not between 0.1 and 100", "--traffic", "Use for example 10");
    const graph::Graph graph(inputs.design, inputs.catalog);
    auto down = nodesDown(graph, inputs);
    if (!down)
        return tl::unexpected(down.error());
    return Computation(inputs, graph, *std::move(down)).run();
}

} // namespace plumbline::budget
