#include "paint_support.h"

#include <thread>

namespace plumbline::testing
{
namespace
{
QColor color(Role role, Tone tone = Tone::solid)
{
    return theme().color(role, tone);
}

Item box(Rect rect, double radius, std::optional<Role> fill, std::optional<Role> stroke = std::nullopt)
{
    return {Box{rect, radius, true, true, fill, Tone::solid, stroke, 1}};
}

Item line(std::vector<Point> points, double width = 2)
{
    Line shape;
    shape.points = std::move(points);
    shape.width = width;
    return {shape};
}

Item endingIn(LineEnd end, Point from, Point to)
{
    Line shape;
    shape.points = {from, to};
    shape.width = 2;
    shape.end = end;
    return {shape};
}

Item text(const std::string &words, Point at, FontRole font = FontRole::name, Detail detail = Detail::text)
{
    Text shape;
    shape.at = at;
    shape.text = words;
    shape.font = font;
    shape.width = FontTextMetrics().width(words, font);
    return {shape, detail};
}

/// The smallest rectangle around everything that is not the colour of the board.
QRect inked(const QImage &image)
{
    QRect area;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != color(Role::board))
                area |= QRect(x, y, 1, 1);
    return area;
}

bool blank(const QImage &image)
{
    return inked(image).isEmpty();
}

TEST(Painter, CardHasFillBorderAndRoundCorners)
{
    const QImage image =
        painted(pictureOf({box({20, 10, 160, 64}, 8, Role::card),
                           box({20.5, 10.5, 159, 63}, 7.5, std::nullopt, Role::cardBorder)}));
    EXPECT_EQ(image.pixelColor(100, 40), color(Role::card));
    EXPECT_EQ(image.pixelColor(100, 10), color(Role::cardBorder)) << "a border of one pixel is crisp";
    EXPECT_EQ(image.pixelColor(20, 40), color(Role::cardBorder));
    EXPECT_EQ(image.pixelColor(179, 40), color(Role::cardBorder));
    EXPECT_EQ(image.pixelColor(20, 10), color(Role::board)) << "the corner is round";
    EXPECT_EQ(image.pixelColor(19, 40), color(Role::board));
    EXPECT_EQ(inked(image), QRect(20, 10, 160, 64));
}

TEST(Painter, IconFieldRoundsOnlyItsLeftSide)
{
    Box field{{20, 10, 42, 64}, 8, true, false, Role::models, Tone::tint, std::nullopt, 1};
    const QImage image = painted(pictureOf({{field}}));
    const QColor tint = color(Role::models, Tone::tint);
    EXPECT_EQ(image.pixelColor(40, 40), tint);
    EXPECT_EQ(image.pixelColor(61, 10), tint);
    EXPECT_EQ(image.pixelColor(61, 73), tint);
    EXPECT_NE(image.pixelColor(20, 10), tint);
    EXPECT_NE(image.pixelColor(20, 73), tint);
}

TEST(Painter, CornersOfLinesAreRound)
{
    Item bent = line({{10, 20}, {60, 20}, {60, 90}});
    const QImage sharp = painted(pictureOf({bent}));
    std::get<Line>(bent.shape).radius = 10;
    const QImage round = painted(pictureOf({bent}));
    EXPECT_EQ(sharp.pixelColor(60, 20), color(Role::line));
    EXPECT_EQ(round.pixelColor(60, 20), color(Role::board));
    EXPECT_EQ(round.pixelColor(30, 20), color(Role::line));
    EXPECT_EQ(round.pixelColor(60, 60), color(Role::line));
}

TEST(Painter, ShortLegsHalveTheRadiusInsteadOfBreaking)
{
    Item step = line({{10, 20}, {60, 20}, {60, 24}, {110, 24}});
    std::get<Line>(step.shape).radius = 30;
    const QRect area = inked(painted(pictureOf({step})));
    EXPECT_EQ(area, QRect(10, 19, 100, 6));
}

/// Runs of the line's colour and of the board along a row.
std::vector<int> runs(const QImage &image, int y, int from, int to)
{
    std::vector<int> lengths;
    bool on = false;
    for (int x = from; x < to; ++x) {
        const bool here = qAbs(image.pixelColor(x, y).lightness() - color(Role::board).lightness()) > 60;
        if (lengths.empty() || here != on)
            lengths.push_back(0);
        on = here;
        ++lengths.back();
    }
    return lengths;
}

TEST(Painter, DashesKeepTheirPatternAtEveryZoom)
{
    const auto dashes = [](LineDash dash, double zoom) {
        Line shape;
        shape.points = {{0, 10}, {400 / zoom, 10}};
        shape.width = 2;
        shape.dash = dash;
        const QImage image = painted(pictureOf({{shape}}), {400, 60}, {zoom, nullptr});
        return runs(image, static_cast<int>(10 * zoom), 0, 400);
    };
    EXPECT_EQ(dashes(LineDash::solid, 1).size(), 1U);
    const auto dashed = dashes(LineDash::dashed, 1);
    ASSERT_GT(dashed.size(), 20U);
    EXPECT_NEAR(dashed[0], 8, 1);
    EXPECT_NEAR(dashed[1], 6, 1);
    const auto twice = dashes(LineDash::dashed, 2);
    EXPECT_NEAR(twice[0], 16, 1);
    EXPECT_NEAR(twice[1], 12, 1);
    // Far out the line is one device pixel wide, and its dashes still stand apart.
    const auto small = dashes(LineDash::dashed, 0.3);
    ASSERT_GT(small.size(), 60U);
    EXPECT_NEAR(small[2], 4, 1);
    EXPECT_GT(dashes(LineDash::dotted, 1).size(), dashed.size());
    EXPECT_GT(dashes(LineDash::dashDot, 1).size(), dashed.size());
}

TEST(Painter, LinesAreNeverThinnerThanOnePixel)
{
    // At this zoom, 0.45 px that would be seen as grey.
    const QImage image =
        painted(pictureOf({line({{0, 5 / 0.3}, {600, 5 / 0.3}}, 1.5)}), {120, 20}, {0.3, nullptr});
    int ink = 0;
    for (int y = 3; y < 8; ++y)
        ink += color(Role::board).lightness() - image.pixelColor(60, y).lightness();
    EXPECT_GE(ink, color(Role::board).lightness() - color(Role::line).lightness() - 8);
}

TEST(Painter, ArrowPointsAlongTheLastLeg)
{
    const QImage right = painted(pictureOf({endingIn(LineEnd::arrow, {20, 60}, {100, 60})}));
    EXPECT_EQ(inked(right).right(), 99) << "the tip is where the line ends";
    EXPECT_EQ(right.pixelColor(91, 57), color(Role::line)) << "the base is wide";
    EXPECT_EQ(right.pixelColor(99, 57), color(Role::board)) << "the tip is not";

    const QImage up = painted(pictureOf({endingIn(LineEnd::arrow, {60, 100}, {60, 20})}));
    EXPECT_EQ(inked(up).top(), 20);
    EXPECT_EQ(up.pixelColor(57, 28), color(Role::line));
    EXPECT_EQ(up.pixelColor(57, 20), color(Role::board));

    Line both;
    both.points = {{20, 20}, {60, 20}, {60, 100}};
    both.width = 2;
    both.start = LineEnd::arrow;
    both.end = LineEnd::arrow;
    const QImage bent = painted(pictureOf({{both}}));
    EXPECT_EQ(inked(bent), QRect(20, 15, 45, 85)) << "tips at both ends, each turned along its own leg";
}

TEST(Painter, EveryEndLooksDifferent)
{
    std::vector<QImage> images;
    for (const LineEnd end : {LineEnd::none, LineEnd::arrow, LineEnd::openArrow, LineEnd::diamond,
                              LineEnd::hexagon, LineEnd::circle, LineEnd::bar}) {
        images.push_back(painted(pictureOf({endingIn(end, {20, 60}, {100, 60})})));
        const QRect area = inked(images.back());
        EXPECT_LE(area.right(), 100) << "nothing reaches into the card";
        EXPECT_GE(area.top(), 60 - 8);
        EXPECT_LE(area.bottom(), 60 + 8);
    }
    for (std::size_t a = 0; a < images.size(); ++a)
        for (std::size_t b = a + 1; b < images.size(); ++b)
            EXPECT_NE(images[a], images[b]) << a << " and " << b;
}

TEST(Painter, HexagonIsHollowAndDiamondIsNot)
{
    const QImage hexagon = painted(pictureOf({endingIn(LineEnd::hexagon, {20, 60}, {100, 60})}));
    EXPECT_EQ(hexagon.pixelColor(93, 60), color(Role::lineLabelHalo));
    const QImage diamond = painted(pictureOf({endingIn(LineEnd::diamond, {20, 60}, {100, 60})}));
    EXPECT_EQ(diamond.pixelColor(94, 60), color(Role::line));
}

TEST(Painter, DegenerateLinesPaintNothing)
{
    EXPECT_TRUE(blank(painted(pictureOf({line({})}))));
    EXPECT_TRUE(blank(painted(pictureOf({line({{50, 50}})}))));
    EXPECT_TRUE(blank(painted(pictureOf({endingIn(LineEnd::arrow, {50, 50}, {50, 50})}))));
}

TEST(Painter, DetailIsLeftOutBelowItsZoom)
{
    const auto seen = [](Item item, double zoom) {
        return !blank(painted(pictureOf({std::move(item)}), {240, 120}, {zoom, nullptr}));
    };
    Item shadow = box({20, 20, 100, 60}, 8, Role::cardShadow);
    shadow.detail = Detail::shadow;
    EXPECT_TRUE(seen(shadow, 0.5));
    EXPECT_FALSE(seen(shadow, 0.49));
    const Item detail = text("per user", {20, 60}, FontRole::detail, Detail::smallText);
    EXPECT_TRUE(seen(detail, 0.45));
    EXPECT_FALSE(seen(detail, 0.44));
    const Item icon{Icon{{20, 20, 40, 40}, "llm", Role::models}, Detail::icon};
    EXPECT_TRUE(seen(icon, 0.25));
    EXPECT_FALSE(seen(icon, 0.24));
}

TEST(Painter, NamesBecomeBarsFarOut)
{
    const Item name = text("Orchestrator", {20, 100});
    const double width = std::get<Text>(name.shape).width;
    const QRect area = inked(painted(pictureOf({name}), {240, 120}, {0.2, nullptr}));
    EXPECT_NEAR(area.width(), width * 0.2, 1);
    EXPECT_LE(area.height(), 2);
    EXPECT_EQ(area.left(), 4);
    EXPECT_NEAR(area.bottom(), 19, 1);
}

TEST(Painter, OverviewKeepsTheOrderOfLayers)
{
    Picture picture = pictureOf({box({0, 0, 600, 600}, 8, Role::sticky)}, "zone", Layer::zones);
    const auto add = [&picture](std::vector<Item> items, const Id &id, Layer layer) {
        picture.records.push_back(pictureOf(std::move(items), id, layer).records.front());
    };
    add({line({{100, 250}, {500, 250}}, 8)}, "line", Layer::connections);
    add({box({200, 200, 160, 100}, 8, Role::card), box({200, 200, 40, 100}, 8, Role::models)}, "card",
        Layer::components);
    const QImage image = painted(picture, {120, 120}, {0.2, nullptr});
    EXPECT_EQ(image.pixelColor(5, 5), color(Role::sticky));
    EXPECT_EQ(image.pixelColor(25, 50), color(Role::line));
    EXPECT_EQ(image.pixelColor(42, 50), color(Role::models)) << "the icon field lies on the card";
    EXPECT_EQ(image.pixelColor(60, 50), color(Role::card)) << "the card hides the line";
}

TEST(Painter, OverviewFramesHaveAllFourSides)
{
    const QImage image = painted(pictureOf({box({100, 100, 300, 200}, 8, Role::card, Role::cardBorder)}),
                                 {120, 120}, {0.2, nullptr});
    for (const QPoint side : {QPoint(20, 40), QPoint(79, 40), QPoint(50, 20), QPoint(50, 59)})
        EXPECT_EQ(image.pixelColor(side), color(Role::cardBorder)) << side.x() << "," << side.y();
    EXPECT_EQ(image.pixelColor(50, 40), color(Role::card));
    EXPECT_EQ(inked(image), QRect(20, 20, 60, 40));
}

TEST(Painter, UnlitRecordsArePaleAndStillHideWhatIsBehind)
{
    Picture picture = pictureOf({line({{0, 40}, {240, 40}}, 4)}, "line", Layer::connections);
    picture.records.push_back(pictureOf({box({20, 10, 100, 60}, 0, Role::card)}, "card").records.front());
    picture.records.push_back(pictureOf({box({140, 10, 60, 60}, 0, Role::models)}, "lit").records.front());
    for (const double zoom : {1.0, 0.2}) {
        const std::set<Id> lit{"lit"};
        const QImage image = painted(picture, {240, 120}, {zoom, &lit});
        const auto at = [&image, zoom](double x, double y) {
            return image.pixelColor(static_cast<int>(x * zoom), static_cast<int>(y * zoom));
        };
        EXPECT_EQ(at(170, 40), color(Role::models)) << "lit";
        const QColor dimmed = at(10, 40);
        EXPECT_NE(dimmed, color(Role::line));
        EXPECT_GT(dimmed.lightness(), color(Role::line).lightness() + 50);
        EXPECT_LT(dimmed.lightness(), color(Role::board).lightness()) << "pale, not gone";
        EXPECT_EQ(at(70, 40), at(70, 20)) << "the pale card hides the line";
    }
}

TEST(Painter, LabelStandsInAHalo)
{
    Text label;
    label.at = {120, 44};
    label.text = "retrieval";
    label.font = FontRole::label;
    label.color = Role::lineLabel;
    label.align = Align::center;
    label.halo = Role::lineLabelHalo;
    label.width = FontTextMetrics().width(label.text, label.font);
    const QImage image = painted(pictureOf({line({{0, 40}, {240, 40}}), {label}}));
    const int half = static_cast<int>(label.width / 2);
    EXPECT_EQ(image.pixelColor(120 - half - 2, 40), color(Role::lineLabelHalo))
        << "the line ends before the text";
    EXPECT_EQ(image.pixelColor(120 + half + 2, 40), color(Role::lineLabelHalo));
    EXPECT_EQ(image.pixelColor(120 - half - 10, 40), color(Role::line));
    EXPECT_EQ(image.pixelColor(120 + half + 10, 40), color(Role::line));
}

TEST(Painter, TextGrowsLinearlyWithTheZoom)
{
    const Item name = text("Answer model with a long name", {10, 30});
    const double width = std::get<Text>(name.shape).width;
    for (const double zoom : {0.5, 1.0, 1.37, 2.0, 3.0}) {
        const QRect area = inked(painted(pictureOf({name}), {1000, 120}, {zoom, nullptr}));
        EXPECT_NEAR(area.width(), width * zoom, 2 + zoom) << zoom;
    }
}

TEST(Painter, TextKeepsItsAlignment)
{
    Item words = text("Answer", {120, 40});
    const double width = std::get<Text>(words.shape).width;
    const auto middle = [](const QRect &area) { return (area.left() + area.right() + 1) / 2.0; };
    EXPECT_NEAR(middle(inked(painted(pictureOf({words})))), 120 + width / 2, 1.5);
    std::get<Text>(words.shape).align = Align::center;
    EXPECT_NEAR(middle(inked(painted(pictureOf({words})))), 120, 1.5);
    std::get<Text>(words.shape).align = Align::right;
    EXPECT_NEAR(middle(inked(painted(pictureOf({words})))), 120 - width / 2, 1.5);
}

TEST(Painter, IconsTakeTheInkOfTheirRoleAndLieOnWholePixels)
{
    const auto at = [](double x, double y) {
        return painted(pictureOf({{Icon{{x, y, 24, 24}, "llm", Role::models}, Detail::icon}}));
    };
    const QImage image = at(20, 20);
    EXPECT_GT(count(image, color(Role::models, Tone::ink)), 20);
    EXPECT_TRUE(QRect(20, 20, 24, 24).contains(inked(image)));
    EXPECT_EQ(at(20.3, 19.7), image) << "the same pixels, not smoothed over two";
    EXPECT_TRUE(blank(painted(pictureOf({{Icon{{20, 20, 24, 24}, "no-such-icon", Role::models}}}))));
}

TEST(Painter, IconsAreSharpOnDenseScreens)
{
    QImage image(120, 120, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    image.fill(color(Role::board));
    IconSet set = icons();
    QPainter painter(&image);
    set.paint(painter, "llm", QRectF(10, 10, 24, 24), color(Role::models, Tone::ink));
    painter.end();
    image.setDevicePixelRatio(1);
    const QImage twice = painted(pictureOf({{Icon{{20, 20, 48, 48}, "llm", Role::models}}}), {120, 120});
    EXPECT_EQ(image, twice);
}

TEST(Painter, GridIsDottedAtMultiplesOf24AndFadesOut)
{
    const auto grid = [](double zoom) {
        QImage image(240, 120, QImage::Format_ARGB32_Premultiplied);
        image.fill(color(Role::board));
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        paintGrid(painter, QRectF(0, 0, 240 / zoom, 120 / zoom), theme(), zoom);
        painter.end();
        return image;
    };
    const QImage image = grid(1);
    EXPECT_EQ(image.pixelColor(24, 24), color(Role::grid));
    EXPECT_EQ(image.pixelColor(12, 12), color(Role::board));
    EXPECT_EQ(count(image, color(Role::grid)), (1 + 9 * 2 + 1) * (1 + 4 * 2 + 1))
        << "dots of two pixels a side, cut off at the edges";
    EXPECT_TRUE(blank(grid(0.39)));
    EXPECT_FALSE(blank(grid(0.41)));
    EXPECT_LT(color(Role::board).lightness() - grid(0.45).pixelColor(0, 0).lightness(),
              color(Role::board).lightness() - color(Role::grid).lightness());
}

TEST(Painter, PaintsTheSameOnOtherThreads)
{
    const Picture picture = pictureOf({box({20, 10, 160, 64}, 8, Role::card, Role::cardBorder),
                                       text("Answer model", {76, 40}),
                                       {Icon{{30, 30, 24, 24}, "llm", Role::models}, Detail::icon},
                                       endingIn(LineEnd::arrow, {10, 100}, {200, 100})});
    const QImage expected = painted(picture);
    std::vector<QImage> images(4);
    {
        std::vector<std::jthread> threads;
        for (QImage &image : images)
            threads.emplace_back([&image, &picture] {
                for (int i = 0; i < 20; ++i)
                    image = painted(picture);
            });
    }
    for (const QImage &image : images)
        EXPECT_EQ(image, expected);
}

TEST(FontMetrics, MeasuresInBoardPixels)
{
    const FontTextMetrics metrics;
    EXPECT_NEAR(metrics.width("Orchestrator", FontRole::name), 85, 12);
    EXPECT_GT(metrics.width("Orchestrator", FontRole::name), metrics.width("Orchestrator", FontRole::detail));
    EXPECT_EQ(metrics.width("", FontRole::name), 0);
    EXPECT_GT(metrics.lineHeight(FontRole::name), metrics.lineHeight(FontRole::detail));
    EXPECT_EQ(boardFont(FontRole::name).pixelSize(), 13);
    EXPECT_EQ(boardFont(FontRole::zoneTitle).weight(), QFont::DemiBold);
}
} // namespace
} // namespace plumbline::testing
