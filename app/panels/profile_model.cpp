#include "profile_model.h"

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
            if (change.brief)
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

} // namespace plumbline
