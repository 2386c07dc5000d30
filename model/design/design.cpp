#include "design/design.h"

#include <cmath>

namespace plumbline
{

namespace
{

template <class R> const R *find(const Table<R> &table, const Id &id)
{
    const auto it = table.find(id);
    return it == table.end() ? nullptr : it->second.get();
}

template <class R> void writeTable(Table<R> &table, const Deltas<R> &deltas)
{
    for (const auto &[id, delta] : deltas) {
        if (delta.after)
            table[id] = delta.after;
        else
            table.erase(id);
    }
}

template <class R> bool holds(const Table<R> &table, const Id &id, const std::shared_ptr<const R> &expected)
{
    const R *current = find(table, id);
    if (!current || !expected)
        return !current && !expected;
    return current == expected.get() || *current == *expected;
}

template <class R> std::optional<Problem> staleIn(const Table<R> &table, const Deltas<R> &deltas)
{
    for (const auto &[id, delta] : deltas)
        if (!holds(table, id, delta.before))
            return Problem{"the change was made for another state of '" + id + "'", id, {}};
    return std::nullopt;
}

bool finite(Point p)
{
    return std::isfinite(p.x) && std::isfinite(p.y) && std::abs(p.x) <= maxCoordinate &&
           std::abs(p.y) <= maxCoordinate;
}

bool positive(Size s)
{
    return std::isfinite(s.width) && std::isfinite(s.height) && s.width > 0 && s.height > 0 &&
           s.width <= maxCoordinate && s.height <= maxCoordinate;
}

template <class R> bool sameTables(const Table<R> &a, const Table<R> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) {
        return x.first == y.first && (x.second == y.second || *x.second == *y.second);
    });
}

template <class R> Deltas<R> tableDifference(const Table<R> &before, const Table<R> &after)
{
    Deltas<R> result;
    for (const auto &[id, record] : before)
        if (!after.contains(id))
            result.emplace(id, Delta<R>{record, nullptr});
    for (const auto &[id, record] : after) {
        const auto it = before.find(id);
        if (it == before.end())
            result.emplace(id, Delta<R>{nullptr, record});
        else if (it->second != record && !(*it->second == *record))
            result.emplace(id, Delta<R>{it->second, record});
    }
    return result;
}

Problem notInRange(const Id &id)
{
    return Problem{"the position or size of '" + id + "' is not a finite number within 1e7", id, {}};
}

/// An id may stand in one table only; looking at the records that a change leaves is enough.
std::optional<Problem> badId(const Design &design, const Id &key, const Id &id)
{
    if (id.empty() || key != id)
        return Problem{"a record needs a non-empty id", id, "Give every record an id of its own"};
    const int uses = (design.component(id) != nullptr) + (design.connection(id) != nullptr) +
                     (design.zone(id) != nullptr) + (design.note(id) != nullptr);
    if (uses > 1)
        return Problem{"the id '" + id + "' is used twice", id, "Give one of the records another id"};
    return std::nullopt;
}

std::optional<Problem> brokenComponent(const Design &design, const Id &key, const Component &component)
{
    const Id &id = component.id;
    if (auto p = badId(design, key, id))
        return p;
    if (!finite(component.at) || !positive(component.size))
        return notInRange(id);
    if (!component.zone.empty() && !design.zone(component.zone))
        return Problem{"'" + id + "' is in a zone '" + component.zone + "' that does not exist", id, {}};
    return std::nullopt;
}

std::optional<Problem> brokenConnection(const Design &design, const Id &key, const Connection &connection)
{
    const Id &id = connection.id;
    if (auto p = badId(design, key, id))
        return p;
    for (const Id &end : {connection.from, connection.to})
        if (!design.component(end))
            return Problem{
                "the connection '" + id + "' ends at '" + end + "', which is not a component", id, {}};
    if (!std::all_of(connection.via.begin(), connection.via.end(), finite))
        return Problem{"a waypoint of '" + id + "' is not a finite number within 1e7", id, {}};
    return std::nullopt;
}

/// `rooted` collects the zones whose way up is known to end: a deep nest is climbed once, not once per zone.
std::optional<Problem> brokenZone(const Design &design, const Id &key, const Zone &zone, std::set<Id> &rooted)
{
    const Id &id = zone.id;
    if (auto p = badId(design, key, id))
        return p;
    if (!finite(zone.at) || !positive(zone.size))
        return notInRange(id);
    std::size_t depth = 0;
    std::vector<Id> climbed{id};
    for (Id parent = zone.zone; !parent.empty() && !rooted.contains(parent);
         parent = design.zone(parent)->zone) {
        if (!design.zone(parent))
            return Problem{"the zone '" + id + "' is in a zone '" + parent + "' that does not exist", id, {}};
        if (parent == id || ++depth > design.zones().size())
            return Problem{"the zone '" + id + "' contains itself", id, "Break the cycle of zones"};
        climbed.push_back(parent);
    }
    rooted.insert(climbed.begin(), climbed.end());
    return std::nullopt;
}

std::optional<Problem> brokenRemoval(const Design &design, const Id &zone)
{
    const auto inside = [&zone](const auto &entry) { return entry.second->zone == zone; };
    if (std::any_of(design.components().begin(), design.components().end(), inside) ||
        std::any_of(design.zones().begin(), design.zones().end(), inside))
        return Problem{"the zone '" + zone + "' still has members", zone, "Move its members out first"};
    return std::nullopt;
}

std::optional<Problem> brokenNote(const Design &design, const Id &key, const Note &note)
{
    const Id &id = note.id;
    if (auto p = badId(design, key, id))
        return p;
    if (!finite(note.at) || !positive(note.size))
        return notInRange(id);
    const auto inRange = [](double value) { return std::isfinite(value) && std::abs(value) <= maxCoordinate; };
    if (!std::all_of(note.points.begin(), note.points.end(), inRange))
        return Problem{"a point of '" + id + "' is not a finite number within 1e7", id, {}};
    return std::nullopt;
}

std::optional<Problem> brokenBrief(const Brief &brief)
{
    for (Axis axis : allAxes)
        if (const auto value = brief.profile.axis(axis); value && (*value < 1 || *value > 5))
            return Problem{"the axis '" + std::string(axisKey(axis)) + "' must be 1 to 5", "profile", {}};
    return std::nullopt;
}

} // namespace

const Component *Design::component(const Id &id) const { return find(components_, id); }
const Connection *Design::connection(const Id &id) const { return find(connections_, id); }
const Zone *Design::zone(const Id &id) const { return find(zones_, id); }
const Note *Design::note(const Id &id) const { return find(notes_, id); }

bool Design::contains(const Id &id) const
{
    return components_.contains(id) || connections_.contains(id) || zones_.contains(id) ||
           notes_.contains(id);
}

const std::set<Id> &Design::connectionsAt(const Id &component) const
{
    static const std::set<Id> none;
    const auto it = incident_.find(component);
    return it == incident_.end() ? none : it->second;
}

Result<void> Design::apply(const Change &change)
{
    if (auto stale = staleBefore(change))
        return tl::unexpected(*std::move(stale));
    write(change);
    if (auto broken = brokenBy(change)) {
        write(change.inverse());
        return tl::unexpected(*std::move(broken));
    }
    return {};
}

void Design::write(const Change &change)
{
    writeTable(components_, change.components);
    writeTable(connections_, change.connections);
    writeTable(zones_, change.zones);
    writeTable(notes_, change.notes);
    writeTable(waivers_, change.waivers);
    if (change.brief)
        brief_ = change.brief->after;
    indexConnections(change);
}

void Design::indexConnections(const Change &change)
{
    const auto unlist = [this](const Id &component, const Id &connection) {
        const auto it = incident_.find(component);
        if (it == incident_.end())
            return;
        it->second.erase(connection);
        if (it->second.empty())
            incident_.erase(it);
    };
    for (const auto &[id, delta] : change.connections) {
        if (delta.before) {
            unlist(delta.before->from, id);
            unlist(delta.before->to, id);
        }
        if (delta.after) {
            incident_[delta.after->from].insert(id);
            incident_[delta.after->to].insert(id);
        }
    }
}

std::optional<Problem> Design::staleBefore(const Change &change) const
{
    if (auto p = staleIn(components_, change.components))
        return p;
    if (auto p = staleIn(connections_, change.connections))
        return p;
    if (auto p = staleIn(zones_, change.zones))
        return p;
    if (auto p = staleIn(notes_, change.notes))
        return p;
    if (auto p = staleIn(waivers_, change.waivers))
        return p;
    if (!change.brief)
        return std::nullopt;
    const auto &[before, after] = *change.brief;
    if (!before || !after)
        return Problem{"a design always has a title and a profile", "profile", {}};
    if (before != brief_ && !(*before == *brief_))
        return Problem{"the change was made for another profile", {}, {}};
    return std::nullopt;
}

std::optional<Problem> Design::brokenBy(const Change &change) const
{
    for (const auto &[id, delta] : change.components) {
        if (!delta.after && incident_.contains(id))
            return Problem{"'" + id + "' still has connections", id, "Remove its connections too"};
        if (delta.after)
            if (auto p = brokenComponent(*this, id, *delta.after))
                return p;
    }
    for (const auto &[id, delta] : change.connections)
        if (delta.after)
            if (auto p = brokenConnection(*this, id, *delta.after))
                return p;
    std::set<Id> rooted;
    for (const auto &[id, delta] : change.zones)
        if (auto p = delta.after ? brokenZone(*this, id, *delta.after, rooted) : brokenRemoval(*this, id))
            return p;
    for (const auto &[id, delta] : change.notes)
        if (delta.after)
            if (auto p = brokenNote(*this, id, *delta.after))
                return p;
    for (const auto &[key, delta] : change.waivers)
        if (delta.after && delta.after->key() != key)
            return Problem{"a waiver of '" + delta.after->rule + "' is filed under another finding", key, {}};
    return change.brief ? brokenBrief(*brief_) : std::nullopt;
}

bool operator==(const Design &a, const Design &b)
{
    return sameTables(a.components_, b.components_) && sameTables(a.connections_, b.connections_) &&
           sameTables(a.zones_, b.zones_) && sameTables(a.notes_, b.notes_) &&
           sameTables(a.waivers_, b.waivers_) && (a.brief_ == b.brief_ || *a.brief_ == *b.brief_);
}

Change difference(const Design &before, const Design &after)
{
    Change change{tableDifference(before.components(), after.components()),
                  tableDifference(before.connections(), after.connections()),
                  tableDifference(before.zones(), after.zones()),
                  tableDifference(before.notes(), after.notes()),
                  tableDifference(before.waivers(), after.waivers()),
                  std::nullopt};
    if (!(before.brief() == after.brief()))
        change.brief = Delta<Brief>{std::make_shared<const Brief>(before.brief()),
                                    std::make_shared<const Brief>(after.brief())};
    return change;
}

std::optional<Rect> rectOf(const Design &design, const Id &id)
{
    if (const Component *component = design.component(id))
        return component->rect();
    if (const Zone *zone = design.zone(id))
        return zone->rect();
    if (const Note *note = design.note(id))
        return note->rect();
    return std::nullopt;
}

Rect contentBounds(const Design &design)
{
    Rect bounds;
    for (const auto &[id, component] : design.components())
        bounds = bounds.united(component->rect());
    for (const auto &[id, zone] : design.zones())
        bounds = bounds.united(zone->rect());
    for (const auto &[id, note] : design.notes())
        bounds = bounds.united(note->rect());
    for (const auto &[id, connection] : design.connections())
        for (Point p : connection->via)
            bounds = bounds.united(Rect{p.x, p.y, 1, 1});
    return bounds;
}

} // namespace plumbline
