#include "drawing/ghost.h"
#include "edit/verbs.h"
#include "support/boards.h"

#include <gtest/gtest.h>

namespace plumbline::testing
{

namespace
{

std::set<Id> idsOf(const Picture &picture)
{
    std::set<Id> ids;
    for (const auto &record : picture.records)
        ids.insert(record->record);
    return ids;
}

class GhostOf : public ::testing::Test
{
protected:
    GhostOf() : scene(catalog(), metrics)
    {
        design = Board()
                     .component("user", "end-user")
                     .component("app", "orchestrator")
                     .component("llm", "llm")
                     .request("user", "app")
                     .request("app", "llm");
        scene.reset(design);
    }
    Ghost ghost(const Result<Change> &plan)
    {
        EXPECT_TRUE(plan) << (plan ? "" : plan.error().text());
        return ghostOf(scene, design, *plan);
    }

    FixedMetrics metrics;
    Design design;
    Scene scene;
};

TEST_F(GhostOf, ShowsWhatIsAdded)
{
    const Ghost seen = ghost(edit::place(design, catalog(), "cache", {0, 400}, "new"));
    EXPECT_EQ(idsOf(seen.coming), std::set<Id>{"new"});
    EXPECT_TRUE(seen.gone.records.empty());
    EXPECT_EQ(idsOf(seen.kept), idsOf(scene.picture()));
    EXPECT_TRUE(seen.bounds.contains(Point{0, 400}));
}

TEST_F(GhostOf, ShowsWhatIsRemovedAsItWas)
{
    const Ghost seen = ghost(edit::remove(design, {"llm"}));
    EXPECT_EQ(idsOf(seen.gone), (std::set<Id>{"llm", "app-request-llm"}));
    EXPECT_TRUE(seen.coming.records.empty());
    EXPECT_EQ(idsOf(seen.kept), (std::set<Id>{"user", "app", "user-request-app"}));
}

TEST_F(GhostOf, ShowsALineThatWillRunElsewhereBothWays)
{
    const Ghost seen = ghost(edit::reconnect(design, catalog(), "user-request-app", edit::End::to, "llm"));
    EXPECT_EQ(idsOf(seen.gone), std::set<Id>{"user-request-app"});
    EXPECT_EQ(idsOf(seen.coming), std::set<Id>{"user-request-app"});
}

TEST_F(GhostOf, ShowsAStatedPropertyOnItsCardOnly)
{
    const Ghost seen = ghost(edit::setProperty(design, catalog(), "llm", "tier", "small"));
    EXPECT_EQ(idsOf(seen.coming), std::set<Id>{"llm"});
    EXPECT_TRUE(seen.gone.records.empty());
}

TEST_F(GhostOf, LeavesTheSceneAsItWas)
{
    const auto texts = [this] {
        std::map<Id, Rect> bounds;
        for (const auto &record : scene.picture().records)
            bounds[record->record] = record->bounds;
        return bounds;
    };
    const auto before = texts();
    ghost(edit::remove(design, {"app"}));
    EXPECT_EQ(texts(), before);
}

TEST_F(GhostOf, IsEmptyWhenTheDesignRefusesTheChange)
{
    Change stale;
    auto other = std::make_shared<Component>(*design.component("llm"));
    other->name = "Other";
    stale.components["llm"] = {other, other};
    EXPECT_TRUE(ghostOf(scene, design, stale).kept.records.empty());
}

TEST_F(GhostOf, CanBeCutToAnArea)
{
    const Picture all = scene.picture();
    const Rect card = design.component("llm")->rect();
    EXPECT_TRUE(idsOf(partOf(all, card)).contains("llm"));
    EXPECT_FALSE(idsOf(partOf(all, card)).contains("user"));
}

} // namespace
} // namespace plumbline::testing
