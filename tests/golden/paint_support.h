#pragma once

#include "paint/painter.h"
#include "support/boards.h"

#include <gtest/gtest.h>
#include <QImage>

/// Pictures made by hand and what they look like painted.
namespace plumbline::testing
{

/// A theme of resources/themes; fails the process when it does not load.
const Theme &theme(const std::string &name = "light");

IconSet icons();

/// A picture of one record with these items.
Picture pictureOf(std::vector<Item> items, const Id &record = "a", Layer layer = Layer::components);

/// Paints on a field in the colour of the board, `zoom` device pixels per board pixel.
QImage painted(const Picture &picture, QSize size = {240, 120}, PaintOptions options = {},
               const Theme &theme = testing::theme());

/// How many pixels have exactly this colour.
int count(const QImage &image, const QColor &color);
/// How many pixels do not have it.
int countOther(const QImage &image, const QColor &color);

/// A folder that is gone at the end of the test.
class ScratchFolder
{
public:
    ScratchFolder();
    ~ScratchFolder();
    std::filesystem::path operator/(const std::string &name) const { return path_ / name; }
    const std::filesystem::path &path() const { return path_; }

private:
    std::filesystem::path path_;
};

QByteArray bytesOf(const std::filesystem::path &file);

} // namespace plumbline::testing
