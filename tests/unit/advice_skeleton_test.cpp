#include "advice/skeleton.h"
#include "support/boards.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{

namespace
{

using advice::Skeleton;

Design skeleton(std::string_view shape, Skeleton kind)
{
    const auto design = advice::readSkeleton(sourceFolder() / "resources/shapes", shape, kind, catalog());
    EXPECT_TRUE(design) << (design ? "" : design.error().text());
    return design ? *design : Design();
}

class SkeletonOf : public ::testing::TestWithParam<std::tuple<std::string_view, Skeleton>>
{
protected:
    const Design design = skeleton(std::get<0>(GetParam()), std::get<1>(GetParam()));
};

TEST_P(SkeletonOf, hasTheShapeAndNoAnswers)
{
    EXPECT_EQ(design.brief().shape, std::get<0>(GetParam()));
    EXPECT_EQ(design.brief().profile, Profile());
    EXPECT_GE(design.components().size(), 8u);
    EXPECT_TRUE(design.waivers().empty());
}

TEST_P(SkeletonOf, hasOnlyLegalConnectionsAndNoLooseParts)
{
    std::set<Id> wired;
    for (const auto &[id, connection] : design.connections()) {
        const std::string from = design.component(connection->from)->kind;
        const std::string to = design.component(connection->to)->kind;
        EXPECT_EQ(catalog().whyNotConnect(connection->kind, from, to), "") << id;
        wired.insert({connection->from, connection->to});
    }
    for (const auto &[id, component] : design.components())
        EXPECT_TRUE(wired.contains(id)) << id;
}

TEST_P(SkeletonOf, isPlacedWithoutOverlapsInItsZones)
{
    for (const auto &[id, component] : design.components()) {
        for (const auto &[other, second] : design.components())
            EXPECT_TRUE(id == other || !component->rect().intersects(second->rect()))
                << id << " lies on " << other;
        EXPECT_DOUBLE_EQ(std::fmod(component->at.x, 8), 0) << id;
        EXPECT_DOUBLE_EQ(std::fmod(component->at.y, 8), 0) << id;
        const Zone *home = design.zone(component->zone);
        EXPECT_TRUE(!home || home->rect().contains(component->rect())) << id;
    }
}

INSTANTIATE_TEST_SUITE_P(Shapes, SkeletonOf,
                         ::testing::Combine(::testing::Values("simple-rag", "agentic-rag", "fine-tuned",
                                                              "hybrid"),
                                            ::testing::Values(Skeleton::unguarded, Skeleton::complete)),
                         [](const auto &param) {
                             std::string name = std::string(std::get<0>(param.param)) + "_" +
                                                std::string(advice::skeletonName(std::get<1>(param.param)));
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(Skeletons, noneIsAnEmptyBoard)
{
    const Design design = skeleton("none", Skeleton::complete);
    EXPECT_EQ(design.brief().shape, "none");
    EXPECT_TRUE(design.components().empty());
}

TEST(Skeletons, thereIsNoOtherShape)
{
    EXPECT_FALSE(
        advice::readSkeleton(sourceFolder() / "resources/shapes", "mesh", Skeleton::complete, catalog()));
}

} // namespace

} // namespace plumbline::testing
