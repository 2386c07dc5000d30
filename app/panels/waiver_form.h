#pragma once

#include "session/session.h"

#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace plumbline
{

/// Accepting one finding: what is asked, what is missing, and the waiver as one undo step. Who accepts is
/// remembered.
class WaiverForm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    /// What is accepted.
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    /// Why an earlier waiver does not cover it any more; empty without one.
    Q_PROPERTY(QString lapsed READ lapsed NOTIFY changed)
    /// A waiver that is there is changed, and can be withdrawn.
    Q_PROPERTY(bool editing READ editing NOTIFY changed)
    /// How it can be accepted: {id, title}.
    Q_PROPERTY(QVariantList statuses READ statuses CONSTANT)
    Q_PROPERTY(QString status MEMBER status_ NOTIFY changed)
    /// What the chosen one means.
    Q_PROPERTY(QString statusHelp READ statusHelp NOTIFY changed)
    Q_PROPERTY(QString reason MEMBER reason_ NOTIFY changed)
    Q_PROPERTY(QString by MEMBER by_ NOTIFY changed)
    /// YYYY-MM-DD, or empty for no end.
    Q_PROPERTY(QString expires MEMBER expires_ NOTIFY changed)
    /// It is a blocker: it needs an end.
    Q_PROPERTY(bool endRequired READ endRequired NOTIFY changed)
    /// What keeps it from being sent, one sentence; empty when nothing does.
    Q_PROPERTY(QString missing READ missing NOTIFY changed)

public:
    using QObject::QObject;

    Session *session() const { return session_; }
    void setSession(Session *session);
    QString title() const;
    QString message() const;
    QString lapsed() const;
    bool editing() const { return editing_; }
    QVariantList statuses() const;
    QString statusHelp() const;
    bool endRequired() const;
    QString missing() const;

    /// Starts on a finding of the report: with what was said when it was accepted before. False when it is
    /// gone.
    Q_INVOKABLE bool begin(const QString &fingerprint);
    /// The day so many days from now.
    Q_INVOKABLE QString dayIn(int days) const;
    /// Returns whether the finding is accepted now.
    Q_INVOKABLE bool send();
    /// Withdraws the waiver that is changed.
    Q_INVOKABLE void withdraw();

signals:
    void sessionChanged();
    void changed();

private:
    Waiver waiver() const;
    const Waiver *before() const;

    Session *session_ = nullptr;
    std::optional<Finding> finding_;
    QString status_, reason_, by_, expires_;
    bool editing_ = false;
};

} // namespace plumbline
