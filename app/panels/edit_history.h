#pragma once

#include "session/session.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// Undo and redo for buttons and shortcuts, with the names of the steps.
class EditHistory : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    Q_PROPERTY(QString undoLabel READ undoLabel NOTIFY changed)
    Q_PROPERTY(QString redoLabel READ redoLabel NOTIFY changed)

public:
    explicit EditHistory(QObject *parent = nullptr);

    Session *session() const { return session_; }
    void setSession(Session *session);
    bool canUndo() const { return session_ && session_->history().canUndo(); }
    bool canRedo() const { return session_ && session_->history().canRedo(); }
    QString undoLabel() const;
    QString redoLabel() const;

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

signals:
    void sessionChanged();
    void changed();

private:
    void look();

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
    QTimer again_;
};

} // namespace plumbline
