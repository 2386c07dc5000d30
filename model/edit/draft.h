#pragma once

#include "design/design.h"

#include <type_traits>

namespace plumbline::edit
{

template <class R> const Table<R> &tableOf(const Design &design)
{
    if constexpr (std::is_same_v<R, Component>)
        return design.components();
    else if constexpr (std::is_same_v<R, Connection>)
        return design.connections();
    else if constexpr (std::is_same_v<R, Zone>)
        return design.zones();
    else
        return design.notes();
}

/// `AnyChange` is Change or const Change.
template <class R, class AnyChange> auto &deltasOf(AnyChange &change)
{
    if constexpr (std::is_same_v<R, Component>)
        return change.components;
    else if constexpr (std::is_same_v<R, Connection>)
        return change.connections;
    else if constexpr (std::is_same_v<R, Zone>)
        return change.zones;
    else
        return change.notes;
}

/// The names that records of this type have.
template <class R> std::set<std::string> namesOf(const Design &design)
{
    std::set<std::string> names;
    for (const auto &[id, record] : tableOf<R>(design))
        names.insert(record->name);
    return names;
}

/// A design with a change under way: what a verb reads and writes. Reading sees what was written. Records
/// that are put back as they were leave the change. The design must outlive the draft.
class Draft
{
public:
    explicit Draft(const Design &before, Change change = {}) : before_(before), change_(std::move(change)) {}

    const Design &before() const { return before_; }

    /// Null when there is no such record of this type.
    template <class R> std::shared_ptr<const R> find(const Id &id) const
    {
        const Deltas<R> &deltas = deltasOf<R>(change_);
        const auto it = deltas.find(id);
        return it == deltas.end() ? original<R>(id) : it->second.after;
    }

    bool contains(const Id &id) const
    {
        return find<Component>(id) || find<Connection>(id) || find<Zone>(id) || find<Note>(id);
    }

    /// Every record of a type as it is now: the old ones, then the new ones, each in the order of ids.
    template <class R> std::vector<std::shared_ptr<const R>> all() const
    {
        std::vector<std::shared_ptr<const R>> records;
        for (const auto &[id, record] : tableOf<R>(before_))
            if (auto current = find<R>(id))
                records.push_back(std::move(current));
        for (const auto &[id, delta] : deltasOf<R>(change_))
            if (!delta.before && delta.after)
                records.push_back(delta.after);
        return records;
    }

    /// Adds the record, or replaces the one with its id.
    template <class R> void put(R record)
    {
        const Id id = record.id;
        auto before = original<R>(id);
        if (before && *before == record)
            deltasOf<R>(change_).erase(id);
        else
            deltasOf<R>(change_)[id] = {std::move(before), std::make_shared<const R>(std::move(record))};
    }

    /// Replaces an existing record by what `alter(R &)` makes of it.
    template <class R, class Alter> void update(const Id &id, Alter alter)
    {
        R record = *find<R>(id);
        alter(record);
        put(std::move(record));
    }

    template <class R> void erase(const Id &id)
    {
        if (auto before = original<R>(id))
            deltasOf<R>(change_)[id] = {std::move(before), nullptr};
        else
            deltasOf<R>(change_).erase(id);
    }

    /// Adds a waiver of a record that is new in this draft.
    void addWaiver(Waiver waiver)
    {
        const Id key = waiver.key();
        change_.waivers[key] = {nullptr, std::make_shared<const Waiver>(std::move(waiver))};
    }
    void eraseWaiver(const Id &key) { change_.waivers[key] = {before_.waivers().at(key), nullptr}; }

    Change take() { return std::move(change_); }

private:
    template <class R> std::shared_ptr<const R> original(const Id &id) const
    {
        const auto it = tableOf<R>(before_).find(id);
        return it == tableOf<R>(before_).end() ? nullptr : it->second;
    }

    const Design &before_;
    Change change_;
};

/// The draft's change with the membership of the records that were moved or made; see settleMembership().
Change settled(Draft &draft, const std::set<Id> &moved);
/// The same for these records alone, whose places have not changed, and not for what lies in them.
Change settledAlone(Draft &draft, const std::set<Id> &ids);

} // namespace plumbline::edit
