#include "quick_insert.h"

#include "edit/conversion.h"
#include "tool_events.h"
#include "tools/board_records.h"
#include "tools/growing.h"
#include "tools/kind_search.h"

#include <QSettings>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

/// A list that is longer is not read.
constexpr std::size_t mostRows = 60;

QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QuickInsert::QuickInsert(BoardTools &tools, QObject *parent) : QAbstractListModel(parent), tools_(tools) {}

void QuickInsert::begin(const tools::InsertWish &wish, const Rect &card, const tools::Camera &camera)
{
    wish_ = wish;
    card_ = card;
    view_ = toQt(camera.toScreen(card));
    active_ = true;
    query_.clear();
    emit queryChanged();
    refresh();
    emit activeChanged();
}

QString QuickInsert::question() const
{
    if (!tools_.session())
        return {};
    const Design &design = tools_.session()->design();
    if (const Component *component = design.component(wish_.converts))
        return tr("Change '%1' to").arg(words(component->name));
    if (const Component *component = design.component(wish_.from))
        return (wish_.before ? tr("Before '%1'") : tr("After '%1'")).arg(words(component->name));
    return tr("Insert a component");
}

void QuickInsert::setQuery(const QString &query)
{
    if (query == query_)
        return;
    query_ = query;
    refresh();
    emit queryChanged();
}

std::vector<const ComponentKind *> QuickInsert::offered() const
{
    const Session &session = *tools_.session();
    const Catalog &catalog = session.catalog();
    std::vector<const ComponentKind *> kinds;
    if (!query_.trimmed().isEmpty()) {
        kinds = tools::searchKinds(query_.toStdString(), catalog);
    } else if (const Component *converted = session.design().component(wish_.converts)) {
        // Its neighbours in the catalogue come first.
        const ComponentKind *present = catalog.component(converted->kind);
        for (const ComponentKind &kind : catalog.components())
            kinds.push_back(&kind);
        std::stable_partition(kinds.begin(), kinds.end(), [present](const ComponentKind *kind) {
            return present && kind->category == present->category;
        });
    } else if (const Component *from = session.design().component(wish_.from)) {
        kinds = tools::growthKinds(catalog, from->kind, wish_.before);
    } else {
        for (const QString &id : QSettings().value(u"palette/recent"_s).toStringList())
            if (const ComponentKind *kind = catalog.component(id.toStdString()))
                kinds.push_back(kind);
        for (const ComponentKind &kind : catalog.components())
            if (std::find(kinds.begin(), kinds.end(), &kind) == kinds.end())
                kinds.push_back(&kind);
    }
    if (const Component *converted = session.design().component(wish_.converts))
        std::erase_if(kinds, [converted](const ComponentKind *kind) { return kind->id == converted->kind; });
    if (kinds.size() > mostRows)
        kinds.resize(mostRows);
    return kinds;
}

void QuickInsert::refresh()
{
    beginResetModel();
    rows_.clear();
    if (active_ && tools_.session())
        rows_ = offered();
    endResetModel();
    emit countChanged();
    look(0);
}

/// What comes of choosing a kind, beyond its name.
QString QuickInsert::says(const ComponentKind &kind) const
{
    const Session &session = *tools_.session();
    const Design &design = session.design();
    const Catalog &catalog = session.catalog();
    if (design.component(wish_.converts)) {
        const auto plan = edit::planConversion(design, catalog, wish_.converts, kind.id);
        if (!plan)
            return {};
        QStringList parts;
        if (plan->removed > 0)
            parts +=
                plan->removed == 1 ? tr("drops a connection") : tr("drops %1 connections").arg(plan->removed);
        if (plan->retyped > 0)
            parts += plan->retyped == 1 ? tr("a connection of another kind")
                                        : tr("%1 connections of another kind").arg(plan->retyped);
        if (!plan->dropped.empty())
            parts += plan->dropped.size() == 1 ? tr("drops a stated value")
                                               : tr("drops %1 stated values").arg(plan->dropped.size());
        return parts.isEmpty() ? words(kind.meaning) : parts.join(u", "_s);
    }
    const Component *from = design.component(wish_.from);
    if (!from)
        return words(kind.meaning);
    const auto after = catalog.legalConnections(from->kind, kind.id);
    const auto before = catalog.legalConnections(kind.id, from->kind);
    const auto &first = wish_.before ? before : after;
    const auto &second = wish_.before ? after : before;
    const ConnectionKind *link = !first.empty() ? first.front() : !second.empty() ? second.front() : nullptr;
    return link ? words(link->title) : tr("not linked");
}

int QuickInsert::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant QuickInsert::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComponentKind &kind = *rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return words(kind.title);
    case DetailRole:
        return says(kind);
    case KeysRole:
        return QString();
    case IconRole:
        return words(kind.icon);
    case ColorRole:
        return words(kind.role);
    case PossibleRole:
        return true;
    default:
        return {};
    }
}

QHash<int, QByteArray> QuickInsert::roleNames() const
{
    return {{TitleRole, "title"}, {DetailRole, "detail"},   {KeysRole, "keys"},
            {IconRole, "icon"},   {ColorRole, "colorRole"}, {PossibleRole, "possible"}};
}

void QuickInsert::look(int row)
{
    if (!active_ || row < 0 || row >= count() || !wish_.converts.empty()) {
        tools_.preview({});
        return;
    }
    tools::Overlay overlay;
    overlay.growth.push_back({rows_[static_cast<std::size_t>(row)]->id, card_});
    tools_.preview(std::move(overlay));
}

void QuickInsert::choose(int row)
{
    if (!active_ || row < 0 || row >= count() || !tools_.session())
        return;
    Session &session = *tools_.session();
    const std::string kind = rows_[static_cast<std::size_t>(row)]->id;
    finish();
    if (!wish_.converts.empty()) {
        auto plan = edit::planConversion(session.design(), session.catalog(), wish_.converts, kind);
        session.perform(plan ? Result<Change>(std::move(plan->change)) : tl::unexpected(plan.error()),
                        tr("Change the kind").toStdString());
    } else {
        const Id id = session.mint("c");
        const auto context = tools_.context();
        auto plan = tools::planLinked(context, session.design(), kind, card_, wish_.from, wish_.before, id);
        session.performAdding(std::move(plan), tr("Insert").toStdString(), {id});
    }
    emit done();
}

void QuickInsert::cancel()
{
    if (active_)
        finish();
}

void QuickInsert::finish()
{
    active_ = false;
    tools_.preview({});
    emit activeChanged();
}

} // namespace plumbline
