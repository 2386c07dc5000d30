#pragma once

#include "session/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// The six axes with their questions and answers.
class AxisModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(int answered READ answered NOTIFY answeredChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole,
        TitleRole,
        QuestionsRole,
        StepsRole,   ///< A word for each of the values 1 to 5.
        ValueRole,   ///< 0 when not answered.
        NeutralRole, ///< What the checks read meanwhile.
        NoteRole
    };

    using QAbstractListModel::QAbstractListModel;

    Session *session() const { return session_; }
    void setSession(Session *session);
    int answered() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// 1 to 5, or 0 to take the answer back.
    Q_INVOKABLE void choose(const QString &axis, int value);
    Q_INVOKABLE void note(const QString &axis, const QString &words);

signals:
    void sessionChanged();
    void answeredChanged();

private:
    void refresh();

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
};

} // namespace plumbline
