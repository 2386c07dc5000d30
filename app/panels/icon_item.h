#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace plumbline
{

/// An icon of resources/icons in one colour, sharp at any scale of the screen.
class IconItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Icon)
    /// Without its suffix: "llm", "ui/undo".
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    Q_PROPERTY(qreal size READ size WRITE setSize NOTIFY sizeChanged FINAL)

public:
    explicit IconItem(QQuickItem *parent = nullptr);

    QString name() const { return name_; }
    void setName(const QString &name);
    QColor color() const { return color_; }
    void setColor(const QColor &color);
    qreal size() const { return size_; }
    void setSize(qreal size);

    void paint(QPainter *painter) override;

signals:
    void nameChanged();
    void colorChanged();
    void sizeChanged();

private:
    QString name_;
    QColor color_;
    qreal size_ = 20;
};

} // namespace plumbline
