#include "paint/painter.h"

#include "paint/colors.h"
#include "paint/line_path.h"

#include <array>
#include <cmath>

namespace plumbline
{

namespace
{
/// Of what is not there yet.
constexpr double comingOpacity = 0.8;
constexpr double comingStroke = 1.5;
constexpr double litStroke = 2.5;

QRectF q(const Rect &r)
{
    return {r.x, r.y, r.width, r.height};
}

/// A rectangle with the corners of one side, or of both, rounded.
QPainterPath boxPath(const QRectF &r, double radius, bool roundLeft, bool roundRight)
{
    QPainterPath path;
    const double size = std::min({radius, r.width() / 2, r.height() / 2});
    if (size <= 0) {
        path.addRect(r);
        return path;
    }
    if (roundLeft && roundRight) {
        path.addRoundedRect(r, size, size);
        return path;
    }
    const auto corner = [&path, size](QPointF at, double x, double y, double from) {
        path.arcTo(QRectF(at.x() + x * size, at.y() + y * size, 2 * size, 2 * size), from, -90);
    };
    path.moveTo(r.center().x(), r.top());
    roundRight ? corner(r.topRight(), -2, 0, 90) : path.lineTo(r.topRight());
    roundRight ? corner(r.bottomRight(), -2, -2, 0) : path.lineTo(r.bottomRight());
    roundLeft ? corner(r.bottomLeft(), 0, -2, 270) : path.lineTo(r.bottomLeft());
    roundLeft ? corner(r.topLeft(), 0, 0, 180) : path.lineTo(r.topLeft());
    path.closeSubpath();
    return path;
}

/// One pass over a picture at zooms where names are legible.
class DetailPass
{
public:
    DetailPass(QPainter &painter, IconSet &icons, const Theme &theme, Colors &colors,
               const PaintOptions &options)
        : painter_(painter), icons_(icons), theme_(theme), colors_(colors), legible_{options.zoom},
          style_(options.style), litRole_(options.litRole)
    {
    }

    void paint(const RecordPicture &record)
    {
        colors_.enter(record);
        for (const Item &item : record.items)
            if (legible_.shows(item.detail))
                std::visit([this](const auto &shape) { paintShape(shape); }, item.shape);
        if (style_ == PaintStyle::gone)
            crossOut(record);
    }

private:
    void paintShape(const Box &box);
    void paintShape(const Line &line);
    void paintShape(const Text &text);
    void paintShape(const Icon &icon);
    void paintShape(const Dot &dot);
    void paintEnd(const Line &line, bool atStart, const QColor &color);
    /// A cross on the middle of a line; a stroke through anything else.
    void crossOut(const RecordPicture &record);
    bool isComing() const { return style_ == PaintStyle::coming; }
    const QFont &font(FontRole role);

    QPainter &painter_;
    IconSet &icons_;
    const Theme &theme_;
    Colors &colors_;
    Legibility legible_;
    PaintStyle style_;
    Role litRole_;
    // Of this pass, hence of this thread: a QFont must not be shared between threads.
    std::array<std::optional<QFont>, 5> fonts_;
};

void DetailPass::paintShape(const Box &box)
{
    painter_.setBrush(box.fill ? QBrush(colors_(*box.fill, box.fillTone)) : QBrush());
    if (box.stroke && isComing())
        painter_.setPen(linePen(LineDash::dashed, legible_.stroke(std::max(box.strokeWidth, comingStroke)),
                                colors_(Role::accent)));
    else if (box.stroke)
        painter_.setPen(QPen(colors_(*box.stroke), legible_.stroke(box.strokeWidth), Qt::SolidLine,
                             Qt::FlatCap, Qt::MiterJoin));
    else
        painter_.setPen(Qt::NoPen);
    if (box.radius <= 0)
        painter_.drawRect(q(box.rect));
    else
        painter_.drawPath(boxPath(q(box.rect), box.radius, box.roundLeft, box.roundRight));
}

void DetailPass::paintShape(const Line &line)
{
    const bool lit = colors_.isLit();
    const QColor color = colors_(isComing() ? Role::accent : lit ? litRole_ : line.stroke);
    const LineDash dash = isComing() && line.dash == LineDash::solid ? LineDash::dashed : line.dash;
    painter_.setBrush(Qt::NoBrush);
    painter_.setPen(
        linePen(dash, legible_.stroke(lit ? std::max(line.width, litStroke) : line.width), color));
    painter_.drawPath(linePath(line));
    paintEnd(line, true, color);
    paintEnd(line, false, color);
}

void DetailPass::paintEnd(const Line &line, bool atStart, const QColor &color)
{
    const EndMark mark = endMark(line, atStart);
    if (mark.path.isEmpty())
        return;
    painter_.setBrush(mark.filled   ? QBrush(color)
                      : mark.hollow ? QBrush(colors_(Role::lineLabelHalo))
                                    : QBrush());
    if (mark.filled)
        painter_.setPen(Qt::NoPen);
    else
        painter_.setPen(linePen(LineDash::solid, legible_.stroke(line.width), color));
    painter_.drawPath(mark.path);
}

void DetailPass::paintShape(const Text &text)
{
    const QFont &face = font(text.font);
    const double left = text.at.x - (text.align == Align::left     ? 0
                                     : text.align == Align::center ? text.width / 2
                                                                   : text.width);
    if (text.halo) {
        const double size = face.pixelSize();
        const QRectF field(left - 4, text.at.y - 0.9 * size - 1, text.width + 8, 1.2 * size + 2);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(colors_(*text.halo));
        painter_.drawRoundedRect(field, 4, 4);
    }
    painter_.setPen(colors_(text.color, text.tone));
    painter_.setFont(face);
    painter_.drawText(QPointF(left, text.at.y), QString::fromStdString(text.text));
}

/// Icons stand on a tint of their own colour.
void DetailPass::paintShape(const Icon &icon)
{
    icons_.paint(painter_, icon.name, q(icon.rect), colors_(icon.color, Tone::ink));
}

void DetailPass::paintShape(const Dot &dot)
{
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(colors_(dot.fill));
    painter_.drawEllipse(QPointF(dot.center.x, dot.center.y), dot.radius, dot.radius);
}

void DetailPass::crossOut(const RecordPicture &record)
{
    constexpr double reach = 6;
    painter_.setPen(QPen(theme_.color(Role::blocker), legible_.stroke(2), Qt::SolidLine, Qt::RoundCap));
    for (const Item &item : record.items) {
        const auto *line = std::get_if<Line>(&item.shape);
        if (!line)
            continue;
        const QPointF at = linePath(*line).pointAtPercent(0.5);
        painter_.drawLine(at - QPointF(reach, reach), at + QPointF(reach, reach));
        painter_.drawLine(at - QPointF(reach, -reach), at + QPointF(reach, -reach));
        return;
    }
    const QRectF all = q(record.bounds).adjusted(reach, reach, -reach, -reach);
    painter_.drawLine(all.bottomLeft(), all.topRight());
}

const QFont &DetailPass::font(FontRole role)
{
    std::optional<QFont> &kept = fonts_.at(static_cast<std::size_t>(role));
    if (!kept)
        kept = boardFont(role);
    return *kept;
}
} // namespace

QColor Colors::operator()(Role role, Tone tone) const
{
    const QColor color = theme_.color(role, tone);
    if (!pale_ || role == Role::lineLabelHalo)
        return color;
    constexpr double kept = 0.3;
    const QColor board = theme_.color(Role::board);
    const auto mix = [](int a, int b) { return static_cast<int>(std::lround(a * kept + b * (1 - kept))); };
    return QColor(mix(color.red(), board.red()), mix(color.green(), board.green()),
                  mix(color.blue(), board.blue()), color.alpha());
}

void paintPicture(QPainter &painter, const Picture &picture, const Theme &theme, IconSet &icons,
                  const PaintOptions &options)
{
    painter.save();
    if (options.style == PaintStyle::coming)
        painter.setOpacity(painter.opacity() * comingOpacity);
    Colors colors(theme, options);
    if (Legibility{options.zoom}.overview()) {
        paintOverview(painter, picture, colors, options.zoom);
    } else {
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        DetailPass pass(painter, icons, theme, colors, options);
        for (const auto &record : picture.records)
            pass.paint(*record);
    }
    painter.restore();
}

} // namespace plumbline
