#pragma once

#include "design/change.h"
#include "design/problem.h"

#include <set>

namespace plumbline
{

template <class R> using Table = std::map<Id, std::shared_ptr<const R>>;

/// A whole design as a value. Copying copies pointers. The only way to alter one is apply().
///
/// Invariants, kept by apply(): ids are non-empty and unique over all tables; both ends of a connection exist;
/// `zone` of a component or zone names an existing zone and zones form no cycle; axes are 1 to 5; coordinates
/// and sizes are finite, sizes positive, within 1e7; waivers are filed under their own key.
class Design
{
public:
    const Table<Component> &components() const { return components_; }
    const Table<Connection> &connections() const { return connections_; }
    const Table<Zone> &zones() const { return zones_; }
    const Table<Note> &notes() const { return notes_; }
    const Table<Waiver> &waivers() const { return waivers_; }
    const Brief &brief() const { return *brief_; }

    /// Null when there is no such record.
    const Component *component(const Id &id) const;
    const Connection *connection(const Id &id) const;
    const Zone *zone(const Id &id) const;
    const Note *note(const Id &id) const;
    bool contains(const Id &id) const;

    /// Ids of the connections that start or end at the component.
    const std::set<Id> &connectionsAt(const Id &component) const;

    /// Applies the change, or leaves the design as it was and says which invariant it would break. A change
    /// whose `before` is not what the design holds is refused too.
    Result<void> apply(const Change &change);

    /// Equal records, not equal pointers.
    friend bool operator==(const Design &a, const Design &b);

private:
    void write(const Change &change);
    void indexConnections(const Change &change);
    std::optional<Problem> staleBefore(const Change &change) const;
    std::optional<Problem> brokenBy(const Change &change) const;

    Table<Component> components_;
    Table<Connection> connections_;
    Table<Zone> zones_;
    Table<Note> notes_;
    Table<Waiver> waivers_;
    std::shared_ptr<const Brief> brief_ = std::make_shared<const Brief>();
    std::map<Id, std::set<Id>> incident_;
};

/// The change that turns `before` into `after`.
Change difference(const Design &before, const Design &after);

/// Largest absolute coordinate or size that a record may have.
inline constexpr double maxCoordinate = 1e7;

/// The rectangle of a component, zone or note; empty for a connection, or no record at all.
std::optional<Rect> rectOf(const Design &design, const Id &id);

/// The bounds of everything on the board; an empty Rect when there is nothing.
Rect contentBounds(const Design &design);

} // namespace plumbline
