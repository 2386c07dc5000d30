#include "attempt_list.h"

#include "practice/schedule.h"
#include "suggested_folder.h"
#include "text.h"

#include <QLocale>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

std::filesystem::path pathOf(const QUrl &url)
{
    return url.toLocalFile().toStdString();
}

practice::Day dayOf(const QDate &date)
{
    return practice::Day(std::chrono::days(QDate(1970, 1, 1).daysTo(date)));
}

QDate dateOf(practice::Day day)
{
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

QDate dateOf(practice::Millis at)
{
    return QDateTime::fromMSecsSinceEpoch(at).date();
}

double shareOf(const DimensionResult &result)
{
    return result.of > 0 ? result.points / result.of : 0;
}

/// "today", "tomorrow", "since 3 Nov", "on 27 Nov"
QString dueWords(const QDate &day, const QDate &today)
{
    const QString date = QLocale(QLocale::English).toString(day, u"d MMM"_s);
    switch (today.daysTo(day)) {
    case 0:
        return AttemptList::tr("today");
    case 1:
        return AttemptList::tr("tomorrow");
    default:
        return day < today ? AttemptList::tr("since %1").arg(date) : AttemptList::tr("on %1").arg(date);
    }
}

} // namespace

QString momentWords(practice::Millis at)
{
    return QLocale(QLocale::English).toString(QDateTime::fromMSecsSinceEpoch(at), u"d MMM yyyy, HH:mm"_s);
}

QString lengthWords(practice::Millis length)
{
    constexpr practice::Millis minute = 60'000;
    return length < minute ? AttemptList::tr("%1 s").arg(length / 1000)
                           : AttemptList::tr("%1 min").arg((length + minute / 2) / minute);
}

QString percentWords(double share)
{
    return u"%1 %"_s.arg(std::lround(100 * share));
}

AttemptList::AttemptList(QObject *parent)
    : QAbstractListModel(parent), now_([] { return QDateTime::currentDateTime(); })
{
    poll_.setInterval(30);
    connect(&poll_, &QTimer::timeout, this, &AttemptList::lookAtWorker);
}

int AttemptList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> AttemptList::roleNames() const
{
    return {{AttemptRole, "attempt"}, {TitleRole, "title"},
            {FactsRole, "facts"},     {ScoreRole, "score"},
            {BandRole, "band"},       {PartlyRole, "partly"},
            {ChosenRole, "chosen"},   {ReplayableRole, "replayable"},
            {WordsRole, "words"}};
}

QVariant AttemptList::data(const QModelIndex &index, int role) const
{
    if (!has(index.row()))
        return {};
    const AttemptRow &row = rows_[static_cast<std::size_t>(index.row())];
    const QString facts = momentWords(row.startedAt) + u" · "_s + lengthWords(row.length);
    const QString score = percentWords(row.percent / 100);
    switch (role) {
    case AttemptRole:
        return static_cast<qlonglong>(row.id);
    case TitleRole:
        return text(row.title);
    case FactsRole:
        return facts;
    case ScoreRole:
        return score;
    case BandRole:
        return text(row.bandTitle);
    case PartlyRole:
        return !row.complete;
    case ReplayableRole:
        return row.replayable;
    case ChosenRole:
        return std::find(chosen_.begin(), chosen_.end(), row.id) != chosen_.end();
    case WordsRole:
        return tr("%1, %2: %3, %4%5")
            .arg(text(row.title), facts, score, text(row.bandTitle),
                 row.complete ? QString() : tr(", of the part that was scored"));
    default:
        return {};
    }
}

bool AttemptList::ready()
{
    if (history_)
        return true;
    auto opened = AttemptHistory::open(file_);
    if (!opened) {
        fail(opened.error());
        return false;
    }
    history_ = *std::move(opened);
    if (history_->setAside())
        fail(*history_->setAside());
    return true;
}

void AttemptList::fail(const Problem &problem)
{
    problem_ = text(problem.text());
    outcome_.clear();
    emit changed();
}

void AttemptList::tell(const QString &outcome)
{
    problem_.clear();
    outcome_ = outcome;
    emit changed();
}

void AttemptList::reload()
{
    auto rows = history_->list();
    if (!rows) {
        fail(rows.error());
        return;
    }
    beginResetModel();
    rows_ = *std::move(rows);
    endResetModel();
    std::erase_if(chosen_, [this](AttemptId id) {
        return std::none_of(rows_.begin(), rows_.end(), [id](const AttemptRow &row) { return row.id == id; });
    });
    emit changed();
}

void AttemptList::refresh()
{
    if (ready())
        reload();
}

void AttemptList::choose(int row)
{
    if (!has(row))
        return;
    const AttemptId id = rows_[static_cast<std::size_t>(row)].id;
    if (std::erase(chosen_, id) == 0)
        chosen_.push_back(id);
    if (chosen_.size() > 2)
        chosen_.erase(chosen_.begin());
    emit dataChanged(index(0), index(count() - 1), {ChosenRole});
    emit changed();
}

void AttemptList::chooseNone()
{
    chosen_.clear();
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1), {ChosenRole});
    emit changed();
}

std::vector<int> AttemptList::chosenRows() const
{
    std::vector<int> rows;
    for (int row = count() - 1; row >= 0; --row) // the latest is on top
        if (std::find(chosen_.begin(), chosen_.end(), rows_[static_cast<std::size_t>(row)].id) !=
            chosen_.end())
            rows.push_back(row);
    return rows;
}

std::optional<KeptAttempt> AttemptList::load(int row)
{
    if (!has(row) || !ready())
        return std::nullopt;
    auto kept = history_->load(rows_[static_cast<std::size_t>(row)].id);
    if (!kept) {
        fail(kept.error());
        return std::nullopt;
    }
    return *std::move(kept);
}

void AttemptList::remove(int row)
{
    auto kept = load(row);
    if (!kept)
        return;
    if (auto gone = history_->remove(rows_[static_cast<std::size_t>(row)].id); !gone) {
        fail(gone.error());
        return;
    }
    removed_ = std::move(kept);
    reload();
    tell(
        tr("\"%1\" of %2 was removed.").arg(text(removed_->title), momentWords(removed_->attempt.startedAt)));
}

void AttemptList::restore()
{
    if (!removed_ || !ready())
        return;
    if (auto kept = history_->keep(*removed_); !kept) {
        fail(kept.error());
        return;
    }
    removed_.reset();
    reload();
    tell({});
}

void AttemptList::inBackground(const QString &saying, Work work)
{
    if (busy() || !ready())
        return;
    running_ = std::async(std::launch::async, [file = file_, work = std::move(work)] {
        return AttemptHistory::open(file).and_then(
            [&](const std::unique_ptr<AttemptHistory> &history) { return work(*history); });
    });
    poll_.start();
    tell(saying);
}

void AttemptList::lookAtWorker()
{
    if (running_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return;
    poll_.stop();
    const auto said = running_.get();
    reload();
    if (said)
        tell(*said);
    else
        fail(said.error());
}

void AttemptList::exportAll(const QUrl &file)
{
    inBackground(tr("Exporting …"), [file](AttemptHistory &history) {
        return history.exportAll(pathOf(file)).map([&](int count) {
            return count == 1 ? tr("1 attempt was written to %1.").arg(file.toLocalFile())
                              : tr("%1 attempts were written to %2.").arg(count).arg(file.toLocalFile());
        });
    });
}

void AttemptList::importFrom(const QUrl &file)
{
    inBackground(tr("Importing …"), [file](AttemptHistory &history) {
        return history.importFrom(pathOf(file)).map([](const AttemptHistory::Imported &imported) {
            const QString added = imported.added == 1 ? tr("1 attempt was added.")
                                                      : tr("%1 attempts were added.").arg(imported.added);
            return imported.known == 0   ? added
                   : imported.known == 1 ? tr("%1 1 was here already.").arg(added)
                                         : tr("%1 %2 were here already.").arg(added).arg(imported.known);
        });
    });
}

QUrl AttemptList::suggestion() const
{
    return QUrl::fromLocalFile(suggestedFolder(QStandardPaths::DocumentsLocation) +
                               u"/plumbline-attempts.json"_s);
}

QVariantList AttemptList::due() const
{
    std::vector<practice::Practised> attempts;
    std::map<std::string, std::string> titles;
    for (const AttemptRow &row : rows_) {
        practice::Practised attempt{dayOf(dateOf(row.startedAt)), {}};
        for (const DimensionResult &result : row.dimensions)
            if (result.of > 0) {
                attempt.shares[result.id] = shareOf(result);
                titles.try_emplace(result.id, result.title);
            }
        attempts.push_back(std::move(attempt));
    }
    const QDate today = now_().date();
    QVariantList list;
    for (const practice::Due &due : practice::duePractice(std::move(attempts))) {
        const QDate day = dateOf(due.day);
        const QString when = dueWords(day, today);
        list += QVariantMap{
            {u"id"_s, text(due.dimension)},
            {u"title"_s, text(titles[due.dimension])},
            {u"when"_s, when},
            {u"isDue"_s, day <= today},
            {u"says"_s,
             tr("%1: due %2, last %3").arg(text(titles[due.dimension]), when, percentWords(due.share))}};
    }
    return list;
}

QVariantList AttemptList::progress() const
{
    struct Series {
        std::string title;
        QVariantList values;
    };
    std::vector<std::string> order;
    std::map<std::string, Series> all;
    for (auto row = rows_.rbegin(); row != rows_.rend(); ++row)
        for (const DimensionResult &result : row->dimensions) {
            Series &series = all[result.id];
            if (series.title.empty())
                order.push_back(result.id);
            series.title = result.title;
            if (result.of > 0)
                series.values += shareOf(result);
        }
    QVariantList list;
    for (const std::string &id : order) {
        const Series &series = all[id];
        const qsizetype count = series.values.size();
        const QString last = count == 0 ? QString() : percentWords(series.values.last().toDouble());
        const QString title = text(series.title);
        list += QVariantMap{
            {u"id"_s, text(id)},
            {u"title"_s, title},
            {u"values"_s, series.values},
            {u"last"_s, last},
            {u"says"_s, count == 0   ? tr("%1: not scored yet").arg(title)
                        : count == 1 ? tr("%1: %2 in one attempt").arg(title, last)
                                     : tr("%1: from %2 to %3 over %4 attempts")
                                           .arg(title, percentWords(series.values.first().toDouble()), last)
                                           .arg(count)}};
    }
    return list;
}

} // namespace plumbline
