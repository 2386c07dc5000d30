#include "inspector_subject.h"

#include "edit/verbs.h"
#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;

void InspectorSubject::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        const auto tell = [this] { emit changed(); };
        connect(session_, &Session::designChanged, link_.get(), tell);
        connect(session_, &Session::designReplaced, link_.get(), tell);
        connect(session_, &Session::libraryChanged, link_.get(), tell);
        connect(&session_->selection(), &Selection::changed, link_.get(), tell);
    }
    emit sessionChanged();
    emit changed();
}

const Component *InspectorSubject::component() const
{
    return session_ ? session_->design().component(session_->selection().single()) : nullptr;
}

const Connection *InspectorSubject::connection() const
{
    return session_ ? session_->design().connection(session_->selection().single()) : nullptr;
}

const Zone *InspectorSubject::zone() const
{
    return session_ ? session_->design().zone(session_->selection().single()) : nullptr;
}

const Note *InspectorSubject::note() const
{
    return session_ ? session_->design().note(session_->selection().single()) : nullptr;
}

QString InspectorSubject::type() const
{
    if (count() > 1)
        return u"many"_s;
    if (component())
        return u"component"_s;
    if (connection())
        return u"connection"_s;
    if (zone())
        return u"zone"_s;
    return note() ? u"note"_s : u"none"_s;
}

QString InspectorSubject::record() const
{
    return session_ ? text(session_->selection().single()) : QString();
}

QString InspectorSubject::name() const
{
    if (const Component *one = component())
        return text(one->name);
    if (const Connection *one = connection())
        return text(one->label);
    if (const Zone *one = zone())
        return text(one->name);
    return note() ? text(note()->text) : QString();
}

QString InspectorSubject::kind() const
{
    if (const Component *one = component())
        return text(one->kind);
    if (const Connection *one = connection())
        return text(one->kind);
    return zone() ? text(zone()->kind) : QString();
}

QString InspectorSubject::kindTitle() const
{
    if (const Connection *one = connection(); one && one->kind.empty())
        return tr("Untyped arrow");
    const std::string id = kind().toStdString();
    const Catalog *catalog = session_ ? &session_->catalog() : nullptr;
    if (component() && catalog->component(id))
        return text(catalog->component(id)->title);
    if (connection() && catalog->connection(id))
        return text(catalog->connection(id)->title);
    if (zone() && catalog->zone(id))
        return text(catalog->zone(id)->title);
    return note() ? tr("Note") : QString();
}

QString InspectorSubject::meaning() const
{
    const std::string id = kind().toStdString();
    const Catalog *catalog = session_ ? &session_->catalog() : nullptr;
    if (component() && catalog->component(id))
        return text(catalog->component(id)->meaning);
    if (connection() && catalog->connection(id))
        return text(catalog->connection(id)->meaning);
    if (zone() && catalog->zone(id))
        return text(catalog->zone(id)->meaning);
    if (note())
        return tr("Notes are never checked.");
    return connection() ? tr("Choose a kind: checks follow connections by what they carry.") : QString();
}

QString InspectorSubject::icon() const
{
    if (component()) {
        const ComponentKind *known = session_->catalog().component(component()->kind);
        return known ? text(known->icon) : QString();
    }
    if (connection())
        return u"ui/connect"_s;
    if (zone()) {
        const ZoneKind *known = session_->catalog().zone(zone()->kind);
        return known ? text(known->icon) : QString();
    }
    return u"ui/note"_s;
}

QString InspectorSubject::role() const
{
    const ComponentKind *known = component() ? session_->catalog().component(component()->kind) : nullptr;
    return known ? text(known->role) : QString();
}

QString InspectorSubject::endName(const Id &id) const
{
    const Component *end = session_->design().component(id);
    return end ? text(end->name) : QString();
}

QString InspectorSubject::from() const
{
    return connection() ? endName(connection()->from) : QString();
}

QString InspectorSubject::to() const
{
    return connection() ? endName(connection()->to) : QString();
}

int InspectorSubject::count() const
{
    return session_ ? static_cast<int>(session_->selection().ids().size()) : 0;
}

QString InspectorSubject::summary() const
{
    if (!session_)
        return {};
    int components = 0, connections = 0, zones = 0, notes = 0;
    const Design &design = session_->design();
    for (const Id &id : session_->selection().ids()) {
        components += design.component(id) != nullptr;
        connections += design.connection(id) != nullptr;
        zones += design.zone(id) != nullptr;
        notes += design.note(id) != nullptr;
    }
    const auto counted = [](int n, const QString &one, const QString &many) {
        return n == 0 ? QString() : QString::number(n) + u' ' + (n == 1 ? one : many);
    };
    QStringList parts{counted(components, tr("component"), tr("components")),
                      counted(connections, tr("connection"), tr("connections")),
                      counted(zones, tr("zone"), tr("zones")), counted(notes, tr("note"), tr("notes"))};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariantList InspectorSubject::connectionKinds() const
{
    const Connection *one = connection();
    if (!one)
        return {};
    const Component *from = session_->design().component(one->from);
    const Component *to = session_->design().component(one->to);
    QVariantList kinds;
    for (const ConnectionKind *kind : session_->catalog().legalConnections(from->kind, to->kind))
        kinds += QVariantMap{
            {u"id"_s, text(kind->id)}, {u"title"_s, text(kind->title)}, {u"meaning"_s, text(kind->meaning)}};
    return kinds;
}

int InspectorSubject::connectionKindIndex() const
{
    const QVariantList kinds = connectionKinds();
    for (qsizetype i = 0; i < kinds.size(); ++i)
        if (kinds[i].toMap().value(u"id"_s) == kind())
            return static_cast<int>(i);
    return -1;
}

bool InspectorSubject::rename(const QString &typed)
{
    if (!session_ || typed == name())
        return true;
    return session_->perform(
        edit::rename(session_->design(), session_->selection().single(), typed.toStdString()),
        tr("Rename").toStdString());
}

bool InspectorSubject::changeKind(const QString &kindId)
{
    if (kindId == kind())
        return true;
    const Id id = session_->selection().single();
    if (component())
        return session_->perform(
            edit::convert(session_->design(), session_->catalog(), id, kindId.toStdString()),
            tr("Change kind").toStdString());
    return session_->perform(edit::retype(session_->design(), session_->catalog(), id, kindId.toStdString()),
                             tr("Change kind").toStdString());
}

bool InspectorSubject::arrange(const QString &verb)
{
    static const std::map<QString, edit::Edge> edges{
        {u"left"_s, edit::Edge::left},       {u"centerX"_s, edit::Edge::centerX},
        {u"right"_s, edit::Edge::right},     {u"top"_s, edit::Edge::top},
        {u"centerY"_s, edit::Edge::centerY}, {u"bottom"_s, edit::Edge::bottom}};
    const Design &design = session_->design();
    const edit::Ids &ids = session_->selection().ids();
    if (const auto edge = edges.find(verb); edge != edges.end())
        return session_->perform(edit::align(design, ids, edge->second), tr("Align").toStdString());
    if (verb == u"remove"_s)
        return session_->perform(edit::remove(design, ids), tr("Delete").toStdString());
    const auto direction = verb == u"horizontal"_s ? edit::Direction::horizontal : edit::Direction::vertical;
    return session_->perform(edit::distribute(design, ids, direction), tr("Distribute").toStdString());
}

} // namespace plumbline
