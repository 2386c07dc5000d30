#pragma once

#include "actions/user_action.h"
#include "board_tools.h"

#include <QVariantList>

namespace plumbline
{

/// The actions of one window, and the keys that the user gave them (stored in the settings, group "keys").
class Actions : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(ActionTable)
    /// Carries out the actions that are board commands, and says which are possible.
    Q_PROPERTY(plumbline::BoardTools *board READ board WRITE setBoard NOTIFY boardChanged FINAL)
    /// Every UserAction, in the order of the table.
    Q_PROPERTY(QVariantList all READ list CONSTANT FINAL)

    /// The same under their headings: {title, actions}.
    Q_PROPERTY(QVariantList groups READ groups CONSTANT FINAL)

public:
    explicit Actions(QObject *parent = nullptr);

    BoardTools *board() const { return board_; }
    void setBoard(BoardTools *board);
    const QObjectList &all() const { return all_; }
    QVariantList list() const;
    QVariantList groups() const;

    /// Null, with a warning, for a name that the table does not have.
    Q_INVOKABLE plumbline::UserAction *find(const QString &name) const;
    /// What a right-click on this subject offers: UserActions, with null for a line between groups.
    Q_INVOKABLE QVariantList contextMenu(const QString &subject) const;

    /// The action that uses this sequence in the same place as `action` (anywhere, for one of the window);
    /// null for none. Fixed keys of the tools count.
    UserAction *conflict(const UserAction &action, const QKeySequence &sequence) const;
    /// Gives an action these sequences and takes them away from the others; remembered. Refused for fixed
    /// keys: false, and nothing changes.
    bool bind(UserAction &action, const QList<QKeySequence> &sequences);
    /// Back to what the table says, for all.
    void bindAsUsual();

signals:
    void boardChanged();

private:
    void restoreKeys();
    void storeKeys(const UserAction &action) const;
    void refreshBoard();

    BoardTools *board_ = nullptr;
    QObjectList all_;
    QHash<QString, UserAction *> byName_;
    QTimer refresh_;
};

} // namespace plumbline
