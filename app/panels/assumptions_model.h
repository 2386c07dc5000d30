#pragma once

#include "session/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// Where verdicts rest on defaults of the catalogue that nobody has stated: one row per component or
/// connection.
class AssumptionsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    /// Only those of this record, when it is not empty.
    Q_PROPERTY(QString about MEMBER about_ WRITE setAbout NOTIFY aboutChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        RecordRole = Qt::UserRole,
        NameRole,
        WordsRole ///< "Tier: large; Replicas: 2"
    };

    using QAbstractListModel::QAbstractListModel;

    Session *session() const { return session_; }
    void setSession(Session *session);
    void setAbout(const QString &record);
    int count() const { return static_cast<int>(rows_.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// States them for one record, or for all rows when it is empty: one undo step.
    Q_INVOKABLE void confirm(const QString &record);
    /// Selects the record.
    Q_INVOKABLE void show(const QString &record);

signals:
    void sessionChanged();
    void aboutChanged();
    void countChanged();

private:
    using Row = std::pair<Id, std::set<std::string>>;
    void refresh();

    Session *session_ = nullptr;
    QString about_;
    std::unique_ptr<QObject> link_;
    std::vector<Row> rows_;
};

} // namespace plumbline
