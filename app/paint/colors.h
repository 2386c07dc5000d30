#pragma once

#include "paint/painter.h"

namespace plumbline
{

/// The colours of one pass over a picture: those of the theme, or for a record that is not lit pale ones.
/// Paleness is a mixture with the board and not opacity, so that a pale card still hides the line behind it.
class Colors
{
public:
    Colors(const Theme &theme, const PaintOptions &options)
        : theme_(theme), lit_(options.lit), gone_(options.style == PaintStyle::gone)
    {
    }

    void enter(const RecordPicture &record)
    {
        isLit_ = lit_ && lit_->contains(record.record);
        pale_ = gone_ || (lit_ && !isLit_);
    }
    bool isLit() const { return isLit_; }
    QColor operator()(Role role, Tone tone = Tone::solid) const;

private:
    const Theme &theme_;
    const std::set<Id> *lit_;
    bool isLit_ = false;
    bool gone_;
    bool pale_ = false;
};

/// What is left out or simplified at a zoom.
struct Legibility {
    static constexpr double shadows = 0.5;
    static constexpr double smallText = 0.45;
    static constexpr double names = 0.25; ///< Below: names are bars; no icons, no line ends, no rounding.

    double zoom;
    bool overview() const { return zoom < names; }
    bool shows(Detail detail) const
    {
        switch (detail) {
        case Detail::always:
            return true;
        case Detail::shadow:
            return zoom >= shadows;
        case Detail::icon:
        case Detail::text:
            return zoom >= names;
        case Detail::smallText:
            return zoom >= smallText;
        }
        return true;
    }
    /// A stroke never gets thinner than one device pixel.
    double stroke(double width) const { return std::max(width, 1 / zoom); }
};

/// Paints the picture for zooms below Legibility::names: equal primitives of neighbouring records in single
/// calls.
void paintOverview(QPainter &painter, const Picture &picture, Colors &colors, double zoom);

} // namespace plumbline
