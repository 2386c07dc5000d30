#pragma once

#include <QAbstractListModel>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// Rectangles for a Repeater. Setting a new list changes rows in place, so that what is drawn for a row moves
/// and is not made again: a list may change in every frame.
class RectList : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using QAbstractListModel::QAbstractListModel;

    void set(QList<QRectF> rects);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// The only role: "area", a rect in view coordinates.
    QHash<int, QByteArray> roleNames() const override { return {{Qt::UserRole, "area"}}; }

private:
    QList<QRectF> rects_;
};

} // namespace plumbline
