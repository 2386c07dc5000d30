#include "catalog/json_file.h"
#include "paint/device.h"
#include "paint/painter.h"

#include <cmath>
#include <QCache>
#include <QSvgRenderer>

namespace plumbline
{

namespace
{
constexpr std::uintmax_t maxIconBytes = 256 * 1024;
/// Of kept images, in kilobytes: every icon at some twenty zoom steps.
constexpr int maxKeptKilobytes = 8 * 1024;

struct Key {
    std::string name;
    int pixels;
    QRgb color;
    friend bool operator==(const Key &, const Key &) = default;
};

std::size_t qHash(const Key &key, std::size_t seed)
{
    return qHashMulti(seed, std::hash<std::string>()(key.name), key.pixels, key.color);
}
} // namespace

struct IconSet::Private {
    std::filesystem::path folder;
    QHash<QString, std::shared_ptr<QSvgRenderer>> drawings; ///< By name and colour; null for a missing icon.
    QCache<Key, QImage> images{maxKeptKilobytes};

    QSvgRenderer *drawing(const std::string &name, const QColor &color);
    const QImage *image(const Key &key, const QColor &color);
};

IconSet::IconSet(std::filesystem::path folder) : d(std::make_unique<Private>())
{
    d->folder = std::move(folder);
}

IconSet::~IconSet() = default;

/// The files draw in #000; the colour is put in its place.
QSvgRenderer *IconSet::Private::drawing(const std::string &name, const QColor &color)
{
    const QString key = QString::fromStdString(name) + color.name();
    const auto known = drawings.constFind(key);
    if (known != drawings.constEnd())
        return known->get();
    std::shared_ptr<QSvgRenderer> drawing;
    if (const auto text = readTextFile(folder / (name + ".svg"), maxIconBytes)) {
        QByteArray bytes = QByteArray::fromStdString(*text);
        bytes.replace("\"#000\"", '"' + color.name().toLatin1() + '"');
        drawing = std::make_shared<QSvgRenderer>(bytes);
        if (!drawing->isValid())
            drawing.reset();
    }
    return drawings.insert(key, drawing)->get();
}

const QImage *IconSet::Private::image(const Key &key, const QColor &color)
{
    if (const QImage *kept = images.object(key))
        return kept;
    QSvgRenderer *source = drawing(key.name, color);
    if (!source)
        return nullptr;
    auto image = std::make_unique<QImage>(key.pixels, key.pixels, QImage::Format_ARGB32_Premultiplied);
    image->fill(Qt::transparent);
    QPainter painter(image.get());
    source->render(&painter, QRectF(image->rect()));
    painter.end();
    const auto cost = static_cast<int>(image->sizeInBytes() / 1024 + 1);
    images.insert(key, image.release(), cost);
    return images.object(key);
}

void IconSet::paint(QPainter &painter, const std::string &name, const QRectF &rect, const QColor &color)
{
    const QTransform toDevice = painter.deviceTransform();
    const bool straight = toDevice.type() <= QTransform::TxScale;
    if (!paintsOnPixels(painter) || !straight) {
        if (QSvgRenderer *drawing = d->drawing(name, color))
            drawing->render(&painter, rect);
        return;
    }
    // A whole number of device pixels at a whole place: the image is copied, never scaled, and stays crisp.
    const QRectF target = toDevice.mapRect(rect);
    const int pixels = std::max(1, static_cast<int>(std::lround(target.width())));
    const QImage *image = d->image({name, pixels, color.rgba()}, color);
    if (!image)
        return;
    const QPointF corner = target.center() - QPointF(pixels, pixels) / 2;
    const QTransform world = painter.worldTransform();
    painter.setWorldTransform({});
    const QTransform fromDevice = painter.deviceTransform().inverted();
    const QPointF place = fromDevice.map(QPointF(std::round(corner.x()), std::round(corner.y())));
    painter.drawImage(QRectF(place, QSizeF(pixels, pixels) * fromDevice.m11()), *image);
    painter.setWorldTransform(world);
}

} // namespace plumbline
