#pragma once

#include "paint/painter.h"

#include <QByteArray>

namespace plumbline
{

struct ExportOptions {
    double scale = 1;   ///< Pixels per board pixel for PNG; SVG keeps board pixels and ignores it.
    double margin = 32; ///< Around the content, in board pixels.
    bool grid = false;
    std::string title; ///< Of the design, for readers of an SVG; may be empty.
};

enum class ExportFormat { svg, png };

/// The format that a file's suffix asks for, in any case; a Problem that names the formats for any other
/// suffix.
Result<ExportFormat> exportFormat(const std::filesystem::path &file);

/// Writes a picture to `file`; the suffix (svg, png) picks the format, in any case. A Problem for an unknown
/// suffix, an empty board, a picture beyond 30,000 px or 400 megapixels (says the largest scale that fits),
/// or a file that cannot be written (written through a temporary file, so the old one stays whole). Equal
/// pictures give equal bytes.
Result<void> exportPicture(const Picture &picture, const Theme &theme, IconSet &icons,
                           const std::filesystem::path &file, const ExportOptions &options = {});

/// The same as the bytes of such a file, for the clipboard. PNG has the limits of exportPicture().
Result<QByteArray> pictureBytes(const Picture &picture, const Theme &theme, IconSet &icons,
                                ExportFormat format, const ExportOptions &options = {});

} // namespace plumbline
