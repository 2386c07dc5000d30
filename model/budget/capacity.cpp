#include "budget/capacity.h"

#include "budget/sums.h"

#include <algorithm>
#include <cmath>

namespace plumbline::budget
{

namespace
{
constexpr double secondsPerMinute = 60;
constexpr double secondsPerHour = 3600;
constexpr double mostServers = 100'000;

/// Collects the limits of one component after the other.
class Limits
{
public:
    Limits(Reading &reading, const Traffic &traffic, double multiple, const std::map<int, double> &busy)
        : reading_(reading), traffic_(traffic), multiple_(multiple), busy_(busy),
          modelCalls_(modelCalls(reading, traffic.perRequest))
    {
    }

    void look(int node)
    {
        if (traffic_.peakRps) {
            inFlight(node);
            tokens(node);
            calls(node);
            machines(node);
        }
        people(node);
    }
    std::vector<Part> take() { return std::move(parts_); }

private:
    Part part(int node, std::string resource, double use, double limit, std::string unit) const;
    void add(Part part);
    void inFlight(int node);
    void tokens(int node);
    void calls(int node);
    void machines(int node);
    void people(int node);
    Term rate(int node) const
    {
        return {"calls", traffic_.perSecond(node), "1/s", reading_.id(node), Origin::stated};
    }

    Reading &reading_;
    const Traffic &traffic_;
    double multiple_;
    const std::map<int, double> &busy_;
    double modelCalls_; ///< Of one request.
    std::vector<Part> parts_;
};

Part Limits::part(int node, std::string resource, double use, double limit, std::string unit) const
{
    Part part;
    part.component = reading_.id(node);
    part.name = reading_.name(node);
    part.resource = std::move(resource);
    part.use = use;
    part.limit = limit;
    part.unit = std::move(unit);
    return part;
}

void Limits::add(Part part)
{
    if (part.use <= 0)
        return;
    part.multiple = part.limit / part.use;
    parts_.push_back(std::move(part));
}

/// Little's law against the places there are, and the wait for a place.
void Limits::inFlight(int node)
{
    const auto places = reading_.property(node, "max-in-flight");
    const auto busy = busy_.find(node);
    if (!places || places->value <= 0 || busy == busy_.end())
        return;
    const Queue queue{traffic_.perSecond(node), busy->second / 1000,
                      static_cast<int>(std::clamp(places->value, 1.0, mostServers))};
    Part limit = part(node, "requests in flight", plumbline::budget::inFlight(queue.arrivals, queue.service),
                      places->value, "requests");
    limit.terms = {rate(node), {"time of one", queue.service, "s", reading_.id(node), Origin::stated}};
    limit.unstable = !queue.stable();
    limit.growth = queue.growth();
    if (const auto wait = queue.meanWait())
        limit.wait = *wait * 1000;
    add(std::move(limit));
}

void Limits::tokens(int node)
{
    const auto quota = reading_.property(node, "quota-tpm");
    if (!quota || !isGenerative(reading_.kind(node)))
        return;
    const auto each = callTokens(reading_, node, modelCalls_);
    if (!each)
        return;
    const double perCall = each->in + each->out;
    Part limit = part(node, "tokens a minute", traffic_.perSecond(node) * secondsPerMinute * perCall,
                      quota->value, "tokens/min");
    limit.terms = {rate(node), {"tokens of a call", perCall, "tokens", reading_.id(node), each->origin}};
    add(std::move(limit));
}

void Limits::calls(int node)
{
    std::optional<Number> perMinute;
    if (reading_.graph().kind(node).category == "tools")
        perMinute = reading_.property(node, "rate-limit");
    else if (reading_.kind(node) == "rate-limiter" && reading_.lists(node, "scope", "global") &&
             !reading_.lists(node, "unit", "tokens"))
        perMinute = reading_.property(node, "limit");
    if (!perMinute)
        return;
    Part limit = part(node, "calls a minute", traffic_.perSecond(node) * secondsPerMinute, perMinute->value,
                      "calls/min");
    limit.terms = {rate(node)};
    add(std::move(limit));
}

/// A self-hosted model writes so many tokens a second at the load it is planned for.
void Limits::machines(int node)
{
    if (!isGenerative(reading_.kind(node)) || reading_.text(node, "hosting") != "self")
        return;
    const auto each = callTokens(reading_, node, modelCalls_);
    if (!each)
        return;
    const auto replicas = reading_.property(node, "replicas");
    if (!replicas)
        reading_.need("capacity", reading_.id(node), "replicas",
                      "how many replicas of '" + reading_.name(node) + "' run (one until then)");
    const double count = replicas ? replicas->value : 1;
    const Number speed = reading_.fact("gpu-replica-speed", node);
    const Number load = reading_.fact("gpu-load", node);
    Part limit = part(node, "tokens written a second", traffic_.perSecond(node) * each->out,
                      count * speed.value * load.value / 100, "tokens/s");
    limit.terms = {rate(node),
                   {"tokens of an answer", each->out, "tokens", reading_.id(node), each->origin},
                   {"replicas", count, "", reading_.id(node), Origin::stated},
                   {"speed of one", speed.value, "tokens/s", reading_.id(node), Origin::fact},
                   {"planned load", load.value, "%", reading_.id(node), Origin::fact}};
    limit.unstable = limit.use >= count * speed.value;
    limit.growth = std::max(0.0, limit.use - count * speed.value);
    add(std::move(limit));
}

/// Reviewers are a queue too.
void Limits::people(int node)
{
    if (reading_.kind(node) != "human-approval")
        return;
    const auto asked = reading_.property(node, "requests-per-hour");
    const auto done = reading_.property(node, "capacity-per-hour");
    for (const char *property : {"requests-per-hour", "capacity-per-hour"})
        if (!reading_.property(node, property))
            reading_.need("capacity", reading_.id(node), property,
                          std::string("the ") + property + " of '" + reading_.name(node) + "'");
    if (!asked || !done || done->value <= 0)
        return;
    const Number minutes = reading_.fact("review-minutes", node);
    const double arriving = asked->value * multiple_;
    Queue queue;
    queue.arrivals = arriving / secondsPerHour;
    queue.servers =
        static_cast<int>(std::clamp(std::round(done->value * minutes.value / 60), 1.0, mostServers));
    queue.service = queue.servers * secondsPerHour / done->value;
    Part limit = part(node, "reviews an hour", arriving, done->value, "per h");
    limit.terms = {
        {"reviewers at work", static_cast<double>(queue.servers), "", reading_.id(node), Origin::fact},
        {"minutes of a review", minutes.value, "min", {}, Origin::fact}};
    limit.unstable = !queue.stable();
    limit.growth = queue.growth();
    if (const auto wait = queue.meanWait())
        limit.wait = *wait * 1000;
    add(std::move(limit));
}

void addMemory(Reading &reading, int node, Capacity &capacity)
{
    if (reading.kind(node) != "vector-store")
        return;
    const auto documents = reading.target("documents");
    if (!documents) {
        reading.need("capacity", {}, "documents", "the number of documents, for the memory of the index");
        return;
    }
    double dimensions = 0;
    int embedder = -1;
    for (int other = 0; other < reading.graph().nodeCount(); ++other)
        if (reading.kind(other) == "embedding-model")
            if (const auto stated = reading.property(other, "dimensions");
                stated && stated->value > dimensions) {
                dimensions = stated->value;
                embedder = other;
            }
    if (embedder < 0) {
        reading.need("capacity", reading.id(node), "dimensions",
                     "an embedding model, for the size of a vector");
        return;
    }
    const double vectors = *documents * reading.fact("chunks-per-document", node).value;
    const auto replicas = reading.property(node, "replicas");
    const double copies = replicas ? replicas->value : 1;
    const double gb = vectorMemoryGb(vectors, dimensions, reading.fact("vector-bytes", node).value,
                                     reading.fact("vector-overhead", node).value);
    capacity.memory.push_back({reading.name(node), gb * copies, "GB", reading.id(node), Origin::fact});
}
} // namespace

double vectorMemoryGb(double vectors, double dimensions, double bytes, double overhead)
{
    constexpr double gigabyte = 1e9;
    return vectors * dimensions * bytes * overhead / gigabyte;
}

Capacity capacityOf(Reading &reading, const Wiring &wiring, const Traffic &traffic, double multiple,
                    const std::map<int, double> &busy)
{
    Capacity capacity;
    capacity.peakRps = traffic.peakRps;
    if (!traffic.peakRps)
        reading.need("capacity", {}, "peak-rps", "the requests a second at the peak");
    Limits limits(reading, traffic, multiple, busy);
    for (auto it = wiring.order().rbegin(); it != wiring.order().rend(); ++it) {
        limits.look(*it);
        addMemory(reading, *it, capacity);
        if (traffic.peakRps && traffic.perSecond(*it) > 0)
            capacity.rates.push_back(
                {reading.name(*it), traffic.perSecond(*it), "1/s", reading.id(*it), Origin::stated});
    }
    capacity.parts = limits.take();
    std::stable_sort(capacity.parts.begin(), capacity.parts.end(),
                     [](const Part &a, const Part &b) { return a.multiple < b.multiple; });
    if (capacity.parts.empty() && traffic.peakRps)
        reading.need("capacity", {}, "",
                     "a limit to compare with: a quota, a rate limit, requests in flight or reviews an hour");
    return capacity;
}

} // namespace plumbline::budget
