#include "edit/draft.h"
#include "edit/verbs.h"
#include "edit/wording.h"
#include "edit/zones.h"

namespace plumbline::edit
{

namespace
{

/// The innermost zone around this one that is not removed as well.
Id remainingZoneAround(const Design &design, const Zone &zone, const Ids &removed)
{
    for (const Id &outer : zonesAround(design, zone.id))
        if (!removed.contains(outer))
            return outer;
    return {};
}

template <class R> void handOn(Draft &draft, const Id &from, const Id &to, const Ids &removed, Ids &toSettle)
{
    for (const auto &[id, record] : tableOf<R>(draft.before())) {
        if (record->zone != from || removed.contains(id))
            continue;
        draft.update<R>(id, [&to](R &member) { member.zone = to; });
        // A zone that overlapped the removed one may be the innermost now. A member that lies in no zone at
        // all was put there by a statement, which holds for the zone around too.
        Ids except = removed;
        except.insert(id);
        if (!zoneAround(draft.before(), record->rect(), except).empty())
            toSettle.insert(id);
    }
}

} // namespace

Result<Change> remove(const Design &design, const Ids &ids)
{
    Draft draft(design);
    Ids toSettle;
    for (const Id &id : ids) {
        if (design.component(id)) {
            for (const Id &connection : design.connectionsAt(id))
                draft.erase<Connection>(connection);
            draft.erase<Component>(id);
        } else if (const Zone *zone = design.zone(id)) {
            const Id outer = remainingZoneAround(design, *zone, ids);
            handOn<Component>(draft, id, outer, ids, toSettle);
            handOn<Zone>(draft, id, outer, ids, toSettle);
            draft.erase<Zone>(id);
        } else if (design.connection(id)) {
            draft.erase<Connection>(id);
        } else if (design.note(id)) {
            draft.erase<Note>(id);
        } else if (design.waivers().contains(id)) {
            draft.eraseWaiver(id);
        } else {
            return noSuchRecord(id);
        }
    }
    return settledAlone(draft, toSettle);
}

} // namespace plumbline::edit
