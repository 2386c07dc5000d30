#include "budget/availability.h"

#include "budget/sampler.h"

#include <algorithm>
#include <cmath>

namespace plumbline::budget
{

namespace
{
constexpr double monthMinutes = 30.0 * 24 * 60;
constexpr double negligible = 1e-12;    ///< Probability of a branch that is not followed.
constexpr int mostEvaluations = 20'000; ///< Then the exact value takes too long.
constexpr int mostSamples = 20'000;
constexpr int fewestSamples = 500;
constexpr std::size_t mostVisits = 40'000'000; ///< Of components, over all evaluations.
constexpr std::size_t mostParts = 5'000;       ///< Each of them is tried as a single point.

/// How often a board of this size is evaluated at most.
int affordable(std::size_t components, int most)
{
    return static_cast<int>(std::min<std::size_t>(static_cast<std::size_t>(most),
                                                  mostVisits / std::max<std::size_t>(1, components)));
}

/// Factoring by recursion over the events that are not decided yet.
class Factoring
{
public:
    Factoring(ServiceModel &model, int entry, const std::vector<FailureEvent> &events,
              ServiceModel::State state)
        : model_(model), entry_(static_cast<std::size_t>(entry)), events_(events), state_(std::move(state)),
          downs_(state_.down.size(), 0), most_(affordable(state_.down.size(), mostEvaluations))
    {
        for (std::size_t i = 0; i < state_.down.size(); ++i)
            downs_[i] = state_.down[i] ? 1 : 0;
    }

    /// Empty when it takes too long.
    std::optional<double> expected()
    {
        std::vector<std::size_t> open(events_.size());
        for (std::size_t i = 0; i < open.size(); ++i)
            open[i] = i;
        const double value = given(std::move(open), 1);
        return evaluations_ > most_ ? std::nullopt : std::optional(value);
    }

private:
    double served()
    {
        ++evaluations_;
        return model_.evaluate(state_)[entry_].any;
    }
    void set(std::size_t event, bool happens)
    {
        for (const int node : events_[event].nodes) {
            int &count = downs_[static_cast<std::size_t>(node)];
            count += happens ? 1 : -1;
            state_.down[static_cast<std::size_t>(node)] = count > 0;
        }
        if (events_[event].edge >= 0) {
            if (happens)
                state_.unusableSpares.insert(events_[event].edge);
            else
                state_.unusableSpares.erase(events_[event].edge);
        }
    }
    double given(std::vector<std::size_t> open, double weight);

    ServiceModel &model_;
    std::size_t entry_;
    const std::vector<FailureEvent> &events_;
    ServiceModel::State state_;
    std::vector<int> downs_;
    int most_;
    int evaluations_ = 0;
};

/// The expected share served, where the decided events are as they are in the state and the open ones do not
/// happen.
double Factoring::given(std::vector<std::size_t> open, double weight)
{
    const double best = served();
    if (best <= 0 || open.empty() || evaluations_ > most_)
        return best;
    // Without a spare in play an event either stops everything by itself, and is taken out as a factor, or
    // matters less.
    double factor = 1;
    std::vector<std::size_t> left;
    double greatest = -1;
    std::size_t pivot = 0;
    for (const std::size_t event : open) {
        set(event, true);
        const double without = evaluations_ > most_ ? best : served();
        set(event, false);
        if (without <= 0) {
            factor *= 1 - events_[event].probability;
            continue;
        }
        left.push_back(event);
        const double effect = (best - without) * events_[event].probability;
        if (effect > greatest) {
            greatest = effect;
            pivot = left.size() - 1;
        }
    }
    if (left.empty())
        return factor * best;
    const std::size_t event = left[pivot];
    const double probability = events_[event].probability;
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(pivot));
    double sum = 0;
    if (weight * probability > negligible) {
        set(event, true);
        sum += probability * given(left, weight * probability);
        set(event, false);
    }
    // Where no single event matters and no two of them are likely, the rest is as good as it is.
    double both = 0;
    for (const std::size_t other : left)
        both += events_[other].probability;
    if (greatest <= 0 && weight * both * both < negligible)
        return factor * (sum + (1 - probability) * best);
    sum += (1 - probability) * given(std::move(left), weight * (1 - probability));
    return factor * sum;
}

Expected sampledService(ServiceModel &model, int entry, const std::vector<FailureEvent> &events,
                        const ServiceModel::State &start, std::uint64_t seed)
{
    Generator random(seed);
    double sum = 0;
    double squares = 0;
    const int samples = std::max(fewestSamples, affordable(start.down.size(), mostSamples));
    for (int draw = 0; draw < samples; ++draw) {
        ServiceModel::State state = start;
        for (const FailureEvent &event : events) {
            if (random.uniform() >= event.probability)
                continue;
            for (const int node : event.nodes)
                state.down[static_cast<std::size_t>(node)] = true;
            if (event.edge >= 0)
                state.unusableSpares.insert(event.edge);
        }
        const double served = model.evaluate(state)[static_cast<std::size_t>(entry)].any;
        sum += served;
        squares += served * served;
    }
    const double mean = sum / samples;
    return {mean, std::sqrt(std::max(0.0, squares / samples - mean * mean) / samples), true};
}

/// How much of the failures of a primary and its spare have one cause.
double betaOf(Reading &reading, int primary, int spare)
{
    const auto same = [&](std::string_view property) {
        const std::string a = reading.text(primary, property);
        return !a.empty() && a == reading.text(spare, property);
    };
    if (same("failure-domain"))
        return reading.fact("beta-one-domain", spare).value;
    if (!isGenerative(reading.kind(spare)) && reading.kind(spare) != "external-api")
        return reading.fact("beta-static", spare).value;
    if (same("provider"))
        return reading.fact("beta-one-provider", spare).value;
    if (reading.text(primary, "hosting") == "self" || reading.text(spare, "hosting") == "self")
        return reading.fact("beta-self-hosted", spare).value;
    bool known = true;
    for (const int node : {primary, spare})
        if (reading.text(node, "provider").empty()) {
            known = false;
            reading.need("availability", reading.id(node), "provider",
                         "who runs '" + reading.name(node) + "', to know what it shares with its spare");
        }
    if (!known) // A hope is no number: until it is stated, they share a provider.
        return reading.fact("beta-one-provider", spare).value;
    if (same("region"))
        return reading.fact("beta-one-region", spare).value;
    return reading.fact("beta-apart", spare).value;
}
} // namespace

double pairAvailability(double unavailability, double beta)
{
    const double own = (1 - beta) * unavailability;
    return 1 - (beta * unavailability + own * own);
}

double switchedAvailability(double unavailability, double detection, double switching)
{
    return 1 - unavailability * (1 - detection * switching);
}

double minutesPerMonth(double availability)
{
    return (1 - availability) * monthMinutes;
}

std::vector<FailureEvent> failureEvents(Reading &reading, const Wiring &wiring, const std::set<int> &down)
{
    std::map<int, double> unavailability;
    for (const int node : wiring.order())
        if (!down.contains(node))
            if (const auto known = reading.availability(node); known && known->value < 1)
                unavailability[node] = 1 - known->value;
    std::vector<FailureEvent> events;
    std::map<int, double> remaining; // Probability that no common cause takes the node down.
    std::set<std::pair<int, int>> pairs;
    std::set<int> switches;
    for (const int chooser : wiring.order())
        for (const Link &spare : wiring.at(chooser).spares) {
            for (const int primary : wiring.primaries(chooser, spare)) {
                const auto a = unavailability.find(primary);
                const auto b = unavailability.find(spare.node);
                if (a == unavailability.end() || b == unavailability.end() || primary == spare.node ||
                    !pairs.insert(std::minmax(primary, spare.node)).second)
                    continue;
                const double common = betaOf(reading, primary, spare.node) * std::min(a->second, b->second);
                events.push_back({FailureEvent::Kind::commonCause, common, {primary, spare.node}, -1});
                for (const int node : {primary, spare.node})
                    remaining[node] = (remaining.contains(node) ? remaining[node] : 1) * (1 - common);
            }
            // What is down for good has been noticed: the switch to its spare is no gamble any more.
            const bool settled = down.contains(chooser) ||
                                 std::ranges::any_of(wiring.primaries(chooser, spare),
                                                     [&down](int node) { return down.contains(node); });
            if (spare.edge < 0 || settled || !switches.insert(spare.edge).second)
                continue;
            const std::string how = wiring.watched(chooser) ? "watched" : "unwatched";
            const auto stated = [&](const char *property, const std::string &fact) {
                const auto value = reading.edgeProperty(spare.edge, property);
                return (value ? *value : reading.fact(fact, chooser)).value / 100;
            };
            const double works =
                stated("detection", "detection-" + how) * stated("switching", "switching-" + how);
            events.push_back({FailureEvent::Kind::noSwitch, 1 - works, {}, spare.edge});
        }
    for (const auto &[node, u] : unavailability) {
        const double free = remaining.contains(node) ? remaining[node] : 1;
        events.push_back({FailureEvent::Kind::component, std::max(0.0, 1 - (1 - u) / free), {node}, -1});
    }
    std::erase_if(events, [](const FailureEvent &event) { return event.probability <= 0; });
    return events;
}

Expected expectedService(ServiceModel &model, int entry, const std::vector<FailureEvent> &events,
                         const std::set<int> &down, std::uint64_t seed)
{
    ServiceModel::State state = model.allUp();
    for (const int node : down)
        state.down[static_cast<std::size_t>(node)] = true;
    if (const auto exact = Factoring(model, entry, events, state).expected())
        return {*exact, 0, false};
    return sampledService(model, entry, events, state, seed);
}

namespace
{
/// What the loss of one part does to the entries that need it.
struct Loss {
    bool alone = false;   ///< It ends an entry by itself.
    bool matters = false; ///< An entry is served worse.
};

/// By node; each entry is looked at with what its requests reach.
std::map<int, Loss> lossesOf(const Reading &reading, const Wiring &wiring, ServiceModel &model,
                             const std::set<int> &down)
{
    ServiceModel::State state = model.allUp();
    for (const int node : down)
        state.down[static_cast<std::size_t>(node)] = true;
    std::map<int, Loss> losses;
    for (const int entry : wiring.entries()) {
        const auto served = [&] { return model.evaluate(state)[static_cast<std::size_t>(entry)].any; };
        const std::vector<int> reach = wiring.orderFrom(entry);
        model.restrictTo(reach);
        const bool servedBefore = served() > 0;
        for (const int node : reach) {
            if (reading.graph().kind(node).category == "actors" || down.contains(node))
                continue;
            state.down[static_cast<std::size_t>(node)] = true;
            const double left = served();
            state.down[static_cast<std::size_t>(node)] = false;
            Loss &loss = losses[node];
            loss.alone = loss.alone || (left <= 0 && servedBefore);
            loss.matters = loss.matters || left < 1;
        }
    }
    return losses;
}

void addPartTerms(Reading &reading, const Wiring &wiring, ServiceModel &model, const std::set<int> &down,
                  Availability &result)
{
    if (wiring.order().size() > mostParts)
        return;
    for (const auto &[node, loss] : lossesOf(reading, wiring, model, down)) {
        if (loss.alone)
            result.singlePoints.push_back(reading.id(node));
        if (const auto known = reading.availability(node))
            result.terms.push_back(
                {reading.name(node), known->value * 100, "%", reading.id(node), known->origin});
        else if (loss.matters)
            result.unknown.push_back(reading.id(node));
    }
    std::sort(result.singlePoints.begin(), result.singlePoints.end());
    std::stable_sort(result.terms.begin(), result.terms.end(),
                     [](const Term &a, const Term &b) { return a.value < b.value; });
}
} // namespace

Availability availabilityOf(Reading &reading, const Wiring &wiring, const std::set<int> &down,
                            std::uint64_t seed)
{
    Availability result;
    ServiceModel model(reading, wiring);
    const std::vector<FailureEvent> events = failureEvents(reading, wiring, down);
    for (const int entry : wiring.entries()) {
        // What its requests do not reach does not matter to them.
        const std::vector<int> reach = wiring.orderFrom(entry);
        const std::set<int> reached(reach.begin(), reach.end());
        std::vector<FailureEvent> felt;
        std::ranges::copy_if(events, std::back_inserter(felt), [&](const FailureEvent &event) {
            return event.edge >= 0 ||
                   std::ranges::any_of(event.nodes, [&](int node) { return reached.contains(node); });
        });
        model.restrictTo(reach);
        const Expected expected = expectedService(model, entry, felt, down, seed);
        result.entries.push_back({reading.id(entry), expected.served * 100, expected.error * 100});
        result.sampled = result.sampled || expected.sampled;
    }
    std::stable_sort(result.entries.begin(), result.entries.end(),
                     [](const EntryAvailability &a, const EntryAvailability &b) { return a.pct < b.pct; });
    if (!result.entries.empty())
        result.minutesPerMonth = minutesPerMonth(result.entries.front().pct / 100);
    addPartTerms(reading, wiring, model, down, result);
    for (const Id &part : result.unknown) {
        const Component *component = reading.graph().design().component(part);
        reading.need("availability", part, "availability",
                     "the availability of '" + (component->name.empty() ? part : component->name) +
                         "' (counted as always there until then)");
    }
    return result;
}

} // namespace plumbline::budget
