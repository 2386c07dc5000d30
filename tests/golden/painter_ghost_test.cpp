#include "paint_support.h"

namespace plumbline::testing
{

namespace
{

Picture card()
{
    Box box;
    box.rect = {20, 20, 160, 64};
    box.fill = Role::card;
    box.stroke = Role::cardBorder;
    return pictureOf({{box, Detail::always}});
}

Picture line()
{
    Line line;
    line.points = {{20, 60}, {220, 60}};
    line.width = 2;
    return pictureOf({{line, Detail::always}}, "line", Layer::connections);
}

QImage shown(const Picture &picture, PaintStyle style)
{
    PaintOptions options;
    options.style = style;
    return painted(picture, {240, 120}, options);
}

/// How many pixels of the row are nearer to the first colour than to the second.
int nearer(const QImage &image, int y, const QColor &wanted, const QColor &other)
{
    const auto distance = [](const QColor &a, const QColor &b) {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
    };
    int pixels = 0;
    for (int x = 0; x < image.width(); ++x)
        pixels += distance(image.pixelColor(x, y), wanted) < distance(image.pixelColor(x, y), other);
    return pixels;
}

TEST(PaintStyles, WhatComesIsTranslucentInDashes)
{
    const QColor accent = theme().color(Role::accent);
    const QColor board = theme().color(Role::board);
    const QImage coming = shown(line(), PaintStyle::coming);
    const int dashes = nearer(coming, 60, accent, board);
    EXPECT_GT(dashes, 60);
    EXPECT_LT(dashes, 180) << "with gaps between them";
    EXPECT_EQ(count(coming, accent), 0) << "translucent";
    EXPECT_GT(nearer(shown(card(), PaintStyle::coming), 20, accent, board), 60)
        << "so is the outline of a card";
}

TEST(PaintStyles, WhatGoesIsPaleAndCrossedOut)
{
    const QColor blocker = theme().color(Role::blocker);
    for (const Picture &picture : {line(), card()}) {
        const QImage gone = shown(picture, PaintStyle::gone);
        EXPECT_GT(count(gone, blocker), 10);
        EXPECT_EQ(count(gone, theme().color(Role::line)), 0);
        EXPECT_EQ(count(shown(picture, PaintStyle::plain), blocker), 0);
    }
}

TEST(PaintStyles, ReachTheOverview)
{
    for (const PaintStyle style : {PaintStyle::coming, PaintStyle::gone}) {
        PaintOptions options;
        options.zoom = 0.2;
        options.style = style;
        EXPECT_NE(painted(card(), {60, 30}, options), painted(card(), {60, 30}, {0.2, nullptr}));
    }
}

} // namespace
} // namespace plumbline::testing
