#include "paint/device.h"
#include "paint/painter.h"

#include <cmath>
#include <QPainterPath>

namespace plumbline
{

namespace
{
constexpr double step = 24;
constexpr double gone = 0.4; ///< Zoom below which there is no grid.
constexpr double full = 0.6; ///< Zoom from which it has its full colour.
constexpr double dot = 1.5;  ///< Side of a dot, in board pixels.

/// Dots are whole pixels at whole places: all alike, and filled without smoothing.
void paintPixels(QPainter &painter, const QRectF &cells, const QColor &color)
{
    const QTransform toDevice = painter.deviceTransform();
    const double side = std::max(1.0, std::round(dot * toDevice.m11()));
    QList<QRectF> dots;
    for (double y = cells.top(); y <= cells.bottom(); y += step) {
        for (double x = cells.left(); x <= cells.right(); x += step) {
            const QPointF corner = toDevice.map(QPointF(x, y)) - QPointF(side, side) / 2;
            dots.append(QRectF(std::round(corner.x()), std::round(corner.y()), side, side));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setWorldTransform({});
    const double ratio = painter.deviceTransform().m11();
    painter.scale(1 / ratio, 1 / ratio);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRects(dots);
}

/// A row of dots is one dashed line: in a file of shapes that is a hundredth of the size.
void paintDashes(QPainter &painter, const QRectF &cells, const QColor &color)
{
    QPen pen(color, dot, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({1, step / dot - 1});
    QPainterPath rows;
    for (double y = cells.top(); y <= cells.bottom(); y += step) {
        rows.moveTo(cells.left() - dot / 2, y);
        rows.lineTo(cells.right(), y);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(rows);
}
} // namespace

void paintGrid(QPainter &painter, const QRectF &area, const Theme &theme, double zoom)
{
    if (zoom < gone || area.isEmpty())
        return;
    QColor color = theme.color(Role::grid);
    color.setAlphaF(color.alphaF() *
                    static_cast<float>(std::clamp((zoom - gone) / (full - gone), 0.15, 1.0)));
    const QRectF cells(QPointF(std::ceil(area.left() / step), std::ceil(area.top() / step)) * step,
                       area.bottomRight());
    painter.save();
    if (paintsOnPixels(painter) && painter.deviceTransform().type() <= QTransform::TxScale)
        paintPixels(painter, cells, color);
    else
        paintDashes(painter, cells, color);
    painter.restore();
}

} // namespace plumbline
