#include "assumptions_model.h"

#include "edit/verbs.h"
#include "finding_words.h"
#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;

void AssumptionsModel::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_)
        connect(&session_->findings(), &Findings::reportChanged, link_.get(), [this] { refresh(); });
    refresh();
    emit sessionChanged();
}

void AssumptionsModel::setAbout(const QString &record)
{
    if (record == about_)
        return;
    about_ = record;
    refresh();
    emit aboutChanged();
}

int AssumptionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AssumptionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[record, properties] = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RecordRole:
        return text(record);
    case NameRole:
        return recordName(session_->design(), record);
    case WordsRole:
        return assumptionWords(*session_, record, properties);
    default:
        return {};
    }
}

QHash<int, QByteArray> AssumptionsModel::roleNames() const
{
    return {{RecordRole, "record"}, {NameRole, "name"}, {WordsRole, "words"}};
}

void AssumptionsModel::refresh()
{
    std::vector<Row> next;
    if (session_)
        for (Row row : assumptionsOf(session_->findings().report()))
            if ((about_.isEmpty() || text(row.first) == about_) && session_->design().contains(row.first))
                next.push_back(std::move(row));
    if (next == rows_) {
        if (count() > 0) // Names may have changed.
            emit dataChanged(index(0), index(count() - 1));
        return;
    }
    const int before = count();
    beginResetModel();
    rows_ = std::move(next);
    endResetModel();
    if (count() != before)
        emit countChanged();
}

void AssumptionsModel::confirm(const QString &record)
{
    std::set<std::pair<Id, std::string>> confirmed;
    for (const auto &[id, properties] : rows_)
        if (record.isEmpty() || text(id) == record)
            for (const std::string &property : properties)
                confirmed.emplace(id, property);
    if (session_->perform(edit::confirmDefaults(session_->design(), session_->catalog(), confirmed),
                          tr("Confirm what is assumed").toStdString()))
        session_->findings().checkNow();
}

void AssumptionsModel::show(const QString &record)
{
    session_->selection().set({record.toStdString()});
    emit session_->revealWanted({record.toStdString()});
}

} // namespace plumbline
