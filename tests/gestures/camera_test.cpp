#include "tools/camera.h"
#include "tools/edge_scroll.h"

#include <cmath>
#include <gmock/gmock.h>

namespace plumbline::tools
{
namespace
{

constexpr Size view{1200, 800};

void expectNear(Point a, Point b)
{
    EXPECT_NEAR(a.x, b.x, 1e-9);
    EXPECT_NEAR(a.y, b.y, 1e-9);
}

TEST(Camera, ZoomKeepsThePointUnderThePointer)
{
    Camera camera{{100, 50}, 1, view};
    const Point pointer{317, 222};
    const Point under = camera.toBoard(pointer);
    for (const double zoom : {1.1, 0.3, 8.0}) {
        camera = camera.zoomedAround(pointer, zoom);
        expectNear(camera.toBoard(pointer), under);
        EXPECT_DOUBLE_EQ(camera.zoom, zoom);
    }
}

TEST(Camera, ZoomStaysBetweenItsLimits)
{
    const Camera camera{{0, 0}, 1, view};
    EXPECT_DOUBLE_EQ(camera.zoomedAround({0, 0}, 100).zoom, largestZoom);
    EXPECT_DOUBLE_EQ(camera.zoomedAround({0, 0}, 0.0001).zoom, smallestZoom);
}

TEST(Camera, OneWheelEventChangesAtMostTenPercent)
{
    EXPECT_DOUBLE_EQ(zoomFactor(500), 1.1);
    EXPECT_DOUBLE_EQ(zoomFactor(20), 1.1);
    EXPECT_DOUBLE_EQ(zoomFactor(-500), 1 / 1.1);
    EXPECT_DOUBLE_EQ(zoomFactor(0), 1);
    EXPECT_LT(zoomFactor(5), 1.03); // A trackpad's small steps are damped.
    EXPECT_GT(zoomFactor(5), 1);
}

TEST(Camera, FittingShowsTheWholeAreaAndNeverEnlarges)
{
    const Camera camera{{0, 0}, 1, view};
    const Camera wide = camera.fitting({-3000, 0, 6000, 400}, 48, 1);
    EXPECT_TRUE(wide.visible().contains(Rect{-3000, 0, 6000, 400}));
    expectNear(wide.center(), {0, 200});
    const Camera small = camera.fitting({0, 0, 100, 100}, 48, 1);
    EXPECT_DOUBLE_EQ(small.zoom, 1);
    expectNear(small.center(), {50, 50});
}

TEST(Camera, TheWayBetweenTwoCamerasIsEvenAndEndsThere)
{
    const Camera from{{0, 0}, 0.5, view};
    const Point pointer{300, 200};
    const Camera to = from.zoomedAround(pointer, 2);
    expectNear(between(from, to, 0).origin, from.origin);
    expectNear(between(from, to, 1).origin, to.origin);
    EXPECT_DOUBLE_EQ(between(from, to, 0.5).zoom, 1);
    // A point that both cameras leave in place stays there on the way.
    expectNear(between(from, to, 0.3).toBoard(pointer), from.toBoard(pointer));
    // Without a change of zoom it is a straight line.
    const Camera beside = from.panned({-100, 0});
    expectNear(between(from, beside, 0.5).origin, {100, 0});
}

TEST(Camera, StepsLeadFromOneRoundZoomToTheNext)
{
    EXPECT_DOUBLE_EQ(zoomStepUp(1), 1.1);
    EXPECT_DOUBLE_EQ(zoomStepDown(1), 0.9);
    EXPECT_DOUBLE_EQ(zoomStepUp(0.97), 1);
    EXPECT_DOUBLE_EQ(zoomStepUp(largestZoom), largestZoom);
    EXPECT_DOUBLE_EQ(zoomStepDown(smallestZoom), smallestZoom);
}

TEST(EdgeScroll, WaitsStartsGentlyAndStopsAwayFromTheEdge)
{
    EdgeScroll scroll;
    const Point edge{view.width - 1, 400};
    EXPECT_EQ(scroll.advance(edge, view, 0), (Point{}));
    EXPECT_EQ(scroll.advance(edge, view, 199), (Point{}));
    const double gentle = -scroll.advance(edge, view, 250).x;
    const double full = -scroll.advance(edge, view, 400).x;
    EXPECT_GT(gentle, 0);
    EXPECT_LT(gentle, full);
    EXPECT_LE(full, 25);
    EXPECT_EQ(scroll.advance({600, 400}, view, 410), (Point{}));
    EXPECT_EQ(scroll.advance(edge, view, 420), (Point{})); // Waits again.
}

TEST(EdgeScroll, BeginsInsideEightPixelsAndIsSlowerInSmallViews)
{
    EdgeScroll scroll;
    scroll.advance({9, 400}, view, 0);
    EXPECT_EQ(scroll.advance({9, 400}, view, 1000), (Point{}));
    scroll.advance({0, 400}, view, 2000);
    const double large = scroll.advance({0, 400}, view, 3000).x;
    EdgeScroll other;
    other.advance({0, 400}, {800, 800}, 2000);
    const double small = other.advance({0, 400}, {800, 800}, 3000).x;
    EXPECT_DOUBLE_EQ(large, 25);
    EXPECT_LT(small, large);
}

} // namespace
} // namespace plumbline::tools
