#include "actions/user_action.h"

#include <QCoreApplication>
#include <QMetaMethod>

namespace plumbline
{

UserAction::UserAction(const ActionRow &row, QObject *parent) : QObject(parent), row_(row)
{
    sequences_ = usualSequences();
}

QString UserAction::name() const
{
    return QString::fromUtf8(row_.id.data(), static_cast<qsizetype>(row_.id.size()));
}

QString UserAction::usualText() const
{
    return QCoreApplication::translate("Actions", row_.text);
}

QString UserAction::group() const
{
    return QCoreApplication::translate("Actions", groupTitle(row_.group));
}

QString UserAction::keys() const
{
    return sequences_.isEmpty() ? QString() : sequences_.first().toString(QKeySequence::NativeText);
}

QVariantList UserAction::shortcuts() const
{
    QVariantList words;
    if (!fixed())
        for (const QKeySequence &sequence : sequences_)
            words += sequence.toString(QKeySequence::PortableText);
    return words;
}

QList<QKeySequence> UserAction::usualSequences() const
{
    QList<QKeySequence> sequences;
    for (const QString &words : QString::fromUtf8(row_.keys).split(u' ', Qt::SkipEmptyParts))
        sequences += QKeySequence::fromString(words, QKeySequence::PortableText);
    return sequences;
}

void UserAction::setSequences(const QList<QKeySequence> &sequences)
{
    if (sequences == sequences_)
        return;
    sequences_ = sequences;
    emit sequencesChanged();
}

void UserAction::setState(bool enabled, bool ticked, const QString &said)
{
    if (enabled == enabled_ && ticked == ticked_ && said == said_)
        return;
    enabled_ = enabled;
    ticked_ = ticked;
    said_ = said;
    emit changed();
}

bool UserAction::handled() const
{
    return isSignalConnected(QMetaMethod::fromSignal(&UserAction::triggered));
}

void UserAction::trigger()
{
    if (enabled_)
        emit triggered();
}

} // namespace plumbline
