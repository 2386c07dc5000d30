#include "budget_model.h"

#include "budget_rows.h"
#include "text.h"

#include <cmath>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int pauseMs = 250; // Between the last edit and the answer, as for findings.
constexpr int pollMs = 15;
const double decades = std::log10(budget::mostTraffic / budget::leastTraffic);
} // namespace

BudgetModel::BudgetModel(QObject *parent) : QAbstractListModel(parent)
{
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMs);
    connect(&pause_, &QTimer::timeout, this, &BudgetModel::start);
    poll_.setInterval(pollMs);
    connect(&poll_, &QTimer::timeout, this, [this] {
        if (running_.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
            take();
    });
}

BudgetModel::~BudgetModel()
{
    if (running_.valid())
        running_.wait();
}

void BudgetModel::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        connect(session_, &Session::designChanged, link_.get(), [this] { wait(); });
        connect(session_, &Session::designReplaced, link_.get(), [this] { wait(); });
        connect(session_, &Session::libraryChanged, link_.get(), [this] { wait(); });
        connect(&session_->outage(), &Outage::downChanged, link_.get(), [this] { start(); });
        start();
    }
    emit sessionChanged();
}

void BudgetModel::setShown(bool shown)
{
    if (shown == shown_)
        return;
    shown_ = shown;
    emit shownChanged();
    if (shown_ && stale_)
        start();
}

void BudgetModel::wait()
{
    stale_ = true;
    pause_.start();
}

void BudgetModel::setTraffic(double traffic)
{
    traffic = std::clamp(traffic, budget::leastTraffic, budget::mostTraffic);
    if (traffic == traffic_)
        return;
    traffic_ = traffic;
    emit trafficChanged();
    start();
}

double BudgetModel::position() const
{
    return std::log10(traffic_ / budget::leastTraffic) / decades;
}

/// Rounded to two digits, and to the planned traffic near it.
void BudgetModel::setPosition(double position)
{
    constexpr double near = 0.02;
    const double planned = -std::log10(budget::leastTraffic) / decades;
    const double exact = budget::leastTraffic * std::pow(10, std::clamp(position, 0.0, 1.0) * decades);
    const double digit = std::pow(10, std::floor(std::log10(exact)) - 1);
    setTraffic(std::abs(position - planned) < near ? 1 : std::round(exact / digit) * digit);
}

QString BudgetModel::trafficWords() const
{
    return tr("%1 x").arg(QString::number(traffic_, 'g', 3));
}

void BudgetModel::start()
{
    if (!session_)
        return;
    stale_ = true;
    if (!shown_ ||
        poll_.isActive()) // One worker at a time; what it brings is looked at, and asked for again.
        return;
    const auto facts = session_->library().facts();
    if (!facts) {
        emit session_->refused(facts.error());
        return;
    }
    stale_ = false;
    running_ = std::async(std::launch::async,
                          [design = session_->design(), catalog = session_->catalog(), facts = **facts,
                           traffic = traffic_, down = session_->outage().down()] {
                              Answer answer;
                              budget::Inputs inputs{design, catalog, facts, 1, {}};
                              answer.planned = budget::computeBudget(inputs);
                              if (auto table = budget::failureTable(inputs))
                                  answer.table = *std::move(table);
                              inputs.traffic = traffic;
                              inputs.without = down;
                              if (traffic != 1 || !down.empty())
                                  if (auto shown = budget::computeBudget(inputs))
                                      answer.shown = *std::move(shown);
                              if (!down.empty())
                                  if (auto failure = budget::whatIfItFails(inputs))
                                      answer.failure = *std::move(failure);
                              answer.design = design;
                              return answer;
                          });
    poll_.start();
    emit workingChanged();
}

namespace
{
Outage::Fates fatesOf(const budget::FailureStory &story)
{
    Outage::Fates fates;
    for (const budget::EntryOutcome &entry : story.entries)
        fates[entry.entry] = entry.outcome == budget::Outcome::served     ? Outage::Fate::served
                             : entry.outcome == budget::Outcome::degraded ? Outage::Fate::degraded
                                                                          : Outage::Fate::failed;
    for (const Id &id : story.noticedBy)
        fates[id] = Outage::Fate::notices;
    for (const Id &id : story.spares)
        fates[id] = Outage::Fate::stepsIn;
    for (const Id &id : story.down)
        fates[id] = Outage::Fate::down;
    return fates;
}
} // namespace

void BudgetModel::take()
{
    poll_.stop();
    const Answer answer = running_.get();
    if (answer.failure && !stale_)
        session_->outage().tell(fatesOf(*answer.failure));
    if (answer.planned) {
        const budget::Budget &shown = answer.shown ? *answer.shown : *answer.planned;
        show(budgetRows(shown, answer.shown ? &*answer.planned : nullptr,
                        answer.failure ? &*answer.failure : nullptr, answer.table ? &*answer.table : nullptr,
                        answer.design));
    } else {
        emit session_->refused(answer.planned.error());
    }
    emit workingChanged();
    if (stale_)
        start();
}

void BudgetModel::show(std::vector<Row> rows)
{
    all_ = std::move(rows);
    refold();
}

/// Rows that stay keep their place: the list does not jump while the slider moves.
void BudgetModel::refold()
{
    std::vector<Row> rows;
    bool hidden = false;
    for (Row row : all_) {
        if (row.kind == u"head") {
            if (const auto decided = folds_.find(row.label); decided != folds_.end())
                row.folded = decided->second;
            hidden = row.folded;
        } else if (hidden) {
            continue;
        }
        rows.push_back(std::move(row));
    }
    const auto sameKind = [](const Row &a, const Row &b) { return a.kind == b.kind; };
    if (!std::ranges::equal(rows, rows_, sameKind)) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i] != rows_[i]) {
            rows_[i] = std::move(rows[i]);
            const QModelIndex changed = index(static_cast<int>(i));
            emit dataChanged(changed, changed);
        }
}

void BudgetModel::choose(int row)
{
    if (!session_ || row < 0 || row >= rowCount())
        return;
    const Row &chosen = rows_[static_cast<std::size_t>(row)];
    if (chosen.kind == u"head") {
        folds_[chosen.label] = !chosen.folded;
        refold();
    } else if (!chosen.fails.empty()) {
        const bool again = chosen.fails == session_->outage().down();
        session_->outage().take(again ? std::set<Id>() : chosen.fails);
    } else if (const Id id = chosen.record.toStdString(); session_->design().contains(id)) {
        session_->selection().set({id});
        emit session_->revealWanted({id});
    }
}

int BudgetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant BudgetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return row.kind;
    case LabelRole:
        return row.label;
    case ValueRole:
        return row.value;
    case BeforeRole:
        return row.before;
    case NoteRole:
        return row.note;
    case StartRole:
        return row.start;
    case LengthRole:
        return row.length;
    case AssumedRole:
        return row.assumed;
    case BadRole:
        return row.bad;
    case RecordRole:
        return row.record;
    case FoldedRole:
        return row.folded;
    default:
        return {};
    }
}

QHash<int, QByteArray> BudgetModel::roleNames() const
{
    return {{KindRole, "kind"}, {LabelRole, "label"},   {ValueRole, "value"},   {BeforeRole, "before"},
            {NoteRole, "note"}, {StartRole, "start"},   {LengthRole, "length"}, {AssumedRole, "assumed"},
            {BadRole, "bad"},   {RecordRole, "record"}, {FoldedRole, "folded"}};
}

} // namespace plumbline
