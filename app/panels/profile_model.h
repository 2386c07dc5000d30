#pragma once

#include "session/session.h"

#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace plumbline
{

/// Title and shape of the design, and the skeleton that a shape starts from.
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
    /// What people call the shape; empty while undecided.
    Q_PROPERTY(QString shapeTitle READ shapeTitle NOTIFY changed)
    /// A shape with parts is chosen, and nothing is on the board.
    Q_PROPERTY(bool canStart READ canStart NOTIFY changed)

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
    QString shapeTitle() const;
    bool canStart() const;

    /// An empty shape takes the choice back.
    Q_INVOKABLE void chooseShape(const QString &shape, const QString &reason);

    /// Puts the skeleton of the chosen shape on the empty board, as one undo step: with everything that
    /// protects it, or with that left out.
    Q_INVOKABLE void start(bool complete);

signals:
    void sessionChanged();
    void changed();
    /// A skeleton was put on the board.
    void started();

private:
    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
};

} // namespace plumbline
