#include "budget_model.h"

#include "budget_rows.h"
#include "session/budget_words.h"
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
        const auto changed = [this] {
            forgetMissing();
            pause_.start();
        };
        connect(session_, &Session::designChanged, link_.get(), changed);
        connect(session_, &Session::designReplaced, link_.get(), changed);
        connect(session_, &Session::libraryChanged, link_.get(), changed);
        connect(&session_->selection(), &Selection::changed, link_.get(), [this] { emit downChanged(); });
        start();
    }
    emit sessionChanged();
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
    return tr("%1 x").arg(text(numberWords(traffic_)));
}

QString BudgetModel::downWords() const
{
    QStringList names;
    for (const Id &id : down_)
        if (const Component *component = session_ ? session_->design().component(id) : nullptr)
            names.push_back(text(component->name.empty() ? id : component->name));
    return names.join(u", "_s);
}

QString BudgetModel::candidate() const
{
    const Id id = session_ ? session_->selection().single() : Id();
    const Component *component = session_ ? session_->design().component(id) : nullptr;
    return component ? text(component->name.empty() ? id : component->name) : QString();
}

bool BudgetModel::candidateIsDown() const
{
    return session_ && down_.contains(session_->selection().single());
}

void BudgetModel::toggleCandidate()
{
    if (candidate().isEmpty())
        return;
    const Id id = session_->selection().single();
    if (!down_.erase(id))
        down_.insert(id);
    emit downChanged();
    start();
}

void BudgetModel::bringUp()
{
    down_.clear();
    emit downChanged();
    start();
}

void BudgetModel::forgetMissing()
{
    if (std::erase_if(down_, [this](const Id &id) { return !session_->design().component(id); }) > 0)
        emit downChanged();
}

void BudgetModel::start()
{
    if (!session_)
        return;
    if (poll_.isActive()) { // One worker at a time; what it brings is looked at, and asked for again.
        stale_ = true;
        return;
    }
    const auto facts = session_->library().facts();
    if (!facts) {
        emit session_->refused(facts.error());
        return;
    }
    stale_ = false;
    running_ = std::async(std::launch::async, [design = session_->design(), catalog = session_->catalog(),
                                               facts = **facts, traffic = traffic_, down = down_] {
        Answer answer;
        budget::Inputs inputs{design, catalog, facts, 1, {}};
        answer.planned = budget::computeBudget(inputs);
        if (traffic != 1 || !down.empty()) {
            inputs.traffic = traffic;
            inputs.without = down;
            if (auto shown = budget::computeBudget(inputs))
                answer.shown = *std::move(shown);
        }
        if (!down.empty())
            if (auto failure = budget::whatIfItFails(inputs))
                answer.failure = *std::move(failure);
        answer.design = design;
        return answer;
    });
    poll_.start();
    emit workingChanged();
}

void BudgetModel::take()
{
    poll_.stop();
    const Answer answer = running_.get();
    if (answer.planned) {
        const budget::Budget &shown = answer.shown ? *answer.shown : *answer.planned;
        show(budgetRows(shown, answer.shown ? &*answer.planned : nullptr, answer.failure ? &*answer.failure : nullptr,
                        answer.design));
    } else {
        emit session_->refused(answer.planned.error());
    }
    emit workingChanged();
    if (stale_)
        start();
}

/// Rows that stay keep their place: the list does not jump while the slider moves.
void BudgetModel::show(std::vector<Row> rows)
{
    const bool sameShape = rows.size() == rows_.size() &&
                           std::equal(rows.begin(), rows.end(), rows_.begin(), [](const Row &a, const Row &b) {
                               return a.section == b.section && a.kind == b.kind;
                           });
    if (!sameShape) {
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

void BudgetModel::show(const QString &record)
{
    const Id id = record.toStdString();
    if (!session_ || !session_->design().contains(id))
        return;
    session_->selection().set({id});
    emit session_->revealWanted({id});
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
    case SectionRole:
        return row.section;
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
    default:
        return {};
    }
}

QHash<int, QByteArray> BudgetModel::roleNames() const
{
    return {{SectionRole, "section"}, {KindRole, "kind"},     {LabelRole, "label"},   {ValueRole, "value"},
            {BeforeRole, "before"},   {NoteRole, "note"},     {StartRole, "start"},   {LengthRole, "length"},
            {AssumedRole, "assumed"}, {BadRole, "bad"},       {RecordRole, "record"}};
}

} // namespace plumbline
