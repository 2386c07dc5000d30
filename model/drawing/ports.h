#pragma once

#include "drawing/sides.h"

#include <optional>

namespace plumbline::routing
{

/// What one end of a connector asks of the side it attaches to.
struct PortWish {
    std::string_view connector; ///< Its id, to settle ties.
    Route path;                 ///< The skeleton, beginning at this side.
    /// Both ends of connectors with the same way must break ties against each other, or the two would cross.
    /// So one end counts as the first, whichever way the connector points.
    bool first = true;
    /// Set when the line must stay straight: the range that its coordinate may be in. Straight lines between
    /// the same two sides share `bundle`, and get the same places at both.
    std::optional<Interval> straight;
    std::uint64_t bundle = 0;
    Route bent;         ///< What a straight line would do instead, if it had to bend.
    bool fixed = false; ///< Straight because of a waypoint: it cannot bend.
};

/// Straight lines so near the end of the side, or to each other, that the bent ones beside them would lie
/// upon them. They had better bend too. Indices of the wishes, in no particular order.
std::vector<std::size_t> crowdingStraights(const Rect &box, Side side, const std::vector<PortWish> &wishes);

/// Coordinates along the side for all connectors that attach to it, in the order of the wishes. Straight
/// lines keep theirs; the others are lined up around the middle so that neighbours do not cross near the box,
/// laneSpacing apart or evenly when the side is too short for that.
std::vector<double> placePorts(const Rect &box, Side side, const std::vector<PortWish> &wishes);

/// Compares ways that leave the same side: the turns and lengths of their legs, such that the lexicographic
/// order of two keys is the order from left to right, seen in the direction of travel.
std::vector<double> turnKey(const Route &path);

} // namespace plumbline::routing
