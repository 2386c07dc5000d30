#include "edit/frame.h"

namespace plumbline::edit
{

namespace
{

constexpr std::size_t numbersPerPoint = 3; // x, y, pressure

template <class Map> void mapPoints(Note &note, Map map)
{
    for (std::size_t i = 0; i + 1 < note.points.size(); i += numbersPerPoint) {
        const Point mapped = map(Point{note.points[i], note.points[i + 1]});
        note.points[i] = mapped.x;
        note.points[i + 1] = mapped.y;
    }
}

} // namespace

void moveTo(Note &note, Point at)
{
    const Point by = at - note.at;
    mapPoints(note, [by](Point p) { return p + by; });
    note.at = at;
}

void fitInto(Note &note, const Rect &frame)
{
    const Rect before = note.rect();
    const double wider = frame.width / before.width;
    const double higher = frame.height / before.height;
    mapPoints(note, [&](Point p) {
        return Point{frame.x + (p.x - before.x) * wider, frame.y + (p.y - before.y) * higher};
    });
    note.at = {frame.x, frame.y};
    note.size = {frame.width, frame.height};
}

bool holdsOnBoard(const Note &note)
{
    for (std::size_t i = 0; i + 1 < note.points.size(); i += numbersPerPoint)
        if (!onBoard(Point{note.points[i], note.points[i + 1]}))
            return false;
    return onBoard(note.rect());
}

} // namespace plumbline::edit
