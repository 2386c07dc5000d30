#include "budget/capacity.h"
#include "budget/sums.h"

#include <algorithm>
#include <cmath>

namespace plumbline::budget
{

namespace
{
constexpr double million = 1e6;
constexpr double monthHours = 730;
constexpr double monthDays = 30;

Number largest(const Number &a, const Number &b, double value)
{
    return {value, std::max(a.origin, b.origin)};
}

/// Fills in the parts of a Cost that do not come from the models of the request itself.
class Bill
{
public:
    Bill(Reading &reading, const Wiring &wiring, const Traffic &traffic, double multiple)
        : reading_(reading), wiring_(wiring), traffic_(traffic), multiple_(multiple)
    {
    }

    void calls();
    void judges();
    void people();
    void machines();
    void standing();
    double judged() const { return judged_; }
    Sum perRequest;
    Sum perMonth;
    bool defaultPrices = false;

private:
    Reading &reading_;
    const Wiring &wiring_;
    const Traffic &traffic_;
    double multiple_;
    double judged_ = 0;
};

/// Question embedding, and whatever states a price of its own.
void Bill::calls()
{
    for (const int node : wiring_.order()) {
        const double calls = traffic_.perRequest[static_cast<std::size_t>(node)];
        if (calls <= 0)
            continue;
        if (const auto each = reading_.property(node, "cost-per-call"))
            perRequest.add("calls of " + reading_.name(node), *each, calls, "per request", reading_.id(node));
        if (reading_.kind(node) != "embedding-model" || reading_.text(node, "hosting") == "self")
            continue;
        const auto stated = reading_.property(node, "price");
        const Number price = stated ? *stated : reading_.fact("price-embedding", node);
        const Number tokens = reading_.fact("query-tokens", node);
        defaultPrices = defaultPrices || !stated;
        perRequest.add("questions through " + reading_.name(node),
                       largest(price, tokens, price.value * tokens.value / million), calls, "per request",
                       reading_.id(node));
    }
}

/// A judge reads a sample of what the users get.
void Bill::judges()
{
    for (int node = 0; node < reading_.graph().nodeCount(); ++node) {
        if (reading_.kind(node) != "online-eval" || reading_.text(node, "judge") != "llm" ||
            reading_.graph().edgesAt(node).empty())
            continue;
        const auto sample = reading_.property(node, "sample");
        if (!sample)
            continue;
        const double each =
            (reading_.fact("judge-in", node).value * reading_.fact("price-in-mid", node).value +
             reading_.fact("judge-out", node).value * reading_.fact("price-out-mid", node).value) /
            million;
        defaultPrices = true;
        judged_ += each * sample->value / 100;
        perRequest.add("judge of " + reading_.name(node), {each, Origin::fact}, sample->value / 100,
                       "per request", reading_.id(node));
    }
}

void Bill::people()
{
    for (const int node : wiring_.order()) {
        if (reading_.kind(node) != "human-approval")
            continue;
        const auto asked = reading_.property(node, "requests-per-hour");
        if (!asked)
            continue;
        double hours = 8;
        for (const int edge : reading_.graph().edgesAt(node)) {
            const graph::Edge &e = reading_.graph().edge(edge);
            const int other = e.from == node ? e.to : e.from;
            if (reading_.kind(other) == "operator")
                if (const auto stated = reading_.property(other, "hours"))
                    hours = stated->value;
        }
        const Number minutes = reading_.fact("review-minutes", node);
        const Number price = reading_.fact("review-price", node);
        defaultPrices = true;
        perMonth.add("people at " + reading_.name(node), {minutes.value / 60 * price.value, Origin::fact},
                     asked->value * multiple_ * hours * monthDays, "per month", reading_.id(node));
    }
}

/// Replicas for the peak at the planned load, and one to spare.
void Bill::machines()
{
    const double together = modelCalls(reading_, traffic_.perRequest);
    for (const int node : wiring_.order()) {
        if (!isGenerative(reading_.kind(node)) || reading_.text(node, "hosting") != "self" ||
            !traffic_.peakRps)
            continue;
        const auto tokens = callTokens(reading_, node, together);
        if (!tokens)
            continue;
        const double speed =
            reading_.fact("gpu-replica-speed", node).value * reading_.fact("gpu-load", node).value / 100;
        const double replicas = std::ceil(traffic_.perSecond(node) * tokens->out / speed) + 1;
        const double gpus = replicas * reading_.fact("gpu-replica-gpus", node).value;
        defaultPrices = true;
        perMonth.add("GPUs of " + reading_.name(node),
                     {gpus * reading_.fact("gpu-price", node).value, Origin::fact}, monthHours, "per month",
                     reading_.id(node));
    }
}

void Bill::standing()
{
    for (int node = 0; node < reading_.graph().nodeCount(); ++node)
        if (const auto fixed = reading_.property(node, "cost-per-month"))
            perMonth.add(reading_.name(node), *fixed, 1, "per month", reading_.id(node));
}

bool hasAnswerCache(const Wiring &wiring)
{
    return std::any_of(wiring.order().begin(), wiring.order().end(),
                       [&wiring](int node) { return wiring.at(node).cache >= 0; });
}

/// In the order to try them; each is worked out on the bill as it is.
std::vector<Lever> leversOf(Reading &reading, const Wiring &wiring, const ModelCost &models, double judged,
                            double requests, double monthly)
{
    std::vector<Lever> levers;
    const auto add = [&](std::string title, double perRequest, std::string note) {
        if (perRequest > 0 && monthly > 0)
            levers.push_back(
                {std::move(title), perRequest * requests, perRequest * requests / monthly, std::move(note)});
    };
    const double tokens = models.input + models.output;
    if (!hasAnswerCache(wiring)) {
        const double hits = reading.fact("cache-exact").value / 100;
        add("Don't call: answer repeated questions from a cache", tokens * hits,
            "not for answers that depend on who asks");
    }
    if (models.cachedShare == 0) {
        const double share = reading.fact("cache-prefix").value / 100;
        const double price = reading.fact("cached-price-share").value / 100;
        add("Cache the unchanging head of the prompt", models.input * share * (1 - price),
            "put what changes last");
    }
    add("Shorten the context", models.input * reading.fact("context-cut").value / 100,
        "fewer passages, shorter history");
    double large = 0;
    for (const Term &term : models.sum.terms) {
        int node = 0;
        while (reading.id(node) != term.source)
            ++node;
        large += reading.modelClass(node) == "mid" ? term.value : 0;
    }
    const double cheaper = 1 - reading.fact("price-in-small").value / reading.fact("price-in-mid").value;
    add("Route simple questions to a smaller model",
        large * reading.fact("simple-share").value / 100 * cheaper, "measure what it answers worse");
    add("Judge in batches", judged * (1 - reading.fact("batch-price-share").value / 100),
        "nobody waits for it");
    return levers;
}
} // namespace

Cost costOf(Reading &reading, const Wiring &wiring, const Traffic &traffic, double multiple,
            const std::optional<double> &rightShare)
{
    Cost cost;
    const Profile &profile = reading.graph().design().brief().profile;
    if (!profile.currency.empty())
        cost.currency = profile.currency;
    const ModelCost models = modelCost(reading, wiring, traffic.perRequest);
    Bill bill(reading, wiring, traffic, multiple);
    bill.calls();
    bill.judges();
    bill.people();
    bill.machines();
    bill.standing();
    cost.terms = models.sum.terms;
    cost.terms.insert(cost.terms.end(), bill.perRequest.terms.begin(), bill.perRequest.terms.end());
    cost.fixed = bill.perMonth.terms;
    std::stable_sort(cost.terms.begin(), cost.terms.end(),
                     [](const Term &a, const Term &b) { return a.value > b.value; });
    if (cost.terms.empty() && cost.fixed.empty()) {
        reading.need("cost", {}, "", "a model on the way of requests, or a price of a part");
        return cost;
    }
    if (cost.currency != "USD" && (models.defaultPrices || bill.defaultPrices)) {
        reading.need("cost", {}, "currency",
                     "prices in " + cost.currency + ": the default prices are in USD");
        return cost;
    }
    const double each = models.sum.value + bill.perRequest.value;
    cost.perRequest = each;
    cost.fixedPerMonth = bill.perMonth.value;
    const auto planned = reading.target("requests-per-month");
    if (!planned)
        reading.need("cost", {}, "requests-per-month", "the requests of a month");
    else
        cost.perMonth = each * *planned * multiple + bill.perMonth.value;
    if (!rightShare)
        reading.need("cost", {}, "accuracy", "the share of right answers, for the cost of a success");
    else if (*rightShare > 0)
        cost.perSuccess =
            (planned && *planned > 0 ? *cost.perMonth / (*planned * multiple) : each) / *rightShare;
    if (cost.perMonth)
        cost.levers = leversOf(reading, wiring, models, bill.judged(), *planned * multiple, *cost.perMonth);
    return cost;
}

Quality qualityOf(Reading &reading, const Wiring &wiring)
{
    Quality quality;
    double right = 1;
    bool known = false;
    const auto factor = [&](std::string label, double share, const Id &source, Origin origin) {
        right *= share;
        known = true;
        quality.terms.push_back({std::move(label), share * 100, "%", source, origin});
    };
    double caught = 0;
    for (const int node : wiring.order())
        if (reading.kind(node) == "answer-checker") {
            const auto stated = reading.property(node, "catches");
            caught = std::max(caught, (stated ? *stated : reading.fact("checker-catch", node)).value / 100);
        }
    for (const int node : wiring.order()) {
        const std::string &kind = reading.kind(node);
        const auto share = [&](const char *property) {
            const auto stated = reading.property(node, property);
            return stated ? std::optional(std::clamp(stated->value / 100, 0.0, 1.0)) : std::nullopt;
        };
        if (kind == "retriever") {
            if (const auto recall = share("recall"))
                factor("evidence found by " + reading.name(node), *recall, reading.id(node), Origin::stated);
        } else if (kind == "agent") {
            const int steps = wiring.at(node).steps;
            if (const auto step = share("step-success"))
                factor(reading.name(node) + ": " + std::to_string(steps) + " steps of " +
                           std::to_string(static_cast<int>(std::lround(*step * 100))) + " %",
                       compounded(*step, steps, caught), reading.id(node), Origin::stated);
            else
                reading.need("quality", reading.id(node), "step-success",
                             "how many steps of '" + reading.name(node) + "' are right");
        } else if (isGenerative(kind)) {
            if (const auto accuracy = share("accuracy"))
                factor("right answers of " + reading.name(node), compounded(*accuracy, 1, caught),
                       reading.id(node), Origin::stated);
        }
    }
    if (known)
        quality.rightPct = right * 100;
    else
        reading.need("quality", {}, "accuracy", "the accuracy of the model that answers");
    return quality;
}

} // namespace plumbline::budget
