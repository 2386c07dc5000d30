#include "report_summary.h"

#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

void add(QStringList &parts, int n, const QString &one, const QString &many)
{
    if (n > 0)
        parts += QString::number(n) + u' ' + (n == 1 ? one : many);
}

} // namespace

void ReportSummary::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_)
        connect(&session_->findings(), &Findings::reportChanged, link_.get(), [this] { emit changed(); });
    emit sessionChanged();
    emit changed();
}

int ReportSummary::attention() const
{
    if (!session_)
        return 0;
    const Summary &summary = session_->findings().report().summary;
    return summary.blocker + summary.warning;
}

QString ReportSummary::worst() const
{
    return session_ && session_->findings().report().summary.blocker > 0 ? u"blocker"_s : u"warning"_s;
}

QString ReportSummary::phase() const
{
    return session_ ? text(phaseName(session_->findings().report().phase)) : u"sketch"_s;
}

QString ReportSummary::pinned() const
{
    const auto phase = session_ ? session_->findings().pinnedPhase() : std::nullopt;
    return phase ? text(phaseName(*phase)) : QString();
}

void ReportSummary::pin(const QString &phase)
{
    if (!session_)
        return;
    std::optional<Phase> wanted;
    for (const Phase each : {Phase::sketch, Phase::design, Phase::review})
        if (text(phaseName(each)) == phase)
            wanted = each;
    session_->findings().pinPhase(wanted);
}

QVariantList ReportSummary::levels() const
{
    if (!session_)
        return {};
    const Summary &summary = session_->findings().report().summary;
    const auto entry = [](const QString &level, int count) {
        return QVariantMap{{u"level"_s, level}, {u"count"_s, count}};
    };
    return {entry(u"blocker"_s, summary.blocker), entry(u"warning"_s, summary.warning),
            entry(u"advice"_s, summary.advice), entry(u"question"_s, summary.question)};
}

int ReportSummary::accepted() const
{
    return session_ ? session_->findings().report().summary.waived : 0;
}

int ReportSummary::assumed() const
{
    return session_ ? session_->findings().report().assumed : 0;
}

QString ReportSummary::headline() const
{
    if (!session_)
        return {};
    const Summary &summary = session_->findings().report().summary;
    QStringList parts;
    add(parts, summary.blocker, tr("blocker"), tr("blockers"));
    add(parts, summary.warning, tr("warning"), tr("warnings"));
    add(parts, summary.advice, tr("piece of advice"), tr("pieces of advice"));
    add(parts, summary.question, tr("question"), tr("questions"));
    return parts.join(u", "_s);
}

QString ReportSummary::footline() const
{
    if (!session_)
        return {};
    const Report &report = session_->findings().report();
    QStringList parts;
    add(parts, report.summary.waived, tr("accepted"), tr("accepted"));
    add(parts, report.holds, tr("holds"), tr("hold"));
    add(parts, report.assumed, tr("assumed, confirm"), tr("assumed, confirm"));
    return parts.join(u" \u00b7 "_s);
}

QString ReportSummary::incomplete() const
{
    const auto count = session_ ? session_->findings().report().incomplete.size() : 0;
    if (count == 0)
        return {};
    return count == 1
               ? tr("The rule set is incomplete: 1 file could not be read. Settings (Ctrl+,) names it.")
               : tr("The rule set is incomplete: %1 files could not be read. Settings (Ctrl+,) names them.")
                     .arg(count);
}

QStringList ReportSummary::notes() const
{
    QStringList notes;
    if (session_)
        for (const std::string &note : session_->findings().report().notes)
            notes += text(note);
    return notes;
}

} // namespace plumbline
