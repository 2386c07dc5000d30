#pragma once

#include "budget/availability.h"

namespace plumbline::budget
{

/// Calls of each component for one request of an entry, or a second.
struct Traffic {
    std::vector<double> perRequest; ///< By node, mean calls for one request of all entries together.
    std::optional<double> peakRps;  ///< Requests a second at the peak, with the traffic multiple.
    std::map<int, double> perEdge;  ///< Calls for one request, by edge.

    double perSecond(int node) const
    {
        return peakRps ? *peakRps * perRequest[static_cast<std::size_t>(node)] : 0;
    }
};

/// `attempts`: by edge, calls for a planned one. `serves`: as of ServiceModel, with what is down.
Traffic trafficOf(Reading &reading, const Wiring &wiring, double multiple,
                  const std::map<int, double> &attempts, const std::vector<Served> &serves);

} // namespace plumbline::budget
