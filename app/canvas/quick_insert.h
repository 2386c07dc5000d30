#pragma once

#include "board_tools.h"

#include <QAbstractListModel>

namespace plumbline
{

/// Choosing the kind of a component that is about to be made, or to become another: the list beside the place
/// where it will be. The rows are those of the command palette's list.
class QuickInsert : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A board has its quick insert")
    Q_PROPERTY(bool active READ active NOTIFY activeChanged FINAL)
    /// Where the card will be, in view coordinates.
    Q_PROPERTY(QRectF card READ card NOTIFY activeChanged FINAL)
    /// What is asked: "After 'Gateway'", "Change 'Cache' to".
    Q_PROPERTY(QString question READ question NOTIFY activeChanged FINAL)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { TitleRole = Qt::UserRole, DetailRole, KeysRole, IconRole, ColorRole, PossibleRole };

    explicit QuickInsert(BoardTools &tools, QObject *parent = nullptr);

    /// Asks for the kind of a component at this card.
    void begin(const tools::InsertWish &wish, const Rect &card, const tools::Camera &camera);

    bool active() const { return active_; }
    QRectF card() const { return view_; }
    QString question() const;
    QString query() const { return query_; }
    void setQuery(const QString &query);
    int count() const { return static_cast<int>(rows_.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Makes or changes the component, and is over. A row that there is not does nothing.
    Q_INVOKABLE void choose(int row);
    /// Shows on the board what a row would make.
    Q_INVOKABLE void look(int row);
    Q_INVOKABLE void cancel();

signals:
    void activeChanged();
    void queryChanged();
    void countChanged();
    /// A component was made or changed and is selected.
    void done();

private:
    void refresh();
    void finish();
    QString says(const ComponentKind &kind) const;
    std::vector<const ComponentKind *> offered() const;

    BoardTools &tools_;
    tools::InsertWish wish_;
    Rect card_;
    QRectF view_;
    bool active_ = false;
    QString query_;
    std::vector<const ComponentKind *> rows_;
};

} // namespace plumbline
