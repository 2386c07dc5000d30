#pragma once

#include "actions/actions.h"

namespace plumbline
{

/// Giving an action other keys: it listens for one combination, and asks again before it takes one away from
/// another action.
class KeyRecorder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Actions *table MEMBER table_ NOTIFY changed FINAL)
    /// The action that gets the next keys; null while nothing is recorded.
    Q_PROPERTY(plumbline::UserAction *action READ action WRITE setAction NOTIFY changed FINAL)
    /// What stands in the way, or what to do.
    Q_PROPERTY(QString says READ says NOTIFY changed FINAL)

public:
    using QObject::QObject;

    UserAction *action() const { return action_; }
    void setAction(UserAction *action);
    QString says() const { return says_; }

    /// A key went down. Escape gives up, Backspace leaves the action without keys.
    Q_INVOKABLE void press(int key, int modifiers);
    /// All actions get their usual keys back.
    Q_INVOKABLE void reset();

signals:
    void changed();

private:
    void say(const QString &words);

    Actions *table_ = nullptr;
    UserAction *action_ = nullptr;
    QKeySequence pending_; ///< Belongs to another action; once more takes it over.
    QString says_;
};

} // namespace plumbline
