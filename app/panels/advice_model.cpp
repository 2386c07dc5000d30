#include "advice_model.h"

#include "edit/verbs.h"
#include "profile_words.h"
#include "text.h"

namespace plumbline
{

namespace
{

QStringList texts(const std::vector<std::string> &words)
{
    QStringList list;
    for (const std::string &word : words)
        list += text(word);
    return list;
}

} // namespace

void AdviceModel::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        connect(session_, &Session::designChanged, link_.get(), [this](const Change &change) {
            // A card that only moves changes no remark.
            const bool otherParts = std::ranges::any_of(change.components, [](const auto &entry) {
                const auto &[before, after] = entry.second;
                return !before || !after || before->kind != after->kind;
            });
            if (change.brief)
                refresh();
            else if (otherParts)
                emit changed();
        });
        connect(session_, &Session::designReplaced, link_.get(), [this] { refresh(); });
    }
    advice_ = {};
    refresh();
    emit sessionChanged();
}

QString AdviceModel::summary() const
{
    if (advice_.ranking.empty())
        return {};
    const auto answered = static_cast<int>(std::lround(advice_.certainty * 100));
    if (answered == 0)
        return tr("Nothing is answered yet, so nothing speaks for one shape. Start with the simplest.");
    const QString leader = text(advice_.ranking.front().title);
    if (answered == 100)
        return tr("The profile speaks for %1.").arg(leader);
    return tr("The profile speaks for %1, with %2 % of what the choice depends on answered.")
        .arg(leader)
        .arg(answered);
}

QStringList AdviceModel::remarks() const
{
    if (!session_ || advice_.ranking.empty())
        return {};
    const auto book = session_->library().advice();
    return book ? texts(advice::remarks(session_->design(), advice_, **book)) : QStringList();
}

int AdviceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(advice_.ranking.size());
}

QVariant AdviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const advice::ShapeAdvice &entry = advice_.ranking[static_cast<std::size_t>(index.row())];
    const Brief &brief = session_->design().brief();
    switch (role) {
    case ShapeRole:
        return text(entry.shape);
    case TitleRole:
        return text(entry.title);
    case ScoreRole:
        return entry.score;
    case ForRole:
        return texts(entry.reasonsFor);
    case AgainstRole:
        return texts(entry.reasonsAgainst);
    case FlipsRole:
        return flips(entry, index.row() == 0);
    case LeadsRole:
        return index.row() == 0 && advice_.certainty > 0;
    case ChosenRole:
        return entry.shape == brief.shape;
    case RejectionRole:
        return text(edit::rejectionOf(brief.profile, entry.shape));
    default:
        return {};
    }
}

QHash<int, QByteArray> AdviceModel::roleNames() const
{
    return {{ShapeRole, "shape"},
            {TitleRole, "title"},
            {ScoreRole, "score"},
            {ForRole, "reasonsFor"},
            {AgainstRole, "reasonsAgainst"},
            {FlipsRole, "flips"},
            {LeadsRole, "leads"},
            {ChosenRole, "chosen"},
            {RejectionRole, "rejection"}};
}

void AdviceModel::reject(const QString &shape, const QString &because)
{
    if (session_)
        session_->perform(
            edit::setRejection(session_->design(), shape.toStdString(), because.trimmed().toStdString()),
            tr("Say why not %1").arg(titleOf(shape.toStdString())).toStdString());
}

QString AdviceModel::titleOf(const std::string &shape) const
{
    return shapeWords(shape).title;
}

QStringList AdviceModel::flips(const advice::ShapeAdvice &entry, bool leads) const
{
    QStringList list;
    for (const advice::Flip &flip : entry.flips)
        list += tr("If %1, %2 would lead.").arg(text(flip.when), titleOf(flip.shape));
    if (list.isEmpty())
        list += leads ? tr("No one or two changes would take the lead from it.")
                      : tr("No one or two changes would make it lead.");
    return list;
}

void AdviceModel::refresh()
{
    const auto book = session_ ? session_->library().advice() : Result<const advice::AdviceBook *>(nullptr);
    if (!book)
        emit session_->refused(book.error());
    if (!session_ || !book) {
        beginResetModel();
        advice_ = {};
        endResetModel();
        emit changed();
        return;
    }
    const Profile &profile = session_->design().brief().profile;
    if (!advice_.ranking.empty() && profile == profile_) {
        emit dataChanged(index(0), index(rowCount() - 1), {ChosenRole});
        emit changed();
        return;
    }
    advice::Advice next = advice::advise(profile, **book);
    profile_ = profile;
    const bool sameOrder = std::ranges::equal(next.ranking, advice_.ranking, {}, &advice::ShapeAdvice::shape,
                                              &advice::ShapeAdvice::shape);
    if (sameOrder) {
        advice_ = std::move(next);
        emit dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        advice_ = std::move(next);
        endResetModel();
    }
    emit changed();
}

} // namespace plumbline
