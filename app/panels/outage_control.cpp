#include "outage_control.h"

#include "text.h"

namespace plumbline
{

namespace
{
QString namesOf(const std::set<Id> &ids, const Design &design)
{
    QStringList names;
    for (const Id &id : ids)
        if (const Component *component = design.component(id))
            names += text(component->name.empty() ? id : component->name);
    return names.join(QStringLiteral(", "));
}
} // namespace

void OutageControl::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        const auto tell = [this] { emit changed(); };
        connect(&session_->outage(), &Outage::downChanged, link_.get(), tell);
        connect(&session_->selection(), &Selection::changed, link_.get(), tell);
        connect(session_, &Session::designChanged, link_.get(), tell); // A name, perhaps.
    }
    emit sessionChanged();
    emit changed();
}

QString OutageControl::down() const
{
    return session_ ? namesOf(session_->outage().down(), session_->design()) : QString();
}

QString OutageControl::candidate() const
{
    return session_ ? namesOf(selected(), session_->design()) : QString();
}

bool OutageControl::candidateIsDown() const
{
    const std::set<Id> ids = selected();
    return !ids.empty() && std::ranges::includes(session_->outage().down(), ids);
}

std::set<Id> OutageControl::selected() const
{
    std::set<Id> ids;
    if (session_)
        for (const Id &id : session_->selection().ids())
            if (session_->design().component(id))
                ids.insert(id);
    return ids;
}

void OutageControl::toggle()
{
    if (!session_)
        return;
    const bool up = candidateIsDown();
    std::set<Id> down = session_->outage().down();
    for (const Id &id : selected()) {
        if (up)
            down.erase(id);
        else
            down.insert(id);
    }
    session_->outage().take(std::move(down));
}

void OutageControl::bringUp()
{
    if (session_)
        session_->outage().clear();
}

} // namespace plumbline
