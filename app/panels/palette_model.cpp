#include "palette_model.h"

#include "text.h"
#include "tools/kind_search.h"

#include <QSettings>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{
/// The five components that no AI system can do without, whatever its shape.
constexpr std::array<std::string_view, 5> alwaysNeeded{"eval-pipeline", "observability", "fallback-handler",
                                                       "rate-limiter", "human-approval"};
constexpr qsizetype recentKept = 4;
} // namespace

void PaletteModel::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_)
        connect(session_, &Session::libraryChanged, link_.get(), [this] { refresh(); });
    recent_ = QSettings().value(u"palette/recent"_s).toStringList().mid(0, recentKept);
    refresh();
    emit sessionChanged();
}

void PaletteModel::setQuery(const QString &query)
{
    if (query == query_)
        return;
    query_ = query;
    refresh();
    emit queryChanged();
}

QString PaletteModel::best() const
{
    return rows_.empty() || query_.trimmed().isEmpty() ? QString() : text(rows_.front().kind->id);
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return text(row.kind->id);
    case TitleRole:
        return text(row.kind->title);
    case MeaningRole:
        return text(row.kind->meaning);
    case IconRole:
        return text(row.kind->icon);
    case ColorRole:
        return text(row.kind->role);
    case SectionRole:
        return row.section;
    default:
        return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{KindRole, "kind"},     {TitleRole, "title"},     {MeaningRole, "meaning"},
            {IconRole, "iconName"}, {ColorRole, "colorRole"}, {SectionRole, "section"}};
}

void PaletteModel::used(const QString &kind)
{
    recent_.removeAll(kind);
    recent_.prepend(kind);
    recent_ = recent_.mid(0, recentKept);
    QSettings().setValue(u"palette/recent"_s, recent_);
    if (query_.trimmed().isEmpty())
        refresh();
}

std::vector<PaletteModel::Row> PaletteModel::everything() const
{
    const Catalog &catalog = session_->catalog();
    std::vector<Row> rows;
    for (const std::string_view id : alwaysNeeded)
        if (const ComponentKind *kind = catalog.component(id))
            rows.push_back({kind, tr("Every AI system needs")});
    for (const QString &id : recent_)
        if (const ComponentKind *kind = catalog.component(id.toStdString()))
            rows.push_back({kind, tr("Recently used")});
    for (const Category &category : catalog.categories())
        for (const ComponentKind &kind : catalog.components())
            if (kind.category == category.id)
                rows.push_back({&kind, text(category.title)});
    return rows;
}

void PaletteModel::refresh()
{
    std::vector<Row> next;
    if (session_ && query_.trimmed().isEmpty())
        next = everything();
    else if (session_)
        for (const ComponentKind *kind : tools::searchKinds(query_.toStdString(), session_->catalog()))
            next.push_back({kind, tr("Results")});
    beginResetModel();
    rows_ = std::move(next);
    endResetModel();
    emit countChanged();
}

} // namespace plumbline
