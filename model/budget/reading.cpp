#include "budget/reading.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace plumbline::budget
{

namespace
{
/// Kinds that take no time of their own worth a line: people and their clients, what runs inside its host.
constexpr std::array<std::string_view, 19> withoutTime{"end-user",
                                                       "operator",
                                                       "client-app",
                                                       "external-caller",
                                                       "rate-limiter",
                                                       "traffic-splitter",
                                                       "circuit-breaker",
                                                       "kill-switch",
                                                       "fallback-handler",
                                                       "agent",
                                                       "prompt-builder",
                                                       "human-approval",
                                                       "cache",
                                                       "message-queue",
                                                       "dead-letter-queue",
                                                       "tool-registry",
                                                       "prompt-registry",
                                                       "notification-channel",
                                                       "feedback-collector"};

std::optional<double> numberOf(const graph::PropertyValue &found)
{
    if (!found.value || !found.value->is_number())
        return std::nullopt;
    const double value = found.value->get<double>();
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

Origin originOf(const graph::PropertyValue &found)
{
    return found.source == graph::Source::stated ? Origin::stated : Origin::catalogue;
}
} // namespace

bool isGenerative(const std::string &kind)
{
    return kind == "llm" || kind == "fine-tuned-model";
}

std::string_view originName(Origin origin)
{
    switch (origin) {
    case Origin::stated:
        return "stated";
    case Origin::catalogue:
        return "catalogue";
    case Origin::fact:
        break;
    }
    return "fact";
}

std::string Reading::name(int node) const
{
    const Component &component = graph_.component(node);
    return component.name.empty() ? component.id : component.name;
}

std::optional<Number> Reading::property(int node, std::string_view property)
{
    const graph::PropertyValue found = graph_.property(node, std::string(property));
    const auto value = numberOf(found);
    if (!value)
        return std::nullopt;
    if (originOf(found) == Origin::catalogue)
        noteCatalogue(node, property, *value);
    return Number{*value, originOf(found)};
}

std::optional<Number> Reading::edgeProperty(int edge, std::string_view property)
{
    const graph::PropertyValue found = graph_.edgeProperty(edge, std::string(property));
    const auto value = numberOf(found);
    return value ? std::optional(Number{*value, originOf(found)}) : std::nullopt;
}

std::string Reading::text(int node, std::string_view property) const
{
    const graph::PropertyValue found = graph_.property(node, std::string(property));
    return found.value && found.value->is_string() ? found.value->get<std::string>() : std::string();
}

bool Reading::isTrue(int node, std::string_view property) const
{
    const graph::PropertyValue found = graph_.property(node, std::string(property));
    return found.value && found.value->is_boolean() && found.value->get<bool>();
}

bool Reading::edgeIsTrue(int edge, std::string_view property) const
{
    const graph::PropertyValue found = graph_.edgeProperty(edge, std::string(property));
    return found.value && found.value->is_boolean() && found.value->get<bool>();
}

bool Reading::lists(int node, std::string_view property, std::string_view word) const
{
    const graph::PropertyValue found = graph_.property(node, std::string(property));
    return found.value && found.value->is_array() &&
           std::any_of(found.value->begin(), found.value->end(),
                       [word](const Json &entry) { return entry == word; });
}

std::optional<double> Reading::target(const std::string &key) const
{
    const auto &targets = graph_.design().brief().profile.targets;
    const auto it = targets.find(key);
    return it == targets.end() ? std::nullopt : std::optional(it->second);
}

void Reading::note(const DefaultUsed &used, const Id &record)
{
    DefaultUsed &noted = defaults_.try_emplace(used.id, used).first->second;
    if (!record.empty() &&
        std::find(noted.records.begin(), noted.records.end(), record) == noted.records.end())
        noted.records.push_back(record);
}

void Reading::noteCatalogue(int node, std::string_view property, double value)
{
    const Property *declared = graph_.kind(node).property(property);
    DefaultUsed used;
    used.id = kind(node) + '.' + std::string(property);
    used.title = graph_.kind(node).title + ": " + (declared ? declared->title : std::string(property));
    used.value = used.low = used.high = value;
    used.unit = declared ? declared->unit : std::string();
    used.source = "catalogue of kinds";
    used.grade = "proposal";
    note(used, id(node));
}

Number Reading::fact(std::string_view factId, int node)
{
    const Fact *fact = facts_.find(factId);
    if (!fact)
        return {0, Origin::fact}; // The loader refuses a file without it.
    DefaultUsed used{fact->id,   fact->title, {},         fact->value,  fact->low,
                     fact->high, fact->unit,  fact->asOf, fact->source, fact->grade};
    note(used, node < 0 ? Id() : id(node));
    return {fact->value, Origin::fact};
}

std::optional<Number> Reading::factIfAny(const std::string &factId, int node)
{
    return facts_.find(factId) ? std::optional(fact(factId, node)) : std::nullopt;
}

void Reading::need(std::string line, const Id &record, std::string property, std::string text)
{
    Need need{std::move(line), record, std::move(property), std::move(text)};
    if (std::find(needs_.begin(), needs_.end(), need) == needs_.end())
        needs_.push_back(std::move(need));
}

std::vector<DefaultUsed> Reading::defaults() const
{
    std::vector<DefaultUsed> all;
    for (const auto &[factId, used] : defaults_)
        all.push_back(used);
    return all;
}

std::string Reading::modelClass(int node) const
{
    return text(node, "tier") == "small" ? "small" : "mid";
}

/// The median that goes with a p95: stated, else by the ratio of the facts for this kind, else of all stages.
Duration Reading::fromP95(int node, double p95, Origin origin, const std::string &ratio)
{
    Duration duration{p95, p95, 0, 0, origin};
    const auto p50 = property(node, "p50");
    if (p50 && p50->value <= p95) {
        duration.p50 = p50->value;
    } else {
        if (p50)
            need("latency", id(node), "p50", "a median of '" + name(node) + "' that is not above its p95");
        const Fact *low = facts_.find("stage-p50-" + ratio);
        const Fact *high = facts_.find("stage-p95-" + ratio);
        const bool known = low && high && low->value > 0;
        const double factor = known ? high->value / low->value : fact("p95-per-p50", node).value;
        if (known) {
            fact(low->id, node);
            fact(high->id, node);
        }
        duration.p50 = p95 / std::max(1.0, factor);
    }
    const auto share = property(node, "slow-share");
    const auto slow = property(node, "slow-ms");
    if (share && slow) {
        duration.slowShare = std::clamp(share->value / 100, 0.0, 1.0);
        duration.slow = slow->value;
    }
    return duration;
}

Duration Reading::firstToken(int node)
{
    const std::string size = modelClass(node);
    const auto p50 = property(node, "ttft");
    const auto p95 = property(node, "ttft-p95");
    const double median = p50 ? p50->value : fact("ttft-p50-" + size, node).value;
    Duration duration{median, 0, 0, 0, p50 ? p50->origin : Origin::fact};
    if (p95 && p95->value >= median) {
        duration.p95 = p95->value;
    } else {
        if (p95)
            need("latency", id(node), "ttft-p95",
                 "a p95 of the first token of '" + name(node) + "' that is not below its median");
        duration.p95 = median * fact("ttft-p95-" + size, node).value / fact("ttft-p50-" + size, node).value;
    }
    return duration;
}

/// A stated p95 is the authority; else first token + output / speed when the length of an answer is stated;
/// else the default p95.
std::optional<Duration> Reading::modelDuration(int node)
{
    const auto p95 = property(node, "p95");
    const auto tokens = property(node, "output-tokens");
    if (tokens && !(p95 && p95->origin == Origin::stated)) {
        const auto stated = property(node, "tokens-per-second");
        const Number speed = stated && stated->value > 0 ? *stated : fact("speed-" + modelClass(node), node);
        Duration duration = firstToken(node);
        const double writing = tokens->value / speed.value * 1000;
        duration.p50 += writing;
        duration.p95 += writing;
        return duration;
    }
    if (!p95)
        return std::nullopt;
    return fromP95(node, p95->value, p95->origin, "model");
}

std::optional<Duration> Reading::duration(int node)
{
    const std::string &kindId = kind(node);
    if (isGenerative(kindId))
        return modelDuration(node);
    const std::string stage = kindId == "embedding-model" ? "embedding-" + text(node, "hosting") : kindId;
    const auto p95 = property(node, "p95");
    if (p95)
        return fromP95(node, p95->value, p95->origin, stage);
    if (const auto p50 = property(node, "p50")) {
        Duration duration = fromP95(node, p50->value * fact("p95-per-p50", node).value, p50->origin, stage);
        duration.p50 = p50->value;
        return duration;
    }
    if (std::find(withoutTime.begin(), withoutTime.end(), kindId) != withoutTime.end())
        return std::nullopt;
    if (const auto known = factIfAny("stage-p95-" + stage, node))
        return fromP95(node, known->value, Origin::fact, stage);
    need("latency", id(node), "p95", "the p95 of '" + name(node) + "'");
    return std::nullopt;
}

std::optional<Number> Reading::availability(int node)
{
    auto found = property(node, "availability");
    if (!found)
        found = factIfAny("availability-" + kind(node), node);
    if (!found)
        return std::nullopt;
    if (found->value < 0 || found->value > 100) {
        need("availability", id(node), "availability",
             "an availability of '" + name(node) + "' from 0 to 100 %");
        return std::nullopt;
    }
    return Number{found->value / 100, found->origin};
}

} // namespace plumbline::budget
