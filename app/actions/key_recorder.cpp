#include "actions/key_recorder.h"

#include "tool_events.h"

namespace plumbline
{

void KeyRecorder::setAction(UserAction *action)
{
    action_ = action;
    pending_ = {};
    say(action ? tr("Press the new keys for '%1'. Escape keeps the old ones, Backspace leaves it without.")
                     .arg(action->usualText())
               : QString());
}

void KeyRecorder::say(const QString &words)
{
    says_ = words;
    emit changed();
}

void KeyRecorder::press(int key, int modifiers)
{
    if (!table_ || !action_ || key == 0 || key == Qt::Key_unknown || isModifierKey(key) ||
        key == Qt::Key_Meta || key == Qt::Key_AltGr)
        return;
    const auto held = Qt::KeyboardModifiers(modifiers) & ~Qt::KeypadModifier;
    if (held == Qt::NoModifier && key == Qt::Key_Escape)
        return setAction(nullptr);
    QList<QKeySequence> sequences;
    if (held != Qt::NoModifier || key != Qt::Key_Backspace) {
        const QKeySequence sequence(QKeyCombination(held, static_cast<Qt::Key>(key)));
        const UserAction *owner = table_->conflict(*action_, sequence);
        if (owner && owner->fixed())
            return say(tr("%1 is needed for '%2' and cannot be taken.")
                           .arg(sequence.toString(QKeySequence::NativeText), owner->usualText()));
        if (owner && sequence != pending_) {
            pending_ = sequence;
            return say(tr("%1 belongs to '%2'. Press it again to take it over.")
                           .arg(sequence.toString(QKeySequence::NativeText), owner->usualText()));
        }
        sequences += sequence;
    }
    table_->bind(*action_, sequences);
    setAction(nullptr);
}

void KeyRecorder::reset()
{
    if (table_)
        table_->bindAsUsual();
    setAction(nullptr);
}

} // namespace plumbline
