#pragma once

#include "actions/actions.h"

#include <QAbstractListModel>

namespace plumbline
{

/// What the command palette lists: actions, kinds of component to insert, components and zones that are
/// there, and findings, best first.
class CommandSearch : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session MEMBER session_ NOTIFY sourcesChanged FINAL)
    Q_PROPERTY(plumbline::Actions *actions MEMBER actions_ NOTIFY sourcesChanged FINAL)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    /// Only what is on the board, in reading order while nothing is typed.
    Q_PROPERTY(bool boardOnly MEMBER boardOnly_ NOTIFY sourcesChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole,
        DetailRole, ///< What it is: the group of an action, the kind of a component.
        KeysRole,
        IconRole,
        ColorRole,   ///< Colour role of a component's category; empty for others.
        PossibleRole ///< False for an action that cannot be done now.
    };

    explicit CommandSearch(QObject *parent = nullptr);

    QString query() const { return query_; }
    void setQuery(const QString &query);
    int count() const { return static_cast<int>(rows_.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Looks at everything anew: what is there and possible may have changed since.
    Q_INVOKABLE void refresh();
    /// Does what a row says, or asks for it by a signal. Returns whether it was possible.
    Q_INVOKABLE bool run(int row);

signals:
    void sourcesChanged();
    void queryChanged();
    void countChanged();
    void kindChosen(const QString &kind);
    void recordChosen(const QString &record);
    void findingChosen(const QString &fingerprint);

private:
    enum class Type { action, kind, record, finding };
    struct Row {
        Type type;
        QString id;
        QString title;
        QString detail;
        QString icon;
        QString color;
        UserAction *action = nullptr;
        double score = 0;
    };
    using Rows = std::vector<Row>;

    void addActions(Rows &rows) const;
    void addKinds(Rows &rows) const;
    void addRecords(Rows &rows) const;
    void addFindings(Rows &rows) const;
    double scoreOf(const QString &title, double weight) const;
    void remember(const QString &action);

    Session *session_ = nullptr;
    Actions *actions_ = nullptr;
    QString query_;
    bool boardOnly_ = false;
    QStringList recent_; ///< Ids of actions, the last one first.
    Rows rows_;
};

} // namespace plumbline
