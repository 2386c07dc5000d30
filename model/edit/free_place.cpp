#include "edit/verbs.h"

#include <cmath>
#include <limits>

namespace plumbline::edit
{

namespace
{

constexpr double gap = 24; ///< Around a new card: room for its connectors.
constexpr double grid = 8;
constexpr double step = 24;
constexpr int mostRings = 60;
constexpr double otherZone = 400; ///< How many pixels further the wished zone may be.

bool isFree(const Design &design, const Rect &card)
{
    const Rect room = card.grown(gap);
    for (const auto &[id, component] : design.components())
        if (component->rect().intersects(room))
            return false;
    for (const auto &[id, note] : design.notes())
        if (note->rect().intersects(card))
            return false;
    for (const auto &[id, zone] : design.zones())
        if (zone->rect().intersects(room) && !zone->rect().contains(room))
            return false;
    return true;
}

/// The ids of all zones around a point.
std::set<Id> zonesAround(const Design &design, Point point)
{
    std::set<Id> zones;
    for (const auto &[id, zone] : design.zones())
        if (zone->rect().contains(point))
            zones.insert(id);
    return zones;
}

} // namespace

Point freePlace(const Design &design, Point wished)
{
    const auto cardAt = [](Point center) {
        return Rect::of(center - Point{cardSize.width / 2, cardSize.height / 2}, cardSize);
    };
    if (isFree(design, cardAt(wished)))
        return wished;
    const std::set<Id> home = zonesAround(design, wished);
    double least = std::numeric_limits<double>::max();
    Point best = wished;
    const auto consider = [&](int column, int row) {
        const Point center{std::round((wished.x + column * step) / grid) * grid,
                           std::round((wished.y + row * step) / grid) * grid};
        const double price = std::hypot(center.x - wished.x, center.y - wished.y);
        if (price >= least || !isFree(design, cardAt(center)))
            return;
        const double total = price + (zonesAround(design, center) == home ? 0 : otherZone);
        if (total < least) {
            least = total;
            best = center;
        }
    };
    for (int ring = 1; ring <= mostRings && ring * step < least; ++ring)
        for (int i = -ring; i <= ring; ++i) {
            consider(i, -ring);
            consider(i, ring);
            consider(-ring, i);
            consider(ring, i);
        }
    return best;
}

} // namespace plumbline::edit
