#pragma once

#include "design/records.h"

namespace plumbline
{

/// One record before and after. `before` is null for an added record, `after` for a removed one.
template <class R> struct Delta {
    std::shared_ptr<const R> before;
    std::shared_ptr<const R> after;
};

template <class R> using Deltas = std::map<Id, Delta<R>>;

/// The difference of two designs, as a value: the unit of undo, of the crash journal and of every listener.
struct Change {
    Deltas<Component> components;
    Deltas<Connection> connections;
    Deltas<Zone> zones;
    Deltas<Note> notes;
    Deltas<Waiver> waivers; ///< Keyed by Waiver::key().
    std::optional<Delta<Brief>> brief;

    bool empty() const;

    /// The change that takes this one back.
    Change inverse() const;

    /// Makes this change also do what `next` does after it. Records that end as they began drop out.
    void append(const Change &next);
};

} // namespace plumbline
