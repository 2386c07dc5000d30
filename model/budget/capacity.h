#pragma once

#include "budget/queueing.h"
#include "budget/traffic.h"

namespace plumbline::budget
{

/// What each component is used for and can do. `busy`: mean ms between a call of a component and its answer,
/// by node.
Capacity capacityOf(Reading &reading, const Wiring &wiring, const Traffic &traffic, double multiple,
                    const std::map<int, double> &busy);

Cost costOf(Reading &reading, const Wiring &wiring, const Traffic &traffic, double multiple,
            const std::optional<double> &rightShare);

Quality qualityOf(Reading &reading, const Wiring &wiring);

/// GB of an index of so many vectors: n x dimensions x bytes x overhead (Qdrant's rule: 1.5).
double vectorMemoryGb(double vectors, double dimensions, double bytes, double overhead);

} // namespace plumbline::budget
