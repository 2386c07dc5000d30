#include "paint/svg_device.h"

#include <cmath>
#include <limits>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>

namespace plumbline
{

namespace
{
/// Two decimals, no trailing zeros.
QByteArray number(double value)
{
    QByteArray text = QByteArray::number(std::round(value * 100) / 100, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray pair(QPointF p)
{
    return number(p.x()) + ' ' + number(p.y());
}

/// Text for XML 1.0, without the characters that it cannot hold.
QByteArray escaped(const QString &text)
{
    QString kept;
    for (const QChar c : text)
        if (c.unicode() >= 0x20 && c.unicode() < 0xfffe)
            kept.append(c);
    return kept.toHtmlEscaped().toUtf8();
}

QByteArray attribute(const char *name, const QByteArray &value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

/// fill="..." or stroke="...", with its opacity when there is one.
QByteArray paintAttribute(const QByteArray &name, const QColor &color, double opacity)
{
    QByteArray text = attribute(name, color.name().toLatin1());
    if (const double alpha = color.alphaF() * opacity; alpha < 0.999)
        text += attribute(name + "-opacity", number(alpha));
    return text;
}

bool meets(QPointF a, QPointF b)
{
    return std::abs(a.x() - b.x()) < 1e-6 && std::abs(a.y() - b.y()) < 1e-6;
}

QByteArray pathData(const QPainterPath &path)
{
    QByteArray data;
    QPointF start;
    QPointF at;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            start = element;
            data += 'M' + pair(start);
        } else if (element.isCurveTo()) {
            data +=
                'C' + pair(element) + ' ' + pair(path.elementAt(i + 1)) + ' ' + pair(path.elementAt(i + 2));
            i += 2;
        } else if (!meets(element, start) || meets(at, start)) {
            data += 'L' + pair(element);
        }
        at = path.elementAt(i);
        const bool ends = i + 1 == path.elementCount() || path.elementAt(i + 1).isMoveTo();
        if (ends && !element.isMoveTo() && meets(at, start))
            data += 'Z';
    }
    return data;
}
} // namespace

class SvgDevice::Engine : public QPaintEngine
{
public:
    Engine()
        : QPaintEngine(PrimitiveTransform | AlphaBlend | PainterPaths | Antialiasing | ConstantOpacity |
                       BrushStroke)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return QPaintEngine::SVG; }
    void updateState(const QPaintEngineState &changed) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF &at, const QTextItem &item) override;
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}

    const QByteArray &body() const { return body_; }

private:
    QByteArray strokeAttributes() const;
    double scale() const { return std::sqrt(std::abs(transform_.determinant())); }

    QByteArray body_;
    QPen pen_;
    QBrush brush_;
    QTransform transform_;
    double opacity_ = 1;
};

void SvgDevice::Engine::updateState(const QPaintEngineState &changed)
{
    const DirtyFlags dirty = changed.state();
    if (dirty & DirtyPen)
        pen_ = changed.pen();
    if (dirty & DirtyBrush)
        brush_ = changed.brush();
    if (dirty & DirtyTransform)
        transform_ = changed.transform();
    if (dirty & DirtyOpacity)
        opacity_ = changed.opacity();
}

QByteArray SvgDevice::Engine::strokeAttributes() const
{
    if (pen_.style() == Qt::NoPen)
        return {};
    const double width = pen_.widthF() * scale();
    QByteArray text =
        paintAttribute("stroke", pen_.color(), opacity_) + attribute("stroke-width", number(width));
    if (pen_.capStyle() != Qt::FlatCap)
        text += attribute("stroke-linecap", pen_.capStyle() == Qt::RoundCap ? "round" : "square");
    if (pen_.joinStyle() != Qt::MiterJoin && pen_.joinStyle() != Qt::SvgMiterJoin)
        text += attribute("stroke-linejoin", pen_.joinStyle() == Qt::RoundJoin ? "round" : "bevel");
    if (pen_.style() != Qt::SolidLine) {
        QByteArray dashes;
        for (const double dash : pen_.dashPattern())
            dashes += (dashes.isEmpty() ? "" : " ") + number(dash * width);
        text += attribute("stroke-dasharray", dashes);
    }
    return text;
}

void SvgDevice::Engine::drawPath(const QPainterPath &path)
{
    const bool fills = brush_.style() != Qt::NoBrush;
    if (path.isEmpty() || (!fills && pen_.style() == Qt::NoPen))
        return;
    body_ += "<path" + attribute("d", pathData(transform_.map(path)));
    body_ += fills ? paintAttribute("fill", brush_.color(), opacity_) : attribute("fill", "none");
    if (fills && path.fillRule() == Qt::OddEvenFill && path.elementCount() > 0 &&
        path.toSubpathPolygons().size() > 1)
        body_ += attribute("fill-rule", "evenodd");
    body_ += strokeAttributes() + "/>\n";
}

void SvgDevice::Engine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    for (int i = 0; i < count; ++i)
        i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    const QBrush brush = brush_;
    if (mode == PolylineMode)
        brush_ = QBrush();
    drawPath(path);
    brush_ = brush;
}

void SvgDevice::Engine::drawTextItem(const QPointF &at, const QTextItem &item)
{
    const QFont font = item.font();
    const QPointF place = transform_.map(at);
    body_ += "<text" + attribute("x", number(place.x())) + attribute("y", number(place.y())) +
             attribute("font-size", number(font.pixelSize() * scale()));
    if (font.weight() != QFont::Normal)
        body_ += attribute("font-weight", QByteArray::number(font.weight()));
    body_ += paintAttribute("fill", pen_.color(), opacity_) + '>' + escaped(item.text()) + "</text>\n";
}

SvgDevice::SvgDevice(const QRectF &view) : view_(view), engine_(std::make_unique<Engine>()) {}

SvgDevice::~SvgDevice() = default;

QPaintEngine *SvgDevice::paintEngine() const
{
    return engine_.get();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    constexpr int dotsPerInch = 96;
    const auto millimetres = [](double pixels) {
        return static_cast<int>(std::lround(pixels * 25.4 / dotsPerInch));
    };
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(std::ceil(view_.width()));
    case PdmHeight:
        return static_cast<int>(std::ceil(view_.height()));
    case PdmWidthMM:
        return millimetres(view_.width());
    case PdmHeightMM:
        return millimetres(view_.height());
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return dotsPerInch;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

QByteArray SvgDevice::document(const QString &title) const
{
    QByteArray text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"";
    text += attribute("width", number(view_.width())) + attribute("height", number(view_.height()));
    text += attribute("viewBox",
                      pair(view_.topLeft()) + ' ' + number(view_.width()) + ' ' + number(view_.height()));
    text += attribute("font-family", "Inter, 'Segoe UI', Helvetica, Arial, sans-serif");
    text += attribute("xml:space", "preserve") + ">\n";
    if (!title.isEmpty())
        text += "<title>" + escaped(title) + "</title>\n";
    return text + engine_->body() + "</svg>\n";
}

} // namespace plumbline
