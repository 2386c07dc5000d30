#include "findings_model.h"

#include "edit/verbs.h"
#include "finding_order.h"
#include "fix/fix.h"
#include "property_rows.h"
#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

QStringList strings(const std::vector<std::string> &list)
{
    QStringList all;
    for (const std::string &one : list)
        all += text(one);
    return all;
}

const Property *declared(const Session &session, const PropertyRef &ref)
{
    if (const Component *component = session.design().component(ref.record)) {
        const ComponentKind *kind = session.catalog().component(component->kind);
        return kind ? kind->property(ref.property) : nullptr;
    }
    const Connection *connection = session.design().connection(ref.record);
    const ConnectionKind *kind = connection ? session.catalog().connection(connection->kind) : nullptr;
    return kind ? kind->property(ref.property) : nullptr;
}

QString recordName(const Design &design, const Id &id)
{
    if (const Component *component = design.component(id))
        return text(component->name);
    const Connection *connection = design.connection(id);
    if (!connection)
        return {};
    return recordName(design, connection->from) + u" \u2192 "_s + recordName(design, connection->to);
}

QString typeWord(PropertyType type)
{
    return type == PropertyType::boolean  ? u"boolean"_s
           : type == PropertyType::choice ? u"choice"_s
                                          : u"other"_s;
}

QStringList termLines(const Finding &finding)
{
    QStringList lines;
    for (const Term &term : finding.terms) {
        QString line = text(term.label) + u": "_s + QString::number(term.value, 'g', 6);
        if (!term.unit.empty())
            line += u' ' + text(term.unit);
        lines += term.assumed ? FindingsModel::tr("%1 (assumed)").arg(line) : line;
    }
    return lines;
}

} // namespace

void FindingsModel::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        connect(&session_->findings(), &Findings::reportChanged, link_.get(), [this] { refresh(); });
        connect(&session_->findings(), &Findings::litChanged, link_.get(), [this] {
            if (count() > 0)
                emit dataChanged(index(0), index(count() - 1), {LitRole, FixesRole});
            emit litRowChanged();
        });
    }
    refresh();
    emit sessionChanged();
}

int FindingsModel::litRow() const
{
    for (std::size_t i = 0; session_ && i < rows_.size(); ++i)
        if (rows_[i].fingerprint == session_->findings().lit())
            return static_cast<int>(i);
    return -1;
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case FingerprintRole:
        return text(finding.fingerprint);
    case LevelRole:
        return text(shownLevel(finding));
    case TitleRole:
        return text(finding.title);
    case MessageRole:
        return text(finding.message);
    case ReasonsRole:
        return strings(finding.reasons);
    case PathRole:
        return pathNames(finding);
    case TermsRole:
        return termLines(finding);
    case AsksRole:
        return asks(finding);
    case FixesRole:
        return fixes(finding);
    case LitRole:
        return finding.fingerprint == session_->findings().lit();
    default:
        return ruleText(finding, role);
    }
}

QVariant FindingsModel::ruleText(const Finding &finding, int role) const
{
    const RuleText *rule = session_->library().rules().rule(finding.rule);
    if (!rule) // A required property of a delegate takes no undefined value.
        return role == SourcesRole ? QVariant(QStringList()) : QVariant(QString());
    switch (role) {
    case WhyRole:
        return text(rule->why);
    case MistakeRole:
        return text(rule->mistake);
    case FixRole:
        return text(rule->fix);
    case IgnoreRole:
        return text(rule->ignoreWhen);
    case SourcesRole:
        return strings(rule->sources);
    default:
        return {};
    }
}

QHash<int, QByteArray> FindingsModel::roleNames() const
{
    return {{FingerprintRole, "fingerprint"},
            {LevelRole, "level"},
            {TitleRole, "title"},
            {MessageRole, "message"},
            {ReasonsRole, "reasons"},
            {WhyRole, "why"},
            {MistakeRole, "mistake"},
            {FixRole, "fix"},
            {IgnoreRole, "ignoreWhen"},
            {SourcesRole, "sources"},
            {PathRole, "pathNames"},
            {TermsRole, "terms"},
            {AsksRole, "asks"},
            {FixesRole, "fixes"},
            {LitRole, "lit"}};
}

QVariantList FindingsModel::asks(const Finding &finding) const
{
    QVariantList list;
    for (const PropertyRef &ref : finding.asks) {
        const Property *property = declared(*session_, ref);
        if (!property)
            continue;
        QStringList titles;
        for (const std::string &value : property->values)
            titles += valueTitle(session_->catalog(), value);
        list += QVariantMap{{u"record"_s, text(ref.record)},
                            {u"recordName"_s, recordName(session_->design(), ref.record)},
                            {u"property"_s, text(ref.property)},
                            {u"title"_s, text(property->title)},
                            {u"type"_s, typeWord(property->type)},
                            {u"values"_s, strings(property->values)},
                            {u"valueTitles"_s, titles},
                            {u"help"_s, text(property->help)}};
    }
    return list;
}

QVariantList FindingsModel::fixes(const Finding &finding) const
{
    QVariantList list;
    if (finding.fingerprint != session_->findings().lit())
        return list;
    for (const Fix &fix :
         fixesFor(session_->design(), session_->catalog(), session_->library().rules(), finding))
        list += QVariantMap{{u"id"_s, text(fix.offer.id)}, {u"title"_s, text(fix.offer.title)}};
    return list;
}

QStringList FindingsModel::pathNames(const Finding &finding) const
{
    QStringList names;
    for (const Id &id : finding.path)
        names += recordName(session_->design(), id);
    return names;
}

void FindingsModel::select(const QString &fingerprint)
{
    if (fingerprint.isEmpty() || fingerprint.toStdString() == session_->findings().lit()) {
        session_->findings().light({});
        return;
    }
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (text(rows_[i].fingerprint) == fingerprint)
            light(static_cast<int>(i));
}

void FindingsModel::step(int step)
{
    if (rows_.empty())
        return;
    const int from = litRow() < 0 && step < 0 ? 0 : litRow();
    light((from + step + count()) % count());
}

void FindingsModel::light(int row)
{
    session_->findings().light(rows_[static_cast<std::size_t>(row)].fingerprint);
}

void FindingsModel::inspect(const QString &record)
{
    session_->selection().set({record.toStdString()});
}

void FindingsModel::answer(const QString &record, const QString &property, const QVariant &value)
{
    session_->perform(edit::setProperty(session_->design(), session_->catalog(), record.toStdString(),
                                        property.toStdString(), toJson(value)),
                      tr("Answer a question").toStdString());
}

void FindingsModel::mend(const QString &fingerprint, const QString &fix)
{
    const Finding *finding = session_->findings().find(fingerprint.toStdString());
    if (!finding)
        return;
    for (const Fix &offered :
         fixesFor(session_->design(), session_->catalog(), session_->library().rules(), *finding)) {
        if (text(offered.offer.id) != fix)
            continue;
        if (session_->perform(offered.change, offered.offer.title) && !offered.added.empty())
            session_->selection().set({offered.added.begin(), offered.added.end()});
        return;
    }
}

void FindingsModel::dropRow(int row)
{
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    endRemoveRows();
}

void FindingsModel::refresh()
{
    std::vector<Finding> next =
        session_ ? listedFindings(session_->findings().report()) : std::vector<Finding>();
    const int countBefore = count();
    const auto rowFrom = [](std::vector<Finding> &list, std::ptrdiff_t first, const Finding &wanted) {
        return std::ranges::find(list.begin() + first, list.end(), wanted.fingerprint, &Finding::fingerprint);
    };
    for (int i = count() - 1; i >= 0; --i) {
        if (rowFrom(next, 0, rows_[static_cast<std::size_t>(i)]) == next.end())
            dropRow(i);
    }
    for (int i = 0; i < static_cast<int>(next.size()); ++i) {
        Finding &finding = next[static_cast<std::size_t>(i)];
        const auto old = rowFrom(rows_, i, finding);
        if (old == rows_.end()) {
            beginInsertRows({}, i, i);
            rows_.insert(rows_.begin() + i, std::move(finding));
            endInsertRows();
            continue;
        }
        if (const int from = static_cast<int>(old - rows_.begin()); from != i) {
            beginMoveRows({}, from, from, {}, i);
            std::rotate(rows_.begin() + i, old, old + 1);
            endMoveRows();
        }
        Finding &shown = rows_[static_cast<std::size_t>(i)];
        const bool same = sameWords(shown, finding);
        shown = std::move(finding);
        // Names along a path, and what can be done, may change while the finding says the same.
        emit dataChanged(index(i), index(i), same ? QList<int>{PathRole, FixesRole} : QList<int>());
    }
    while (rows_.size() > next.size())
        dropRow(count() - 1);
    if (count() != countBefore)
        emit countChanged();
    emit litRowChanged();
}

} // namespace plumbline
