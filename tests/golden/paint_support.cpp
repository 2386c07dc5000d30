#include "paint_support.h"

#include <iostream>
#include <QFile>
#include <QGuiApplication>
#include <unistd.h>

namespace plumbline::testing
{

namespace
{
/// Complaints of Qt's painting about what we ask of it are faults of ours.
void failOnPaintWarnings(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    const bool ofPainting = message.startsWith(u"QPaint") || message.startsWith(u"QImage") ||
                            message.startsWith(u"QSvg") || message.startsWith(u"QFont") ||
                            message.startsWith(u"QIODevice");
    if (type != QtDebugMsg && ofPainting)
        ADD_FAILURE() << message.toStdString();
}

/// Fonts need a QGuiApplication. Made when a test runs, not when tests are listed.
class GuiEnvironment : public ::testing::Environment
{
public:
    void SetUp() override
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(failOnPaintWarnings);
        application_ = std::make_unique<QGuiApplication>(argc_, argv_);
    }
    void TearDown() override { application_.reset(); }

private:
    int argc_ = 1;
    char name_[7] = "golden";
    char *argv_[2] = {name_, nullptr};
    std::unique_ptr<QGuiApplication> application_;
};

[[maybe_unused]] const auto *const environment = ::testing::AddGlobalTestEnvironment(new GuiEnvironment);
} // namespace

const Theme &theme(const std::string &name)
{
    static std::map<std::string, Theme> loaded;
    const auto known = loaded.find(name);
    if (known != loaded.end())
        return known->second;
    auto read = Theme::load(sourceFolder() / "resources" / "themes" / (name + ".json"));
    if (!read) {
        std::cerr << read.error().text() << std::endl;
        std::abort();
    }
    return loaded.emplace(name, *std::move(read)).first->second;
}

IconSet icons()
{
    return IconSet(sourceFolder() / "resources" / "icons");
}

Picture pictureOf(std::vector<Item> items, const Id &record, Layer layer)
{
    Picture picture;
    picture.bounds = {0, 0, 240, 120};
    picture.records.push_back(
        std::make_shared<RecordPicture>(RecordPicture{record, layer, picture.bounds, std::move(items)}));
    return picture;
}

QImage painted(const Picture &picture, QSize size, PaintOptions options, const Theme &theme)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.color(Role::board));
    IconSet set = icons();
    QPainter painter(&image);
    painter.scale(options.zoom, options.zoom);
    paintPicture(painter, picture, theme, set, options);
    return image;
}

int count(const QImage &image, const QColor &color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == color ? 1 : 0;
    return found;
}

int countOther(const QImage &image, const QColor &color)
{
    return image.width() * image.height() - count(image, color);
}

ScratchFolder::ScratchFolder()
{
    const auto *test = ::testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::temp_directory_path() /
            (std::string("plumbline-") + test->name() + "-" + std::to_string(getpid()));
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
}

ScratchFolder::~ScratchFolder()
{
    std::error_code error;
    std::filesystem::remove_all(path_, error);
}

QByteArray bytesOf(const std::filesystem::path &file)
{
    QFile in(QString::fromStdString(file.string()));
    EXPECT_TRUE(in.open(QIODevice::ReadOnly)) << file;
    return in.readAll();
}

} // namespace plumbline::testing
