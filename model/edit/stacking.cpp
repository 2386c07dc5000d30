#include "design/standing.h"
#include "edit/draft.h"
#include "edit/frame.h"
#include "edit/standing_verbs.h"
#include "edit/zones.h"

namespace plumbline::edit
{

namespace
{

/// A record in the paint order of its type.
struct Layered {
    Id id;
    int stack = 0;
    Rect rect;
    bool chosen = false;
};

template <class R> std::vector<Layered> paintOrder(const Design &design, const Ids &ids)
{
    std::vector<Layered> order;
    for (const auto &[id, record] : tableOf<R>(design))
        order.push_back({id, stackOf(record->extra), record->rect(), ids.contains(id)});
    std::stable_sort(order.begin(), order.end(),
                     [](const Layered &a, const Layered &b) { return a.stack < b.stack; });
    return order;
}

/// Moves the chosen records of an order one place on: past the nearest that overlaps, else the nearest.
void moveOn(std::vector<Layered> &order)
{
    for (std::size_t i = order.size(); i-- > 0;) {
        if (!order[i].chosen)
            continue;
        std::size_t target = i;
        for (std::size_t k = i + 1; k < order.size(); ++k) {
            if (order[k].chosen)
                continue;
            if (order[k].rect.intersects(order[i].rect)) {
                target = k;
                break;
            }
            if (target == i)
                target = k;
        }
        const auto at = [&order](std::size_t index) {
            return order.begin() + static_cast<std::ptrdiff_t>(index);
        };
        std::rotate(at(i), at(i + 1), at(target + 1));
    }
}

/// Which way records pass: towards the front, or towards the back of an order that is turned round.
enum class Way { front, back };

/// The stack that `one` needs at least (towards the back: at most) to come after `earlier`.
int after(const Layered &earlier, const Layered &one, Way way)
{
    const bool idDecides = way == Way::front ? earlier.id < one.id : one.id < earlier.id;
    const int step = idDecides ? 0 : 1;
    return way == Way::front ? earlier.stack + step : earlier.stack - step;
}

void bringAfter(const Layered &earlier, Layered &one, Way way)
{
    const int needed = after(earlier, one, way);
    one.stack = way == Way::front ? std::max(one.stack, needed) : std::min(one.stack, needed);
}

/// The chosen come last, behind one another as they were.
void passAll(std::vector<Layered> &order, Way way)
{
    std::stable_partition(order.begin(), order.end(), [](const Layered &one) { return !one.chosen; });
    for (std::size_t i = 1; i < order.size(); ++i)
        if (order[i].chosen)
            bringAfter(order[i - 1], order[i], way);
}

/// The chosen go one place on. What overlaps a record that got another number gets one too, where it must
/// stay on its side.
void passOne(std::vector<Layered> &order, Way way)
{
    moveOn(order);
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const int before = order[i].stack;
        if (order[i].chosen) {
            if (i > 0)
                bringAfter(order[i - 1], order[i], way);
            for (std::size_t k = 0; k < i; ++k)
                if (order[k].rect.intersects(order[i].rect))
                    bringAfter(order[k], order[i], way);
        } else {
            for (const std::size_t k : changed)
                if (order[k].rect.intersects(order[i].rect))
                    bringAfter(order[k], order[i], way);
        }
        if (order[i].stack != before)
            changed.push_back(i);
    }
}

template <class R> void restackType(Draft &draft, const Ids &ids, Stacking where)
{
    std::vector<Layered> order = paintOrder<R>(draft.before(), ids);
    if (std::none_of(order.begin(), order.end(), [](const Layered &one) { return one.chosen; }))
        return;
    const Way way = where == Stacking::front || where == Stacking::forward ? Way::front : Way::back;
    if (way == Way::back)
        std::reverse(order.begin(), order.end());
    if (where == Stacking::front || where == Stacking::back)
        passAll(order, way);
    else
        passOne(order, way);
    for (const Layered &one : order)
        if (one.stack != stackOf(standingOf(draft.before(), one.id)))
            draft.update<R>(one.id, [&one](R &record) { setStack(record.extra, one.stack); });
}

std::optional<Problem> nothingPlaced(const Design &design, const Ids &ids)
{
    for (const Id &id : ids)
        if (rectOf(design, id))
            return std::nullopt;
    return Problem{
        "nothing is selected that has a place of its own", {}, "Select components, zones or notes"};
}

} // namespace

Result<Change> lock(const Design &design, const Ids &ids, bool locked)
{
    if (auto nothing = nothingPlaced(design, ids))
        return tl::unexpected(*std::move(nothing));
    Draft draft(design);
    for (const Id &id : ids)
        if (rectOf(design, id))
            alterPlaced(draft, id, [locked](auto &record) { setLocked(record.extra, locked); });
    return draft.take();
}

Result<Change> restack(const Design &design, const Ids &ids, Stacking where)
{
    if (auto nothing = nothingPlaced(design, ids))
        return tl::unexpected(*std::move(nothing));
    Draft draft(design);
    restackType<Component>(draft, ids, where);
    restackType<Zone>(draft, ids, where);
    restackType<Note>(draft, ids, where);
    return draft.take();
}

Result<Change> sameSize(const Design &design, const Ids &ids, bool width, bool height)
{
    Size largest;
    Ids sized;
    for (const Id &id : ids) {
        const Note *note = design.note(id);
        const auto rect = rectOf(design, id);
        if (!rect || (note && note->kind == NoteKind::ink))
            continue;
        sized.insert(id);
        largest = {std::max(largest.width, rect->width), std::max(largest.height, rect->height)};
    }
    if (sized.size() < 2)
        return problem("there is no size to share", {}, "Select two or more components, zones or notes");
    Draft draft(design);
    for (const Id &id : sized) {
        const Rect rect = *rectOf(design, id);
        const Size size{width ? largest.width : rect.width, height ? largest.height : rect.height};
        const Rect frame{rect.center().x - size.width / 2, rect.center().y - size.height / 2, size.width,
                         size.height};
        if (frame != rect && !alterPlaced(draft, id, [&frame](auto &record) { fitInto(record, frame); }))
            return tl::unexpected(offBoard(called(design, id)));
    }
    return settled(draft, sized);
}

Result<Change> fitZone(const Design &design, const Id &id)
{
    const Zone *zone = design.zone(id);
    if (!zone)
        return problem("only a zone can be fitted to its content", {}, "Select a zone");
    Ids contents = withContents(design, {id});
    contents.erase(id);
    Rect bounds;
    for (const Id &inside : contents)
        bounds = bounds.united(rectOf(design, inside).value_or(Rect()));
    if (bounds.empty())
        return problem(called(design, id) + " has nothing in it to fit to", {},
                       "Move components into it first");
    Rect frame = bounds.grown(zonePadding);
    frame.y -= zoneTitleRoom;
    frame.height += zoneTitleRoom;
    frame.width = std::max(frame.width, smallestZone.width);
    frame.height = std::max(frame.height, smallestZone.height);
    Draft draft(design);
    if (!alterPlaced(draft, id, [&frame](auto &record) { fitInto(record, frame); }))
        return tl::unexpected(offBoard(called(design, id)));
    return settled(draft, {id});
}

} // namespace plumbline::edit
