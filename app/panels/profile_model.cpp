#include "profile_model.h"

#include "advice/skeleton.h"
#include "edit/verbs.h"
#include "profile_words.h"
#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;

void ProfileModel::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        connect(session_, &Session::designChanged, link_.get(), [this](const Change &change) {
            if (change.brief || !change.components.empty() || !change.zones.empty() || !change.notes.empty())
                emit changed();
        });
        connect(session_, &Session::designReplaced, link_.get(), [this] { emit changed(); });
    }
    emit sessionChanged();
    emit changed();
}

QString ProfileModel::title() const
{
    return session_ ? text(session_->design().brief().title) : QString();
}

void ProfileModel::setTitle(const QString &title)
{
    if (session_ && title.trimmed() != this->title())
        session_->perform(edit::setTitle(session_->design(), title.trimmed().toStdString()),
                          tr("Rename the design").toStdString());
}

QString ProfileModel::shape() const
{
    return session_ ? text(session_->design().brief().shape) : QString();
}

QString ProfileModel::shapeReason() const
{
    return session_ ? text(session_->design().brief().shapeReason) : QString();
}

QVariantList ProfileModel::shapes() const
{
    QVariantList list;
    for (const std::string_view id : plumbline::shapes) {
        if (id == "none")
            continue;
        const ShapeWords words = shapeWords(id);
        list += QVariantMap{{u"id"_s, text(id)}, {u"title"_s, words.title}, {u"fitsWhen"_s, words.fitsWhen}};
    }
    return list;
}

QString ProfileModel::noneFitsWhen() const
{
    return shapeWords("none").fitsWhen;
}

void ProfileModel::chooseShape(const QString &shape, const QString &reason)
{
    if (!session_ || (shape == this->shape() && reason.trimmed() == shapeReason()))
        return;
    session_->perform(edit::setShape(session_->design(), shape.toStdString(), reason.trimmed().toStdString()),
                      tr("Choose the shape").toStdString());
}

QString ProfileModel::shapeTitle() const
{
    const QString id = shape();
    return id.isEmpty() ? QString() : shapeWords(id.toStdString()).title;
}

bool ProfileModel::canStart() const
{
    if (!session_ || shape().isEmpty() || shape() == u"none"_s)
        return false;
    const Design &design = session_->design();
    return design.components().empty() && design.zones().empty() && design.notes().empty();
}

void ProfileModel::start(bool complete)
{
    if (!canStart())
        return;
    const auto kind = complete ? advice::Skeleton::complete : advice::Skeleton::unguarded;
    const auto skeleton =
        advice::readSkeleton(session_->library().shapes(), shape().toStdString(), kind, session_->catalog());
    const auto mint = [this](std::string_view prefix) { return session_->mint(prefix); };
    auto plan = skeleton.and_then(
        [&](const Design &board) { return edit::insertBoard(session_->design(), board, {}, mint); });
    if (session_->perform(std::move(plan), tr("Start from the skeleton").toStdString()))
        emit started();
}

} // namespace plumbline
