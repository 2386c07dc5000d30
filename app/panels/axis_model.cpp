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
        connect(&session_->findings(), &Findings::reportChanged, link_.get(),
                [this] { emit dataChanged(index(0), index(rowCount() - 1), {DrivesRole}); });
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

QList<int> AxisModel::values() const
{
    QList<int> values;
    if (session_)
        for (const auto &axis : session_->design().brief().profile.axes)
            values += axis.value_or(0);
    return values;
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
    case SoRole: {
        const auto book = session_->library().advice();
        const auto value = profile.axis(axis);
        return book && value ? text((*book)->consequences[static_cast<std::size_t>(axis)]
                                                         [static_cast<std::size_t>(*value - 1)])
                             : QString();
    }
    case DrivesRole:
        return static_cast<int>(drivenBy(axis).size());
    default:
        return {};
    }
}

QHash<int, QByteArray> AxisModel::roleNames() const
{
    return {{KeyRole, "key"},       {TitleRole, "title"}, {QuestionsRole, "questions"},
            {StepsRole, "steps"},   {ValueRole, "value"}, {NeutralRole, "neutral"},
            {NoteRole, "noteText"}, {SoRole, "so"},       {DrivesRole, "drives"}};
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

std::vector<const Finding *> AxisModel::drivenBy(Axis axis) const
{
    std::vector<const Finding *> driven;
    for (const Finding &finding : session_->findings().report().findings) {
        const RuleText *rule = session_->library().rules().rule(finding.rule);
        if (finding.shown() && finding.verdict == Verdict::violated && rule && rule->axes.contains(axis))
            driven.push_back(&finding);
    }
    return driven;
}

QString AxisModel::firstFinding(const QString &key) const
{
    const std::optional<Axis> axis = axisFromKey(key.toStdString());
    const auto driven = session_ && axis ? drivenBy(*axis) : std::vector<const Finding *>();
    return driven.empty() ? QString() : text(driven.front()->fingerprint);
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
    emit dataChanged(index(0), index(rowCount() - 1), {ValueRole, NoteRole, SoRole});
    emit answeredChanged();
}

} // namespace plumbline
