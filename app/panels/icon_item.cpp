#include "icon_item.h"

#include "theme_tokens.h"

namespace plumbline
{

IconItem::IconItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(size_, size_);
    setAntialiasing(true);
}

void IconItem::setName(const QString &name)
{
    if (name == name_)
        return;
    name_ = name;
    update();
    emit nameChanged();
}

void IconItem::setColor(const QColor &color)
{
    if (color == color_)
        return;
    color_ = color;
    update();
    emit colorChanged();
}

void IconItem::setSize(qreal size)
{
    if (qFuzzyCompare(size, size_))
        return;
    size_ = size;
    setImplicitSize(size, size);
    emit sizeChanged();
}

void IconItem::paint(QPainter *painter)
{
    QQmlEngine *engine = qmlEngine(this);
    if (!engine || name_.isEmpty() || width() <= 0)
        return;
    const qreal side = std::min({size_, width(), height()});
    const QRectF rect((width() - side) / 2, (height() - side) / 2, side, side);
    ThemeTokens::of(engine)->icons().paint(*painter, name_.toStdString(), rect, color_);
}

} // namespace plumbline
