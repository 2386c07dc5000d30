#pragma once

#include "session/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// The kinds of component to place. Without a query: what every AI system needs, what was used last, then all
/// categories, in sections. With one: the kinds that fit, best first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// The kind that Enter would place; empty when nothing fits.
    Q_PROPERTY(QString best READ best NOTIFY countChanged)

public:
    enum Role {
        KindRole = Qt::UserRole,
        TitleRole,
        MeaningRole,
        IconRole,
        ColorRole, ///< Colour role of the category.
        SectionRole
    };

    using QAbstractListModel::QAbstractListModel;

    Session *session() const { return session_; }
    void setSession(Session *session);
    QString query() const { return query_; }
    void setQuery(const QString &query);
    int count() const { return static_cast<int>(rows_.size()); }
    QString best() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Remembers that a kind was placed.
    Q_INVOKABLE void used(const QString &kind);

signals:
    void sessionChanged();
    void queryChanged();
    void countChanged();

private:
    struct Row {
        const ComponentKind *kind;
        QString section;
    };
    std::vector<Row> everything() const;
    void refresh();

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
    QString query_;
    QStringList recent_; ///< Kind ids, the last one first.
    std::vector<Row> rows_;
};

} // namespace plumbline
