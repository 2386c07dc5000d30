#include "edit/draft.h"
#include "edit/verbs.h"
#include "edit/wording.h"
#include "edit/zones.h"

namespace plumbline::edit
{

Result<Change> place(const Design &design, const Catalog &catalog, const std::string &kind, Point center,
                     const Id &id)
{
    if (auto bad = badNewId(design, id))
        return tl::unexpected(*std::move(bad));
    const ComponentKind *known = catalog.component(kind);
    if (!known)
        return problem("there is no component kind '" + kind + "'", {}, "Choose a kind of the palette");
    Component component;
    component.id = id;
    component.kind = kind;
    component.name = freeName(known->title, namesOf<Component>(design));
    component.at = center - Point{cardSize.width / 2, cardSize.height / 2};
    component.size = cardSize;
    if (!onBoard(component.rect()))
        return tl::unexpected(offBoard("'" + component.name + "'"));
    Draft draft(design);
    draft.put(std::move(component));
    return settled(draft, {id});
}

Result<Change> placeZone(const Design &design, const Catalog &catalog, const std::string &kind, Rect rect,
                         const Id &id)
{
    if (auto bad = badNewId(design, id))
        return tl::unexpected(*std::move(bad));
    const ZoneKind *known = catalog.zone(kind);
    if (!known) {
        std::vector<std::string> kinds;
        for (const ZoneKind &other : catalog.zones())
            kinds.push_back(other.id);
        return problem("there is no zone kind '" + kind + "'", {}, "Use " + listed(kinds, "or"));
    }
    Zone zone;
    zone.id = id;
    zone.kind = kind;
    zone.name = freeName(known->title, namesOf<Zone>(design));
    zone.at = {rect.x, rect.y};
    zone.size = {std::max(rect.width, smallestZone.width), std::max(rect.height, smallestZone.height)};
    if (!onBoard(zone.rect()))
        return tl::unexpected(offBoard("'" + zone.name + "'"));
    Draft draft(design);
    draft.put(std::move(zone));
    return settled(draft, {id});
}

Result<Change> placeNote(const Design &design, NoteKind kind, Rect rect, const std::string &text,
                         const Id &id)
{
    if (auto bad = badNewId(design, id))
        return tl::unexpected(*std::move(bad));
    const Size smallest = smallestNote(kind);
    Note note;
    note.id = id;
    note.kind = kind;
    note.text = text;
    note.at = {rect.x, rect.y};
    note.size = {std::max(rect.width, smallest.width), std::max(rect.height, smallest.height)};
    if (!onBoard(note.rect()))
        return tl::unexpected(offBoard("the note"));
    Draft draft(design);
    draft.put(std::move(note));
    return draft.take();
}

} // namespace plumbline::edit
