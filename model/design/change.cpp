#include "design/change.h"

namespace plumbline
{

namespace
{

template <class R> Deltas<R> inverted(const Deltas<R> &deltas)
{
    Deltas<R> result;
    for (const auto &[id, delta] : deltas)
        result.emplace(id, Delta<R>{delta.after, delta.before});
    return result;
}

template <class R> bool changesNothing(const Delta<R> &delta)
{
    if (delta.before == delta.after)
        return true;
    return delta.before && delta.after && *delta.before == *delta.after;
}

template <class R> void appendDeltas(Deltas<R> &first, const Deltas<R> &next)
{
    for (const auto &[id, delta] : next) {
        auto [it, isNew] = first.try_emplace(id, delta);
        if (!isNew)
            it->second.after = delta.after;
        if (changesNothing(it->second))
            first.erase(it);
    }
}

} // namespace

bool Change::empty() const
{
    return components.empty() && connections.empty() && zones.empty() && notes.empty() && waivers.empty() &&
           !brief;
}

Change Change::inverse() const
{
    Change result{inverted(components), inverted(connections), inverted(zones),
                  inverted(notes),      inverted(waivers),     std::nullopt};
    if (brief)
        result.brief = Delta<Brief>{brief->after, brief->before};
    return result;
}

void Change::append(const Change &next)
{
    appendDeltas(components, next.components);
    appendDeltas(connections, next.connections);
    appendDeltas(zones, next.zones);
    appendDeltas(notes, next.notes);
    appendDeltas(waivers, next.waivers);
    if (next.brief) {
        if (brief)
            brief->after = next.brief->after;
        else
            brief = next.brief;
        if (changesNothing(*brief))
            brief.reset();
    }
}

} // namespace plumbline
