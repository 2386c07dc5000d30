#include "findings_model.h"

#include "edit/verbs.h"
#include "finding_order.h"
#include "finding_words.h"
#include "fix/fix.h"
#include "property_rows.h"
#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;

void FindingsModel::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        connect(session_, &Session::designReplaced, link_.get(), [this] { showAll(); });
        connect(&session_->findings(), &Findings::reportChanged, link_.get(), [this] { refresh(); });
        connect(&session_->findings(), &Findings::litChanged, link_.get(), [this] {
            if (count() > 0)
                emit dataChanged(index(0), index(count() - 1), {LitRole, FixesRole, AssumedRole});
            emit litRowChanged();
        });
    }
    refresh();
    emit sessionChanged();
}

int FindingsModel::litRow() const
{
    for (std::size_t i = 0; session_ && i < rows_.size(); ++i)
        if (rows_[i].finding.fingerprint == session_->findings().lit())
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
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    const Finding &finding = row.finding;
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
        return termList(*session_, finding);
    case AsksRole:
        return row.gone ? QVariantList() : askList(*session_, finding);
    case FixesRole:
        return fixes(finding);
    case LitRole:
        return finding.fingerprint == session_->findings().lit();
    case LapsedRole:
        return lapsedWords(finding);
    case AssumedRole:
        return assumed(finding);
    case GoneRole:
        return row.gone;
    default:
        return ruleText(finding, role);
    }
}

QVariant FindingsModel::ruleText(const Finding &finding, int role) const
{
    const RuleText *rule = session_->library().rules().rule(finding.rule);
    if (!rule) // A required property of a delegate takes no undefined value.
        return role == SourcesRole ? QVariant(QVariantList()) : QVariant(QString());
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
        return sourceList(*session_, *rule);
    case RuleRole:
        return tr("%1, version %2").arg(text(rule->id)).arg(rule->version);
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
            {LitRole, "lit"},
            {RuleRole, "rule"},
            {LapsedRole, "lapsed"},
            {AssumedRole, "assumptions"},
            {GoneRole, "gone"}};
}

QVariantList FindingsModel::fixes(const Finding &finding) const
{
    QVariantList list;
    if (finding.fingerprint != session_->findings().lit())
        return list;
    for (const Fix &fix :
         fixesFor(session_->design(), session_->catalog(), session_->library().rules(), finding))
        list += QVariantMap{
            {u"id"_s, text(fix.offer.id)}, {u"title"_s, text(fix.offer.title)}, {u"safe"_s, fix.offer.safe}};
    return list;
}

QVariantList FindingsModel::assumed(const Finding &finding) const
{
    QVariantList list;
    if (finding.fingerprint != session_->findings().lit())
        return list;
    const auto all = assumptionsOf(session_->findings().report());
    for (const Id &id : finding.anchor)
        if (const auto found = all.find(id); found != all.end())
            list += QVariantMap{{u"record"_s, text(id)},
                                {u"name"_s, recordName(session_->design(), id)},
                                {u"words"_s, assumptionWords(*session_, id, found->second)}};
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
        if (text(rows_[i].finding.fingerprint) == fingerprint)
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
    session_->findings().light(rows_[static_cast<std::size_t>(row)].finding.fingerprint);
}

void FindingsModel::inspect(const QString &record)
{
    session_->selection().set({record.toStdString()});
}

QString FindingsModel::answer(const QString &record, const QString &property, const QVariant &value)
{
    const PropertyRef ref{record.toStdString(), property.toStdString()};
    const Property *asked = declared(*session_, ref);
    if (!asked)
        return {};
    const auto stated = statedValue(*asked, value);
    if (!stated)
        return text(stated.error().what);
    session_->perform(
        edit::setProperty(session_->design(), session_->catalog(), ref.record, ref.property, *stated),
        tr("Answer a question").toStdString());
    return {};
}

void FindingsModel::confirm(const QString &record)
{
    std::set<std::pair<Id, std::string>> confirmed;
    const auto all = assumptionsOf(session_->findings().report());
    if (const auto found = all.find(record.toStdString()); found != all.end())
        for (const std::string &property : found->second)
            confirmed.emplace(found->first, property);
    if (session_->perform(edit::confirmDefaults(session_->design(), session_->catalog(), confirmed),
                          tr("Confirm what is assumed").toStdString()))
        session_->findings().checkNow();
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
        session_->performAdding(offered.change, offered.offer.title,
                                {offered.added.begin(), offered.added.end()});
        return;
    }
}

void FindingsModel::setHeld(bool held)
{
    if (held == held_)
        return;
    held_ = held;
    emit heldChanged();
    if (!held_)
        refresh();
}

void FindingsModel::setLevel(const QString &level)
{
    level_ = level;
    refilter();
}

void FindingsModel::setConcern(const QString &concern)
{
    concern_ = concern;
    refilter();
}

void FindingsModel::setAbout(const QString &record)
{
    about_ = record;
    refilter();
}

void FindingsModel::showAll()
{
    level_.clear();
    concern_.clear();
    about_.clear();
    refilter();
}

/// What the user asks to see is not held back.
void FindingsModel::refilter()
{
    emit filterChanged();
    update(wanted());
}

bool FindingsModel::passes(const Finding &finding) const
{
    const auto names = [this](const std::vector<Id> &ids) {
        return std::ranges::find(ids, about_.toStdString()) != ids.end();
    };
    return (level_.isEmpty() || text(shownLevel(finding)) == level_) &&
           (concern_.isEmpty() || text(finding.concern) == concern_) &&
           (about_.isEmpty() || names(finding.anchor) || names(finding.related) || names(finding.path));
}

std::vector<Finding> FindingsModel::wanted()
{
    std::vector<Finding> all =
        session_ ? listedFindings(session_->findings().report()) : std::vector<Finding>();
    hidden_ =
        static_cast<int>(std::erase_if(all, [this](const Finding &finding) { return !passes(finding); }));
    return all;
}

void FindingsModel::dropRow(int row)
{
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    endRemoveRows();
}

void FindingsModel::refresh()
{
    if (held_ && !rows_.empty())
        updateHeld(wanted());
    else
        update(wanted());
}

void FindingsModel::put(int row, const Finding &finding)
{
    Row &shown = rows_[static_cast<std::size_t>(row)];
    const bool same = !shown.gone && sameWords(shown.finding, finding);
    shown = {finding, false};
    // Names along a path, and what can be done, may change while the finding says the same.
    emit dataChanged(index(row), index(row),
                     same ? QList<int>{PathRole, FixesRole, AssumedRole} : QList<int>());
}

void FindingsModel::updateHeld(const std::vector<Finding> &next)
{
    for (int i = 0; i < count(); ++i) {
        Row &row = rows_[static_cast<std::size_t>(i)];
        const auto found = std::ranges::find(next, row.finding.fingerprint, &Finding::fingerprint);
        if (found != next.end()) {
            put(i, *found);
        } else if (!row.gone) {
            row.gone = true;
            emit dataChanged(index(i), index(i));
        }
    }
    emit countChanged();
    emit litRowChanged();
}

void FindingsModel::update(std::vector<Finding> next)
{
    const auto rowFrom = [this](int first, const Finding &wanted) {
        return std::ranges::find(
            rows_.begin() + first, rows_.end(), wanted.fingerprint,
            [](const Row &row) -> const std::string & { return row.finding.fingerprint; });
    };
    for (int i = count() - 1; i >= 0; --i) {
        const std::string &fingerprint = rows_[static_cast<std::size_t>(i)].finding.fingerprint;
        if (std::ranges::find(next, fingerprint, &Finding::fingerprint) == next.end())
            dropRow(i);
    }
    for (int i = 0; i < static_cast<int>(next.size()); ++i) {
        const Finding &finding = next[static_cast<std::size_t>(i)];
        const auto old = rowFrom(i, finding);
        if (old == rows_.end()) {
            beginInsertRows({}, i, i);
            rows_.insert(rows_.begin() + i, Row{finding, false});
            endInsertRows();
            continue;
        }
        if (const int from = static_cast<int>(old - rows_.begin()); from != i) {
            beginMoveRows({}, from, from, {}, i);
            std::rotate(rows_.begin() + i, old, old + 1);
            endMoveRows();
        }
        put(i, finding);
    }
    while (rows_.size() > next.size())
        dropRow(count() - 1);
    emit countChanged();
    emit litRowChanged();
}

} // namespace plumbline
