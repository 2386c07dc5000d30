#include "accepted_model.h"

#include "edit/verbs.h"
#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

QString statusTitle(const std::string &status)
{
    return status == "accepted-risk" ? AcceptedModel::tr("Accepted risk")
           : status == "false-alarm" ? AcceptedModel::tr("False alarm")
           : status == "planned"     ? AcceptedModel::tr("Planned")
                                     : AcceptedModel::tr("Not applicable");
}

} // namespace

QString waiverWords(const Waiver &waiver)
{
    QString words = statusTitle(waiver.status);
    if (!waiver.by.empty())
        words = AcceptedModel::tr("%1 by %2").arg(words, text(waiver.by));
    if (!waiver.on.empty())
        words = AcceptedModel::tr("%1 on %2").arg(words, text(waiver.on));
    return waiver.expires.empty() ? words
                                  : AcceptedModel::tr("%1, until %2").arg(words, text(waiver.expires));
}

void AcceptedModel::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_)
        connect(&session_->findings(), &Findings::reportChanged, link_.get(), [this] { refresh(); });
    refresh();
    emit sessionChanged();
}

int AcceptedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AcceptedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KeyRole:
        return text(row.waiver.key());
    case FingerprintRole:
        return row.fingerprint;
    case LevelRole:
        return row.level;
    case TitleRole:
        return row.title;
    case MessageRole:
        return row.message;
    case TermsRole:
        return waiverWords(row.waiver);
    case ReasonRole:
        return text(row.waiver.reason);
    case OrphanedRole:
        return row.orphaned;
    default:
        return {};
    }
}

QHash<int, QByteArray> AcceptedModel::roleNames() const
{
    return {{KeyRole, "key"},       {FingerprintRole, "fingerprint"}, {LevelRole, "level"},
            {TitleRole, "title"},   {MessageRole, "message"},         {TermsRole, "terms"},
            {ReasonRole, "reason"}, {OrphanedRole, "orphaned"}};
}

AcceptedModel::Row AcceptedModel::rowOf(const IdleWaiver &idle) const
{
    const RuleText *rule = session_->library().rules().rule(idle.waiver.rule);
    QStringList names;
    for (const Id &id : idle.waiver.anchor) {
        const Component *component = session_->design().component(id);
        names += component ? text(component->name) : text(id);
    }
    QString title = rule ? text(rule->title) : text(idle.waiver.rule);
    if (!names.isEmpty())
        title = tr("%1 (%2)").arg(title, names.join(u", "_s));
    return {idle.waiver, {}, {}, title, text(idle.why), idle.orphaned};
}

void AcceptedModel::refresh()
{
    const int countBefore = count();
    beginResetModel();
    rows_.clear();
    if (session_) {
        const Report &report = session_->findings().report();
        for (const Finding &finding : report.findings)
            if (finding.waiver)
                rows_.push_back({*finding.waiver, text(finding.fingerprint), text(levelName(finding.level)),
                                 text(finding.title), text(finding.message), false});
        for (const IdleWaiver &idle : report.idleWaivers)
            rows_.push_back(rowOf(idle));
    }
    endResetModel();
    if (count() != countBefore)
        emit countChanged();
}

void AcceptedModel::withdraw(const QString &key)
{
    if (session_->perform(edit::remove(session_->design(), {key.toStdString()}),
                          tr("Withdraw the acceptance").toStdString()))
        session_->findings().checkNow();
}

void AcceptedModel::show(const QString &fingerprint)
{
    session_->findings().light(
        fingerprint.toStdString() == session_->findings().lit() ? std::string() : fingerprint.toStdString());
}

} // namespace plumbline
