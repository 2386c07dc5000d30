#pragma once

#include "session/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// The eleven concerns with the counts behind their rings.
class ConcernModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)

public:
    enum Role {
        ConcernRole = Qt::UserRole, ///< Its id.
        TitleRole,
        HoldsRole,
        AssumedRole,
        OpenRole,
        ViolatedRole,
        WaivedRole,
        BlockerRole, ///< A blocker of this concern is open.
        WordsRole    ///< All of it in one sentence.
    };

    using QAbstractListModel::QAbstractListModel;

    Session *session() const { return session_; }
    void setSession(Session *session);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void sessionChanged();

private:
    ConcernScore score(const std::string &concern) const;

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
};

} // namespace plumbline
