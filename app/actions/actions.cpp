#include "actions/actions.h"

#include "tools/board_commands.h"

#include <QSettings>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

UserAction *actionOf(QObject *object)
{
    return static_cast<UserAction *>(object);
}

} // namespace

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const ActionRow &row : actionRows()) {
        auto *action = new UserAction(row, this);
        all_ += action;
        byName_.insert(action->name(), action);
        if (tools::boardCommand(row.id))
            connect(action, &UserAction::triggered, this, [this, &row] {
                if (board_)
                    board_->run(row.id);
            });
    }
    restoreKeys();
    // A drag changes the design in every frame; what is possible is looked at once things are quiet.
    refresh_.setSingleShot(true);
    refresh_.setInterval(0);
    connect(&refresh_, &QTimer::timeout, this, &Actions::refreshBoard);
}

void Actions::setBoard(BoardTools *board)
{
    if (board == board_)
        return;
    if (board_)
        board_->disconnect(this);
    board_ = board;
    if (board_) {
        connect(board_, &BoardTools::possibilitiesChanged, this, [this] { refresh_.start(); });
        connect(board_, &BoardTools::selectionChanged, this, &Actions::refreshBoard);
    }
    refreshBoard();
    emit boardChanged();
}

void Actions::refreshBoard()
{
    for (QObject *object : std::as_const(all_))
        if (const auto *command = tools::boardCommand(actionOf(object)->row().id))
            actionOf(object)->setState(board_ && board_->possible(*command),
                                       board_ && board_->isOn(*command));
}

QVariantList Actions::list() const
{
    QVariantList list;
    for (QObject *object : all_)
        list += QVariant::fromValue(object);
    return list;
}

QVariantList Actions::groups() const
{
    QVariantList groups;
    QObjectList members;
    for (qsizetype i = 0; i < all_.size(); ++i) {
        members += all_[i];
        const QString title = actionOf(all_[i])->group();
        if (i + 1 < all_.size() && actionOf(all_[i + 1])->group() == title)
            continue;
        groups += QVariantMap{{u"title"_s, title}, {u"actions"_s, QVariant::fromValue(members)}};
        members.clear();
    }
    return groups;
}

UserAction *Actions::find(const QString &name) const
{
    UserAction *action = byName_.value(name);
    if (!action)
        qWarning("there is no action '%s'", qPrintable(name));
    return action;
}

QVariantList Actions::contextMenu(const QString &subject) const
{
    QVariantList entries;
    for (const std::string_view id : plumbline::contextMenu(subject.toStdString())) {
        UserAction *action = byName_.value(QString::fromUtf8(id.data(), qsizetype(id.size())));
        entries += QVariant::fromValue<QObject *>(action); // Null for a line.
    }
    return entries;
}

UserAction *Actions::conflict(const UserAction &action, const QKeySequence &sequence) const
{
    for (QObject *object : all_)
        if (object != &action && actionOf(object)->sequences().contains(sequence))
            return actionOf(object);
    return nullptr;
}

bool Actions::bind(UserAction &action, const QList<QKeySequence> &sequences)
{
    if (action.fixed())
        return false;
    for (const QKeySequence &sequence : sequences)
        if (const UserAction *other = conflict(action, sequence); other && other->fixed())
            return false;
    for (const QKeySequence &sequence : sequences)
        while (UserAction *other = conflict(action, sequence)) {
            QList<QKeySequence> left = other->sequences();
            left.removeAll(sequence);
            other->setSequences(left);
            storeKeys(*other);
        }
    action.setSequences(sequences);
    storeKeys(action);
    return true;
}

void Actions::bindAsUsual()
{
    QSettings().remove(u"keys"_s);
    for (QObject *object : std::as_const(all_))
        actionOf(object)->setSequences(actionOf(object)->usualSequences());
}

void Actions::storeKeys(const UserAction &action) const
{
    QSettings settings;
    const QString key = u"keys/"_s + action.name();
    if (action.sequences() == action.usualSequences())
        settings.remove(key);
    else
        settings.setValue(key, action.shortcuts());
}

void Actions::restoreKeys()
{
    QSettings settings;
    settings.beginGroup(u"keys"_s);
    for (const QString &name : settings.childKeys()) {
        UserAction *action = byName_.value(name); // Of another version of the program, perhaps.
        if (!action || action->fixed())
            continue;
        QList<QKeySequence> sequences;
        for (const QString &words : settings.value(name).toStringList())
            if (const auto sequence = QKeySequence::fromString(words); !sequence.isEmpty())
                sequences += sequence;
        action->setSequences(sequences);
    }
}

} // namespace plumbline
