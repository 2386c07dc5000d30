#include "drawing/scene.h"
#include "edit/standing_verbs.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <gmock/gmock.h>

namespace plumbline
{
namespace
{

using testing::Board;
using testing::catalog;
using testing::FixedMetrics;

const FixedMetrics metrics;

/// Zone "vpc" around zone "eu" around component "a"; "b" outside; a line between the two.
Board nested()
{
    Board board;
    board.zone("vpc", "trust", {0, 0, 600, 400})
        .zone("eu", "region", {40, 60, 300, 200})
        .component("a", "agent")
        .component("b", "llm")
        .at("a", {80, 100})
        .at("b", {800, 100});
    return board.request("a", "b");
}

/// The text of the items of a record that say something.
std::vector<std::string> textsOf(const Picture &picture, const Id &record)
{
    std::vector<std::string> texts;
    for (const auto &drawn : picture.records)
        if (drawn->record == record)
            for (const Item &item : drawn->items)
                if (const Text *text = std::get_if<Text>(&item.shape))
                    texts.push_back(text->text);
    return texts;
}

std::vector<Rect> labelRects(const Picture &picture, const Id &record)
{
    std::vector<Rect> rects;
    for (const auto &drawn : picture.records) {
        if (drawn->record != record)
            continue;
        for (const Item &item : drawn->items)
            if (const Text *text = std::get_if<Text>(&item.shape))
                rects.push_back({text->at.x - text->width / 2, text->at.y - 10, text->width, 12});
    }
    return rects;
}

class SceneTest : public ::testing::Test
{
protected:
    void show(const Design &design) { scene.reset(design); }
    Scene scene{catalog(), metrics};
};

TEST_F(SceneTest, HitsTheTopmostRecord)
{
    show(nested());
    EXPECT_EQ(scene.hit({100, 120}, 4), "a");
    EXPECT_EQ(scene.hit({500, 132}, 4), "a-request-b");
    EXPECT_EQ(scene.hit({500, 137}, 6), "a-request-b");
    EXPECT_EQ(scene.hit({500, 143}, 6), "");
    EXPECT_EQ(scene.hit({5000, 5000}, 6), "");
}

TEST_F(SceneTest, HitsAZoneOnItsFrameAndNotInside)
{
    show(nested());
    EXPECT_EQ(scene.hit({0, 300}, 4), "vpc");
    EXPECT_EQ(scene.hit({41, 200}, 4), "eu");
    EXPECT_EQ(scene.hit({500, 350}, 4), "");
}

TEST_F(SceneTest, OfTwoLinesHitsTheNearer)
{
    Board board = nested();
    board.connect("a", "stream", "b");
    show(board);
    const double y = scene.route("a-stream-b")->front().y;
    EXPECT_EQ(scene.hit({700, y + 1}, 20), "a-stream-b");
    const double other = scene.route("a-request-b")->front().y;
    EXPECT_EQ(scene.hit({700, other + 1}, 20), "a-request-b");
}

TEST_F(SceneTest, AMarqueeTakesWhatItMeetsButZonesOnlyWhole)
{
    show(nested());
    EXPECT_EQ(scene.inside({60, 90, 100, 20}), (std::vector<Id>{"a"}));
    EXPECT_EQ(scene.inside({30, 50, 320, 220}), (std::vector<Id>{"a", "eu"}));
    EXPECT_EQ(scene.inside({-10, -10, 2000, 2000}), (std::vector<Id>{"a", "b", "eu", "vpc"}));
}

TEST_F(SceneTest, FindsTheInnermostZoneAround)
{
    show(nested());
    EXPECT_EQ(scene.zoneAround({80, 100, 160, 64}), "eu");
    EXPECT_EQ(scene.zoneAround({400, 100, 160, 64}), "vpc");
    EXPECT_EQ(scene.zoneAround({580, 100, 160, 64}), "");
    EXPECT_EQ(scene.zoneAround({80, 100, 160, 64}, "eu"), "vpc");
}

TEST_F(SceneTest, PaintsZonesBehindLinesBehindComponents)
{
    Design design = nested();
    auto member = std::make_shared<Zone>(*design.zone("eu"));
    member->zone = "vpc";
    Change change;
    change.zones["eu"] = {design.zones().at("eu"), member};
    ASSERT_TRUE(design.apply(change));
    show(design);
    std::vector<Id> order;
    for (const auto &record : scene.picture().records)
        order.push_back(record->record);
    EXPECT_EQ(order, (std::vector<Id>{"vpc", "eu", "a-request-b", "a", "b"}));
}

TEST_F(SceneTest, GivesOnlyWhatMeetsAnArea)
{
    show(nested());
    const Picture part = scene.picture({700, 0, 400, 400});
    std::vector<Id> ids;
    for (const auto &record : part.records)
        ids.push_back(record->record);
    EXPECT_EQ(ids, (std::vector<Id>{"a-request-b", "b"}));
}

TEST_F(SceneTest, SaysWhatHasToBePaintedAgain)
{
    Board board = nested();
    const Design before = board;
    show(before);
    const Design after = board.at("b", {800, 300});
    const Rect area = scene.update(after, difference(before, after));
    EXPECT_TRUE(area.contains(Rect{800, 100, 160, 64}));
    EXPECT_TRUE(area.contains(Rect{800, 300, 160, 64}));
    EXPECT_FALSE(area.contains(Point{20, 200}));
}

TEST_F(SceneTest, MarksRepaintTheirComponentsOnly)
{
    show(nested());
    const Rect area = scene.setMarks({{"a", Role::blocker}});
    EXPECT_TRUE(area.contains(Point{80, 100}));
    EXPECT_FALSE(area.contains(Point{800, 100}));
    EXPECT_TRUE(scene.setMarks({{"a", Role::blocker}}).empty());
}

TEST_F(SceneTest, EveryItemLiesInTheBoundsOfItsRecord)
{
    Board board = nested();
    board.connect("a", "stream", "b").connect("b", "feedback", "a");
    show(board);
    for (const auto &record : scene.picture().records)
        for (const Item &item : record->items) {
            if (const Box *box = std::get_if<Box>(&item.shape)) {
                EXPECT_TRUE(record->bounds.contains(box->rect)) << record->record;
            } else if (const Line *line = std::get_if<Line>(&item.shape)) {
                for (Point p : line->points)
                    EXPECT_TRUE(record->bounds.contains(p)) << record->record;
            } else if (const Icon *icon = std::get_if<Icon>(&item.shape)) {
                EXPECT_TRUE(record->bounds.contains(icon->rect)) << record->record;
            }
        }
}

TEST_F(SceneTest, NamesTakeTwoLinesAndAreCutBeyond)
{
    const Id name = "a component with a name that no card can show";
    Board board;
    board.component(name, "agent");
    show(board);
    const auto texts = textsOf(scene.picture(), name);
    ASSERT_GE(texts.size(), 2u);
    EXPECT_FALSE(texts[0].ends_with("…")) << texts[0];
    EXPECT_TRUE(texts[1].ends_with("…")) << texts[1];
}

TEST_F(SceneTest, LabelsKeepOffComponents)
{
    Board board;
    board.component("a", "agent").component("b", "message-queue").component("c", "llm");
    board.at("b", {500, 0}).at("c", {250, 60});
    board.connect("a", "async-event", "b");
    show(board);
    int labels = 0;
    for (const Rect &label : labelRects(scene.picture(), "a-async-event-b")) {
        ++labels;
        for (const auto &[id, component] : board.design().components())
            EXPECT_FALSE(component->rect().intersects(label)) << id;
    }
    EXPECT_EQ(labels, 1);
}

TEST(Scene, SignsWhatIsLocked)
{
    const auto locks = [](const Design &design) {
        Scene scene(catalog(), metrics);
        scene.reset(design);
        std::set<Id> found;
        for (const auto &drawn : scene.picture().records)
            for (const Item &item : drawn->items)
                if (const Icon *icon = std::get_if<Icon>(&item.shape); icon && icon->name == "ui/lock")
                    found.insert(drawn->record);
        return found;
    };
    const Design open = nested();
    EXPECT_THAT(locks(open), ::testing::IsEmpty());
    EXPECT_THAT(locks(testing::after(open, edit::lock(open, {"a", "eu"}, true))),
                ::testing::ElementsAre("a", "eu"));
}

} // namespace
} // namespace plumbline
