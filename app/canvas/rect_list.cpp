#include "rect_list.h"

namespace plumbline
{

void RectList::set(QList<QRectF> rects)
{
    if (rects == rects_)
        return;
    const auto before = static_cast<int>(rects_.size());
    const auto after = static_cast<int>(rects.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        rects_ = std::move(rects);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        rects_ = std::move(rects);
        endRemoveRows();
    } else {
        rects_ = std::move(rects);
    }
    if (const int kept = std::min(before, after); kept > 0)
        emit dataChanged(index(0), index(kept - 1));
}

int RectList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rects_.size());
}

QVariant RectList::data(const QModelIndex &index, int role) const
{
    return role == Qt::UserRole ? QVariant(rects_[index.row()]) : QVariant();
}

} // namespace plumbline
