#pragma once

#include "store/faults.h"

namespace plumbline::store
{

/// The records of a file in their order.
struct Records {
    std::vector<Component> components;
    std::vector<Connection> connections;
    std::vector<Zone> zones;
    std::vector<Note> notes;
    std::vector<Waiver> waivers;
};

/// Sees to it that ids are unique over all records, that every id that is named exists, and that zones form
/// no cycle. What offends is a fault. When the faults do not stop (a newer file), it is taken out until the
/// rest is sound.
void settleReferences(Records &records, Faults &faults);

} // namespace plumbline::store
