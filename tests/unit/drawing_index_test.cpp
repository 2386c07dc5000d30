#include "drawing/spatial_index.h"

#include <gtest/gtest.h>
#include <random>

namespace plumbline
{
namespace
{

std::vector<SpatialIndex::Handle> found(const SpatialIndex &index, const Rect &area)
{
    std::vector<SpatialIndex::Handle> handles;
    index.query(area, handles);
    std::sort(handles.begin(), handles.end());
    return handles;
}

TEST(SpatialIndex, FindsWhatMeetsOrTouchesTheArea)
{
    SpatialIndex index;
    index.insert({0, 0, 10, 10}, 1);
    index.insert({20, 0, 10, 10}, 2);
    EXPECT_EQ(found(index, {5, 5, 1, 1}), (std::vector<SpatialIndex::Handle>{1}));
    EXPECT_EQ(found(index, {10, 0, 10, 10}), (std::vector<SpatialIndex::Handle>{1, 2}));
    EXPECT_TRUE(found(index, {11, 0, 8, 10}).empty());
    EXPECT_EQ(index.bounds(), (Rect{0, 0, 30, 10}));
}

TEST(SpatialIndex, TheSameRectangleTwiceIsTwoEntries)
{
    SpatialIndex index;
    index.insert({0, 0, 10, 10}, 1);
    index.insert({0, 0, 10, 10}, 2);
    index.remove({0, 0, 10, 10}, 1);
    EXPECT_EQ(found(index, {0, 0, 1, 1}), (std::vector<SpatialIndex::Handle>{2}));
}

TEST(SpatialIndex, AgreesWithLookingAtEveryEntry)
{
    std::mt19937 random(7);
    const auto number = [&random](int below) { return static_cast<double>(random() % static_cast<unsigned>(below)); };
    const auto anywhere = [&] { return Rect{number(900), number(900), number(90), number(90)}; };
    SpatialIndex index;
    std::map<SpatialIndex::Handle, Rect> entries;
    for (SpatialIndex::Handle handle = 0; handle < 400; ++handle) {
        entries[handle] = anywhere();
        index.insert(entries[handle], handle);
        if (handle % 3 == 0) { // Some leave again.
            const auto gone = std::next(entries.begin(), static_cast<long>(random() % entries.size()));
            index.remove(gone->second, gone->first);
            entries.erase(gone);
        }
    }
    for (int i = 0; i < 200; ++i) {
        const Rect area = anywhere();
        std::vector<SpatialIndex::Handle> expected;
        for (const auto &[handle, rect] : entries)
            if (rect.x <= area.right() && rect.right() >= area.x && rect.y <= area.bottom() &&
                rect.bottom() >= area.y)
                expected.push_back(handle);
        ASSERT_EQ(found(index, area), expected);
    }
}

TEST(Boxes, KeepTheirHandleWhenTheyMove)
{
    Boxes boxes;
    const auto box = boxes.add({0, 0, 10, 10});
    boxes.move(box, {100, 0, 10, 10});
    std::vector<Boxes::Handle> handles;
    boxes.query({0, 0, 50, 50}, handles);
    EXPECT_TRUE(handles.empty());
    boxes.query({100, 0, 1, 1}, handles);
    EXPECT_EQ(handles, (std::vector<Boxes::Handle>{box}));
    EXPECT_EQ(boxes.rect(box), (Rect{100, 0, 10, 10}));
}

} // namespace
} // namespace plumbline
