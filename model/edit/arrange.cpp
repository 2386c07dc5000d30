#include "design/standing.h"
#include "edit/frame.h"
#include "edit/standing_verbs.h"
#include "edit/zones.h"

#include <cmath>

namespace plumbline::edit
{

namespace
{

using Shifts = std::map<Id, Point>;

/// Shifts below this are the rounding of the arithmetic, not somebody's wish.
constexpr double noShift = 1e-6;

std::optional<Problem> unknownIn(const Design &design, const Ids &ids)
{
    for (const Id &id : ids)
        if (!design.contains(id))
            return noSuchRecord(id).value();
    return std::nullopt;
}

/// A waypoint moves with the ends; when they move apart, it takes more after the end that it is nearer to.
void shiftWaypoints(Connection &connection, Point fromBy, Point toBy)
{
    const double legs = static_cast<double>(connection.via.size()) + 1;
    const Point apart = toBy - fromBy;
    double leg = 0;
    for (Point &point : connection.via) {
        const double share = ++leg / legs;
        point = point + fromBy + Point{apart.x * share, apart.y * share};
    }
}

/// The waypoints of connections with both ends moved follow them.
std::optional<Problem> carryWaypoints(Draft &draft, const Shifts &shifts)
{
    const Design &design = draft.before();
    for (const auto &[id, shift] : shifts) {
        for (const Id &connectionId : design.connectionsAt(id)) {
            Connection connection = *design.connection(connectionId);
            const auto to = shifts.find(connection.to);
            if (connection.from != id || to == shifts.end())
                continue;
            shiftWaypoints(connection, shift, to->second);
            if (!onBoard(connection.via))
                return offBoard(called(design, connectionId));
            draft.put(std::move(connection));
        }
    }
    return std::nullopt;
}

/// Moves every record by its own shift; contents of zones are listed by the caller.
Result<Change> shifted(const Design &design, const Shifts &shifts)
{
    Draft draft(design);
    Ids moved;
    for (const auto &[id, shift] : shifts) {
        const auto rect = rectOf(design, id);
        if (!rect)
            continue;
        const Point at = Point{rect->x, rect->y} + shift;
        if (!alterPlaced(draft, id, [at](auto &record) { moveTo(record, at); }))
            return tl::unexpected(offBoard(called(design, id)));
        moved.insert(id);
    }
    if (auto bad = carryWaypoints(draft, shifts))
        return tl::unexpected(*std::move(bad));
    return settled(draft, moved);
}

/// A selected record, or a group of them, that is arranged as one piece with what it carries.
struct Piece {
    Ids ids;
    Rect rect;
};

/// The outermost group of a record that counts as one piece; empty for none.
Id unitOf(const Design &design, const Id &id, const Id &entered)
{
    const std::vector<Id> groups = groupsOf(standingOf(design, id));
    const auto in = std::find(groups.begin(), groups.end(), entered);
    if (in == groups.end())
        return groups.empty() ? Id() : groups.front();
    return std::next(in) == groups.end() ? Id() : *std::next(in);
}

/// The selected records with a place, groups as one, without those that a selected zone carries.
std::vector<Piece> piecesOf(const Design &design, const Ids &ids)
{
    Ids carried;
    for (const Id &id : ids)
        if (design.zone(id)) {
            Ids contents = withContents(design, {id});
            contents.erase(id);
            carried.merge(contents);
        }
    std::vector<Piece> pieces;
    std::map<Id, std::size_t> units;
    const Id entered = enteredGroup(design, ids);
    for (const Id &id : ids) {
        const auto rect = rectOf(design, id);
        if (!rect || carried.contains(id))
            continue;
        const Id unit = unitOf(design, id, entered);
        const auto [at, fresh] = units.emplace(unit.empty() ? id : unit, pieces.size());
        if (fresh)
            pieces.push_back({{id}, *rect});
        Piece &piece = pieces[at->second];
        piece.ids.insert(id);
        piece.rect = piece.rect.united(*rect);
    }
    if (pieces.size() != 1 || pieces.front().ids.size() == 1)
        return pieces;
    // One group alone: its records are arranged among themselves.
    std::vector<Piece> members;
    for (const Id &id : pieces.front().ids)
        members.push_back({{id}, *rectOf(design, id)});
    return members;
}

void addShift(Shifts &shifts, const Design &design, const Piece &piece, Point by)
{
    if (std::abs(by.x) < noShift && std::abs(by.y) < noShift)
        return;
    for (const Id &id : withContents(design, piece.ids))
        shifts.emplace(id, by);
}

/// How far the rectangle has to move to stand at the edge of the bounds.
Point towards(const Rect &rect, const Rect &bounds, Edge edge)
{
    switch (edge) {
    case Edge::left:
        return {bounds.x - rect.x, 0};
    case Edge::centerX:
        return {bounds.center().x - rect.center().x, 0};
    case Edge::right:
        return {bounds.right() - rect.right(), 0};
    case Edge::top:
        return {0, bounds.y - rect.y};
    case Edge::centerY:
        return {0, bounds.center().y - rect.center().y};
    case Edge::bottom:
        return {0, bounds.bottom() - rect.bottom()};
    }
    return {};
}

/// A side of a rectangle along one direction.
struct Span {
    double start = 0;
    double length = 0;
    double end() const { return start + length; }
};

Span spanOf(const Rect &rect, Direction direction)
{
    return direction == Direction::horizontal ? Span{rect.x, rect.width} : Span{rect.y, rect.height};
}

/// A span of at least the smallest length. A handle that is dragged too far stops; the other end stays where
/// it was.
Span atLeast(Span wanted, double smallest, Span before)
{
    if (wanted.length >= smallest)
        return wanted;
    const bool draggedStart = wanted.start != before.start && std::abs(wanted.end() - before.end()) < noShift;
    return {draggedStart ? before.end() - smallest : wanted.start, smallest};
}

Size smallestOf(const Design &design, const Id &id)
{
    if (design.component(id))
        return smallestCard;
    if (design.zone(id))
        return smallestZone;
    return smallestNote(design.note(id)->kind);
}

} // namespace

Result<Change> move(const Design &design, const Ids &ids, Point by)
{
    if (auto unknown = unknownIn(design, ids))
        return tl::unexpected(*std::move(unknown));
    Shifts shifts;
    if (by != Point{})
        for (const Id &id : withContents(design, ids))
            shifts.emplace(id, by);
    return shifted(design, shifts);
}

Result<Change> resize(const Design &design, const Id &id, Rect rect)
{
    const auto before = rectOf(design, id);
    if (!before)
        return design.contains(id) ? problem(called(design, id) + " has no size of its own", {},
                                             "Move its ends or its waypoints instead")
                                   : noSuchRecord(id);
    if (!onBoard(Point{rect.width, rect.height}))
        return tl::unexpected(offBoard(called(design, id)));
    const Size smallest = smallestOf(design, id);
    const Span x = atLeast({rect.x, rect.width}, smallest.width, {before->x, before->width});
    const Span y = atLeast({rect.y, rect.height}, smallest.height, {before->y, before->height});
    const Rect after{x.start, y.start, x.length, y.length};
    if (after == *before)
        return Change();
    Draft draft(design);
    if (!alterPlaced(draft, id, [&after](auto &record) { fitInto(record, after); }))
        return tl::unexpected(offBoard(called(design, id)));
    return settled(draft, {id});
}

Result<Change> align(const Design &design, const Ids &ids, Edge edge)
{
    if (auto unknown = unknownIn(design, ids))
        return tl::unexpected(*std::move(unknown));
    const std::vector<Piece> pieces = piecesOf(design, ids);
    if (pieces.size() < 2)
        return problem("there is nothing to align with", {},
                       "Select two or more components, zones or notes that do not lie in one another");
    Rect bounds = pieces.front().rect;
    for (const Piece &piece : pieces)
        bounds = bounds.united(piece.rect);
    Shifts shifts;
    for (const Piece &piece : pieces)
        addShift(shifts, design, piece, towards(piece.rect, bounds, edge));
    return shifted(design, shifts);
}

Result<Change> distribute(const Design &design, const Ids &ids, Direction direction)
{
    if (auto unknown = unknownIn(design, ids))
        return tl::unexpected(*std::move(unknown));
    std::vector<Piece> pieces = piecesOf(design, ids);
    if (pieces.size() < 3)
        return problem("there are no gaps to make equal", {},
                       "Select three or more components, zones or notes that do not lie in one another");
    const auto middle = [direction](const Piece &piece) {
        const Span span = spanOf(piece.rect, direction);
        return std::pair(span.start + span.length / 2, std::string_view(*piece.ids.begin()));
    };
    std::sort(pieces.begin(), pieces.end(),
              [&middle](const Piece &a, const Piece &b) { return middle(a) < middle(b); });
    const double start = spanOf(pieces.front().rect, direction).start;
    double room = spanOf(pieces.back().rect, direction).end() - start;
    for (const Piece &piece : pieces)
        room -= spanOf(piece.rect, direction).length;
    const double gap = room / static_cast<double>(pieces.size() - 1);

    Shifts shifts;
    double at = start;
    for (const Piece &piece : pieces) {
        const Span span = spanOf(piece.rect, direction);
        const double by = at - span.start;
        addShift(shifts, design, piece, direction == Direction::horizontal ? Point{by, 0} : Point{0, by});
        at += span.length + gap;
    }
    return shifted(design, shifts);
}

} // namespace plumbline::edit
