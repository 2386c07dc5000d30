#include "budget_rows.h"

#include "session/budget_words.h"
#include "text.h"

#include <QCoreApplication>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{
using Row = BudgetModel::Row;
using budget::Budget;

/// Collects rows, section by section.
class Rows
{
    Q_DECLARE_TR_FUNCTIONS(BudgetModel)

public:
    Rows(const Budget &shown, const Budget *planned, const Design &design)
        : shown_(shown), planned_(planned), design_(design)
    {
    }

    void failure(const budget::FailureStory &story);
    void everyFailure(const budget::FailureTable &table);
    void latency();
    void availability();
    void capacity();
    void cost();
    void quality();
    void defaults();
    std::vector<Row> take() { return std::move(rows_); }

private:
    Row &add(const char *kind, const QString &label, const QString &value = {}, const QString &note = {})
    {
        Row row;
        row.kind = QString::fromLatin1(kind);
        row.label = label;
        row.value = value;
        row.note = note;
        rows_.push_back(std::move(row));
        return rows_.back();
    }
    void head(const QString &title, const QString &value = {}, bool folded = false)
    {
        add("head", title, value).folded = folded;
    }
    void figure(const QString &label, const QString &value, const QString &before, bool bad = false,
                const QString &note = {})
    {
        Row &row = add("figure", label, value, note);
        row.before = planned_ && before != value ? before : QString();
        row.bad = bad;
    }
    void term(const budget::Term &term, const QString &value)
    {
        Row &row = add("term", text(term.label), value);
        row.assumed = term.origin != budget::Origin::stated;
        row.record = text(term.source);
    }
    void needs(std::string_view line)
    {
        for (const budget::Need &need : shown_.needs)
            if (need.line == line)
                add("need", tr("Needs %1").arg(text(need.text))).record = text(need.record);
    }
    QString nameOf(const Id &id) const
    {
        const Component *component = design_.component(id);
        return text(component && !component->name.empty() ? component->name : id);
    }
    std::optional<double> target(const char *key) const
    {
        const auto &targets = design_.brief().profile.targets;
        const auto it = targets.find(key);
        return it == targets.end() ? std::nullopt : std::optional(it->second);
    }
    QString money(double value) const { return text(numberWords(value)) + u' ' + text(shown_.cost.currency); }

    const Budget &shown_;
    const Budget *planned_;
    const Design &design_;
    std::vector<Row> rows_;
};

QString outcomeWord(budget::Outcome outcome)
{
    return text(std::string(budget::outcomeName(outcome)));
}

void Rows::failure(const budget::FailureStory &story)
{
    head(tr("What if it fails"));
    for (const budget::EntryOutcome &entry : story.entries) {
        Row &row = add("figure", nameOf(entry.entry), outcomeWord(entry.outcome),
                       tr("Sees %1").arg(text(entry.seen)));
        row.bad = entry.outcome == budget::Outcome::failed;
        row.record = text(entry.entry);
    }
    QStringList watching;
    for (const Id &id : story.noticedBy)
        watching.push_back(nameOf(id));
    add("note", watching.isEmpty() ? tr("Nobody notices: no telemetry leads from it to an alert.")
                : story.alarmed
                    ? tr("Noticed by %1.").arg(watching.join(u", "_s))
                    : tr("Only on %1, when somebody looks: no alert.").arg(watching.join(u", "_s)));
    add("note", story.recovery.empty() ? tr("Nothing drawn brings it back.")
                                       : tr("Recovery: %1.").arg(text(story.recovery)));
}

/// One row a part or group of parts; a click tries it out.
void Rows::everyFailure(const budget::FailureTable &table)
{
    const auto fatal =
        std::ranges::count(table.single, budget::Outcome::failed, &budget::FailureStory::worst);
    head(tr("Every single failure"), tr("%1 of %2 stop requests").arg(fatal).arg(table.single.size()), true);
    for (const auto *stories : {&table.groups, &table.single})
        for (const budget::FailureStory &story : *stories) {
            Row &row = add("term", text(story.title), outcomeWord(story.worst));
            row.bad = story.worst == budget::Outcome::failed;
            row.fails = {story.down.begin(), story.down.end()};
            if (!story.alarmed && story.worst != budget::Outcome::served)
                row.note = tr("No alert tells");
        }
    for (const budget::FatalPair &pair : table.pairs) {
        Row &row = add("term", tr("%1 and %2 together").arg(nameOf(pair.first), nameOf(pair.second)),
                       outcomeWord(budget::Outcome::failed));
        row.bad = true;
        row.fails = {pair.first, pair.second};
        row.note = tr("Each alone is survived");
    }
    if (table.pairsCut)
        add("note", tr("There are too many pairs to try them all."));
}

void Rows::latency()
{
    head(tr("Latency"));
    const auto limit = target("p95-ms");
    const auto firstLimit = target("ttft-p95-ms");
    for (std::size_t i = 0; i < shown_.latency.entries.size(); ++i) {
        const budget::EntryLatency &entry = shown_.latency.entries[i];
        const budget::EntryLatency *before = nullptr;
        if (planned_)
            for (const budget::EntryLatency &other : planned_->latency.entries)
                if (other.entry == entry.entry)
                    before = &other;
        const auto was = [before](double budget::Quantile::*part,
                                  const budget::Quantile budget::EntryLatency::*which) {
            return before ? text(durationWords((before->*which).*part)) : QString();
        };
        const QString who = shown_.latency.entries.size() > 1 ? nameOf(entry.entry) + u": "_s : QString();
        figure(who + tr("p95"), text(durationWords(entry.p95.value)),
               was(&budget::Quantile::value, &budget::EntryLatency::p95), limit && entry.p95.value > *limit,
               (limit ? tr("Target %1. ").arg(text(durationWords(*limit))) : QString()) +
                   tr("p50 %1, p99 %2.")
                       .arg(text(durationWords(entry.p50.value)), text(durationWords(entry.p99.value))));
        figure(who + tr("First token, p95"), text(durationWords(entry.ttftP95.value)),
               was(&budget::Quantile::value, &budget::EntryLatency::ttftP95),
               firstLimit && entry.ttftP95.value > *firstLimit,
               firstLimit ? tr("Target %1.").arg(text(durationWords(*firstLimit))) : QString());
        const double whole = std::max(entry.mean, 1e-9);
        for (const budget::StageTime &stage : entry.stages) {
            Row &row =
                add("bar", text(stage.name), text(durationWords(stage.mean)),
                    tr("p50 %1, p95 %2").arg(text(durationWords(stage.p50)), text(durationWords(stage.p95))));
            row.start = std::clamp(stage.start / whole, 0.0, 1.0);
            row.length = std::clamp(stage.mean / whole, 0.0, 1 - row.start);
            row.assumed = stage.origin != budget::Origin::stated;
            row.record = text(stage.component);
        }
        add("note",
            tr("The p95 of the parts add up to %1; the simulation of %2 requests (seed %3) says %4 to %5.")
                .arg(text(durationWords(entry.sumOfP95)), QString::number(entry.draws),
                     QString::number(shown_.latency.seed), text(durationWords(entry.p95.low)),
                     text(durationWords(entry.p95.high))));
    }
    needs("latency");
}

void Rows::availability()
{
    head(tr("Availability"));
    const budget::Availability &now = shown_.availability;
    if (!now.entries.empty()) {
        const double pct = now.entries.front().pct;
        const auto limit = target("availability-pct");
        const QString most = now.unknown.empty() ? QString() : tr("at most ");
        const QString before =
            planned_ && !planned_->availability.entries.empty()
                ? most + text(availabilityWords(planned_->availability.entries.front().pct)) + u" %"_s
                : QString();
        figure(tr("Served"), most + text(availabilityWords(pct)) + u" %"_s, before, limit && pct < *limit,
               (limit ? tr("Target %1 %. ").arg(text(availabilityWords(*limit))) : QString()) +
                   tr("%1 minutes a month are not.").arg(text(numberWords(now.minutesPerMonth))));
    }
    for (const budget::Term &part : now.terms)
        term(part, text(availabilityWords(part.value)) + u" %"_s);
    QStringList alone;
    for (const Id &id : now.singlePoints)
        alone.push_back(nameOf(id));
    if (!alone.isEmpty())
        add("note", tr("Single points of failure: %1.").arg(alone.join(u", "_s)));
    needs("availability");
}

void Rows::capacity()
{
    head(tr("Capacity"));
    const budget::Capacity &now = shown_.capacity;
    const auto first = [](const budget::Capacity &capacity) {
        return capacity.parts.empty() ? QString()
                                      : tr("at %1 x").arg(text(numberWords(capacity.parts.front().multiple)));
    };
    if (!now.parts.empty())
        figure(tr("First to break: %1").arg(text(now.parts.front().name)), first(now),
               planned_ ? first(planned_->capacity) : QString(), now.parts.front().multiple < 1,
               now.peakRps ? tr("At %1 requests a second.").arg(text(numberWords(*now.peakRps))) : QString());
    for (const budget::Part &part : now.parts) {
        const QString load =
            tr("%1 of %2 %3")
                .arg(text(numberWords(part.use)), text(numberWords(part.limit)), text(part.resource));
        Row &row = add("term", text(part.name),
                       part.unstable ? tr("unstable") : tr("%1 x").arg(text(numberWords(part.multiple))));
        row.note = part.wait && *part.wait >= 1
                       ? tr("%1; %2 in the queue").arg(load, text(durationWords(*part.wait)))
                       : load;
        row.bad = part.unstable || part.multiple < 1;
        row.record = text(part.component);
    }
    for (const budget::Term &memory : now.memory)
        term(memory, tr("%1 GB of vectors").arg(text(numberWords(memory.value))));
    needs("capacity");
}

void Rows::cost()
{
    head(tr("Cost"));
    const budget::Cost &now = shown_.cost;
    const auto line = [&](const QString &label, const std::optional<double> budget::Cost::*part,
                          const char *key) {
        if (!(now.*part))
            return;
        const auto limit = target(key);
        figure(label, money(*(now.*part)),
               planned_ && planned_->cost.*part ? money(*(planned_->cost.*part)) : QString(),
               limit && *(now.*part) > *limit, limit ? tr("Target %1.").arg(money(*limit)) : QString());
    };
    line(tr("A month"), &budget::Cost::perMonth, "budget-per-month");
    line(tr("A request"), &budget::Cost::perRequest, "cost-per-request");
    line(tr("A right answer"), &budget::Cost::perSuccess, "");
    for (const auto *terms : {&now.terms, &now.fixed})
        for (const budget::Term &part : *terms)
            term(part, money(part.value) + u' ' + text(part.unit));
    for (const budget::Lever &lever : now.levers)
        add("note",
            tr("%1: saves %2 a month (%3 %).")
                .arg(text(lever.title), money(lever.savesPerMonth), text(numberWords(lever.share * 100))));
    needs("cost");
}

void Rows::quality()
{
    head(tr("Quality"));
    if (shown_.quality.rightPct)
        figure(tr("Right answers, at best"), text(numberWords(*shown_.quality.rightPct)) + u" %"_s, {});
    for (const budget::Term &part : shown_.quality.terms)
        term(part, text(numberWords(part.value)) + u" %"_s);
    needs("quality");
}

void Rows::defaults()
{
    if (shown_.defaults.empty())
        return;
    head(tr("Numbers nobody stated"), QString::number(shown_.defaults.size()), true);
    for (const budget::DefaultUsed &used : shown_.defaults) {
        QString value = text(numberWords(used.value));
        if (!used.unit.empty())
            value += u' ' + text(used.unit);
        Row &row = add("term", text(used.title), value);
        row.note = used.asOf.empty()
                       ? text(used.source)
                       : tr("%1, %2, grade %3").arg(text(used.source), text(used.asOf), text(used.grade));
        row.assumed = true;
        if (used.records.size() == 1)
            row.record = text(used.records.front());
    }
}
} // namespace

std::vector<BudgetModel::Row> budgetRows(const Budget &shown, const Budget *planned,
                                         const budget::FailureStory *failure,
                                         const budget::FailureTable *table, const Design &design)
{
    Rows rows(shown, planned, design);
    if (failure)
        rows.failure(*failure);
    rows.latency();
    rows.availability();
    rows.capacity();
    rows.cost();
    rows.quality();
    if (table && !table->single.empty())
        rows.everyFailure(*table);
    rows.defaults();
    return rows.take();
}

} // namespace plumbline
