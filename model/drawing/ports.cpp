#include "drawing/ports.h"

#include <cmath>
#include <map>
#include <numeric>

namespace plumbline::routing
{

namespace
{

constexpr double farAway = 1e9; // longer than any leg

double legLength(const Route &path, std::size_t index)
{
    return legOf(path, index).span.length();
}

/// Places in a row of straight lines, spread evenly around where each would like to be alone.
void placeBundle(const std::vector<std::size_t> &members, const std::vector<PortWish> &wishes, Side side,
                 std::vector<double> &places)
{
    Interval room = *wishes[members.front()].straight;
    for (std::size_t member : members)
        room = intersection(room, *wishes[member].straight);
    const auto gaps = static_cast<double>(members.size() - 1);
    const double spacing = gaps > 0 ? std::min(laneSpacing, std::max(0.0, room.length()) / gaps) : 0;
    const double wanted = along(side, wishes[members.front()].path.front()) - spacing * gaps / 2;
    const double start = Interval{room.lo, room.hi - spacing * gaps}.clamp(wanted);
    for (std::size_t i = 0; i < members.size(); ++i)
        places[members[i]] = start + spacing * static_cast<double>(i);
}

/// Where in the row of straight lines a bent one belongs.
struct Bend {
    std::size_t wish;
    bool towardsLower; // turns to smaller coordinates along the side
    double at;         // of its skeleton
    double firstLeg;
};

std::size_t slotOf(const Bend &bend, const std::vector<std::size_t> &straights,
                   const std::vector<PortWish> &wishes, const std::vector<double> &places)
{
    std::size_t before = 0;
    for (std::size_t straight : straights) {
        // A line that ends before the bend is passed by, on the side where the skeleton passes its box.
        const bool passed = legLength(wishes[straight].path, 0) < bend.firstLeg;
        before += passed ? places[straight] < bend.at : !bend.towardsLower;
    }
    return before;
}

/// Spreads a row of bent lines between two straight ones, or between one and the end of the side.
void placeSlot(const std::vector<std::size_t> &row, std::optional<double> below, std::optional<double> above,
               Interval range, std::vector<double> &places)
{
    const auto count = static_cast<double>(row.size());
    const Interval room{below ? *below + laneSpacing : range.lo, above ? *above - laneSpacing : range.hi};
    const double needed = (count - 1) * laneSpacing;
    double start = 0;
    double spacing = laneSpacing;
    if (room.length() >= needed) {
        start = Interval{room.lo, room.hi - needed}.clamp(range.center() - needed / 2);
    } else {
        const double lo = below.value_or(range.lo);
        const double hi = std::max(lo, above.value_or(range.hi));
        const double points = count + (below ? 1 : 0) + (above ? 1 : 0);
        spacing = points > 1 ? (hi - lo) / (points - 1) : 0;
        start = points > 1 ? lo + (below ? spacing : 0) : (lo + hi) / 2;
    }
    for (std::size_t i = 0; i < row.size(); ++i)
        places[row[i]] = start + spacing * static_cast<double>(i);
}

std::vector<std::size_t> placeStraights(Side side, const std::vector<PortWish> &wishes,
                                        std::vector<double> &places)
{
    std::map<std::uint64_t, std::vector<std::size_t>> bundles;
    std::vector<std::size_t> straights;
    for (std::size_t i = 0; i < wishes.size(); ++i)
        if (wishes[i].straight) {
            bundles[wishes[i].bundle].push_back(i);
            straights.push_back(i);
        }
    for (auto &[bundle, members] : bundles) {
        std::sort(members.begin(), members.end(),
                  [&](std::size_t a, std::size_t b) { return wishes[a].connector < wishes[b].connector; });
        placeBundle(members, wishes, side, places);
    }
    std::sort(straights.begin(), straights.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(places[a], wishes[a].connector) < std::tie(places[b], wishes[b].connector);
    });
    return straights;
}

/// Bent lines in the order of rising coordinates along the side.
std::vector<Bend> bendsInOrder(Side side, const std::vector<PortWish> &wishes)
{
    // Seen from the box, left is where x or y falls at the top and right side, and where it rises at the
    // others.
    const bool leftIsHigher = side == Side::left || side == Side::bottom;
    std::vector<std::vector<double>> keys(wishes.size());
    std::vector<Bend> bends;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (wishes[i].straight)
            continue;
        keys[i] = turnKey(wishes[i].path);
        const bool turnsLeft = keys[i].front() < 0;
        bends.push_back({i, turnsLeft != leftIsHigher, along(side, wishes[i].path.front()),
                         legLength(wishes[i].path, 0)});
    }
    std::sort(bends.begin(), bends.end(), [&](const Bend &a, const Bend &b) {
        const PortWish &x = wishes[a.wish];
        const PortWish &y = wishes[b.wish];
        if (keys[a.wish] != keys[b.wish])
            return keys[a.wish] < keys[b.wish];
        if (x.first != y.first)
            return x.first;
        return x.first ? x.connector < y.connector : y.connector < x.connector;
    });
    if (leftIsHigher)
        std::reverse(bends.begin(), bends.end());
    return bends;
}

} // namespace

std::vector<double> placePorts(const Rect &box, Side side, const std::vector<PortWish> &wishes)
{
    std::vector<double> places(wishes.size());
    const std::vector<std::size_t> straights = placeStraights(side, wishes, places);
    std::vector<std::vector<std::size_t>> slots(straights.size() + 1);
    std::size_t slot = 0;
    for (const Bend &bend : bendsInOrder(side, wishes)) {
        slot = std::max(slot, slotOf(bend, straights, wishes, places));
        slots[slot].push_back(bend.wish);
    }
    const Interval range = portRange(box, side);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const auto below = i > 0 ? std::optional(places[straights[i - 1]]) : std::nullopt;
        const auto above = i < straights.size() ? std::optional(places[straights[i]]) : std::nullopt;
        if (!slots[i].empty())
            placeSlot(slots[i], below, above, range, places);
    }
    return places;
}

std::vector<double> turnKey(const Route &path)
{
    std::vector<double> key;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        if (i + 2 == path.size()) {
            key.push_back(0);
            break;
        }
        const Point leg = path[i + 1] - path[i];
        const Point next = path[i + 2] - path[i + 1];
        const bool turnsLeft = leg.x * next.y - leg.y * next.x < 0;
        // Earlier turns to the left lie further left, earlier turns to the right further right.
        const double reach = farAway - std::round(legLength(path, i));
        key.push_back(turnsLeft ? -reach : reach);
    }
    return key;
}

} // namespace plumbline::routing
