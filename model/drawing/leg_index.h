#pragma once

#include "drawing/sides.h"
#include "drawing/spatial_index.h"

namespace plumbline::routing
{

/// Finds legs by place. Horizontal and vertical ones are kept apart: in one tree, long thin rectangles across
/// each other would make every node as large as the board.
class LegIndex
{
public:
    using Handle = SpatialIndex::Handle;

    void clear()
    {
        horizontal_.clear();
        vertical_.clear();
    }
    void insert(const Leg &leg, Handle handle) { of(leg).insert(leg.rect(), handle); }
    void remove(const Leg &leg, Handle handle) { of(leg).remove(leg.rect(), handle); }

    /// Appends the legs that touch the area, in no particular order.
    void query(const Rect &area, std::vector<Handle> &found) const
    {
        horizontal_.query(area, found);
        vertical_.query(area, found);
    }
    /// Appends the parallel legs beside this one, no further aside than `distance`, in no particular order.
    void queryBeside(const Leg &leg, double distance, std::vector<Handle> &found) const
    {
        const Rect r = leg.rect();
        if (leg.vertical)
            vertical_.query({r.x - distance, r.y, 2 * distance, r.height}, found);
        else
            horizontal_.query({r.x, r.y - distance, r.width, 2 * distance}, found);
    }

private:
    SpatialIndex &of(const Leg &leg) { return leg.vertical ? vertical_ : horizontal_; }

    SpatialIndex horizontal_;
    SpatialIndex vertical_;
};

} // namespace plumbline::routing
