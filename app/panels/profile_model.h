#pragma once

#include "session/session.h"

#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace plumbline
{

/// Title and shape of the design.
class ProfileModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY changed)
    /// simple-rag, agentic-rag, fine-tuned, hybrid, none, or empty while undecided.
    Q_PROPERTY(QString shape READ shape NOTIFY changed)
    Q_PROPERTY(QString shapeReason READ shapeReason NOTIFY changed)
    /// The four shapes to choose from: {id, title, fitsWhen}.
    Q_PROPERTY(QVariantList shapes READ shapes CONSTANT)
    Q_PROPERTY(QString noneFitsWhen READ noneFitsWhen CONSTANT)

public:
    using QObject::QObject;

    Session *session() const { return session_; }
    void setSession(Session *session);
    QString title() const;
    void setTitle(const QString &title);
    QString shape() const;
    QString shapeReason() const;
    QVariantList shapes() const;
    QString noneFitsWhen() const;

    /// An empty shape takes the choice back.
    Q_INVOKABLE void chooseShape(const QString &shape, const QString &reason);

signals:
    void sessionChanged();
    void changed();

private:
    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
};

} // namespace plumbline
