#pragma once

#include "design/geometry.h"

#include <cstdint>
#include <memory>

namespace plumbline
{

/// Finds rectangles by place (an R-tree). An entry is a rectangle with a handle that means something to the
/// caller.
class SpatialIndex
{
public:
    using Handle = std::uint64_t;

    SpatialIndex();
    ~SpatialIndex();
    SpatialIndex(SpatialIndex &&) noexcept;
    SpatialIndex &operator=(SpatialIndex &&) noexcept;

    void clear();
    void insert(const Rect &rect, Handle handle);
    /// `rect` must be the one that the handle was inserted with.
    void remove(const Rect &rect, Handle handle);

    /// Appends the handles of the entries that meet or touch the area. Their order means nothing: sort, or do
    /// not depend on it.
    void query(const Rect &area, std::vector<Handle> &found) const;
    /// Around all entries; empty when there are none.
    Rect bounds() const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

/// The boxes that connectors run between and around, by a small handle that stays the same while a box lives.
class Boxes
{
public:
    using Handle = SpatialIndex::Handle;

    void clear();
    Handle add(const Rect &rect);
    void move(Handle box, const Rect &rect);
    void remove(Handle box);

    const Rect &rect(Handle box) const { return rects_[box]; }
    /// Appends the boxes that meet or touch the area, in no particular order.
    void query(const Rect &area, std::vector<Handle> &found) const { index_.query(area, found); }

private:
    std::vector<Rect> rects_;
    std::vector<Handle> free_;
    SpatialIndex index_;
};

} // namespace plumbline
