#include "edit_history.h"

#include "text.h"

namespace plumbline
{

EditHistory::EditHistory(QObject *parent) : QObject(parent)
{
    again_.setSingleShot(true);
    again_.setInterval(40);
    connect(&again_, &QTimer::timeout, this, &EditHistory::look);
}

void EditHistory::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        connect(session_, &Session::designChanged, link_.get(), [this] { look(); });
        connect(session_, &Session::designReplaced, link_.get(), [this] { look(); });
    }
    emit sessionChanged();
    emit changed();
}

void EditHistory::look()
{
    emit changed();
    if (!session_)
        return;
    // A gesture that ends tells nobody, because its changes were told already; only then is there a step to
    // undo.
    const History &history = session_->history();
    const bool gestureUnderWay = history.dirty() && !history.canUndo() && !history.canRedo();
    if (gestureUnderWay)
        again_.start();
}

QString EditHistory::undoLabel() const
{
    return session_ ? text(session_->history().undoLabel()) : QString();
}

QString EditHistory::redoLabel() const
{
    return session_ ? text(session_->history().redoLabel()) : QString();
}

void EditHistory::undo()
{
    if (session_)
        session_->history().undo();
}

void EditHistory::redo()
{
    if (session_)
        session_->history().redo();
}

} // namespace plumbline
