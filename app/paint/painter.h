#pragma once

#include "paint/theme.h"

#include <QFont>
#include <QPainter>

namespace plumbline
{

/// The fonts of the board: Inter where installed, else the system's sans serif. Needs a QGuiApplication.
QFont boardFont(FontRole role);

/// Measures with the fonts that paintPicture uses. To be used on the thread that made it.
class FontTextMetrics : public TextMetrics
{
public:
    FontTextMetrics();
    ~FontTextMetrics() override;
    double width(std::string_view text, FontRole role) const override;
    double lineHeight(FontRole role) const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Icons of resources/icons in any colour and size, rendered once and kept. To be used on the thread that
/// made it.
class IconSet
{
public:
    explicit IconSet(std::filesystem::path folder);
    ~IconSet();
    /// Draws the icon; as vectors when `painter` does not paint on pixels (SVG, PDF), else from a kept image.
    void paint(QPainter &painter, const std::string &name, const QRectF &rect, const QColor &color);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// How records are meant: as they are; as they would be (translucent, in dashed outlines of the accent
/// colour); as they would no longer be (pale, crossed out).
enum class PaintStyle { plain, coming, gone };

struct PaintOptions {
    /// Device pixels per board pixel. Detail that would be illegible is left out below its threshold
    /// (look.md, b19): shadows below 0.5, small text below 0.45, names and icons below 0.25 (names as bars).
    /// Exports use 1.
    double zoom = 1;
    /// Records to draw pale, because others are lit; null for none. Ids that are *not* in the set are pale.
    const std::set<Id> *lit = nullptr;
    /// The colour of the connections among them, which are drawn heavier.
    Role litRole = Role::blocker;
    PaintStyle style = PaintStyle::plain;
};

/// Paints the records of a picture, in order. The painter's transform maps board to device coordinates
/// already. May run on any thread, on an image of that thread: a Theme and a Picture may be shared between
/// threads, an IconSet may not; fonts are made anew for each call.
void paintPicture(QPainter &painter, const Picture &picture, const Theme &theme, IconSet &icons,
                  const PaintOptions &options = {});

/// The dotted grid of the empty board, dots at multiples of 24 board pixels, faded out below zoom 0.4.
void paintGrid(QPainter &painter, const QRectF &area, const Theme &theme, double zoom);

} // namespace plumbline
