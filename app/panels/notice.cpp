#include "notice.h"

#include "text.h"

namespace plumbline
{

namespace
{

/// Problems are written to be embedded; here they stand alone.
QString sentence(const std::string &words)
{
    QString all = text(words).trimmed();
    if (all.isEmpty())
        return all;
    all[0] = all[0].toUpper();
    return all.endsWith(u'.') || all.endsWith(u'?') ? all : all + u'.';
}

} // namespace

void Notice::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        connect(session_, &Session::refused, link_.get(), [this](const Problem &problem) { show(problem); });
        connect(session_, &Session::told, link_.get(), [this](const QString &what) { tell(what); });
        // A refusal is about an attempt: once something else was done it has no meaning any more.
        const auto outlive = [this] {
            if (problem_)
                dismiss();
        };
        connect(session_, &Session::designChanged, link_.get(), outlive);
        connect(&session_->findings(), &Findings::litChanged, link_.get(), outlive);
        connect(&session_->preview(), &Preview::changed, link_.get(), outlive);
    }
    emit sessionChanged();
}

void Notice::show(const Problem &problem)
{
    set(true, sentence(problem.what), text(problem.where), sentence(problem.fix));
}

void Notice::tell(const QString &what)
{
    set(false, what, {}, {});
}

void Notice::dismiss()
{
    set(false, {}, {}, {});
}

void Notice::set(bool problem, const QString &what, const QString &where, const QString &fix)
{
    problem_ = problem;
    what_ = what;
    where_ = where;
    fix_ = fix;
    emit changed();
}

} // namespace plumbline
