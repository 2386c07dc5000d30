#pragma once

#include "session/session.h"

#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// The one message that the window shows above the board until it is dismissed, replaced or outlived.
class Notice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// Refusals of the session are shown here.
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    /// Something is wrong, not only worth knowing.
    Q_PROPERTY(bool problem READ isProblem NOTIFY changed)
    Q_PROPERTY(QString what READ what NOTIFY changed)
    Q_PROPERTY(QString where READ where NOTIFY changed)
    Q_PROPERTY(QString fix READ fix NOTIFY changed)

public:
    using QObject::QObject;

    Session *session() const { return session_; }
    void setSession(Session *session);
    bool shown() const { return !what_.isEmpty(); }
    bool isProblem() const { return problem_; }
    QString what() const { return what_; }
    QString where() const { return where_; }
    QString fix() const { return fix_; }

    void show(const Problem &problem);
    /// Good news, one sentence.
    void tell(const QString &what);
    Q_INVOKABLE void dismiss();

signals:
    void sessionChanged();
    void changed();

private:
    void set(bool problem, const QString &what, const QString &where, const QString &fix);

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
    bool problem_ = false;
    QString what_, where_, fix_;
};

} // namespace plumbline
