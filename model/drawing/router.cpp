#include "drawing/router.h"

#include <cmath>
#include <limits>

namespace plumbline::routing
{

namespace
{

/// Boxes this near to a way found so far are taken into account in the next round.
constexpr double nearBox = 12;
/// Enough for the obstacles around any way that a person would draw; bounds the work in a crowd.
constexpr std::size_t mostObstacles = 32;
/// Each round meets the boxes that the last way came near: a row of them takes one round for each.
constexpr int mostRounds = 12;
/// Boxes nearer to each other than this leave no room for a straight leg with its heads.
constexpr double shortestStraight = 8;
constexpr double shortestStub = 6;

constexpr Side allSides[] = {Side::left, Side::top, Side::right, Side::bottom};

bool lessRect(const Rect &a, const Rect &b)
{
    return std::tie(a.x, a.y, a.width, a.height) < std::tie(b.x, b.y, b.width, b.height);
}

/// Halfway through the gap between two boxes, where a leg across it looks best.
void favourGap(Interval a, Interval b, std::vector<double> &favoured)
{
    const Interval gap = a.hi <= b.lo ? Interval{a.hi, b.lo} : Interval{b.hi, a.lo};
    if (gap.length() > 0)
        favoured.push_back(std::round(gap.center()));
}

bool crosses(const Route &route, const Rect &box)
{
    for (std::size_t i = 0; i + 1 < route.size(); ++i)
        if (segmentCrosses(route[i], route[i + 1], box))
            return true;
    return false;
}

/// What is left of an interval between the spans of others, in order.
std::vector<Interval> freeParts(Interval whole, std::vector<Interval> blocked)
{
    std::sort(blocked.begin(), blocked.end(), [](Interval a, Interval b) { return a.lo < b.lo; });
    std::vector<Interval> parts;
    for (Interval b : blocked) {
        if (b.lo >= whole.lo)
            parts.push_back({whole.lo, std::min(whole.hi, b.lo)});
        whole.lo = std::max(whole.lo, b.hi);
    }
    parts.push_back(whole);
    std::erase_if(parts, [](Interval part) { return part.length() < 0; });
    return parts;
}

/// The side of a box at which a line to the waypoint `p` looks natural: the one that it lies off the most,
/// unless the line would have to turn back on its way to the waypoint `next` behind.
Side sideTowards(const Rect &box, Point p, const Point *next)
{
    const Point middle = box.center();
    const double dx = std::max({box.x - p.x, p.x - box.right(), 0.0});
    const double dy = std::max({box.y - p.y, p.y - box.bottom(), 0.0});
    bool flat = dx >= dy;
    if (dx > 0 && dy > 0 && next) {
        // The leg that arrives at the waypoint runs across the one that leaves the box.
        const bool backInRow = next->y == p.y && (next->x - p.x) * (p.x - middle.x) < 0;
        const bool backInColumn = next->x == p.x && (next->y - p.y) * (p.y - middle.y) < 0;
        if (backInRow != backInColumn)
            flat = backInRow;
    }
    if (flat)
        return p.x < middle.x ? Side::left : Side::right;
    return p.y < middle.y ? Side::top : Side::bottom;
}

/// Where a line from a waypoint meets the side: straight ahead when that is possible.
std::pair<double, bool> portTowards(const Rect &box, Side side, Point p)
{
    const Interval range = portRange(box, side);
    const double ahead = along(side, p);
    if (ahead >= range.lo && ahead <= range.hi)
        return {ahead, true};
    return {range.center(), false};
}

} // namespace

Skeleton Router::skeleton(const End &from, const End &to, Footprint &looked)
{
    if (auto found = straight(from, to, looked))
        return *std::move(found);
    std::vector<Gate> starts;
    std::vector<Gate> goals;
    for (Side side : allSides) {
        starts.push_back(gate(from, to, side, portRange(from.rect, side).center(), looked));
        goals.push_back(gate(to, from, side, portRange(to.rect, side).center(), looked));
    }
    Terrain terrain;
    const Way way = search(from, starts, to, goals, terrain, looked);
    Skeleton result;
    result.route = way.route;
    result.fromSide = starts[way.start].side;
    result.toSide = goals[way.goal].side;
    result.obstacles = std::move(terrain.obstacles);
    return result;
}

std::optional<Skeleton> Router::straight(const End &from, const End &to, Footprint &looked)
{
    const Rect &a = from.rect;
    const Rect &b = to.rect;
    Skeleton result;
    Interval gap;
    if (a.right() + shortestStraight <= b.x || b.right() + shortestStraight <= a.x) {
        const bool ahead = a.right() < b.x;
        result.fromSide = ahead ? Side::right : Side::left;
        result.toSide = ahead ? Side::left : Side::right;
        gap = ahead ? Interval{a.right(), b.x} : Interval{b.right(), a.x};
    } else if (a.bottom() + shortestStraight <= b.y || b.bottom() + shortestStraight <= a.y) {
        const bool ahead = a.bottom() < b.y;
        result.fromSide = ahead ? Side::bottom : Side::top;
        result.toSide = ahead ? Side::top : Side::bottom;
        gap = ahead ? Interval{a.bottom(), b.y} : Interval{b.bottom(), a.y};
    } else {
        return std::nullopt;
    }
    const Interval shared = intersection(portRange(a, result.fromSide), portRange(b, result.toSide));
    if (shared.length() < 0)
        return std::nullopt;

    const bool flat = isHorizontal(result.fromSide);
    boxesNear(flat ? Rect{gap.lo, shared.lo - clearance, gap.length(), shared.length() + 2 * clearance}
                   : Rect{shared.lo - clearance, gap.lo, shared.length() + 2 * clearance, gap.length()},
              from, to, looked);
    std::vector<Interval> blocked;
    for (Boxes::Handle box : found_) {
        const Interval span = flat ? spanY(boxes_.rect(box)) : spanX(boxes_.rect(box));
        blocked.push_back({span.lo - 2 * clearance, span.hi + 2 * clearance});
    }
    const double middle = std::round(shared.center());
    double nearest = std::numeric_limits<double>::max();
    double at = 0;
    for (Interval part : freeParts(shared, blocked))
        if (const double off = std::abs(part.clamp(middle) - middle); off < nearest) {
            nearest = off;
            at = part.clamp(middle);
            result.slide = part;
        }
    if (!result.slide)
        return std::nullopt;
    result.route = {pointAt(a, result.fromSide, at), pointAt(b, result.toSide, at)};
    return result;
}

Way Router::route(const End &from, const Gate &start, const End &to, const Gate &goal,
                  const std::vector<Rect> &obstacles, const std::vector<Leg> &taken, Footprint &looked)
{
    Terrain terrain;
    terrain.obstacles = obstacles;
    terrain.taken = taken;
    return search(from, {start}, to, {goal}, terrain, looked);
}

Gate Router::gate(const End &end, const End &other, Side side, double along, Footprint &looked)
{
    Gate result{pointAt(end.rect, side, along), side, stubLength};
    const Leg ahead = legBetween(result.at, result.at + outward(side, stubLength + nearBox));
    const Rect front = ahead.rect();
    boxesNear(isHorizontal(side) ? Rect{front.x, front.y - clearance, front.width, 2 * clearance}
                                 : Rect{front.x - clearance, front.y, 2 * clearance, front.height},
              end, other, looked);
    for (Boxes::Handle handle : found_) {
        const Rect &box = boxes_.rect(handle);
        double room = 0;
        switch (side) {
        case Side::left:
            room = result.at.x - box.right();
            break;
        case Side::right:
            room = box.x - result.at.x;
            break;
        case Side::top:
            room = result.at.y - box.bottom();
            break;
        case Side::bottom:
            room = box.y - result.at.y;
            break;
        }
        if (room > 0)
            result.stub = std::min(result.stub, std::max(shortestStub, std::round(room / 2)));
    }
    return result;
}

// Looks for a way as if the board were empty, then again with the boxes that stood near it, until nothing new
// is met. Few boxes are ever looked at, and those far from the way never are.
Way Router::search(const End &from, const std::vector<Gate> &starts, const End &to,
                   const std::vector<Gate> &goals, Terrain &terrain, Footprint &looked)
{
    terrain.ends = {from.rect, to.rect};
    favourGap(spanX(from.rect), spanX(to.rect), terrain.favouredX);
    favourGap(spanY(from.rect), spanY(to.rect), terrain.favouredY);
    Way best;
    best.cost = std::numeric_limits<double>::max();
    for (int round = 0; round < mostRounds; ++round) {
        Way way = maze_.find(terrain, starts, goals);
        std::vector<Rect> fresh = newBoxesNear(way.route, from, to, terrain.obstacles, looked);
        for (const Rect &box : fresh)
            way.cost += crosses(way.route, box.grown(clearance)) ? crossingCost : 0;
        if (way.cost < best.cost)
            best = std::move(way);
        fresh.resize(
            std::min(fresh.size(), mostObstacles - std::min(mostObstacles, terrain.obstacles.size())));
        if (fresh.empty())
            break;
        terrain.obstacles.insert(terrain.obstacles.end(), fresh.begin(), fresh.end());
    }
    return best;
}

/// In an order that does not depend on the index.
std::vector<Rect> Router::newBoxesNear(const Route &route, const End &from, const End &to,
                                       const std::vector<Rect> &known, Footprint &looked)
{
    std::vector<Rect> fresh;
    for (std::size_t i = 0; i + 1 < route.size(); ++i) {
        boxesNear(legOf(route, i).rect().grown(nearBox), from, to, looked);
        for (Boxes::Handle box : found_)
            if (std::find(known.begin(), known.end(), boxes_.rect(box)) == known.end())
                fresh.push_back(boxes_.rect(box));
    }
    std::sort(fresh.begin(), fresh.end(), lessRect);
    fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
    return fresh;
}

void Router::boxesNear(const Rect &area, const End &from, const End &to, Footprint &looked)
{
    looked.add(area);
    found_.clear();
    boxes_.query(area, found_);
    std::erase_if(found_, [&](Boxes::Handle box) { return box == from.box || box == to.box; });
}

// --- waypoints and loops ---

Skeleton Router::skeletonVia(const End &from, const End &to, const std::vector<Point> &via)
{
    Skeleton result;
    const Point *second = via.size() > 1 ? &via[1] : nullptr;
    const Point *secondToLast = via.size() > 1 ? &via[via.size() - 2] : nullptr;
    result.fromSide = sideTowards(from.rect, via.front(), second);
    result.toSide = sideTowards(to.rect, via.back(), secondToLast);
    const auto [start, startFixed] = portTowards(from.rect, result.fromSide, via.front());
    const auto [goal, goalFixed] = portTowards(to.rect, result.toSide, via.back());
    result.fromFixed = startFixed;
    result.toFixed = goalFixed;
    result.route = routeVia({pointAt(from.rect, result.fromSide, start), result.fromSide},
                            {pointAt(to.rect, result.toSide, goal), result.toSide}, via);
    return result;
}

Route Router::routeVia(const Gate &start, const Gate &goal, const std::vector<Point> &via)
{
    Route route{start.at};
    bool flat = isHorizontal(start.side);
    // Each leg goes on in the direction of the one before for as long as it helps, then turns once.
    const auto goTo = [&](Point p) {
        const Point last = route.back();
        if (last.x != p.x && last.y != p.y) {
            route.push_back(flat ? Point{p.x, last.y} : Point{last.x, p.y});
            flat = !flat;
        } else if (!(last == p)) {
            flat = last.y == p.y;
        }
        route.push_back(p);
    };
    for (Point p : via)
        goTo(p);
    // The last leg has to meet the side at a right angle.
    const Point last = route.back();
    if (last.x != goal.at.x && last.y != goal.at.y)
        route.push_back(isHorizontal(goal.side) ? Point{last.x, goal.at.y} : Point{goal.at.x, last.y});
    route.push_back(goal.at);
    return tidied(route);
}

Skeleton Router::loop(const Rect &box)
{
    Skeleton result;
    result.fromSide = Side::right;
    result.toSide = Side::top;
    result.route =
        loopRoute(box, pointAt(box, Side::right, box.center().y), pointAt(box, Side::top, box.center().x));
    return result;
}

Route Router::loopRoute(const Rect &box, Point start, Point goal)
{
    const double x = box.right() + stubLength;
    const double y = box.y - stubLength;
    return {start, {x, start.y}, {x, y}, {goal.x, y}, goal};
}

} // namespace plumbline::routing
