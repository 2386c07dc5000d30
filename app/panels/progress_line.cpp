#include "progress_line.h"

#include "theme_tokens.h"

#include <algorithm>
#include <QPainter>

namespace plumbline
{

namespace
{
constexpr qreal inset = 5; // room for the dot
constexpr qreal dotRadius = 3;
} // namespace

ProgressLine::ProgressLine(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setImplicitSize(120, 32);
    connect(this, &ProgressLine::changed, this, [this] { update(); });
}

/// Equal distances: what counts is one attempt after another, not the days between.
QPointF ProgressLine::point(qsizetype index) const
{
    const qreal last = static_cast<qreal>(std::max<qsizetype>(1, values_.size() - 1));
    const qreal along = values_.size() == 1 ? 1 : static_cast<qreal>(index) / last;
    const qreal share = std::clamp(values_[index], 0.0, 1.0);
    return {inset + along * (width() - 2 * inset), height() - inset - share * (height() - 2 * inset)};
}

void ProgressLine::paint(QPainter *painter)
{
    const ThemeTokens *theme = ThemeTokens::of(qmlEngine(this));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme->divider(), 1));
    for (const qreal level : {0.0, 0.5, 1.0}) {
        const qreal y = std::round(height() - inset - level * (height() - 2 * inset)) + 0.5;
        painter->drawLine(QPointF(0, y), QPointF(width(), y));
    }
    if (values_.isEmpty())
        return;
    QPolygonF line;
    for (qsizetype i = 0; i < values_.size(); ++i)
        line << point(i);
    painter->setPen(QPen(theme->accent(), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme->accent());
    painter->drawEllipse(line.last(), dotRadius, dotRadius);
}

} // namespace plumbline
