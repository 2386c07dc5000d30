#include "paint/export.h"

#include "paint/svg_device.h"

#include <cmath>
#include <QBuffer>
#include <QImage>
#include <QSaveFile>

namespace plumbline
{

namespace
{
constexpr double maxSide = 30'000;      // Pixels.
constexpr double maxArea = 400'000'000; // Pixels.

/// Content and margin, on whole board pixels so that crisp lines stay crisp.
QRectF viewOf(const Picture &picture, double margin)
{
    const Rect area = picture.bounds.grown(margin);
    return {QPointF(std::floor(area.x), std::floor(area.y)),
            QPointF(std::ceil(area.right()), std::ceil(area.bottom()))};
}

void paintBoard(QPainter &painter, const QRectF &view, const Picture &picture, const Theme &theme,
                IconSet &icons, const ExportOptions &options)
{
    painter.fillRect(view, theme.color(Role::board));
    if (options.grid)
        paintGrid(painter, view, theme, 1);
    paintPicture(painter, picture, theme, icons);
}

/// Why an image of this size is refused; empty when it is not.
std::optional<Problem> tooLarge(const QRectF &view, double scale, const std::string &where)
{
    const double largest = std::min({maxSide / view.width(), maxSide / view.height(),
                                     std::sqrt(maxArea / (view.width() * view.height()))});
    if (scale <= largest)
        return std::nullopt;
    const double shown = std::floor(largest * 100) / 100;
    return Problem{"the image would have " + std::to_string(std::llround(view.width() * scale)) + " x " +
                       std::to_string(std::llround(view.height() * scale)) +
                       " pixels, more than 30000 on a side or 400 million in all",
                   where,
                   shown > 0
                       ? "Use a scale of at most " + QString::number(shown).toStdString() + ", or export SVG"
                       : "Export SVG"};
}

Result<QByteArray> pngBytes(const QRectF &view, const Picture &picture, const Theme &theme, IconSet &icons,
                            const std::string &where, const ExportOptions &options)
{
    if (!std::isfinite(options.scale) || options.scale <= 0)
        return problem("the scale is not a number above 0", where, "Use a scale such as 1 or 2");
    if (auto refused = tooLarge(view, options.scale, where))
        return tl::unexpected(*std::move(refused));
    const QSize size(std::max(1, static_cast<int>(std::ceil(view.width() * options.scale))),
                     std::max(1, static_cast<int>(std::ceil(view.height() * options.scale))));
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return problem("there is not enough memory for the image", where,
                       "Use a smaller scale, or export SVG");
    image.fill(theme.color(Role::board));
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    painter.translate(-view.topLeft());
    paintBoard(painter, view, picture, theme, icons, options);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return problem("the image cannot be encoded as PNG", where, "Use a smaller scale, or export SVG");
    return bytes;
}

QByteArray svgBytes(const QRectF &view, const Picture &picture, const Theme &theme, IconSet &icons,
                    const ExportOptions &options)
{
    SvgDevice device(view);
    QPainter painter(&device);
    paintBoard(painter, view, picture, theme, icons, options);
    painter.end();
    return device.document(QString::fromStdString(options.title));
}

Result<QByteArray> bytesFor(const Picture &picture, const Theme &theme, IconSet &icons, ExportFormat format,
                            const std::string &where, const ExportOptions &options)
{
    if (picture.records.empty() || picture.bounds.empty())
        return problem("there is nothing on the board to export", where, "Draw something first");
    const QRectF view = viewOf(picture, options.margin);
    if (format == ExportFormat::svg)
        return svgBytes(view, picture, theme, icons, options);
    return pngBytes(view, picture, theme, icons, where, options);
}

Result<void> writeWhole(const std::filesystem::path &file, const QByteArray &bytes)
{
    QSaveFile out(QString::fromStdString(file.string()));
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        return {};
    return problem("it cannot be written: " + out.errorString().toStdString(), file.string(),
                   "Check that the folder exists, may be written to and has room");
}
} // namespace

Result<ExportFormat> exportFormat(const std::filesystem::path &file)
{
    const QString suffix = QString::fromStdString(file.extension().string()).toLower();
    if (suffix == u".svg")
        return ExportFormat::svg;
    if (suffix == u".png")
        return ExportFormat::png;
    return problem(suffix.isEmpty()
                       ? "the name has no suffix that says the format"
                       : "'" + suffix.mid(1).toStdString() + "' is not a format that can be written",
                   file.string(), "End the name in .svg or .png");
}

Result<void> exportPicture(const Picture &picture, const Theme &theme, IconSet &icons,
                           const std::filesystem::path &file, const ExportOptions &options)
{
    const auto format = exportFormat(file);
    if (!format)
        return tl::unexpected(format.error());
    const auto bytes = bytesFor(picture, theme, icons, *format, file.string(), options);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeWhole(file, *bytes);
}

Result<QByteArray> pictureBytes(const Picture &picture, const Theme &theme, IconSet &icons,
                                ExportFormat format, const ExportOptions &options)
{
    return bytesFor(picture, theme, icons, format, {}, options);
}

} // namespace plumbline
