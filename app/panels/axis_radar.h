#pragma once

#include <QQuickPaintedItem>

namespace plumbline
{

/// The six axes as one picture: a spoke each, the centre is 1 and the rim 5. An axis that is not answered is
/// a gap: its spoke is dashed, and the outline is open there.
class AxisRadar : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Six answers from 1 to 5; 0 for a gap. The first spoke points up, the others follow clockwise.
    Q_PROPERTY(QList<int> values MEMBER values_ NOTIFY changed FINAL)
    /// A short name for the end of each spoke.
    Q_PROPERTY(QStringList names MEMBER names_ NOTIFY changed FINAL)
    /// Any value that changes with the theme: the picture paints anew.
    Q_PROPERTY(bool dark MEMBER dark_ NOTIFY changed FINAL)

public:
    explicit AxisRadar(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    QPointF point(std::size_t spoke, qreal share) const;
    void paintWeb(QPainter &painter) const;
    void paintAnswers(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    int value(std::size_t spoke) const;

    QList<int> values_;
    QStringList names_;
    bool dark_ = false;
};

} // namespace plumbline
