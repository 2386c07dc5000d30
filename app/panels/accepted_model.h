#pragma once

#include "session/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// What was accepted: findings that a waiver covers, then waivers that no finding has.
class AcceptedModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< Of the waiver.
        FingerprintRole,        ///< Of the finding; empty without one.
        LevelRole,              ///< blocker, warning, advice; empty without a finding.
        TitleRole,
        MessageRole, ///< What was found, or why there is nothing.
        TermsRole,   ///< "Accepted risk by me on 2026-11-24, until 2027-02-01"
        ReasonRole,
        OrphanedRole ///< Its rule or a component is gone.
    };

    using QAbstractListModel::QAbstractListModel;

    Session *session() const { return session_; }
    void setSession(Session *session);
    int count() const { return static_cast<int>(rows_.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Removes the waiver as one undo step.
    Q_INVOKABLE void withdraw(const QString &key);
    /// Lights the finding on the board.
    Q_INVOKABLE void show(const QString &fingerprint);

signals:
    void sessionChanged();
    void countChanged();

private:
    struct Row {
        Waiver waiver;
        QString fingerprint, level, title, message;
        bool orphaned = false;
    };
    void refresh();
    Row rowOf(const IdleWaiver &idle) const;

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
    std::vector<Row> rows_;
};

/// "Accepted risk by me on 2026-11-24, until 2027-02-01"
QString waiverWords(const Waiver &waiver);

} // namespace plumbline
