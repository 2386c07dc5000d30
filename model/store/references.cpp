#include "store/references.h"

#include <unordered_map>
#include <unordered_set>

namespace plumbline::store
{

namespace
{

using Ids = std::unordered_set<std::string_view>;

JsonPath pathOf(std::string_view array, std::size_t index, std::string_view key)
{
    return {array, index, key};
}

/// Removes the records for which `offends(record, index)` is true. Stops at a fault that stops the reading.
template <class R, class Offends>
void removeOffending(std::vector<R> &records, const Faults &faults, Offends offends)
{
    std::vector<R> sound;
    sound.reserve(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        const bool out = offends(records[i], i);
        if (faults.stop())
            return;
        if (!out)
            sound.push_back(std::move(records[i]));
    }
    records = std::move(sound);
}

/// Ids are copied into the set: the records move while it is filled.
template <class R>
void keepUniqueIds(std::vector<R> &records, std::string_view array, std::unordered_set<Id> &taken,
                   Faults &faults)
{
    removeOffending(records, faults, [&](const R &record, std::size_t index) {
        if (taken.insert(record.id).second)
            return false;
        faults.add(
            pathOf(array, index, "id"), "the id '" + oneLine(record.id) + "' is used twice",
            "Give one of the two records another id; an id must be unique over all records of the file");
        return true;
    });
}

void keepUniqueWaivers(std::vector<Waiver> &waivers, Faults &faults)
{
    std::unordered_set<Id> taken;
    removeOffending(waivers, faults, [&](const Waiver &waiver, std::size_t index) {
        if (taken.insert(waiver.key()).second)
            return false;
        faults.add(pathOf("waivers", index, "rule"),
                   "there are two waivers of '" + oneLine(waiver.rule) + "' for the same anchor",
                   "Remove one of them");
        return true;
    });
}

template <class R> Ids idsOf(const std::vector<R> &records)
{
    Ids ids;
    ids.reserve(records.size());
    for (const R &record : records)
        ids.insert(record.id);
    return ids;
}

/// Of components or zones: an unknown zone is left, and with it the claim to be inside.
template <class R>
void settleZones(std::vector<R> &records, std::string_view array, const Ids &zones, Faults &faults)
{
    for (std::size_t i = 0; i < records.size() && !faults.stop(); ++i) {
        R &record = records[i];
        if (record.zone.empty() || zones.contains(record.zone))
            continue;
        faults.add(pathOf(array, i, "zone"), "there is no zone '" + oneLine(record.zone) + "'",
                   "Name the id of a zone of this file, or remove the key");
        record.zone.clear();
    }
}

void settleEnds(std::vector<Connection> &connections, const Ids &components, Faults &faults)
{
    removeOffending(connections, faults, [&](const Connection &connection, std::size_t index) {
        for (const auto &[key, end] :
             {std::pair("from", &connection.from), std::pair("to", &connection.to)}) {
            if (components.contains(*end))
                continue;
            faults.add(pathOf("connections", index, key), "there is no component '" + oneLine(*end) + "'",
                       "Name the id of a component of this file, or remove the connection");
            return true;
        }
        return false;
    });
}

/// Climbs from every zone to a zone known to be sound, so that each zone is visited a constant number of
/// times.
void settleCycles(std::vector<Zone> &zones, Faults &faults)
{
    enum class State { unseen, onThisClimb, sound };
    std::unordered_map<std::string_view, std::size_t> indexOf;
    for (std::size_t i = 0; i < zones.size(); ++i)
        indexOf.emplace(zones[i].id, i);
    std::vector<State> states(zones.size(), State::unseen);
    for (std::size_t start = 0; start < zones.size(); ++start) {
        std::vector<std::size_t> climb;
        std::size_t at = start;
        while (states[at] == State::unseen) {
            states[at] = State::onThisClimb;
            climb.push_back(at);
            if (zones[at].zone.empty())
                break;
            at = indexOf.at(zones[at].zone);
        }
        const bool closed = states[at] == State::onThisClimb && !zones[at].zone.empty();
        if (closed) {
            // `at` was met twice, so the cycle runs through it.
            faults.add(pathOf("zones", at, "zone"),
                       "the zone '" + oneLine(zones[at].id) + "' contains itself",
                       "Break the cycle of zones: the outermost one names no zone");
            if (faults.stop())
                return;
            zones[at].zone.clear();
        }
        for (const std::size_t index : climb)
            states[index] = State::sound;
    }
}

} // namespace

void settleReferences(Records &records, Faults &faults)
{
    std::unordered_set<Id> taken;
    keepUniqueIds(records.components, "components", taken, faults);
    if (!faults.stop())
        keepUniqueIds(records.connections, "connections", taken, faults);
    if (!faults.stop())
        keepUniqueIds(records.zones, "zones", taken, faults);
    if (!faults.stop())
        keepUniqueIds(records.notes, "notes", taken, faults);
    if (!faults.stop())
        keepUniqueWaivers(records.waivers, faults);
    if (faults.stop())
        return;
    const Ids zones = idsOf(records.zones);
    settleZones(records.components, "components", zones, faults);
    settleZones(records.zones, "zones", zones, faults);
    if (!faults.stop())
        settleEnds(records.connections, idsOf(records.components), faults);
    if (!faults.stop())
        settleCycles(records.zones, faults);
}

} // namespace plumbline::store
