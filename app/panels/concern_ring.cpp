#include "concern_ring.h"

#include "theme_tokens.h"

#include <QPainter>

namespace plumbline
{

namespace
{
constexpr qreal thickness = 5;
constexpr int fullCircle = 16 * 360; // QPainter counts sixteenths of a degree.

struct Part {
    int count;
    QColor color;
    qreal width;
};
} // namespace

ConcernRing::ConcernRing(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setImplicitSize(32, 32);
    connect(this, &ConcernRing::changed, this, [this] { update(); });
}

void ConcernRing::paint(QPainter *painter)
{
    const ThemeTokens *theme = ThemeTokens::of(qmlEngine(this));
    const qreal side = std::min(width(), height()) - thickness;
    const QRectF rect((width() - side) / 2, (height() - side) / 2, side, side);
    painter->setRenderHint(QPainter::Antialiasing);
    const auto arc = [&](const QColor &color, qreal width, int from, int length) {
        painter->setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
        painter->drawArc(rect, fullCircle / 4 - from, -length);
    };
    arc(theme->divider(), thickness, 0, fullCircle);

    // What rests on assumptions is a thin line: a shape, not only a paler colour.
    const QColor good = blocker_ ? theme->textDisabled() : theme->holds();
    const Part parts[] = {{violated_, blocker_ ? theme->blocker() : theme->warning(), thickness},
                          {open_, theme->question(), thickness},
                          {waived_, theme->advice(), thickness},
                          {assumed_, good, thickness / 3},
                          {holds_, good, thickness}};
    const int total = holds_ + assumed_ + open_ + violated_ + waived_;
    int before = 0;
    for (const Part &part : parts) {
        if (part.count == 0)
            continue;
        const int from = fullCircle * before / total;
        before += part.count;
        const int to = fullCircle * before / total;
        // A hair of space tells neighbours apart without their colours.
        const int gap = part.count == total ? 0 : 16 * 5;
        arc(part.color, part.width, from + gap / 2, to - from - gap);
    }
}

} // namespace plumbline
