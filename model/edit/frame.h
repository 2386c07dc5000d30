#pragma once

#include "edit/draft.h"
#include "edit/wording.h"

/// Where components, zones and notes lie. Strokes of ink are in board coordinates, so that a note takes them
/// along.
namespace plumbline::edit
{

template <class R> void moveTo(R &record, Point at)
{
    record.at = at;
}
void moveTo(Note &, Point at);

template <class R> void fitInto(R &record, const Rect &frame)
{
    record.at = {frame.x, frame.y};
    record.size = {frame.width, frame.height};
}
/// Stretches the strokes with the frame.
void fitInto(Note &, const Rect &frame);

template <class R> bool holdsOnBoard(const R &record)
{
    return onBoard(record.rect());
}
bool holdsOnBoard(const Note &);

/// Puts what `alter(record &)` makes of a component, zone or note into the draft; false when a design cannot
/// hold it.
template <class Alter> bool alterPlaced(Draft &draft, const Id &id, Alter alter)
{
    const auto put = [&](auto record) {
        alter(record);
        const bool fits = holdsOnBoard(record);
        if (fits)
            draft.put(std::move(record));
        return fits;
    };
    if (const auto component = draft.find<Component>(id))
        return put(*component);
    if (const auto zone = draft.find<Zone>(id))
        return put(*zone);
    return put(*draft.find<Note>(id));
}

} // namespace plumbline::edit
