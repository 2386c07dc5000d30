#include "drawing/ports.h"

#include <cmath>
#include <map>
#include <numeric>

namespace plumbline::routing
{

namespace
{

constexpr double farAway = 1e9; // longer than any leg
/// Ports may lie this much closer than they would when the whole side were shared out evenly.
constexpr double leastShare = 0.6;

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

/// What is left for bent lines between two straight ones, or between one and the end of the side.
struct Gap {
    std::optional<double> below;
    std::optional<double> above;
    Interval range; // of the side

    /// What `count` lines get when they are spread as far as they can.
    double spacing(std::size_t count) const
    {
        const std::size_t points = count + (below ? 1 : 0) + (above ? 1 : 0);
        const double length = std::max(0.0, above.value_or(range.hi) - below.value_or(range.lo));
        return points > 1 ? length / static_cast<double>(points - 1) : length;
    }
};

void placeSlot(const std::vector<std::size_t> &row, const Gap &gap, std::vector<double> &places)
{
    const auto count = static_cast<double>(row.size());
    const Interval room{gap.below ? *gap.below + laneSpacing : gap.range.lo,
                        gap.above ? *gap.above - laneSpacing : gap.range.hi};
    const double needed = (count - 1) * laneSpacing;
    double start = 0;
    double spacing = laneSpacing;
    if (room.length() >= needed) {
        start = Interval{room.lo, room.hi - needed}.clamp(gap.range.center() - needed / 2);
    } else {
        spacing = gap.spacing(row.size());
        start = gap.below ? *gap.below + spacing : gap.range.lo;
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

/// A side with its straight lines in place, and the bent ones sorted into the gaps between them.
struct SideRow {
    std::vector<double> places; // of the straight ones
    std::vector<std::size_t> straights;
    std::vector<std::vector<std::size_t>> slots; // one more than straights
    Interval range;

    SideRow(const Rect &box, Side side, const std::vector<PortWish> &wishes)
        : places(wishes.size()), straights(placeStraights(side, wishes, places)),
          slots(straights.size() + 1), range(portRange(box, side))
    {
        std::size_t slot = 0;
        for (const Bend &bend : bendsInOrder(side, wishes)) {
            slot = std::max(slot, slotOf(bend, straights, wishes, places));
            slots[slot].push_back(bend.wish);
        }
    }

    Gap gap(std::size_t slot) const
    {
        return {slot > 0 ? std::optional(places[straights[slot - 1]]) : std::nullopt,
                slot < straights.size() ? std::optional(places[straights[slot]]) : std::nullopt, range};
    }
};

/// The straight line beside a gap without enough room that can bend and has the least freedom to be straight.
std::optional<std::size_t> mostCrowding(const SideRow &row, const std::vector<PortWish> &wishes)
{
    const double share = row.range.length() / static_cast<double>(wishes.size() - 1);
    const double least = leastShare * std::min(laneSpacing, share);
    std::optional<std::size_t> worst;
    const auto consider = [&](std::size_t wish) {
        const auto key = [&](std::size_t i) {
            return std::tuple(wishes[i].straight->length(), wishes[i].connector);
        };
        if (!wishes[wish].fixed && (!worst || key(wish) < key(*worst)))
            worst = wish;
    };
    for (std::size_t slot = 0; slot < row.slots.size(); ++slot) {
        if (row.slots[slot].empty() || row.gap(slot).spacing(row.slots[slot].size()) >= least)
            continue;
        if (slot > 0)
            consider(row.straights[slot - 1]);
        if (slot < row.straights.size())
            consider(row.straights[slot]);
    }
    return worst;
}

} // namespace

std::vector<std::size_t> crowdingStraights(const Rect &box, Side side, const std::vector<PortWish> &wishes)
{
    std::vector<std::size_t> crowding;
    std::vector<PortWish> left = wishes;
    while (left.size() > 1) {
        const auto worst = mostCrowding(SideRow(box, side, left), left);
        if (!worst)
            break;
        crowding.push_back(*worst);
        left[*worst].straight.reset();
        left[*worst].path = left[*worst].bent;
    }
    return crowding;
}

std::vector<double> placePorts(const Rect &box, Side side, const std::vector<PortWish> &wishes)
{
    SideRow row(box, side, wishes);
    for (std::size_t slot = 0; slot < row.slots.size(); ++slot)
        if (!row.slots[slot].empty())
            placeSlot(row.slots[slot], row.gap(slot), row.places);
    return row.places;
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
