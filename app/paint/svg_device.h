#pragma once

#include <memory>
#include <QPaintDevice>

namespace plumbline
{

/// A paint device that writes SVG 1.1 which looks the same in browsers, editors and converters: closed
/// outlines, real text with a list of families instead of this machine's fonts, no groups that say again what
/// is so already, and equal bytes for equal drawings. (QSvgGenerator leaves closed paths open, so that a join
/// is missing where each one starts, repeats the default font of the machine for every shape, and does not
/// escape the title.)
///
/// Understands what the painter of boards uses: paths and text in plain colours under moves and even scaling.
/// Pixmaps, gradients, clipping and rotated text are left out.
class SvgDevice : public QPaintDevice
{
public:
    /// Everything outside `view` is cut off. One unit is one CSS pixel.
    explicit SvgDevice(const QRectF &view);
    ~SvgDevice() override;

    /// The whole file, once painting has ended.
    QByteArray document(const QString &title) const;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QRectF view_;
    std::unique_ptr<Engine> engine_;
};

} // namespace plumbline
