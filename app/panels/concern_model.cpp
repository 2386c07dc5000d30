#include "concern_model.h"

#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

QString inWords(const QString &title, const ConcernScore &score)
{
    QStringList parts;
    const auto add = [&parts](int n, const QString &what) {
        if (n > 0)
            parts += QString::number(n) + u' ' + what;
    };
    add(score.violated, ConcernModel::tr("violated"));
    add(score.open, ConcernModel::tr("open"));
    add(score.waived, ConcernModel::tr("accepted"));
    add(score.assumed, ConcernModel::tr("hold if assumptions are right"));
    add(score.holds, ConcernModel::tr("hold"));
    if (parts.isEmpty())
        return ConcernModel::tr("%1: nothing applies yet").arg(title);
    return title + u": "_s + parts.join(u", "_s);
}

} // namespace

void ConcernModel::setSession(Session *session)
{
    if (session == session_)
        return;
    beginResetModel();
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_)
        connect(&session_->findings(), &Findings::reportChanged, link_.get(),
                [this] { emit dataChanged(index(0), index(rowCount() - 1)); });
    endResetModel();
    emit sessionChanged();
}

int ConcernModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !session_ ? 0 : static_cast<int>(concerns().size());
}

QVariant ConcernModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConcernInfo &concern = concerns()[static_cast<std::size_t>(index.row())];
    const ConcernScore found = score(concern.id);
    switch (role) {
    case ConcernRole:
        return text(concern.id);
    case TitleRole:
        return text(concern.title);
    case HoldsRole:
        return found.holds;
    case AssumedRole:
        return found.assumed;
    case OpenRole:
        return found.open;
    case ViolatedRole:
        return found.violated;
    case WaivedRole:
        return found.waived;
    case BlockerRole:
        return found.openBlocker;
    case WordsRole:
        return inWords(text(concern.title), found);
    default:
        return {};
    }
}

QHash<int, QByteArray> ConcernModel::roleNames() const
{
    return {{ConcernRole, "concern"}, {TitleRole, "title"},     {HoldsRole, "holds"},
            {AssumedRole, "assumed"}, {OpenRole, "open"},       {ViolatedRole, "violated"},
            {WaivedRole, "waived"},   {BlockerRole, "blocker"}, {WordsRole, "words"}};
}

ConcernScore ConcernModel::score(const std::string &concern) const
{
    for (const ConcernScore &found : session_->findings().report().concerns)
        if (found.id == concern)
            return found;
    return {};
}

} // namespace plumbline
