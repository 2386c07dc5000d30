#include "axis_radar.h"

#include "theme_tokens.h"

#include <numbers>
#include <QPainter>
#include <QPainterPath>

namespace plumbline
{

namespace
{
constexpr std::size_t spokes = 6;
constexpr qreal nameHeight = 16;
constexpr qreal dot = 3;
} // namespace

AxisRadar::AxisRadar(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setImplicitSize(260, 150);
    connect(this, &AxisRadar::changed, this, [this] { update(); });
}

int AxisRadar::value(std::size_t spoke) const
{
    return spoke < static_cast<std::size_t>(values_.size()) ? values_[static_cast<qsizetype>(spoke)] : 0;
}

QPointF AxisRadar::point(std::size_t spoke, qreal share) const
{
    const qreal radius = height() / 2 - nameHeight;
    const qreal angle = static_cast<qreal>(spoke) * std::numbers::pi / 3 - std::numbers::pi / 2;
    return {width() / 2 + radius * share * std::cos(angle), height() / 2 + radius * share * std::sin(angle)};
}

void AxisRadar::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintWeb(*painter);
    paintAnswers(*painter);
    paintNames(*painter);
}

void AxisRadar::paintWeb(QPainter &painter) const
{
    const ThemeTokens *theme = ThemeTokens::of(qmlEngine(this));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme->divider(), 1));
    for (int step = 1; step <= 5; ++step) {
        QPolygonF ring;
        for (std::size_t spoke = 0; spoke < spokes; ++spoke)
            ring << point(spoke, step / 5.0);
        painter.drawPolygon(ring);
    }
    for (std::size_t spoke = 0; spoke < spokes; ++spoke) {
        painter.setPen(QPen(value(spoke) > 0 ? theme->divider() : theme->textDisabled(), 1,
                            value(spoke) > 0 ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(point(spoke, 0), point(spoke, 1));
    }
}

void AxisRadar::paintAnswers(QPainter &painter) const
{
    const ThemeTokens *theme = ThemeTokens::of(qmlEngine(this));
    QColor fill = theme->accent();
    fill.setAlphaF(0.16f);
    for (std::size_t spoke = 0; spoke < spokes; ++spoke) {
        const std::size_t next = (spoke + 1) % spokes;
        if (value(spoke) == 0 || value(next) == 0)
            continue;
        const QPointF from = point(spoke, value(spoke) / 5.0);
        const QPointF to = point(next, value(next) / 5.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(QPolygonF{point(0, 0), from, to});
        painter.setPen(QPen(theme->accent(), 1.5));
        painter.drawLine(from, to);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme->accent());
    for (std::size_t spoke = 0; spoke < spokes; ++spoke)
        if (value(spoke) > 0)
            painter.drawEllipse(point(spoke, value(spoke) / 5.0), dot, dot);
}

void AxisRadar::paintNames(QPainter &painter) const
{
    const ThemeTokens *theme = ThemeTokens::of(qmlEngine(this));
    QFont font(theme->fontFamily());
    font.setPixelSize(theme->fontSmall());
    painter.setFont(font);
    for (std::size_t spoke = 0;
         spoke < std::min<std::size_t>(spokes, static_cast<std::size_t>(names_.size())); ++spoke) {
        painter.setPen(value(spoke) > 0 ? theme->text() : theme->textSecondary());
        const QPointF end = point(spoke, 1);
        const qreal middle = width() / 2;
        const bool above = spoke == 0 || spoke == 3;
        QRectF box(end.x() < middle ? 0 : end.x() + 6, end.y() - nameHeight / 2,
                   end.x() < middle ? end.x() - 6 : width() - end.x() - 6, nameHeight);
        if (above)
            box = {0, spoke == 0 ? end.y() - nameHeight : end.y(), width(), nameHeight};
        const Qt::Alignment side = above              ? Qt::AlignHCenter
                                   : end.x() < middle ? Qt::AlignRight
                                                      : Qt::AlignLeft;
        painter.drawText(box, static_cast<int>(side | Qt::AlignVCenter),
                         names_[static_cast<qsizetype>(spoke)]);
    }
}

} // namespace plumbline
