#include "paint/export.h"
#include "paint_support.h"

#include <cmath>
#include <fstream>
#include <QSvgRenderer>
#include <QXmlStreamReader>

namespace plumbline::testing
{
namespace
{
Picture boxes()
{
    Picture picture =
        pictureOf({{Box{{10, 10, 100, 60}, 8, true, true, Role::card, Tone::solid, Role::cardBorder, 1}},
                   {Box{{10, 10, 40, 60}, 8, true, false, Role::models, Tone::tint, std::nullopt, 1}},
                   {Icon{{18, 28, 24, 24}, "llm", Role::models}},
                   {Line{{{110, 40}, {150, 40}, {150, 90}},
                         8,
                         1.5,
                         LineDash::dashed,
                         LineEnd::hexagon,
                         LineEnd::arrow,
                         Role::line}},
                   {Box{{0, 0, 200, 100}, 8, true, true, Role::zoneTrust, Tone::tint, Role::zoneTrust, 1}},
                   {Dot{{104, 16}, 5, Role::blocker}}});
    picture.bounds = {0, 0, 200, 100};
    return picture;
}

Picture named(const std::string &name)
{
    Text text;
    text.at = {10, 30};
    text.text = name;
    text.width = 100;
    Picture picture = pictureOf({{text, Detail::text}});
    picture.bounds = {0, 0, 200, 100};
    return picture;
}

Result<void> exported(const Picture &picture, const std::filesystem::path &file,
                      const ExportOptions &options = {})
{
    IconSet set = icons();
    return exportPicture(picture, theme(), set, file, options);
}

std::set<std::string> pngChunks(const QByteArray &bytes)
{
    std::set<std::string> names;
    for (qsizetype at = 8; at + 8 <= bytes.size();) {
        const auto byte = [&bytes, at](qsizetype i) {
            return static_cast<quint32>(static_cast<uchar>(bytes[at + i]));
        };
        const quint32 length = byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
        names.insert(bytes.mid(at + 4, 4).toStdString());
        at += 12 + length;
    }
    return names;
}

TEST(Export, PngHasContentMarginAndScale)
{
    const ScratchFolder folder;
    const auto file = folder / "board.PNG";
    ASSERT_TRUE(exported(boxes(), file, {.scale = 2, .margin = 10, .grid = false, .title = {}}));
    const QImage image(QString::fromStdString(file.string()));
    EXPECT_EQ(image.size(), QSize(2 * 220, 2 * 120));
    EXPECT_EQ(image.pixelColor(2, 2), theme().color(Role::board));
    EXPECT_EQ(image.pixelColor(2 * (104 + 10), 2 * (16 + 10)), theme().color(Role::blocker));
}

TEST(Export, PngCarriesNoText)
{
    const ScratchFolder folder;
    ASSERT_TRUE(exported(boxes(), folder / "board.png"));
    const auto chunks = pngChunks(bytesOf(folder / "board.png"));
    EXPECT_TRUE(chunks.contains("IHDR"));
    EXPECT_TRUE(chunks.contains("IEND"));
    for (const char *text : {"tEXt", "iTXt", "zTXt", "tIME"})
        EXPECT_FALSE(chunks.contains(text)) << text;
}

TEST(Export, EqualPicturesGiveEqualBytes)
{
    const ScratchFolder folder;
    for (const std::string suffix : {".png", ".svg"}) {
        ASSERT_TRUE(exported(boxes(), folder / ("a" + suffix)));
        ASSERT_TRUE(exported(boxes(), folder / ("b" + suffix)));
        EXPECT_EQ(bytesOf(folder / ("a" + suffix)), bytesOf(folder / ("b" + suffix))) << suffix;
    }
}

TEST(Export, SvgLooksLikeThePng)
{
    const ScratchFolder folder;
    ASSERT_TRUE(exported(boxes(), folder / "a.png"));
    ASSERT_TRUE(exported(boxes(), folder / "a.svg"));
    const QImage png =
        QImage(QString::fromStdString((folder / "a.png").string())).convertToFormat(QImage::Format_RGB32);
    QSvgRenderer renderer(bytesOf(folder / "a.svg"));
    ASSERT_TRUE(renderer.isValid());
    EXPECT_EQ(renderer.defaultSize(), png.size());
    QImage svg(png.size(), QImage::Format_RGB32);
    svg.fill(Qt::white);
    QPainter painter(&svg);
    renderer.render(&painter);
    painter.end();
    int different = 0;
    for (int y = 0; y < png.height(); ++y)
        for (int x = 0; x < png.width(); ++x) {
            const QColor a = png.pixelColor(x, y);
            const QColor b = svg.pixelColor(x, y);
            const int off = std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                                      std::abs(a.blue() - b.blue())});
            different += off > 48 ? 1 : 0;
        }
    EXPECT_LE(different, 10) << "only rounding at edges may differ";
}

TEST(Export, SvgHoldsRealTextAndEscapesIt)
{
    const ScratchFolder folder;
    ExportOptions options;
    options.title = "Support & <sales>";
    ASSERT_TRUE(exported(named("a < b & \"c\" \x01 \xc3\xa9"), folder / "a.svg", options));
    QXmlStreamReader reader(bytesOf(folder / "a.svg"));
    QString title;
    QString text;
    QString families;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"svg")
            families = reader.attributes().value(QStringLiteral("font-family")).toString();
        if (reader.name() == u"title")
            title = reader.readElementText();
        else if (reader.name() == u"text")
            text += reader.readElementText();
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    EXPECT_EQ(title, u"Support & <sales>");
    EXPECT_EQ(text, QString::fromUtf8("a < b & \"c\"  \xc3\xa9"));
    EXPECT_EQ(families, u"Inter, 'Segoe UI', Helvetica, Arial, sans-serif");
}

TEST(Export, ViewBoxIsContentAndMargin)
{
    const ScratchFolder folder;
    Picture picture = boxes();
    picture.bounds = {-20.4, 5.2, 100.3, 50};
    ASSERT_TRUE(exported(picture, folder / "a.svg", {.scale = 3, .margin = 8, .grid = true, .title = {}}));
    const QByteArray svg = bytesOf(folder / "a.svg");
    EXPECT_TRUE(svg.contains("viewBox=\"-29 -3 117 67\"")) << svg.left(300).toStdString();
    EXPECT_TRUE(svg.contains("width=\"117\" height=\"67\"")) << "SVG ignores the scale";
}

TEST(Export, RefusesPicturesThatAreTooLargeAndNamesTheLargestScale)
{
    const ScratchFolder folder;
    const auto refused =
        exported(boxes(), folder / "a.png", {.scale = 200, .margin = 0, .grid = false, .title = {}});
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().text().find("40000 x 20000"), std::string::npos) << refused.error().text();
    EXPECT_NE(refused.error().fix.find("at most 141.42"), std::string::npos) << refused.error().fix;
    EXPECT_FALSE(std::filesystem::exists(folder / "a.png"));

    Picture wide = boxes();
    wide.bounds = {0, 0, 60000, 10};
    const auto side = exported(wide, folder / "a.png", {.scale = 1, .margin = 0, .grid = false, .title = {}});
    ASSERT_FALSE(side);
    EXPECT_NE(side.error().fix.find("at most 0.5,"), std::string::npos) << side.error().fix;
    EXPECT_TRUE(exported(wide, folder / "a.png", {.scale = 0.5, .margin = 0, .grid = false, .title = {}}));
    EXPECT_TRUE(exported(wide, folder / "a.svg")) << "SVG has no pixels to run out of";
}

TEST(Export, RefusesScalesThatAreNone)
{
    const ScratchFolder folder;
    for (const double scale : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()})
        EXPECT_FALSE(
            exported(boxes(), folder / "a.png", {.scale = scale, .margin = 8, .grid = false, .title = {}}))
            << scale;
}

TEST(Export, RefusesUnknownSuffixesAndEmptyBoards)
{
    const ScratchFolder folder;
    const auto unknown = exported(boxes(), folder / "a.jpeg");
    ASSERT_FALSE(unknown);
    EXPECT_NE(unknown.error().text().find("'jpeg'"), std::string::npos);
    EXPECT_NE(unknown.error().text().find(".svg or .png"), std::string::npos);
    EXPECT_FALSE(exported(boxes(), folder / "board"));
    EXPECT_FALSE(exported(boxes(), folder / ".png")) << "a hidden file, not a suffix";
    const auto empty = exported(Picture(), folder / "a.svg");
    ASSERT_FALSE(empty);
    EXPECT_NE(empty.error().text().find("nothing on the board"), std::string::npos);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Export, FailedWritesLeaveEverythingAsItWas)
{
    const ScratchFolder folder;
    const auto missing = exported(boxes(), folder / "no-such-folder/a.png");
    ASSERT_FALSE(missing);
    EXPECT_NE(missing.error().text().find("no-such-folder"), std::string::npos);

    std::filesystem::create_directory(folder / "a.svg");
    EXPECT_FALSE(exported(boxes(), folder / "a.svg")) << "a folder is in the way";
    EXPECT_TRUE(std::filesystem::is_directory(folder / "a.svg"));

    std::ofstream(folder / "b.png") << "old";
    EXPECT_FALSE(
        exported(boxes(), folder / "b.png", {.scale = 1e6, .margin = 8, .grid = false, .title = {}}));
    EXPECT_EQ(bytesOf(folder / "b.png"), "old");
    int files = 0;
    for ([[maybe_unused]] const auto &entry : std::filesystem::directory_iterator(folder.path()))
        ++files;
    EXPECT_EQ(files, 2) << "no temporary file is left";
}
} // namespace
} // namespace plumbline::testing
