#include "cli/budget_report.h"

#include <array>
#include <charconv>
#include <cmath>

namespace plumbline::cli
{

namespace
{
using namespace plumbline::budget;

/// Six significant digits: more would only be noise, and less than the last digits of a machine.
Json rounded(double value)
{
    if (!std::isfinite(value))
        return {};
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 6);
    double shorter = 0;
    std::from_chars(text.data(), end.ptr, shorter);
    return shorter;
}

/// An availability keeps the digits behind its nines.
Json percent(double value)
{
    return std::round(value * 1e6) / 1e6;
}

Json rounded(const std::optional<double> &value)
{
    return value ? rounded(*value) : Json();
}

Json termsJson(const std::vector<Term> &terms)
{
    Json list = Json::array();
    for (const Term &term : terms)
        list.push_back({{"label", term.label},
                        {"value", rounded(term.value)},
                        {"unit", term.unit},
                        {"source", term.source},
                        {"origin", originName(term.origin)}});
    return list;
}

Json quantileJson(const Quantile &quantile)
{
    return {
        {"value", rounded(quantile.value)}, {"low", rounded(quantile.low)}, {"high", rounded(quantile.high)}};
}

Json stagesJson(const EntryLatency &entry)
{
    Json stages = Json::array();
    for (const StageTime &stage : entry.stages)
        stages.push_back({{"id", stage.component},
                          {"name", stage.name},
                          {"p50-ms", rounded(stage.p50)},
                          {"p95-ms", rounded(stage.p95)},
                          {"start-ms", rounded(stage.start)},
                          {"mean-ms", rounded(stage.mean)},
                          {"share-pct", rounded(entry.mean > 0 ? stage.mean / entry.mean * 100 : 0)},
                          {"calls", rounded(stage.calls)},
                          {"parallel", stage.parallel},
                          {"origin", originName(stage.origin)}});
    return stages;
}

Json entryJson(const EntryLatency &entry)
{
    Json json = {{"id", entry.entry},
                 {"p50-ms", rounded(entry.p50.value)},
                 {"p95-ms", rounded(entry.p95.value)},
                 {"p99-ms", rounded(entry.p99.value)},
                 {"ttft-p50-ms", rounded(entry.ttftP50.value)},
                 {"ttft-p95-ms", rounded(entry.ttftP95.value)},
                 {"mean-ms", rounded(entry.mean)},
                 {"sum-of-p95-ms", rounded(entry.sumOfP95)},
                 {"given-up-pct", rounded(entry.givenUpPct)},
                 {"extra-calls-pct", rounded(entry.extraCallsPct)}};
    json["uncertainty"] = {{"p50-ms", quantileJson(entry.p50)},
                           {"p95-ms", quantileJson(entry.p95)},
                           {"p99-ms", quantileJson(entry.p99)},
                           {"ttft-p95-ms", quantileJson(entry.ttftP95)}};
    json["stages"] = stagesJson(entry);
    return json;
}

Json latencyJson(const Latency &latency)
{
    Json json = Json::object();
    const bool known = !latency.entries.empty();
    const Json first = known ? entryJson(latency.entries.front()) : Json::object();
    for (const char *key : {"p50-ms", "p95-ms", "p99-ms", "ttft-p95-ms", "sum-of-p95-ms"})
        json[key] = known ? first[key] : Json();
    json["draws"] = latency.draws;
    json["seed"] = latency.seed;
    json["stages"] = known ? first["stages"] : Json::array();
    json["uncertainty"] = known ? first["uncertainty"] : Json();
    json["why-the-sum-differs"] = latency.whySumDiffers;
    json["entries"] = Json::array();
    for (const EntryLatency &entry : latency.entries)
        json["entries"].push_back(entryJson(entry));
    return json;
}

Json availabilityJson(const Availability &availability)
{
    const bool known = !availability.entries.empty();
    Json json = {{"pct", known ? percent(availability.entries.front().pct) : Json()},
                 {"minutes-per-month", known ? rounded(availability.minutesPerMonth) : Json()},
                 {"single-points", availability.singlePoints},
                 {"right-pct", rounded(availability.rightPct)},
                 {"unknown", availability.unknown},
                 {"method", availability.sampled ? "sampled" : "exact"}};
    json["terms"] = termsJson(availability.terms);
    json["entries"] = Json::array();
    for (const EntryAvailability &entry : availability.entries)
        json["entries"].push_back(
            {{"id", entry.entry}, {"pct", percent(entry.pct)}, {"error-pct", rounded(entry.errorPct)}});
    return json;
}

Json capacityJson(const Capacity &capacity)
{
    Json parts = Json::array();
    for (const Part &part : capacity.parts) {
        Json entry = {{"id", part.component},
                      {"name", part.name},
                      {"resource", part.resource},
                      {"use", rounded(part.use)},
                      {"limit", rounded(part.limit)},
                      {"unit", part.unit},
                      {"multiple", rounded(part.multiple)},
                      {"unstable", part.unstable},
                      {"wait-ms", part.unstable ? Json() : rounded(part.wait)}};
        if (part.unstable)
            entry["growth-per-second"] = rounded(part.growth);
        entry["terms"] = termsJson(part.terms);
        parts.push_back(std::move(entry));
    }
    const bool known = !capacity.parts.empty();
    Json json = {{"peak-rps", rounded(capacity.peakRps)},
                 {"first-to-break", known ? Json(capacity.parts.front().component) : Json()},
                 {"multiple", known ? rounded(capacity.parts.front().multiple) : Json()}};
    json["parts"] = std::move(parts);
    json["rates"] = termsJson(capacity.rates);
    json["memory"] = termsJson(capacity.memory);
    return json;
}

Json costJson(const Cost &cost)
{
    Json json = {{"per-request", rounded(cost.perRequest)},
                 {"per-month", rounded(cost.perMonth)},
                 {"per-success", rounded(cost.perSuccess)},
                 {"currency", cost.currency}};
    json["terms"] = termsJson(cost.terms);
    json["fixed-per-month"] = rounded(cost.fixedPerMonth);
    json["fixed"] = termsJson(cost.fixed);
    json["levers"] = Json::array();
    for (const Lever &lever : cost.levers)
        json["levers"].push_back({{"title", lever.title},
                                  {"saves-per-month", rounded(lever.savesPerMonth)},
                                  {"share-pct", rounded(lever.share * 100)},
                                  {"note", lever.note}});
    return json;
}

Json defaultsJson(const std::vector<DefaultUsed> &defaults)
{
    Json list = Json::array();
    for (const DefaultUsed &used : defaults)
        list.push_back({{"id", used.id},
                        {"title", used.title},
                        {"value", used.value},
                        {"low", used.low},
                        {"high", used.high},
                        {"unit", used.unit},
                        {"as-of", used.asOf.empty() ? Json() : Json(used.asOf)},
                        {"source", used.source},
                        {"grade", used.grade},
                        {"records", used.records}});
    return list;
}

Json failureJson(const FailureStory &story)
{
    Json entries = Json::array();
    for (const EntryOutcome &entry : story.entries)
        entries.push_back({{"id", entry.entry},
                           {"outcome", outcomeName(entry.outcome)},
                           {"served-pct", rounded(entry.servedPct)},
                           {"seen", entry.seen}});
    Json json = {{"down", story.down}, {"outcome", outcomeName(story.worst)}};
    json["entries"] = std::move(entries);
    json["noticed-by"] = story.noticedBy;
    json["alarmed"] = story.alarmed;
    json["recovery"] = story.recovery.empty() ? Json() : Json(story.recovery);
    json["answered-by"] = story.spares;
    return json;
}
} // namespace

Json budgetJson(const BudgetReport &report)
{
    const Budget &budget = report.budget;
    Json needs = Json::array();
    for (const Need &need : budget.needs)
        needs.push_back(
            {{"line", need.line}, {"record", need.record}, {"property", need.property}, {"text", need.text}});
    Json json = {{"file", report.file}, {"traffic", budget.traffic}};
    json["latency"] = latencyJson(budget.latency);
    json["availability"] = availabilityJson(budget.availability);
    json["capacity"] = capacityJson(budget.capacity);
    json["cost"] = costJson(budget.cost);
    json["quality"] = {{"right-pct", rounded(budget.quality.rightPct)},
                       {"terms", termsJson(budget.quality.terms)}};
    if (report.failure)
        json["failure"] = failureJson(*report.failure);
    json["defaults-used"] = defaultsJson(budget.defaults);
    json["needs"] = std::move(needs);
    json["notes"] = budget.notes;
    return json;
}

} // namespace plumbline::cli
