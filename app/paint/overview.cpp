#include "paint/colors.h"
#include "paint/line_path.h"

#include <map>
#include <QList>

namespace plumbline
{

namespace
{
/// Equal primitives wait here until something has to be painted over them.
class Batch
{
public:
    Batch(QPainter &painter, double zoom) : painter_(painter), legible_{zoom} {}

    /// `level` orders rectangles: a card, the icon field on it, the name on both.
    void rect(int level, const QColor &fill, const QRectF &rect)
    {
        rects_[{level, fill.rgba()}].append(rect);
    }
    void line(const Line &line, const QColor &color);
    void flush();

private:
    struct Stroke {
        LineDash dash;
        double width;
        QRgb color;
        auto operator<=>(const Stroke &) const = default;
    };

    QPainter &painter_;
    Legibility legible_;
    std::map<std::pair<int, QRgb>, QList<QRectF>> rects_;
    std::map<Stroke, QList<QLineF>> lines_;
};

void Batch::line(const Line &line, const QColor &color)
{
    QList<QLineF> &legs = lines_[{line.dash, legible_.stroke(line.width), color.rgba()}];
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        const Point a = line.points[i - 1];
        const Point b = line.points[i];
        legs.append(QLineF(a.x, a.y, b.x, b.y));
    }
}

void Batch::flush()
{
    for (const auto &[stroke, legs] : lines_) {
        painter_.setPen(linePen(stroke.dash, stroke.width, QColor::fromRgba(stroke.color)));
        painter_.drawLines(legs);
    }
    painter_.setPen(Qt::NoPen);
    for (const auto &[key, rects] : rects_) {
        painter_.setBrush(QColor::fromRgba(key.second));
        painter_.drawRects(rects);
    }
    lines_.clear();
    rects_.clear();
}

/// Sorts one record's items into the batch.
class OverviewPass
{
public:
    OverviewPass(QPainter &painter, Colors &colors, double zoom)
        : batch_(painter, zoom), colors_(colors), pixel_(1 / zoom)
    {
    }

    void paint(const RecordPicture &record)
    {
        // Frames may lie on one another, so each zone is painted before the next one is looked at.
        if (record.layer != layer_ || record.layer == Layer::zones)
            batch_.flush();
        layer_ = record.layer;
        level_ = 0;
        colors_.enter(record);
        for (const Item &item : record.items)
            std::visit([this, &item](const auto &shape) { add(shape, item.detail); }, item.shape);
    }
    void finish() { batch_.flush(); }

private:
    void add(const Box &box, Detail detail);
    void add(const Line &line, Detail) { batch_.line(line, colors_(line.stroke)); }
    void add(const Text &text, Detail detail);
    void add(const Icon &, Detail) {}
    void add(const Dot &dot, Detail);

    Batch batch_;
    Colors &colors_;
    double pixel_; ///< One device pixel, in board pixels.
    Layer layer_ = Layer::zones;
    int level_ = 0;
};

void OverviewPass::add(const Box &box, Detail detail)
{
    if (detail == Detail::shadow)
        return;
    const QRectF rect(box.rect.x, box.rect.y, box.rect.width, box.rect.height);
    if (box.fill)
        batch_.rect(level_++, colors_(*box.fill, box.fillTone), rect);
    if (!box.stroke)
        return;
    const double width = std::max(box.strokeWidth, pixel_);
    const QColor color = colors_(*box.stroke);
    batch_.rect(level_, color, QRectF(rect.left(), rect.top(), rect.width(), width));
    batch_.rect(level_, color, QRectF(rect.left(), rect.bottom() - width, rect.width(), width));
    batch_.rect(level_, color, QRectF(rect.left(), rect.top(), width, rect.height()));
    batch_.rect(level_++, color, QRectF(rect.right() - width, rect.top(), width, rect.height()));
}

/// A name is a bar as long as its text and as high as its small letters.
void OverviewPass::add(const Text &text, Detail detail)
{
    if (detail == Detail::smallText)
        return;
    const double shift = text.align == Align::left     ? 0
                         : text.align == Align::center ? text.width / 2
                                                       : text.width;
    const double height = std::max(6.0, pixel_);
    QColor color = colors_(text.color, text.tone);
    color.setAlphaF(0.55F);
    batch_.rect(level_++, color, QRectF(text.at.x - shift, text.at.y - height, text.width, height));
}

/// Marks stay visible: they are what an overview is looked at for.
void OverviewPass::add(const Dot &dot, Detail)
{
    const double half = std::max(dot.radius, 1.5 * pixel_);
    batch_.rect(level_++, colors_(dot.fill),
                QRectF(dot.center.x - half, dot.center.y - half, 2 * half, 2 * half));
}
} // namespace

void paintOverview(QPainter &painter, const Picture &picture, Colors &colors, double zoom)
{
    // Whole pixels: at this size smooth edges cost much and show nothing.
    painter.setRenderHint(QPainter::Antialiasing, false);
    OverviewPass pass(painter, colors, zoom);
    for (const auto &record : picture.records)
        pass.paint(*record);
    pass.finish();
}

} // namespace plumbline
