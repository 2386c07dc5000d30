#pragma once

#include "drawing/picture.h"

#include <QPainterPath>
#include <QPen>

/// The geometry of connectors: the way, its dashes and the marks at its ends.
namespace plumbline
{

/// A mark at the end of a line, in board coordinates.
struct EndMark {
    QPainterPath path;
    bool filled = false; ///< With the line's own colour.
    bool hollow = false; ///< Filled with the board's colour and outlined.
};

/// The polyline with rounded corners, shortened at both ends by what their marks cover.
QPainterPath linePath(const Line &line);
/// The mark at the first point (`atStart`) or the last, turned along the leg that touches it. Reaches at most
/// 8 px to each side of the line at the usual widths. Empty for LineEnd::none and for a line without length.
EndMark endMark(const Line &line, bool atStart);

/// A pen for the line. Dash lengths are multiples of the width, so that a pattern looks the same at every
/// zoom.
QPen linePen(LineDash dash, double width, const QColor &color);

} // namespace plumbline
