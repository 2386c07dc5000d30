#include "cli/budget_report.h"
#include "cli/words.h"
#include "session/budget_words.h"

#include <cmath>

namespace plumbline::cli
{

namespace
{
using namespace plumbline::budget;

constexpr std::size_t barWidth = 24;
constexpr std::size_t nameWidth = 22;
constexpr double monthMinutes = 30.0 * 24 * 60;

/// The name as far as there is room for it, whole characters only.
std::string shortened(const std::string &name)
{
    std::string text;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(name[i]) & 0xc0) != 0x80;
        if (begins && columns(text) == nameWidth)
            break;
        text += name[i];
    }
    return text;
}

std::string percentWords(double pct)
{
    return availabilityWords(pct) + " %";
}

/// In the unit of the limit.
std::string growthWords(const Part &part)
{
    constexpr double secondsPerHour = 3600;
    const bool hourly = part.unit == "per h";
    return numberWords(part.growth * (hourly ? secondsPerHour : 1)) +
           (hourly ? " each hour" : " each second");
}

/// Prints one budget.
class Printer
{
public:
    Printer(const BudgetReport &report, const Console &console) : report_(report), console_(console) {}

    std::string print();

private:
    void heading(std::string_view title)
    {
        line({});
        line(inked(console_, Ink::strong, title));
    }
    void line(std::string_view text) { out_ += std::string(text) + '\n'; }
    void row(std::string_view label, const std::string &value, const std::string &more = {})
    {
        const std::string text = value + (value.empty() || more.empty() ? "" : "  ") + more;
        out_ += wrapped(console_, padded("  " + std::string(label), nameWidth + 4) + "  ", text);
    }
    std::string nameOf(const Id &id) const
    {
        const Component *component = report_.design.component(id);
        return component && !component->name.empty() ? component->name : id;
    }
    /// ", target 3 s", or nothing where none is stated.
    std::string target(const char *key, std::string (*words)(double)) const;
    void latency();
    void waterfall(const EntryLatency &entry);
    void availability();
    void capacity();
    void cost();
    void quality();
    void failure();
    void needs(std::string_view of);
    void defaults();

    const BudgetReport &report_;
    const Console &console_;
    std::string out_;
};

std::string Printer::target(const char *key, std::string (*words)(double)) const
{
    const auto &targets = report_.design.brief().profile.targets;
    const auto it = targets.find(key);
    return it == targets.end() ? std::string() : ", target " + words(it->second);
}

void Printer::needs(std::string_view of)
{
    for (const Need &need : report_.budget.needs)
        if (need.line == of)
            out_ += wrapped(console_, "  needs ", need.text);
}

void Printer::waterfall(const EntryLatency &entry)
{
    const double whole = std::max(entry.mean, 1e-9);
    for (const StageTime &stage : entry.stages) {
        const double from = std::clamp(stage.start / whole, 0.0, 1.0) * barWidth;
        const double length = std::max(1.0, std::round(stage.mean / whole * barWidth));
        const auto begin = std::min(static_cast<std::size_t>(from), barWidth - 1);
        const auto end = std::min(barWidth, begin + static_cast<std::size_t>(length));
        const std::string bar =
            std::string(begin, ' ') + std::string(end - begin, '#') + std::string(barWidth - end, ' ');
        std::string text =
            "    " + padded(shortened(stage.name), nameWidth) + " |" + bar + "| " + durationWords(stage.mean);
        text += inked(console_, Ink::quiet,
                      "  p50 " + durationWords(stage.p50) + ", p95 " + durationWords(stage.p95) +
                          (stage.calls > 1.005 ? ", " + numberWords(stage.calls) + " calls" : "") +
                          (stage.origin == Origin::stated ? "" : " (assumed)"));
        line(text);
    }
}

void Printer::latency()
{
    heading("Latency");
    for (const EntryLatency &entry : report_.budget.latency.entries) {
        row(nameOf(entry.entry), "p50 " + durationWords(entry.p50.value) + ", p95 " +
                                     durationWords(entry.p95.value) + ", p99 " +
                                     durationWords(entry.p99.value) + target("p95-ms", durationWords));
        row("  first token",
            "p50 " + durationWords(entry.ttftP50.value) + ", p95 " + durationWords(entry.ttftP95.value));
        row("  p95 within", durationWords(entry.p95.low) + " to " + durationWords(entry.p95.high),
            "(95 % of simulations of " + std::to_string(report_.budget.latency.draws) + " draws, seed " +
                std::to_string(report_.budget.latency.seed) + ")");
        row("  sum of p95", durationWords(entry.sumOfP95));
        if (entry.givenUpPct > 0)
            row("  given up", numberWords(entry.givenUpPct) + " % of requests run into their last timeout");
        if (entry.extraCallsPct > 0)
            row("  extra calls", numberWords(entry.extraCallsPct) + " % by retries and hedges");
        waterfall(entry);
    }
    if (!report_.budget.latency.entries.empty())
        out_ += wrapped(console_, "  ", report_.budget.latency.whySumDiffers);
    needs("latency");
}

void Printer::availability()
{
    const Availability &availability = report_.budget.availability;
    heading("Availability");
    for (const EntryAvailability &entry : availability.entries)
        row(nameOf(entry.entry), std::string(availability.unknown.empty() ? "" : "at most ") +
                                     availabilityWords(entry.pct) + " %, " +
                                     numberWords((1 - entry.pct / 100) * monthMinutes) + " min a month" +
                                     target("availability-pct", percentWords));
    if (availability.rightPct)
        row("available and right", availabilityWords(*availability.rightPct) + " %");
    for (const Term &term : availability.terms)
        row("  " + term.label, availabilityWords(term.value) + " %",
            term.origin == Origin::stated ? "" : "(assumed)");
    if (!availability.singlePoints.empty()) {
        std::vector<std::string> names;
        for (const Id &id : availability.singlePoints)
            names.push_back(nameOf(id));
        row("single points", "", joined(names, ", "));
    }
    needs("availability");
}

void Printer::capacity()
{
    const Capacity &capacity = report_.budget.capacity;
    heading("Capacity");
    if (capacity.peakRps)
        row("peak", numberWords(*capacity.peakRps) + " requests a second");
    bool first = true;
    for (const Part &part : capacity.parts) {
        std::string text = numberWords(part.use) + " of " + numberWords(part.limit) + " " + part.resource;
        text += part.unstable       ? ", UNSTABLE: the queue grows by " + growthWords(part)
                : part.multiple < 1 ? ", OVER THE LIMIT"
                                    : ", breaks at " + numberWords(part.multiple) + "x";
        if (part.wait && *part.wait >= 1)
            text += ", wait " + durationWords(*part.wait);
        row(part.name, text, first ? "(first to break)" : "");
        first = false;
    }
    for (const Term &memory : capacity.memory)
        row(memory.label, numberWords(memory.value) + " GB of vectors", "(traffic does not change it)");
    needs("capacity");
}

void Printer::cost()
{
    const Cost &cost = report_.budget.cost;
    heading("Cost");
    const std::string unit = " " + cost.currency;
    if (cost.perRequest)
        row("per request", numberWords(*cost.perRequest) + unit + target("cost-per-request", numberWords));
    if (cost.perMonth)
        row("per month", numberWords(*cost.perMonth) + unit + target("budget-per-month", numberWords));
    if (cost.perSuccess)
        row("per success", numberWords(*cost.perSuccess) + unit);
    for (const auto *terms : {&cost.terms, &cost.fixed})
        for (const Term &term : *terms)
            row("  " + term.label, numberWords(term.value) + unit + " " + term.unit,
                term.origin == Origin::stated ? "" : "(assumed)");
    for (const Lever &lever : cost.levers)
        row("  lever",
            "saves " + numberWords(lever.savesPerMonth) + unit + " a month (" +
                numberWords(lever.share * 100) + " %): " + lever.title,
            "(" + lever.note + ")");
    needs("cost");
}

void Printer::quality()
{
    const Quality &quality = report_.budget.quality;
    heading("Quality");
    if (quality.rightPct)
        row("right answers", numberWords(*quality.rightPct) + " %",
            "at best: errors that build on each other make it less");
    for (const Term &term : quality.terms)
        row("  " + term.label, numberWords(term.value) + " %");
    needs("quality");
}

void Printer::failure()
{
    if (!report_.failure)
        return;
    const FailureStory &story = *report_.failure;
    heading("Without " + story.title);
    for (const EntryOutcome &entry : story.entries)
        row(nameOf(entry.entry), std::string(outcomeName(entry.outcome)) + ": " + entry.seen);
    std::vector<std::string> names;
    for (const Id &id : story.noticedBy)
        names.push_back(nameOf(id));
    row("noticed by", names.empty()
                          ? "nobody: no telemetry leads from it to an alert"
                          : joined(names, ", ") + (story.alarmed ? "" : " (somebody has to look: no alert)"));
    row("recovery", story.recovery.empty() ? "nothing drawn brings it back" : story.recovery);
}

void Printer::defaults()
{
    if (report_.budget.defaults.empty())
        return;
    heading("Defaults used");
    for (const DefaultUsed &used : report_.budget.defaults) {
        const auto words = used.unit == "%" ? availabilityWords : numberWords;
        std::string text = words(used.value) + (used.unit.empty() ? "" : " " + used.unit);
        if (used.low < used.high)
            text += " (" + words(used.low) + " to " + words(used.high) + ")";
        const std::string source = used.title + "; " + used.source +
                                   (used.asOf.empty() ? "" : ", " + used.asOf) + ", grade " + used.grade;
        out_ += wrapped(console_, padded("  " + used.id, nameWidth + 8) + padded(text, 26) + " ", source);
    }
}

std::string Printer::print()
{
    line(inked(console_, Ink::strong, report_.file) + ": traffic x " + numberWords(report_.budget.traffic));
    failure();
    latency();
    availability();
    capacity();
    cost();
    quality();
    defaults();
    for (const std::string &note : report_.budget.notes)
        out_ += wrapped(console_, "Note: ", note);
    return std::move(out_);
}
} // namespace

std::string budgetText(const BudgetReport &report, const Console &console)
{
    return Printer(report, console).print();
}

} // namespace plumbline::cli
