#include "waiver_form.h"

#include "check/waivers.h"
#include "edit/verbs.h"
#include "text.h"

#include <QDate>
#include <QSettings>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

const auto personKey = u"person/name"_s;

QString rememberedPerson()
{
    const QString login = qEnvironmentVariable("USER");
    return QSettings().value(personKey, login).toString();
}

QString dayText(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

void WaiverForm::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    emit sessionChanged();
}

QString WaiverForm::title() const
{
    return finding_ ? text(finding_->title) : QString();
}

QString WaiverForm::message() const
{
    return finding_ ? text(finding_->message) : QString();
}

QString WaiverForm::lapsed() const
{
    return finding_ && finding_->lapsed ? text(finding_->lapsed->why) : QString();
}

bool WaiverForm::endRequired() const
{
    return finding_ && finding_->level == Level::blocker;
}

QVariantList WaiverForm::statuses() const
{
    const auto entry = [](const QString &id, const QString &title) {
        return QVariantMap{{u"id"_s, id}, {u"title"_s, title}};
    };
    return {entry(u"accepted-risk"_s, tr("Accepted risk")), entry(u"planned"_s, tr("Planned")),
            entry(u"false-alarm"_s, tr("False alarm")), entry(u"not-applicable"_s, tr("Not applicable"))};
}

QString WaiverForm::statusHelp() const
{
    return status_ == u"accepted-risk"_s ? tr("It is true, and somebody answers for it.")
           : status_ == u"planned"_s     ? tr("It is true, and will be mended later.")
           : status_ == u"false-alarm"_s ? tr("The check is wrong about this design.")
                                         : tr("The rule does not apply here.");
}

const Waiver *WaiverForm::before() const
{
    if (!finding_)
        return nullptr;
    if (finding_->waiver)
        return &*finding_->waiver;
    return finding_->lapsed ? &finding_->lapsed->waiver : nullptr;
}

bool WaiverForm::begin(const QString &fingerprint)
{
    const Finding *finding = session_->findings().find(fingerprint.toStdString());
    finding_ = finding ? std::optional(*finding) : std::nullopt;
    if (!finding_)
        return false;
    const Waiver *known = before();
    editing_ = known != nullptr;
    status_ = known ? text(known->status) : u"accepted-risk"_s;
    reason_ = known ? text(known->reason) : QString();
    by_ = rememberedPerson();
    expires_ = known && finding_->waiver ? text(known->expires) : QString();
    emit changed();
    return true;
}

QString WaiverForm::dayIn(int days) const
{
    return dayText(QDate::currentDate().addDays(days));
}

/// Of a rule with several checks the others keep what was accepted of them.
Waiver WaiverForm::waiver() const
{
    Waiver waiver;
    waiver.rule = finding_->rule;
    waiver.anchor = finding_->anchor;
    waiver.status = status_.toStdString();
    waiver.reason = reason_.trimmed().toStdString();
    waiver.by = by_.trimmed().toStdString();
    waiver.on = dayText(QDate::currentDate()).toStdString();
    waiver.expires = expires_.trimmed().toStdString();
    const auto known = session_->design().waivers().find(waiver.key());
    if (known != session_->design().waivers().end())
        waiver.evidence = known->second->evidence;
    const WaivedEvidence now = evidenceOf(*finding_);
    std::erase_if(waiver.evidence, [&now](const WaivedEvidence &given) { return given.check == now.check; });
    waiver.evidence.push_back(now);
    return waiver;
}

QString WaiverForm::missing() const
{
    if (!finding_)
        return {};
    if (reason_.trimmed().isEmpty())
        return tr("Say why it may stay.");
    if (by_.trimmed().isEmpty())
        return tr("Say who accepts it.");
    const QString end = expires_.trimmed();
    if (end.isEmpty())
        return endRequired() ? tr("A blocker is accepted for a time only: say until which day.") : QString();
    const QDate day = QDate::fromString(end, Qt::ISODate);
    if (end.size() != 10 || !day.isValid())
        return tr("Write the day as year-month-day, such as %1.").arg(dayIn(90));
    return day < QDate::currentDate() ? tr("That day is over.") : QString();
}

bool WaiverForm::send()
{
    if (!finding_ || !missing().isEmpty())
        return false;
    if (!session_->perform(edit::waive(session_->design(), waiver()),
                           tr("Accept \"%1\"").arg(title()).toStdString()))
        return false;
    QSettings().setValue(personKey, by_.trimmed());
    session_->findings().light({}); // It is dealt with.
    session_->findings().checkNow();
    return true;
}

void WaiverForm::withdraw()
{
    if (const Waiver *known = before())
        if (session_->perform(edit::remove(session_->design(), {known->key()}),
                              tr("Withdraw the acceptance").toStdString()))
            session_->findings().checkNow();
}

} // namespace plumbline
