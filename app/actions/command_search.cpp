#include "actions/command_search.h"

#include "text.h"
#include "tools/board_records.h"
#include "tools/kind_search.h"

#include <QSettings>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype recentKept = 5;
/// More rows than this are not read any more.
constexpr std::size_t mostRows = 200;

// What a hit in a part is worth. Actions come first among equals, then what is there, then what could be.
constexpr double actionWeight = 1;
constexpr double recordWeight = 0.97;
constexpr double kindWeight = 0.94;
constexpr double findingWeight = 0.8;
constexpr double otherWords = 0.75;
constexpr double impossible = 0.5;

} // namespace

CommandSearch::CommandSearch(QObject *parent) : QAbstractListModel(parent)
{
    recent_ = QSettings().value(u"commands/recent"_s).toStringList().mid(0, recentKept);
}

void CommandSearch::setQuery(const QString &query)
{
    if (query == query_)
        return;
    query_ = query;
    refresh();
    emit queryChanged();
}

int CommandSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CommandSearch::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case KeysRole:
        return row.action ? row.action->keys() : QString();
    case IconRole:
        return row.icon;
    case ColorRole:
        return row.color;
    case PossibleRole:
        return !row.action || row.action->enabled();
    default:
        return {};
    }
}

QHash<int, QByteArray> CommandSearch::roleNames() const
{
    return {{TitleRole, "title"}, {DetailRole, "detail"},   {KeysRole, "keys"},
            {IconRole, "icon"},   {ColorRole, "colorRole"}, {PossibleRole, "possible"}};
}

double CommandSearch::scoreOf(const QString &title, double weight) const
{
    return weight * tools::likeness(query_.toStdString(), title.toStdString());
}

void CommandSearch::addActions(Rows &rows) const
{
    const bool all = query_.trimmed().isEmpty();
    for (QObject *object : actions_->all()) {
        auto *action = qobject_cast<UserAction *>(object);
        if (action->fixed()) // Keys to hold or to press on something: there is nothing to run.
            continue;
        double score =
            std::max(scoreOf(action->text(), actionWeight), scoreOf(action->usualText(), actionWeight));
        score = std::max(score, scoreOf(action->group() + u' ' + action->usualText() + u' ' +
                                            QString::fromUtf8(action->row().words),
                                        otherWords));
        if (all)
            score =
                recent_.contains(action->name()) ? 2.0 - 0.1 * double(recent_.indexOf(action->name())) : 1;
        if (!action->enabled())
            score *= impossible;
        if (score > 0 && (!all || action->enabled()))
            rows.push_back(
                {Type::action, action->name(), action->text(), action->group(), {}, {}, action, score});
    }
}

void CommandSearch::addKinds(Rows &rows) const
{
    const Catalog &catalog = session_->catalog();
    double place = kindWeight; // The search has its own order.
    for (const ComponentKind *kind : tools::searchKinds(query_.toStdString(), catalog)) {
        const double score = std::max(scoreOf(text(kind->title), kindWeight), 0.7 * place);
        rows.push_back({Type::kind, text(kind->id), tr("Insert: %1").arg(text(kind->title)),
                        text(kind->meaning), text(kind->icon), text(kind->role), nullptr, score});
        place *= 0.9;
    }
}

void CommandSearch::addRecords(Rows &rows) const
{
    const bool all = query_.trimmed().isEmpty();
    const Design &design = session_->design();
    const auto add = [&](const auto &record, const auto *kind, const QString &icon, const QString &color) {
        const QString kindTitle = kind ? text(kind->title) : QString();
        const double score = all ? 1
                                 : std::max(scoreOf(text(record.name), recordWeight),
                                            scoreOf(text(record.name) + u' ' + kindTitle, otherWords));
        if (score > 0)
            rows.push_back(
                {Type::record, text(record.id), text(record.name), kindTitle, icon, color, nullptr, score});
    };
    for (const Id &id : tools::readingOrder(design)) {
        if (const Component *component = design.component(id)) {
            const ComponentKind *kind = session_->catalog().component(component->kind);
            add(*component, kind, kind ? text(kind->icon) : QString(), kind ? text(kind->role) : QString());
        } else if (const Zone *zone = design.zone(id)) {
            const ZoneKind *kind = session_->catalog().zone(zone->kind);
            add(*zone, kind, kind ? text(kind->icon) : QString(), {});
        }
    }
}

void CommandSearch::addFindings(Rows &rows) const
{
    for (const Finding &finding : session_->findings().report().findings) {
        if (!finding.shown() || finding.verdict != Verdict::violated)
            continue;
        const double score = std::max(scoreOf(text(finding.title), findingWeight),
                                      0.8 * scoreOf(text(finding.message), findingWeight));
        if (score > 0)
            rows.push_back({Type::finding, text(finding.fingerprint), text(finding.title),
                            text(finding.message), u"ui/"_s + text(levelName(finding.level)),
                            text(levelName(finding.level)), nullptr, score});
    }
}

void CommandSearch::refresh()
{
    Rows next;
    const bool searching = !query_.trimmed().isEmpty();
    if (session_ && actions_) {
        if (!boardOnly_)
            addActions(next);
        if (boardOnly_ || searching)
            addRecords(next);
        if (!boardOnly_ && searching) {
            addKinds(next);
            addFindings(next);
        }
    }
    std::stable_sort(next.begin(), next.end(), [](const Row &a, const Row &b) { return a.score > b.score; });
    if (next.size() > mostRows)
        next.erase(next.begin() + mostRows, next.end());
    beginResetModel();
    rows_ = std::move(next);
    endResetModel();
    emit countChanged();
}

bool CommandSearch::run(int row)
{
    if (row < 0 || row >= count())
        return false;
    const Row chosen = rows_[static_cast<std::size_t>(row)]; // A copy: what it does may refresh the list.
    switch (chosen.type) {
    case Type::action:
        if (!chosen.action->enabled())
            return false;
        remember(chosen.id);
        chosen.action->trigger();
        break;
    case Type::kind:
        emit kindChosen(chosen.id);
        break;
    case Type::record:
        emit recordChosen(chosen.id);
        break;
    case Type::finding:
        emit findingChosen(chosen.id);
        break;
    }
    return true;
}

void CommandSearch::remember(const QString &action)
{
    recent_.removeAll(action);
    recent_.prepend(action);
    recent_ = recent_.mid(0, recentKept);
    QSettings().setValue(u"commands/recent"_s, recent_);
}

} // namespace plumbline
