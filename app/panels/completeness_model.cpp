#include "completeness_model.h"

#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

QString standName(EssentialState::Stand stand)
{
    static constexpr std::array names{"missing", "unwired", "flawed", "asked", "accepted", "sound", "idle"};
    return QString::fromLatin1(names.at(static_cast<std::size_t>(stand)));
}

bool isOpen(const EssentialState::Mistake &mistake)
{
    return mistake.verdict == Verdict::violated;
}

QString drawing(const EssentialState &state)
{
    if (state.drawn.empty())
        return CompletenessModel::tr("not drawn");
    return state.wired ? CompletenessModel::tr("drawn and wired") : CompletenessModel::tr("drawn, not wired");
}

} // namespace

void CompletenessModel::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_)
        connect(&session_->findings(), &Findings::reportChanged, link_.get(), [this] { refresh(); });
    beginResetModel();
    states_.clear();
    endResetModel();
    refresh();
    emit sessionChanged();
}

void CompletenessModel::refresh()
{
    if (!session_)
        return;
    const Library &library = session_->library();
    auto next = completenessOf(library.reference(), session_->design(), library.rules(),
                               session_->findings().report());
    if (next.size() != states_.size()) {
        beginResetModel();
        states_ = std::move(next);
        endResetModel();
    } else if (!next.empty()) {
        states_ = std::move(next);
        emit dataChanged(index(0), index(rowCount() - 1));
    }
    emit changed();
}

int CompletenessModel::sound() const
{
    return static_cast<int>(
        std::ranges::count(states_, EssentialState::Stand::sound, &EssentialState::stand));
}

int CompletenessModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(states_.size());
}

QString CompletenessModel::wordsOf(const EssentialState &state) const
{
    QStringList words{text(state.about->why), tr("%1: %2.").arg(text(state.about->title), drawing(state))};
    for (const EssentialState::Mistake &mistake : state.mistakes) {
        if (isOpen(mistake))
            words += tr("Still there: %1.").arg(text(mistake.about->says));
        else if (mistake.verdict == Verdict::question)
            words += tr("Not known yet: %1.").arg(text(mistake.about->says));
        else if (mistake.verdict == Verdict::waived)
            words += tr("Accepted: %1.").arg(text(mistake.about->says));
    }
    return words.join(u'\n');
}

QVariant CompletenessModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EssentialState &state = states_[static_cast<std::size_t>(index.row())];
    const auto open = std::ranges::find_if(state.mistakes, isOpen);
    switch (role) {
    case TitleRole:
        return text(state.about->title);
    case StandRole:
        return standName(state.stand);
    case DrawingRole:
        return drawing(state);
    case MistakeRole:
        return open == state.mistakes.end() ? QString() : text(open->about->says);
    case MoreRole:
        return std::max(0, static_cast<int>(std::ranges::count_if(state.mistakes, isOpen)) - 1);
    case WordsRole:
        return wordsOf(state);
    case MistakesRole: {
        QVariantList list;
        for (const EssentialState::Mistake &mistake : state.mistakes)
            list += QVariantMap{{u"says"_s, text(mistake.about->says)},
                                {u"verdict"_s, text(verdictName(mistake.verdict))},
                                {u"finding"_s, text(mistake.finding)}};
        return list;
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> CompletenessModel::roleNames() const
{
    return {{TitleRole, "title"}, {StandRole, "stand"}, {DrawingRole, "drawing"},  {MistakeRole, "mistake"},
            {MoreRole, "more"},   {WordsRole, "words"}, {MistakesRole, "mistakes"}};
}

void CompletenessModel::show(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const EssentialState &state = states_[static_cast<std::size_t>(row)];
    for (const Verdict verdict : {Verdict::violated, Verdict::question, Verdict::waived})
        for (const EssentialState::Mistake &mistake : state.mistakes)
            if (mistake.verdict == verdict && !mistake.finding.empty()) {
                session_->findings().light(mistake.finding);
                return;
            }
    if (state.drawn.empty())
        return;
    const std::set<Id> drawn(state.drawn.begin(), state.drawn.end());
    session_->selection().set(drawn);
    emit session_->revealWanted(drawn);
}

} // namespace plumbline
