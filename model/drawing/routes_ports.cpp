#include "drawing/routes.h"

#include <cmath>

namespace plumbline::routing
{

Routes::Slots Routes::placeAllPorts(const Slots &newSkeletons)
{
    Slots changed = newSkeletons;
    bendCrowding(changed);
    for (const SideKey &key : dirtySides_) {
        const auto it = sides_.find(key);
        if (it == sides_.end())
            continue;
        const auto places = placePorts(boxes_.rect(key.first), key.second, wishesAt(key, true));
        std::size_t next = 0;
        for (const auto &[slot, which] : it->second) {
            const double place = places[next++];
            if (connectors_[slot].ports[which] != place)
                changed.insert(slot);
            connectors_[slot].ports[which] = place;
        }
    }
    return changed;
}

/// Decides at each side by the skeletons alone, so that it does not matter which end is looked at first.
void Routes::bendCrowding(Slots &changed)
{
    std::set<SideKey> otherEnds;
    for (const SideKey &key : dirtySides_) {
        const auto it = sides_.find(key);
        if (it == sides_.end())
            continue;
        const auto crowding = crowdingStraights(boxes_.rect(key.first), key.second, wishesAt(key, false));
        std::size_t next = 0;
        for (const auto &[slot, which] : it->second) {
            Connector &c = connectors_[slot];
            const bool crowds = std::find(crowding.begin(), crowding.end(), next++) != crowding.end();
            if (c.crowds[which] == crowds)
                continue;
            c.crowds[which] = crowds;
            changed.insert(slot);
            otherEnds.insert({c.ends[1 - which], c.side(1 - which)});
        }
    }
    dirtySides_.merge(otherEnds);
}

/// In the order of the ends listed at the side.
std::vector<PortWish> Routes::wishesAt(const SideKey &key, bool bending) const
{
    std::vector<PortWish> wishes;
    for (const auto &[slot, which] : sides_.at(key))
        wishes.push_back(wishOf(connectors_[slot], which, bending));
    return wishes;
}

PortWish Routes::wishOf(const Connector &c, std::size_t which, bool bending) const
{
    PortWish wish;
    wish.connector = c.id();
    wish.path = c.skeleton->route;
    wish.first = which == 0;
    wish.straight = c.skeleton->slide;
    wish.bundle = c.ends[1 - which];
    if (wish.straight)
        wish.bent = bentSkeleton(c);
    if (bending && wish.straight && !c.isStraight()) {
        wish.path = wish.bent;
        wish.straight.reset();
    }
    if (which == 1) {
        std::reverse(wish.path.begin(), wish.path.end());
        std::reverse(wish.bent.begin(), wish.bent.end());
    }
    if (which == 0 ? c.skeleton->fromFixed : c.skeleton->toFixed) {
        // A place of its own, shared with nobody: its handle cannot be that of a box.
        const double at = along(c.side(which), wish.path.front());
        wish.straight = Interval{at, at};
        wish.bundle = ~static_cast<std::uint64_t>(slotOf_.at(c.id()));
        wish.fixed = true;
    }
    return wish;
}

/// From the middle of one side to the middle of the other, which are opposite.
Route Routes::bentSkeleton(const Connector &c) const
{
    const auto middle = [&](std::size_t which) {
        const Rect &box = boxes_.rect(c.ends[which]);
        return pointAt(box, c.side(which), portRange(box, c.side(which)).center());
    };
    const Point start = middle(0);
    const Point goal = middle(1);
    const Point half = {std::round((start.x + goal.x) / 2), std::round((start.y + goal.y) / 2)};
    if (isHorizontal(c.side(0)))
        return tidied({start, {half.x, start.y}, {half.x, goal.y}, goal});
    return tidied({start, {start.x, half.y}, {goal.x, half.y}, goal});
}

} // namespace plumbline::routing
