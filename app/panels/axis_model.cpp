#include "axis_model.h"

#include "edit/verbs.h"
#include "profile_words.h"
#include "text.h"

namespace plumbline
{

void AxisModel::setSession(Session *session)
{
    if (session == session_)
        return;
    beginResetModel();
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        connect(session_, &Session::designChanged, link_.get(), [this](const Change &change) {
            if (change.brief)
                refresh();
        });
        connect(session_, &Session::designReplaced, link_.get(), [this] { refresh(); });
    }
    endResetModel();
    emit sessionChanged();
    emit answeredChanged();
}

int AxisModel::answered() const
{
    if (!session_)
        return 0;
    const auto &axes = session_->design().brief().profile.axes;
    return static_cast<int>(std::ranges::count_if(axes, [](const auto &axis) { return axis.has_value(); }));
}

int AxisModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !session_ ? 0 : static_cast<int>(allAxes.size());
}

QVariant AxisModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Axis axis = allAxes[static_cast<std::size_t>(index.row())];
    const Profile &profile = session_->design().brief().profile;
    switch (role) {
    case KeyRole:
        return text(axisKey(axis));
    case TitleRole:
        return axisWords(axis).title;
    case QuestionsRole:
        return axisWords(axis).questions;
    case StepsRole:
        return axisWords(axis).steps;
    case ValueRole:
        return profile.axis(axis).value_or(0);
    case NeutralRole:
        return neutralAxisValue(axis);
    case NoteRole: {
        const auto note = profile.notes.find(std::string(axisKey(axis)));
        return note == profile.notes.end() ? QString() : text(note->second);
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> AxisModel::roleNames() const
{
    return {{KeyRole, "key"},      {TitleRole, "title"}, {QuestionsRole, "questions"},
            {StepsRole, "steps"},  {ValueRole, "value"}, {NeutralRole, "neutral"},
            {NoteRole, "noteText"}};
}

void AxisModel::choose(const QString &key, int value)
{
    const std::optional<Axis> axis = axisFromKey(key.toStdString());
    if (!session_ || !axis)
        return;
    const auto answer = value == 0 ? std::nullopt : std::optional(value);
    session_->perform(edit::setAxis(session_->design(), *axis, answer),
                      tr("Set %1").arg(axisWords(*axis).title).toStdString());
}

void AxisModel::note(const QString &key, const QString &words)
{
    const std::optional<Axis> axis = axisFromKey(key.toStdString());
    if (!session_ || !axis)
        return;
    session_->perform(edit::setAxisNote(session_->design(), *axis, words.trimmed().toStdString()),
                      tr("Note on %1").arg(axisWords(*axis).title).toStdString());
}

void AxisModel::refresh()
{
    emit dataChanged(index(0), index(rowCount() - 1), {ValueRole, NoteRole});
    emit answeredChanged();
}

} // namespace plumbline
