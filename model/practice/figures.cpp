#include "practice/figures.h"

#include "budget/budget.h"
#include "check/check.h"

#include <algorithm>
#include <cmath>

namespace plumbline::practice
{

namespace
{

/// Enough for a p95 within two percent; the budgets panel, which nobody waits for, draws more.
constexpr int draws = 20'000;
constexpr std::size_t mostNamed = 3;

/// The components with the greatest numbers, the greatest first.
template <class List, class IdOf, class NumberOf>
std::vector<Id> greatest(const List &list, IdOf idOf, NumberOf numberOf)
{
    std::vector<std::pair<double, Id>> sorted;
    for (const auto &entry : list)
        if (!idOf(entry).empty() && numberOf(entry) > 0)
            sorted.emplace_back(numberOf(entry), idOf(entry));
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Id> ids;
    for (const auto &[number, id] : sorted)
        if (ids.size() < mostNamed && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    return ids;
}

class Collector
{
public:
    explicit Collector(const budget::Budget &budget) : budget_(budget) {}
    Figures collect();

private:
    void put(const char *name, std::optional<double> value, double margin, const std::vector<Id> &made)
    {
        if (value)
            figures_.values[name] = {*value, margin, made};
        else
            figures_.missing[name] = whyNot(name);
    }
    std::string whyNot(std::string_view name) const;
    void latency();

    const budget::Budget &budget_;
    Figures figures_;
};

/// What the line of the figure needs first.
std::string Collector::whyNot(std::string_view name) const
{
    const std::string_view line = name.substr(0, name.find('.'));
    for (const budget::Need &need : budget_.needs)
        if (need.line == line)
            return need.text;
    return "no caller reaches a component that answers";
}

void Collector::latency()
{
    const budget::EntryLatency none;
    const bool known = !budget_.latency.entries.empty();
    const budget::EntryLatency &slowest = known ? budget_.latency.entries.front() : none;
    const auto made = greatest(
        slowest.stages, [](const auto &stage) { return stage.component; },
        [](const auto &stage) { return stage.mean; });
    const auto putQuantile = [&](const char *name, const budget::Quantile &q) {
        // A fraction of a millisecond is nothing that was measured.
        put(name, known ? std::optional(std::round(q.value)) : std::nullopt, (q.high - q.low) / 2, made);
    };
    putQuantile("latency.p50-ms", slowest.p50);
    putQuantile("latency.p95-ms", slowest.p95);
    putQuantile("latency.p99-ms", slowest.p99);
    putQuantile("latency.ttft-p95-ms", slowest.ttftP95);
}

Figures Collector::collect()
{
    latency();
    const auto termId = [](const budget::Term &term) { return term.source; };
    const auto termValue = [](const budget::Term &term) { return term.value; };
    const auto &entries = budget_.availability.entries;
    put("availability.pct", entries.empty() ? std::nullopt : std::optional(entries.front().pct),
        entries.empty() ? 0 : entries.front().errorPct, budget_.availability.singlePoints);
    const auto &parts = budget_.capacity.parts;
    put("capacity.peak-rps", budget_.capacity.peakRps, 0, {});
    put("capacity.multiple", parts.empty() ? std::nullopt : std::optional(parts.front().multiple), 0,
        parts.empty() ? std::vector<Id>{} : std::vector<Id>{parts.front().component});
    const budget::Cost &cost = budget_.cost;
    const auto dear = greatest(cost.terms, termId, termValue);
    put("cost.per-request", cost.perRequest, 0, dear);
    put("cost.per-month", cost.perMonth, 0, dear);
    put("cost.per-success", cost.perSuccess, 0, dear);
    return std::move(figures_);
}

} // namespace

Figures figuresOf(const Design &design, const Catalog &catalog, const budget::Facts &facts)
{
    budget::Inputs inputs{design, catalog, facts, 1, {}};
    inputs.draws = draws;
    const auto computed = computeBudget(inputs);
    return Collector(computed ? *computed : budget::Budget()).collect();
}

Score scoreDesign(const Design &design, const Scenario &scenario, const Vocabulary &words,
                  const budget::Facts &facts, const std::string &today, const Attempt *attempt)
{
    const Report report = checkDesign(design, words.catalog(), words.rules(), {.phase = {}, .today = today});
    const Figures figures = figuresOf(design, words.catalog(), facts);
    return score({design, scenario, words, report, attempt, &figures});
}

} // namespace plumbline::practice
