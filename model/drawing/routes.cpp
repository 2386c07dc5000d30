#include "drawing/routes.h"

#include <cmath>

namespace plumbline::routing
{

namespace
{

/// First and last legs this near to each other read as one line.
constexpr double readsAsOne = laneSpacing - 4;
constexpr double shortestShared = 8;
constexpr int mostYields = 3;

bool liesUpon(const Leg &a, const Leg &b)
{
    return a.vertical == b.vertical && std::abs(a.at - b.at) < readsAsOne &&
           intersection(a.span, b.span).length() > shortestShared;
}

bool lessLeg(const Leg &a, const Leg &b)
{
    return std::tie(a.vertical, a.at, a.span.lo, a.span.hi) <
           std::tie(b.vertical, b.at, b.span.lo, b.span.hi);
}

std::size_t lastLeg(const Route &route)
{
    return route.size() - 2;
}

} // namespace

void Routes::clear()
{
    boxes_.clear();
    boxOf_.clear();
    slotOf_.clear();
    connectors_.clear();
    free_.clear();
    sides_.clear();
    endLegs_.clear();
    legs_.clear();
    touched_.clear();
}

const Route *Routes::route(const Id &connection) const
{
    const auto it = slotOf_.find(connection);
    return it == slotOf_.end() ? nullptr : &connectors_[it->second].route;
}

std::set<Id> Routes::update(const Change &change)
{
    touched_.clear();
    dirtySides_.clear();
    changedEndLegs_.clear();
    disturbed_.clear();

    Slots dirty;
    followComponents(change.components);
    followConnections(change.connections, dirty);
    addReached([](const Connector &c) { return &c.skeletonLooked; }, touched_, dirty);

    Slots skeletons = drawSkeletons(dirty);
    Slots ways = placeAllPorts(skeletons);
    addReached([](const Connector &c) { return &c.wayLooked; }, touched_, ways);
    ways = findWays(ways);
    ways.merge(skeletons); // a way that yields begins with the skeleton's obstacles again
    addReached([](const Connector &c) { return &c.yieldLooked; }, touched_, ways);
    addReached([](const Connector &c) { return &c.yieldLookedLegs; }, changedEndLegs_, ways);

    std::set<Id> changed;
    for (Slot slot : spreadAllLanes(yield(ways)))
        changed.insert(connectors_[slot].id());
    return changed;
}

// --- following the records ---

void Routes::followComponents(const Deltas<Component> &deltas)
{
    for (const auto &[id, delta] : deltas) {
        const auto it = boxOf_.find(id);
        if (it != boxOf_.end()) {
            const Rect before = boxes_.rect(it->second);
            if (delta.after && delta.after->rect() == before)
                continue;
            touched_.push_back(before);
        }
        if (delta.after)
            touched_.push_back(delta.after->rect());
        if (!delta.after && it != boxOf_.end()) {
            boxes_.remove(it->second);
            boxOf_.erase(it);
        } else if (delta.after && it != boxOf_.end()) {
            boxes_.move(it->second, delta.after->rect());
            for (Side side : {Side::left, Side::top, Side::right, Side::bottom})
                dirtySides_.insert({it->second, side});
        } else if (delta.after) {
            boxOf_[id] = boxes_.add(delta.after->rect());
        }
    }
}

void Routes::followConnections(const Deltas<Connection> &deltas, Slots &dirty)
{
    for (const auto &[id, delta] : deltas) {
        const auto it = slotOf_.find(id);
        if (it == slotOf_.end())
            continue;
        Connector &c = connectors_[it->second];
        const auto &after = delta.after;
        if (after && after->from == c.record->from && after->to == c.record->to &&
            after->via == c.record->via)
            c.record = after;
        else
            drop(it->second);
    }
    for (const auto &[id, delta] : deltas)
        if (delta.after && !slotOf_.contains(id))
            create(delta.after, dirty);
}

void Routes::create(std::shared_ptr<const Connection> record, Slots &dirty)
{
    Slot slot = connectors_.size();
    if (free_.empty()) {
        connectors_.emplace_back();
    } else {
        slot = free_.back();
        free_.pop_back();
    }
    Connector &c = connectors_[slot];
    c.reversed = record->to < record->from;
    c.ends = {boxOf_.at(record->from), boxOf_.at(record->to)};
    c.via = record->via;
    if (c.reversed) {
        std::swap(c.ends[0], c.ends[1]);
        std::reverse(c.via.begin(), c.via.end());
    }
    slotOf_[record->id] = slot;
    c.record = std::move(record);
    dirty.insert(slot);
}

void Routes::drop(Slot slot)
{
    listSides(slot, false);
    listEndLegs(slot, false);
    forgetLegs(slot);
    slotOf_.erase(connectors_[slot].id());
    connectors_[slot] = {};
    free_.push_back(slot);
}

template <class Looked>
void Routes::addReached(Looked looked, const std::vector<Rect> &areas, Slots &dirty) const
{
    for (Slot slot = 0; slot < connectors_.size(); ++slot) {
        const Connector &c = connectors_[slot];
        if (!c.record || dirty.contains(slot))
            continue;
        const Footprint &footprint = *looked(c);
        if (std::any_of(areas.begin(), areas.end(), [&](const Rect &area) { return footprint.meets(area); }))
            dirty.insert(slot);
    }
}

// --- skeletons ---

Routes::Slots Routes::drawSkeletons(const Slots &dirty)
{
    Slots changed;
    for (Slot slot : dirty) {
        Connector &c = connectors_[slot];
        Skeleton skeleton = skeletonOf(c);
        if (c.skeleton == skeleton)
            continue;
        listSides(slot, false);
        c.skeleton = std::move(skeleton);
        listSides(slot, true);
        changed.insert(slot);
    }
    return changed;
}

Skeleton Routes::skeletonOf(Connector &c)
{
    c.skeletonLooked.clear();
    for (std::size_t which : {std::size_t{0}, std::size_t{1}})
        c.skeletonLooked.add(boxes_.rect(c.ends[which]));
    if (c.isLoop())
        return Router::loop(boxes_.rect(c.ends[0]));
    if (!c.via.empty())
        return Router::skeletonVia(end(c, 0), end(c, 1), c.via);
    return router_.skeleton(end(c, 0), end(c, 1), c.skeletonLooked);
}

void Routes::listSides(Slot slot, bool add)
{
    const Connector &c = connectors_[slot];
    if (!c.skeleton)
        return;
    for (std::size_t which : {std::size_t{0}, std::size_t{1}}) {
        const SideKey key{c.ends[which], c.side(which)};
        dirtySides_.insert(key);
        auto &ends = sides_[key];
        if (add)
            ends.insert({slot, which});
        else
            ends.erase({slot, which});
        if (ends.empty())
            sides_.erase(key);
    }
}

// --- ways ---

Routes::Slots Routes::findWays(const Slots &dirty)
{
    Slots changed;
    for (Slot slot : dirty) {
        Connector &c = connectors_[slot];
        Route way = wayOf(c);
        if (way == c.way)
            continue;
        listEndLegs(slot, false);
        c.way = std::move(way);
        listEndLegs(slot, true);
        changed.insert(slot);
    }
    return changed;
}

Route Routes::wayOf(Connector &c)
{
    const End from = end(c, 0);
    const End to = end(c, 1);
    const Point start = pointAt(from.rect, c.side(0), c.ports[0]);
    const Point goal = pointAt(to.rect, c.side(1), c.ports[1]);
    c.wayLooked.clear();
    if (c.isLoop())
        return Router::loopRoute(from.rect, start, goal);
    if (!c.via.empty())
        return Router::routeVia({start, c.side(0)}, {goal, c.side(1)}, c.via);
    if (c.isStraight())
        return {start, goal};
    const Route &skeleton = c.skeleton->route;
    if (skeleton.front() == start && skeleton.back() == goal)
        return skeleton;
    return router_
        .route(from, router_.gate(from, to, c.side(0), c.ports[0], c.wayLooked), to,
               router_.gate(to, from, c.side(1), c.ports[1], c.wayLooked), c.skeleton->obstacles, {},
               c.wayLooked)
        .route;
}

void Routes::listEndLegs(Slot slot, bool add)
{
    const Route &way = connectors_[slot].way;
    if (way.size() < 2)
        return;
    for (std::size_t index : {std::size_t{0}, lastLeg(way)}) {
        const Leg leg = legOf(way, index);
        changedEndLegs_.push_back(leg.rect());
        if (add)
            endLegs_.insert(leg, slot);
        else
            endLegs_.remove(leg, slot);
    }
}

// --- yielding ---

Routes::Slots Routes::yield(const Slots &dirty)
{
    Slots changed;
    for (Slot slot : dirty) {
        Route yielded = yieldedWayOf(slot);
        Connector &c = connectors_[slot];
        if (yielded == c.yielded)
            continue;
        forgetLegs(slot);
        c.yielded = std::move(yielded);
        listLegs(slot);
        changed.insert(slot);
    }
    return changed;
}

Route Routes::yieldedWayOf(Slot slot)
{
    Connector &c = connectors_[slot];
    c.yieldLooked.clear();
    c.yieldLookedLegs.clear();
    Route way = c.way;
    if (!c.isRouted() || c.isStraight())
        return way;
    const End from = end(c, 0);
    const End to = end(c, 1);
    std::vector<Leg> taken;
    for (int round = 0; round < mostYields; ++round) {
        const std::size_t known = taken.size();
        for (const Leg &leg : legsInTheWay(slot, way))
            if (std::find(taken.begin(), taken.end(), leg) == taken.end())
                taken.push_back(leg);
        if (taken.size() == known)
            break;
        std::sort(taken.begin(), taken.end(), lessLeg);
        way = router_
                  .route(from, router_.gate(from, to, c.side(0), c.ports[0], c.yieldLooked), to,
                         router_.gate(to, from, c.side(1), c.ports[1], c.yieldLooked), c.skeleton->obstacles,
                         taken, c.yieldLooked)
                  .route;
    }
    return way;
}

/// First and last legs of connectors with lower ids that those of this way would lie upon. Neighbours on one
/// side of a box do not count: they have shared it out already.
std::vector<Leg> Routes::legsInTheWay(Slot slot, const Route &way)
{
    Connector &c = connectors_[slot];
    std::vector<Leg> result;
    std::vector<SpatialIndex::Handle> found;
    for (std::size_t which : {std::size_t{0}, std::size_t{1}}) {
        const Leg mine = legOf(way, which == 0 ? 0 : lastLeg(way));
        c.yieldLookedLegs.add(mine.rect().grown(readsAsOne));
        found.clear();
        endLegs_.queryBeside(mine, readsAsOne, found);
        for (SpatialIndex::Handle handle : found) {
            const Connector &other = connectors_[handle];
            if (other.id() >= c.id())
                continue;
            for (std::size_t end : {std::size_t{0}, std::size_t{1}}) {
                const Leg leg = legOf(other.way, end == 0 ? 0 : lastLeg(other.way));
                const bool sameSide = other.ends[end] == c.ends[which] && other.side(end) == c.side(which);
                if (!sameSide && liesUpon(mine, leg))
                    result.push_back(leg);
            }
        }
    }
    return result;
}

} // namespace plumbline::routing
