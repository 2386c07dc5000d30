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
    /// The answers in the order of the rows; 0 where there is none.
    Q_PROPERTY(QList<int> values READ values NOTIFY answeredChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole,
        TitleRole,
        QuestionsRole,
        StepsRole,   ///< A word for each of the values 1 to 5.
        ValueRole,   ///< 0 when not answered.
        NeutralRole, ///< What the checks read meanwhile.
        NoteRole,
        SoRole,    ///< "So ...": what the answer means for the design; empty when not answered.
        DrivesRole ///< How many open findings depend on the answer.
    };

    using QAbstractListModel::QAbstractListModel;

    Session *session() const { return session_; }
    void setSession(Session *session);
    int answered() const;
    QList<int> values() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// 1 to 5, or 0 to take the answer back.
    Q_INVOKABLE void choose(const QString &axis, int value);
    /// The fingerprint of the first open finding that depends on the axis, the gravest first; empty for none.
    Q_INVOKABLE QString firstFinding(const QString &axis) const;
    Q_INVOKABLE void note(const QString &axis, const QString &words);

signals:
    void sessionChanged();
    void answeredChanged();

private:
    std::vector<const Finding *> drivenBy(Axis axis) const;
    void refresh();

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
};

} // namespace plumbline
