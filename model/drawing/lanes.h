#pragma once

#include "drawing/sides.h"

namespace plumbline::routing
{

/// A leg that runs beside others.
struct Lane {
    double at = 0; ///< Where it lies, across its direction.
    Interval span; ///< Along its direction.
    /// To which side the connector goes on at span.lo and span.hi: -1 to smaller coordinates, +1 to larger, 0
    /// when it ends there at a box.
    int lowTurn = 0;
    int highTurn = 0;
    Interval room; ///< Where it may be shifted to; contains `at`, and nothing else when the leg is fixed.
    std::string_view connector;
    std::size_t index = 0; ///< Of the leg in its route; with the id it settles ties.
};

/// New places across for parallel legs that lie (nearly) on top of each other: laneSpacing apart where there
/// is room, closer where there is not, in an order in which they cross each other least. Lanes that do not
/// overlap may lie on one line. The result does not depend on the order of the lanes, up to rounding.
std::vector<double> spreadLanes(const std::vector<Lane> &lanes);

} // namespace plumbline::routing
