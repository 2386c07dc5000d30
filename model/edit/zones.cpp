#include "edit/zones.h"

#include "edit/draft.h"

namespace plumbline::edit
{

namespace
{

/// Rounding must not drop a member that is flush with the frame when both are moved by the same fraction.
constexpr double flush = 1e-6;

using ZonePtr = std::shared_ptr<const Zone>;
using ComponentPtr = std::shared_ptr<const Component>;

double area(const Zone &zone)
{
    return zone.size.width * zone.size.height;
}

/// A strict order over all zones, so that membership by geometry alone can never be a cycle.
bool inner(const Zone &a, const Zone &b)
{
    return std::pair(area(a), std::string_view(a.id)) < std::pair(area(b), std::string_view(b.id));
}

bool encloses(const Zone &zone, const Rect &rect)
{
    return zone.rect().grown(flush).contains(rect);
}

bool coincide(const Zone &a, const Zone &b)
{
    return encloses(a, b.rect()) && encloses(b, a.rect());
}

/// Zones of different kinds may be drawn around the same place; one is inside the other then, so that both
/// hold for their members. To nest two of one kind would mean nothing, and would tie a zone to its copy.
bool mayNest(const Zone &a, const Zone &b)
{
    return a.kind != b.kind || !coincide(a, b);
}

/// The zones that may hold a record.
class Frames
{
public:
    void add(ZonePtr zone) { zones_.push_back(std::move(zone)); }

    /// The innermost zone that encloses the rectangle and is `fit`; `stated` wins a tie.
    template <class Fit> Id around(const Rect &rect, const Id &stated, Fit fit) const
    {
        const Zone *best = nullptr;
        for (const ZonePtr &zone : zones_)
            if (encloses(*zone, rect) && fit(*zone) && (!best || wins(*zone, *best, stated)))
                best = zone.get();
        return best ? best->id : Id();
    }

private:
    static bool wins(const Zone &a, const Zone &b, const Id &stated)
    {
        const bool nested = coincide(a, b) && mayNest(a, b);
        if (area(a) == area(b) && !nested && (a.id == stated || b.id == stated))
            return a.id == stated;
        return inner(a, b);
    }

    std::vector<ZonePtr> zones_;
};

/// The moved records, and what may have come into a moved zone or gone out with it.
class Touch
{
public:
    Touch(const Draft &draft, const std::set<Id> &moved, bool withMembers) : draft_(draft), moved_(moved)
    {
        for (const Id &id : moved) {
            if (!withMembers || !(draft.find<Zone>(id) || draft.before().zone(id)))
                continue;
            zoneIds_.insert(id);
            if (auto zone = draft.find<Zone>(id))
                zones_.push_back(std::move(zone));
        }
    }

    /// The records of one type whose membership has to be looked at.
    template <class R> std::vector<std::shared_ptr<const R>> records() const
    {
        std::vector<std::shared_ptr<const R>> result;
        if (zoneIds_.empty()) {
            for (const Id &id : moved_)
                if (auto record = draft_.find<R>(id))
                    result.push_back(std::move(record));
            return result;
        }
        result = draft_.all<R>();
        std::erase_if(result, [this](const auto &record) { return !touches(*record); });
        return result;
    }

private:
    template <class R> bool touches(const R &record) const
    {
        return moved_.contains(record.id) || zoneIds_.contains(record.zone) ||
               std::any_of(zones_.begin(), zones_.end(),
                           [&record](const ZonePtr &zone) { return encloses(*zone, record.rect()); });
    }

    const Draft &draft_;
    const std::set<Id> &moved_;
    std::vector<ZonePtr> zones_;
    std::set<Id> zoneIds_;
};

/// Walks up from `start`; false when `zone` is met.
bool leadsClearOf(const std::map<Id, Id> &parents, const Id &start, const Id &zone)
{
    for (Id at = start; !at.empty();) {
        if (at == zone)
            return false;
        const auto it = parents.find(at);
        at = it == parents.end() ? Id() : it->second;
    }
    return true;
}

void settleZones(Draft &draft, const Frames &frames, const std::vector<ZonePtr> &zones)
{
    std::map<Id, Id> parents;
    for (const ZonePtr &zone : draft.all<Zone>())
        parents[zone->id] = zone->zone;
    // Old parents of zones that get a new one anyway must not forbid it.
    for (const ZonePtr &zone : zones)
        parents[zone->id].clear();
    for (const ZonePtr &zone : zones) {
        parents[zone->id] = frames.around(zone->rect(), zone->zone, [&](const Zone &candidate) {
            return inner(*zone, candidate) && mayNest(*zone, candidate) &&
                   leadsClearOf(parents, candidate.id, zone->id);
        });
        draft.update<Zone>(zone->id, [&](Zone &z) { z.zone = parents.at(z.id); });
    }
}

void settleComponents(Draft &draft, const Frames &frames, const std::vector<ComponentPtr> &components)
{
    for (const ComponentPtr &component : components) {
        const Id zone = frames.around(component->rect(), component->zone, [](const Zone &) { return true; });
        draft.update<Component>(component->id, [&zone](Component &c) { c.zone = zone; });
    }
}

void settle(Draft &draft, const Touch &touch)
{
    Frames frames;
    for (ZonePtr zone : draft.all<Zone>())
        frames.add(std::move(zone));
    const auto zones = touch.records<Zone>();
    const auto components = touch.records<Component>();
    settleZones(draft, frames, zones);
    settleComponents(draft, frames, components);
}

} // namespace

Id zoneAround(const Design &design, const Rect &rect, const std::set<Id> &except)
{
    Frames frames;
    for (const auto &[id, zone] : design.zones())
        if (!except.contains(id))
            frames.add(zone);
    return frames.around(rect, {}, [](const Zone &) { return true; });
}

std::vector<Id> zonesAround(const Design &design, const Id &zone)
{
    std::vector<Id> result;
    const Zone *at = design.zone(zone);
    while (at && !at->zone.empty()) {
        result.push_back(at->zone);
        at = design.zone(at->zone);
    }
    return result;
}

std::set<Id> membersOf(const Design &design, const Id &zone)
{
    std::multimap<Id, Id> children;
    for (const auto &[id, inside] : design.zones())
        children.emplace(inside->zone, id);
    std::set<Id> members;
    std::vector<Id> open{zone};
    std::set<Id> holders{zone};
    while (!open.empty()) {
        const Id holder = std::move(open.back());
        open.pop_back();
        for (auto [it, end] = children.equal_range(holder); it != end; ++it) {
            members.insert(it->second);
            holders.insert(it->second);
            open.push_back(it->second);
        }
    }
    for (const auto &[id, component] : design.components())
        if (!component->zone.empty() && holders.contains(component->zone))
            members.insert(id);
    return members;
}

std::set<Id> withContents(const Design &design, const std::set<Id> &ids)
{
    std::set<Id> all = ids;
    bool anyZone = false;
    for (const Id &id : ids)
        if (design.zone(id)) {
            anyZone = true;
            all.merge(membersOf(design, id));
        }
    if (anyZone)
        for (const auto &[id, note] : design.notes())
            if (all.contains(zoneAround(design, note->rect())))
                all.insert(id);
    return all;
}

void settleMembership(const Design &before, Change &change, const std::set<Id> &moved)
{
    Draft draft(before, std::move(change));
    change = settled(draft, moved);
}

Change settled(Draft &draft, const std::set<Id> &moved)
{
    settle(draft, Touch(draft, moved, true));
    return draft.take();
}

Change settledAlone(Draft &draft, const std::set<Id> &ids)
{
    settle(draft, Touch(draft, ids, false));
    return draft.take();
}

} // namespace plumbline::edit
