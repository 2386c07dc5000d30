#pragma once

#include "check/completeness.h"
#include "session/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// The five components that every AI system needs: drawn, wired, and which of their mistakes is still there.
class CompletenessModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    /// How many of them are drawn, wired and without an open mistake.
    Q_PROPERTY(int sound READ sound NOTIFY changed)

public:
    enum Role {
        TitleRole = Qt::UserRole,
        StandRole,   ///< missing, unwired, flawed, asked, accepted, sound or idle.
        DrawingRole, ///< "not drawn", "drawn, not wired", "drawn and wired".
        MistakeRole, ///< The first mistake that is still there; empty for none.
        MoreRole,    ///< How many others are.
        WordsRole,   ///< Why it is needed and how it stands, for the tooltip and screen readers.
        MistakesRole ///< All mistakes: {says, verdict, finding}.
    };

    using QAbstractListModel::QAbstractListModel;

    Session *session() const { return session_; }
    void setSession(Session *session);
    int sound() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Opens the gravest of its findings; without one selects what is drawn.
    Q_INVOKABLE void show(int row);

signals:
    void sessionChanged();
    void changed();

private:
    void refresh();
    QString wordsOf(const EssentialState &state) const;

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
    std::vector<EssentialState> states_;
};

} // namespace plumbline
