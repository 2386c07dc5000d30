#include "support/boards.h"

#include <gtest/gtest.h>

namespace plumbline
{
namespace
{

TEST(Rects, SpanTwoCornersInAnyOrder)
{
    const Rect expected{10, 20, 30, 40};
    EXPECT_EQ(Rect::spanning({10, 20}, {40, 60}), expected);
    EXPECT_EQ(Rect::spanning({40, 60}, {10, 20}), expected);
    EXPECT_EQ(Rect::spanning({40, 20}, {10, 60}), expected);
}

TEST(Rects, ContainTheirBorder)
{
    const Rect rect{0, 0, 100, 50};
    EXPECT_TRUE(rect.contains(Point{0, 0}));
    EXPECT_TRUE(rect.contains(Point{100, 50}));
    EXPECT_FALSE(rect.contains(Point{100.1, 50}));
    EXPECT_TRUE(rect.contains(rect));
    EXPECT_FALSE(rect.contains(Rect{1, 1, 100, 10}));
}

TEST(Rects, TouchingIsNotIntersecting)
{
    const Rect rect{0, 0, 100, 50};
    EXPECT_FALSE(rect.intersects({100, 0, 10, 10}));
    EXPECT_FALSE(rect.intersects({0, 50, 10, 10}));
    EXPECT_TRUE(rect.intersects({99, 49, 10, 10}));
    EXPECT_TRUE(rect.intersects({-10, -10, 200, 200}));
}

TEST(Rects, UniteAndGrow)
{
    const Rect rect{0, 0, 10, 10};
    EXPECT_EQ(rect.united({20, -5, 5, 5}), (Rect{0, -5, 25, 15}));
    EXPECT_EQ(rect.united({}), rect);
    EXPECT_EQ(Rect().united(rect), rect);
    EXPECT_EQ(rect.grown(2), (Rect{-2, -2, 14, 14}));
    EXPECT_EQ(rect.center(), (Point{5, 5}));
}

TEST(Segments, MeasureToTheirNearestPoint)
{
    EXPECT_DOUBLE_EQ(distanceToSegment({5, 3}, {0, 0}, {10, 0}), 3);
    EXPECT_DOUBLE_EQ(distanceToSegment({-3, 4}, {0, 0}, {10, 0}), 5);
    EXPECT_DOUBLE_EQ(distanceToSegment({13, 4}, {0, 0}, {10, 0}), 5);
    EXPECT_DOUBLE_EQ(distanceToSegment({3, 4}, {0, 0}, {0, 0}), 5);
}

TEST(Segments, CrossTheInsideOnly)
{
    const Rect rect{0, 0, 100, 50};
    EXPECT_TRUE(segmentCrosses({-10, 25}, {110, 25}, rect));
    EXPECT_TRUE(segmentCrosses({50, 25}, {60, 30}, rect));
    EXPECT_TRUE(segmentCrosses({-10, -10}, {110, 60}, rect));
    EXPECT_FALSE(segmentCrosses({-10, 0}, {110, 0}, rect));
    EXPECT_FALSE(segmentCrosses({-10, 60}, {110, 60}, rect));
    EXPECT_FALSE(segmentCrosses({-20, 25}, {-10, 25}, rect));
    EXPECT_FALSE(segmentCrosses({-10, 40}, {20, 70}, rect));
}

TEST(ContentBounds, HoldEverythingOnTheBoard)
{
    EXPECT_TRUE(contentBounds(Design()).empty());
    const Design design = testing::Board()
                              .component("a", "llm")
                              .component("b", "llm")
                              .at("b", {500, 300})
                              .zone("z", "trust", {-50, -20, 100, 100});
    EXPECT_EQ(contentBounds(design), (Rect{-50, -20, 710, 384}));
}

} // namespace
} // namespace plumbline
