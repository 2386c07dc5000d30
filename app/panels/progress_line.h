#pragma once

#include <QQuickPaintedItem>

namespace plumbline
{

/// A small line of one dimension over the attempts: the bars of the levels behind it, a dot at the last
/// value.
class ProgressLine : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// From the first attempt to the last, 0 to 1.
    Q_PROPERTY(QList<double> values MEMBER values_ NOTIFY changed FINAL)
    /// Any value that changes with the theme: the picture paints anew.
    Q_PROPERTY(bool dark MEMBER dark_ NOTIFY changed FINAL)

public:
    explicit ProgressLine(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    QPointF point(qsizetype index) const;

    QList<double> values_;
    bool dark_ = false;
};

} // namespace plumbline
