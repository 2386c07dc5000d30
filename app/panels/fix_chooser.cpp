#include "fix_chooser.h"

#include "finding_order.h"
#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;

void FixChooser::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_)
        connect(&session_->preview(), &Preview::changed, link_.get(), [this] {
            if (!session_->preview().shown())
                finish();
        });
    emit sessionChanged();
}

QString FixChooser::title() const
{
    return text(title_);
}

QVariantList FixChooser::choices() const
{
    QVariantList list;
    for (const Fix &fix : fixes_)
        list += QVariantMap{
            {u"id"_s, text(fix.offer.id)}, {u"title"_s, text(fix.offer.title)}, {u"safe"_s, fix.offer.safe}};
    return list;
}

void FixChooser::setCurrent(int index)
{
    if (index < 0 || index >= static_cast<int>(fixes_.size()) || index == current_)
        return;
    current_ = index;
    session_->preview().show(fixes_[static_cast<std::size_t>(index)].change);
    emit currentChanged();
}

bool FixChooser::take(const Finding &finding)
{
    std::vector<Fix> fixes =
        fixesFor(session_->design(), session_->catalog(), session_->library().rules(), finding);
    if (fixes.empty())
        return false;
    fixes_ = std::move(fixes);
    fingerprint_ = finding.fingerprint;
    title_ = finding.title;
    current_ = -1;
    return true;
}

bool FixChooser::isFixable(const Finding &finding) const
{
    return !fixesFor(session_->design(), session_->catalog(), session_->library().rules(), finding).empty();
}

/// The lit finding, or the next one in the list, round its end, that has a fix.
const Finding *FixChooser::afterLit(const Finding &lit) const
{
    auto listed = listedFindings(session_->findings().report());
    const auto at = std::ranges::find(listed, lit.fingerprint, &Finding::fingerprint);
    if (at != listed.end())
        std::rotate(listed.begin(), at, listed.end());
    const auto found = std::ranges::find_if(listed, [this](const Finding &one) { return isFixable(one); });
    return found == listed.end() ? nullptr : session_->findings().find(found->fingerprint);
}

/// The finding that the user most likely means.
const Finding *FixChooser::wanted() const
{
    const Findings &findings = session_->findings();
    if (const Finding *lit = findings.find(findings.lit()))
        return afterLit(*lit);
    const auto &selected = session_->selection().ids();
    const auto isAboutSelection = [&selected](const Finding &finding) {
        return selected.empty() ||
               std::ranges::any_of(finding.anchor, [&](const Id &id) { return selected.contains(id); });
    };
    // One about the selection; else the first that can be mended.
    const Finding *first = nullptr;
    for (const Finding &finding : listedFindings(findings.report())) {
        if ((first && !isAboutSelection(finding)) || !isFixable(finding))
            continue;
        const Finding *found = findings.find(finding.fingerprint);
        if (isAboutSelection(finding))
            return found;
        first = found;
    }
    return first;
}

void FixChooser::begin(const QString &fingerprint)
{
    const Finding *finding =
        fingerprint.isEmpty() ? wanted() : session_->findings().find(fingerprint.toStdString());
    if (!finding) {
        emit session_->told(tr("No finding has a ready fix. Their cards say how to mend them by hand."));
        return;
    }
    const Finding *lit = session_->findings().find(session_->findings().lit());
    if (fingerprint.isEmpty() && lit && lit->fingerprint != finding->fingerprint)
        emit session_->told(
            tr("\"%1\" has no ready fix: here is the next finding that has one.").arg(text(lit->title)));
    if (!take(*finding)) {
        emit session_->refused({tr("no fix is on offer for \"%1\"").arg(text(finding->title)).toStdString(),
                                "", tr("Its card says how to mend it by hand").toStdString()});
        return;
    }
    session_->findings().light(fingerprint_);
    open_ = true;
    emit changed();
    setCurrent(0);
}

void FixChooser::peek(const QString &fingerprint, const QString &fix)
{
    if (open_)
        return;
    const Finding *finding = fix.isEmpty() ? nullptr : session_->findings().find(fingerprint.toStdString());
    if (!finding || (finding->fingerprint != fingerprint_ && !take(*finding))) {
        session_->preview().clear();
        return;
    }
    const auto found =
        std::ranges::find(fixes_, fix.toStdString(), [](const Fix &each) { return each.offer.id; });
    if (found != fixes_.end())
        setCurrent(static_cast<int>(found - fixes_.begin()));
}

void FixChooser::step(int by)
{
    const int count = static_cast<int>(fixes_.size());
    if (count > 0)
        setCurrent((current_ + by + count) % count);
}

void FixChooser::apply()
{
    if (current_ < 0)
        return;
    const Fix fix = fixes_[static_cast<std::size_t>(current_)];
    session_->preview().clear();
    session_->performAdding(fix.change, fix.offer.title, {fix.added.begin(), fix.added.end()});
}

void FixChooser::cancel()
{
    if (session_)
        session_->preview().clear();
}

void FixChooser::finish()
{
    fingerprint_.clear();
    title_.clear();
    fixes_.clear();
    current_ = -1;
    open_ = false;
    emit changed();
    emit currentChanged();
}

} // namespace plumbline
