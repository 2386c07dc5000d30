#pragma once

#include "session/session.h"

#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// Takes what is selected down, and everything up again.
class OutageControl : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    /// Names of what is down; empty for nothing.
    Q_PROPERTY(QString down READ down NOTIFY changed FINAL)
    /// Names of the selected components; empty when none is.
    Q_PROPERTY(QString candidate READ candidate NOTIFY changed FINAL)
    /// Whether all of them are down.
    Q_PROPERTY(bool candidateIsDown READ candidateIsDown NOTIFY changed FINAL)

public:
    using QObject::QObject;

    Session *session() const { return session_; }
    void setSession(Session *session);
    QString down() const;
    QString candidate() const;
    bool candidateIsDown() const;

    /// Takes the selected components down, or up again when all of them are.
    Q_INVOKABLE void toggle();
    Q_INVOKABLE void bringUp();

signals:
    void sessionChanged();
    void changed();

private:
    std::set<Id> selected() const;

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
};

} // namespace plumbline
