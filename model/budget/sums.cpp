#include "budget/sums.h"

#include <algorithm>
#include <set>

namespace plumbline::budget
{

namespace
{
using graph::GraphView;
constexpr double million = 1e6;

/// The components that a call passes on its way to `model`, as far back as one workflow goes: a router starts
/// another.
std::vector<int> workflowOf(const Reading &reading, int model)
{
    std::vector<int> callers{model};
    for (std::size_t i = 0; i < callers.size(); ++i)
        for (const graph::Step &step : reading.graph().previous(GraphView::call, callers[i])) {
            const std::string &kind = reading.kind(step.node);
            if (kind == "query-router" || kind == "traffic-splitter" ||
                reading.graph().kind(step.node).category == "actors" ||
                std::find(callers.begin(), callers.end(), step.node) != callers.end())
                continue;
            callers.push_back(step.node);
        }
    return callers;
}

/// What the workflow calls, itself included, without what lies behind the model.
std::vector<int> calledBy(const Reading &reading, std::vector<int> nodes, int model)
{
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i] == model)
            continue;
        for (const graph::Step &step : reading.graph().next(GraphView::synchronous, nodes[i]))
            if (reading.kind(step.node) != "query-router" &&
                std::find(nodes.begin(), nodes.end(), step.node) == nodes.end())
                nodes.push_back(step.node);
    }
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

struct Passages {
    double tokens = 0;
    bool any = false;
};

Passages addPassages(Reading &reading, const std::vector<int> &nodes, Sum &sum)
{
    std::optional<Number> best;
    for (const int node : nodes)
        if (reading.kind(node) == "reranker")
            if (const auto out = reading.property(node, "out"); out && (!best || out->value < best->value))
                best = out;
    Passages passages;
    for (const int node : nodes) {
        if (reading.kind(node) != "retriever")
            continue;
        const auto top = reading.property(node, "top-k");
        const auto chunk = reading.property(node, "chunk-tokens");
        if (!top || !chunk) {
            sum.missing.emplace_back(reading.id(node), top ? "chunk-tokens" : "top-k");
            continue;
        }
        const double count = best ? std::min(top->value, best->value) : top->value;
        const Origin origin = std::max(top->origin, chunk->origin);
        sum.add("passages of " + reading.name(node), {count * chunk->value, origin}, 1, "tokens",
                reading.id(node));
        passages.tokens += count * chunk->value;
        passages.any = true;
    }
    return passages;
}
} // namespace

void Sum::add(std::string label, const Number &number, double times, std::string unit, const Id &source)
{
    value += number.value * times;
    assumed = assumed || number.origin != Origin::stated;
    terms.push_back({std::move(label), number.value * times, std::move(unit), source, number.origin});
}

Sum contextTokens(Reading &reading, int model)
{
    Sum sum;
    const std::vector<int> nodes = calledBy(reading, workflowOf(reading, model), model);
    const Passages passages = addPassages(reading, nodes, sum);
    for (const int node : nodes) {
        if (reading.kind(node) == "prompt-builder") {
            if (const auto prompt = reading.property(node, "prompt-tokens"))
                sum.add("prompt of " + reading.name(node), *prompt, 1, "tokens", reading.id(node));
            const auto budget = reading.property(node, "context-budget");
            if (budget && budget->origin == Origin::stated && passages.tokens > budget->value)
                sum.add("cut to the context budget", {budget->value - passages.tokens, Origin::stated}, 1,
                        "tokens", reading.id(node));
        }
        if (reading.kind(node) == "conversation-memory")
            if (const auto history = reading.property(node, "history-tokens"))
                sum.add("history of " + reading.name(node), *history, 1, "tokens", reading.id(node));
    }
    if (const auto longest = reading.property(model, "max-output-tokens"))
        sum.add("longest answer", *longest, 1, "tokens", reading.id(model));
    else
        sum.missing.emplace_back(reading.id(model), "max-output-tokens");
    return sum;
}

namespace
{
/// Walks from a store back to its sources, along every way that data take into it.
class DataWalk
{
public:
    explicit DataWalk(Reading &reading) : reading_(reading) {}

    Sum slowest(int store)
    {
        from(store, {});
        worst_.missing.assign(missing_.begin(), missing_.end());
        return std::move(worst_);
    }

private:
    static constexpr std::size_t deepest = 32;
    static constexpr int mostWays =
        10'000; ///< A board drawn to be hostile has more ways than anybody waits for.

    void from(int node, const Sum &soFar);
    void addIngest(int node, Sum &sum);

    Reading &reading_;
    Sum worst_;
    std::set<std::pair<Id, std::string>> missing_;
    std::vector<int> onTheWay_;
    int ways_ = 0;
};

void DataWalk::from(int node, const Sum &soFar)
{
    const graph::Graph &graph = reading_.graph();
    const bool scheduled = reading_.kind(node) == "ingest-pipeline" && reading_.property(node, "interval");
    bool fed = false;
    onTheWay_.push_back(node);
    for (const graph::Step &step : graph.previous(GraphView::batch, node)) {
        if (std::find(onTheWay_.begin(), onTheWay_.end(), step.node) != onTheWay_.end() ||
            onTheWay_.size() > deepest || ++ways_ > mostWays)
            continue;
        Sum sum = soFar;
        // The interval of an ingest is also that of the transfers it makes.
        if (const auto wait = reading_.edgeProperty(step.edge, "interval-min"); wait && !scheduled)
            sum.add("interval of the transfer to " + reading_.name(node), *wait, 1, "min",
                    graph.edge(step.edge).connection->id);
        if (reading_.kind(step.node) == "ingest-pipeline")
            addIngest(step.node, sum);
        fed = true;
        from(step.node, sum);
    }
    onTheWay_.pop_back();
    if (!fed && soFar.value > worst_.value)
        worst_ = soFar;
}

/// An ingest waits for its schedule, unless changes drive it, and takes its time.
void DataWalk::addIngest(int node, Sum &sum)
{
    const graph::Graph &graph = reading_.graph();
    const auto interval = reading_.property(node, "interval");
    const auto incoming = graph.previous(GraphView::batch, node);
    const bool waits = std::any_of(incoming.begin(), incoming.end(), [&](const graph::Step &in) {
        return graph.edge(in.edge).kind->id != "async-event" &&
               !reading_.edgeProperty(in.edge, "interval-min");
    });
    if (interval)
        sum.add("interval of " + reading_.name(node), *interval, 1, "min", reading_.id(node));
    else if (waits || incoming.empty())
        missing_.emplace(reading_.id(node), "interval");
    if (const auto lag = reading_.property(node, "lag"))
        sum.add("lag of " + reading_.name(node), *lag, 1, "min", reading_.id(node));
}
} // namespace

Sum stalenessOfStore(Reading &reading, int store)
{
    return DataWalk(reading).slowest(store);
}

Sum staleness(Reading &reading, const Wiring &wiring)
{
    Sum worst;
    std::set<std::pair<Id, std::string>> missing;
    for (const int node : wiring.order()) {
        const std::string &category = reading.graph().kind(node).category;
        if (category != "knowledge" && category != "state")
            continue;
        Sum sum = stalenessOfStore(reading, node);
        missing.insert(sum.missing.begin(), sum.missing.end());
        if (sum.value > worst.value)
            worst = std::move(sum);
    }
    worst.missing.assign(missing.begin(), missing.end());
    std::optional<Number> longest;
    int longestCache = -1;
    for (const int node : wiring.order()) {
        if (reading.kind(node) != "cache" || reading.text(node, "mode") == "prefix")
            continue;
        bool invalidated = false;
        for (const int edge : reading.graph().edgesAt(node))
            invalidated = invalidated || (reading.graph().edge(edge).to == node &&
                                          reading.graph().edge(edge).kind->id == "async-event");
        const auto ttl = invalidated ? std::nullopt : reading.property(node, "ttl");
        if (ttl && (!longest || ttl->value > longest->value)) {
            longest = ttl;
            longestCache = node;
        }
    }
    constexpr double secondsPerMinute = 60;
    if (longest)
        worst.add("time to live in " + reading.name(longestCache), *longest, 1 / secondsPerMinute, "min",
                  reading.id(longestCache));
    return worst;
}

double modelCalls(const Reading &reading, const std::vector<double> &perRequest)
{
    double calls = 0;
    for (std::size_t node = 0; node < perRequest.size(); ++node)
        if (isGenerative(reading.kind(static_cast<int>(node))))
            calls += perRequest[node];
    return std::max(1.0, calls);
}

std::optional<CallTokens> callTokens(Reading &reading, int model, double calls)
{
    CallTokens tokens;
    const auto stated = reading.property(model, "output-tokens");
    const auto longest = reading.property(model, "max-output-tokens");
    if (stated) {
        tokens.out = stated->value;
    } else {
        tokens.out = reading.fact("output-tokens", model).value;
        tokens.origin = Origin::fact;
        if (longest)
            tokens.out = std::min(tokens.out, longest->value);
    }
    if (const auto whole = reading.target("tokens-per-request")) {
        const double each = *whole / calls;
        tokens.out = std::min(tokens.out, each);
        tokens.in = each - tokens.out;
        return tokens;
    }
    const Sum context = contextTokens(reading, model);
    tokens.in = context.value - (longest ? longest->value : 0);
    if (tokens.in <= 0) {
        reading.need("cost", {}, "tokens-per-request", "the tokens of a request");
        return std::nullopt;
    }
    tokens.origin = Origin::fact;
    return tokens;
}

namespace
{
/// Share of a prompt that a prefix cache holds.
double cachedShareOf(Reading &reading)
{
    double share = 0;
    for (int node = 0; node < reading.graph().nodeCount(); ++node)
        if (reading.kind(node) == "cache" && reading.text(node, "mode") == "prefix" &&
            !reading.graph().edgesAt(node).empty())
            if (const auto rate = reading.property(node, "hit-rate"))
                share = std::max(share, std::clamp(rate->value / 100, 0.0, 1.0));
    return share;
}
} // namespace

ModelCost modelCost(Reading &reading, const Wiring &wiring, const std::vector<double> &perRequest)
{
    ModelCost cost;
    cost.cachedShare = cachedShareOf(reading);
    const double together = modelCalls(reading, perRequest);
    for (const int node : wiring.order()) {
        const double calls = perRequest[static_cast<std::size_t>(node)];
        if (!isGenerative(reading.kind(node)) || calls <= 0)
            continue;
        const auto priceIn = reading.property(node, "price-in");
        const auto priceOut = reading.property(node, "price-out");
        if (reading.text(node, "hosting") == "self" && !priceIn && !priceOut)
            continue; // It is paid as machines.
        const auto tokens = callTokens(reading, node, together);
        if (!tokens)
            continue;
        const std::string size = reading.modelClass(node);
        const Number in = priceIn ? *priceIn : reading.fact("price-in-" + size, node);
        const Number out = priceOut ? *priceOut : reading.fact("price-out-" + size, node);
        cost.defaultPrices = cost.defaultPrices || !priceIn || !priceOut;
        const double discount =
            cost.cachedShare > 0 ? reading.fact("cached-price-share", node).value / 100 : 1;
        const double read = calls * tokens->in * in.value / million * (1 - cost.cachedShare * (1 - discount));
        const double written = calls * tokens->out * out.value / million;
        const Id &id = reading.id(node);
        cost.sum.add("input of " + reading.name(node), {read, std::max(in.origin, tokens->origin)}, 1,
                     "per request", id);
        cost.sum.add("output of " + reading.name(node), {written, std::max(out.origin, tokens->origin)}, 1,
                     "per request", id);
        cost.input += read;
        cost.output += written;
    }
    return cost;
}

} // namespace plumbline::budget
