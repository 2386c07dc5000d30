#include "drawing/routes.h"

#include <cmath>

namespace plumbline::routing
{

namespace
{

/// Lanes stay this far from boxes even where it is narrow.
constexpr double laneMargin = 2 * clearance;
/// How far aside a lane may be shifted.
constexpr double reach = 5 * laneSpacing;

SpatialIndex::Handle laneHandle(std::size_t slot, std::size_t leg)
{
    return (static_cast<SpatialIndex::Handle>(slot) << 32) | leg;
}

bool crowds(const Leg &a, const Leg &b)
{
    return a.vertical == b.vertical && std::abs(a.at - b.at) < laneSpacing &&
           intersection(a.span, b.span).length() > 0;
}

double across(bool vertical, Point p)
{
    return vertical ? p.x : p.y;
}

double alongLeg(bool vertical, Point p)
{
    return vertical ? p.y : p.x;
}

/// How much shorter a neighbouring leg may become when a lane moves towards its other end. Between two lanes
/// each may take half, so that they cannot pass each other.
double spare(double length, bool isEndLeg)
{
    return std::max(0.0, isEndLeg ? length - stubLength : length / 2 - clearance);
}

} // namespace

void Routes::forgetLegs(Slot slot)
{
    Connector &c = connectors_[slot];
    for (std::size_t i = 0; i < c.legs.size(); ++i) {
        legs_.remove(c.legs[i].leg, laneHandle(slot, i));
        disturbed_.push_back(c.legs[i].leg);
    }
    c.legs.clear();
}

void Routes::listLegs(Slot slot)
{
    Connector &c = connectors_[slot];
    for (std::size_t i = 0; i + 1 < c.yielded.size(); ++i) {
        const bool inner = i > 0 && i + 2 < c.yielded.size();
        const Leg leg = legOf(c.yielded, i);
        c.legs.push_back({leg, inner && c.isRouted(), leg.at, std::nullopt});
        legs_.insert(leg, laneHandle(slot, i));
    }
}

Routes::Slots Routes::spreadAllLanes(const Slots &newWays)
{
    Slots moved = newWays;
    std::set<LaneKey> seeds = disturbedLanes(newWays);
    while (!seeds.empty()) {
        const std::set<LaneKey> cluster = clusterAround(*seeds.begin());
        for (const LaneKey &key : cluster)
            seeds.erase(key);
        placeCluster(cluster, moved);
    }
    Slots changed;
    for (Slot slot : moved) {
        Connector &c = connectors_[slot];
        Route route = shiftedRoute(c);
        if (route == c.route)
            continue;
        c.route = std::move(route);
        changed.insert(slot);
    }
    return changed;
}

/// Every movable leg whose cluster may have lost or won a leg, or room beside a box.
std::set<Routes::LaneKey> Routes::disturbedLanes(const Slots &newWays) const
{
    std::set<LaneKey> seeds;
    std::vector<LaneKey> neighbours;
    for (const Leg &leg : disturbed_)
        addNeighbours(leg, connectors_.size(), neighbours);
    for (Slot slot : newWays)
        for (std::size_t i = 0; i < connectors_[slot].legs.size(); ++i) {
            if (connectors_[slot].legs[i].movable)
                seeds.insert({slot, i});
            addNeighbours(connectors_[slot].legs[i].leg, slot, neighbours);
        }
    for (const LaneKey &key : neighbours)
        if (legState(key).movable)
            seeds.insert(key);

    for (Slot slot = 0; slot < connectors_.size(); ++slot)
        for (std::size_t i = 0; i < connectors_[slot].legs.size(); ++i) {
            const auto &looked = connectors_[slot].legs[i].looked;
            // Touching counts, as it does in the index.
            const auto meets = [&](const Rect &area) { return looked->grown(1).intersects(area); };
            if (looked && std::any_of(touched_.begin(), touched_.end(), meets))
                seeds.insert({slot, i});
        }
    return seeds;
}

void Routes::addNeighbours(const Leg &leg, Slot except, std::vector<LaneKey> &neighbours) const
{
    std::vector<SpatialIndex::Handle> found;
    legs_.queryBeside(leg, laneSpacing, found);
    for (SpatialIndex::Handle handle : found) {
        const LaneKey key{handle >> 32, handle & 0xFFFFFFFF};
        if (key.first != except && crowds(leg, legState(key).leg))
            neighbours.push_back(key);
    }
}

/// All movable legs that crowd the seed, directly or through others, and the fixed ones beside them.
std::set<Routes::LaneKey> Routes::clusterAround(LaneKey seed) const
{
    std::set<LaneKey> cluster{seed};
    std::vector<LaneKey> open{seed};
    std::vector<LaneKey> neighbours;
    while (!open.empty()) {
        const LaneKey key = open.back();
        open.pop_back();
        neighbours.clear();
        addNeighbours(legState(key).leg, key.first, neighbours);
        for (const LaneKey &neighbour : neighbours)
            if (cluster.insert(neighbour).second && legState(neighbour).movable)
                open.push_back(neighbour);
    }
    return cluster;
}

void Routes::placeCluster(const std::set<LaneKey> &cluster, Slots &moved)
{
    std::vector<LaneKey> keys(cluster.begin(), cluster.end());
    // The set is ordered by slots, which depend on history; sums and ties must not.
    std::sort(keys.begin(), keys.end(), [this](const LaneKey &a, const LaneKey &b) {
        const Id &idA = connectors_[a.first].id();
        const Id &idB = connectors_[b.first].id();
        return std::tie(idA, a.second) < std::tie(idB, b.second);
    });
    std::vector<double> places{legState(keys.front()).leg.at};
    if (keys.size() == 1) {
        connectors_[keys.front().first].legs[keys.front().second].looked.reset();
    } else {
        std::vector<Lane> lanes;
        for (const LaneKey &key : keys)
            lanes.push_back(laneOf(key));
        places = spreadLanes(lanes);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        LegState &leg = connectors_[keys[i].first].legs[keys[i].second];
        if (!leg.movable)
            continue;
        if (leg.place != places[i])
            moved.insert(keys[i].first);
        leg.place = places[i];
    }
}

Lane Routes::laneOf(LaneKey key)
{
    Connector &c = connectors_[key.first];
    const std::size_t index = key.second;
    LegState &state = c.legs[index];
    const bool vertical = state.leg.vertical;
    Lane lane{state.leg.at, state.leg.span, 0, 0, {state.leg.at, state.leg.at}, c.id(), index};
    if (state.movable)
        lane.room = roomBesideBoxes(state);
    const auto turn = [&](Point corner, Point other, bool isEndLeg) {
        const double step = across(vertical, other) - across(vertical, corner);
        const double room = state.movable ? spare(std::abs(step), isEndLeg) : 0;
        if (step < 0)
            lane.room.lo = std::max(lane.room.lo, lane.at - room);
        else
            lane.room.hi = std::min(lane.room.hi, lane.at + room);
        const bool atLow = alongLeg(vertical, corner) == lane.span.lo;
        (atLow ? lane.lowTurn : lane.highTurn) = step < 0 ? -1 : 1;
    };
    if (index > 0)
        turn(c.yielded[index], c.yielded[index - 1], index == 1);
    if (index + 2 < c.yielded.size())
        turn(c.yielded[index + 1], c.yielded[index + 2], index + 3 == c.yielded.size());
    return lane;
}

Interval Routes::roomBesideBoxes(LegState &state) const
{
    const Leg &leg = state.leg;
    Interval room{leg.at - reach, leg.at + reach};
    const Interval along{leg.span.lo - laneMargin, leg.span.hi + laneMargin};
    const Rect area = leg.vertical ? Rect{room.lo, along.lo, room.length(), along.length()}
                                   : Rect{along.lo, room.lo, along.length(), room.length()};
    state.looked = area;
    std::vector<Boxes::Handle> found;
    boxes_.query(area, found);
    for (Boxes::Handle handle : found) {
        const Interval box = leg.vertical ? spanX(boxes_.rect(handle)) : spanY(boxes_.rect(handle));
        if (box.hi <= leg.at)
            room.lo = std::max(room.lo, std::min(leg.at, box.hi + laneMargin));
        else if (box.lo >= leg.at)
            room.hi = std::min(room.hi, std::max(leg.at, box.lo - laneMargin));
    }
    return room;
}

Route Routes::shiftedRoute(const Connector &c)
{
    Route route = c.yielded;
    for (std::size_t i = 0; i < c.legs.size(); ++i) {
        if (!c.legs[i].movable)
            continue;
        for (std::size_t corner : {i, i + 1})
            (c.legs[i].leg.vertical ? route[corner].x : route[corner].y) = c.legs[i].place;
    }
    if (c.reversed)
        std::reverse(route.begin(), route.end());
    return route;
}

} // namespace plumbline::routing
