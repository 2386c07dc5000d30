#include "board_view.h"
#include "fix/fix.h"
#include "paint/export.h"
#include "window_driver.h"

#include <cmath>
#include <gtest/gtest.h>
#include <QImage>

namespace plumbline::testing
{

namespace
{

/// How many pixels differ by more than rounding, and by how much at most.
struct Difference {
    int pixels = 0;
    int most = 0;
};

Difference between(const QImage &a, const QImage &b)
{
    constexpr int rounding = 2;
    Difference result;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int off = std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                      std::abs(qBlue(p) - qBlue(q))});
            result.pixels += off > rounding;
            result.most = std::max(result.most, off);
        }
    return result;
}

/// The part of the window where the board shows this area, at 100 %.
QImage grabbed(WindowDriver &window, const Rect &area)
{
    auto *board = window.item("board")->findChild<BoardView *>();
    board->camera()->setReducedMotion(true);
    board->camera()->fit(area, false);
    const Point origin = board->camera()->state().origin;
    board->camera()->panBy({origin.x - std::floor(origin.x), origin.y - std::floor(origin.y)});
    window.settle();
    EXPECT_EQ(board->camera()->zoom(), 1);
    const Rect seen = board->camera()->state().toScreen(area);
    const QPointF corner = board->mapToScene({seen.x, seen.y});
    return window.view()->grabWindow().copy(static_cast<int>(corner.x()), static_cast<int>(corner.y()),
                                            static_cast<int>(seen.width), static_cast<int>(seen.height));
}

void expectTheExportToBeWhatTheBoardShows(WindowDriver &window)
{
    const Picture picture = window.session().scene().picture();
    ExportOptions options;
    options.margin = 0;
    options.grid = true;
    const auto file = window.file("board.png");
    const auto written =
        exportPicture(picture, window.look().table(false), window.look().icons(), file, options);
    ASSERT_TRUE(written) << written.error().text();
    const QImage exported(QString::fromStdString(file.string()));
    const Rect area{std::floor(picture.bounds.x), std::floor(picture.bounds.y),
                    static_cast<double>(exported.width()), static_cast<double>(exported.height())};
    const QImage shown = grabbed(window, area);
    ASSERT_EQ(shown.size(), exported.size());
    const Difference difference = between(shown, exported);
    EXPECT_EQ(difference.pixels, 0) << "by up to " << difference.most << " of 255";
}

TEST(Picture, TheExportedPngIsWhatTheBoardShows)
{
    WindowDriver window;
    drawBareAssistant(window);
    window.place("queue", "message-queue", {240, 200}).connect("app", "async-event", "queue");
    expectTheExportToBeWhatTheBoardShows(window);
}

/// A finding goes dark and marks change in one frame: the whole board has to be painted again, not the marks
/// alone.
TEST(Picture, NothingStaysDimmedWhenTheLitFindingIsMended)
{
    WindowDriver window;
    drawBareAssistant(window);
    window.place("beside", "observability", {240, 200});
    window.session().findings().checkNow();
    const auto &findings = window.session().findings().report().findings;
    const auto found = std::ranges::find(findings, "rate-limit-missing", &Finding::rule);
    ASSERT_NE(found, findings.end());
    auto *board = window.item("board")->findChild<BoardView *>();
    board->camera()->setReducedMotion(true);
    window.session().findings().light(found->fingerprint);
    window.settle();
    const auto fixes =
        fixesFor(window.design(), window.session().catalog(), window.session().library().rules(), *found);
    ASSERT_FALSE(fixes.empty());
    ASSERT_TRUE(window.session().perform(fixes.front().change, "Mend"));
    window.settle();
    window.session().findings().checkNow();
    window.settle();
    ASSERT_EQ(window.session().findings().lit(), "");
    // With everything in view the minimap, which follows in its own time, is not there.
    board->camera()->fit(window.session().scene().bounds(), false);
    ASSERT_TRUE(
        window.until([&] { return !window.shows("minimap"); }));
    const QRect area = board->mapRectToScene(board->boundingRect()).toAlignedRect();
    const QImage shown = window.view()->grabWindow().copy(area);
    board->update(board->boundingRect().toAlignedRect());
    window.settle();
    EXPECT_EQ(between(shown, window.view()->grabWindow().copy(area)).pixels, 0);
}

} // namespace
} // namespace plumbline::testing
