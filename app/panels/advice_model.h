#pragma once

#include "advice/advice.h"
#include "session/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// Which shape fits the profile: the ranking with its reasons, and the user's own sentences against the
/// others.
class AdviceModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    /// "The profile speaks for Simple RAG." and how much of it is answered.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// What is drawn although the profile speaks for another shape.
    Q_PROPERTY(QStringList remarks READ remarks NOTIFY changed)

public:
    enum Role {
        ShapeRole = Qt::UserRole,
        TitleRole,
        ScoreRole, ///< 0 to 1.
        ForRole,
        AgainstRole,
        FlipsRole,
        LeadsRole,
        ChosenRole,
        RejectionRole ///< The user's own sentence why it is not the one.
    };

    using QAbstractListModel::QAbstractListModel;

    Session *session() const { return session_; }
    void setSession(Session *session);
    QString summary() const;
    QStringList remarks() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Keeps the sentence; an empty one removes it.
    Q_INVOKABLE void reject(const QString &shape, const QString &because);

signals:
    void sessionChanged();
    void changed();

private:
    QString titleOf(const std::string &shape) const;
    QStringList flips(const advice::ShapeAdvice &entry, bool leads) const;
    void refresh();

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
    advice::Advice advice_;
    Profile profile_; ///< What `advice_` is about.
};

} // namespace plumbline
