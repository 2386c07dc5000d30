#include "drawing/maze.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace plumbline::routing
{

namespace
{

constexpr double endCrossingCost = 20 * crossingCost;
constexpr double closenessCost = 0.5; // per pixel nearer to a box than stubLength
constexpr double sharingCost = 2;     // per pixel upon a line of another connector
constexpr double marginBias = 2;      // a line along a box is a little worse than one halfway

// In a crowd where every way crosses something, proving which one is cheapest means to look at them all.
// After this many steps the search heads for the goal and takes a way that may not be the cheapest.
constexpr int patience = 500;
constexpr double haste = 4;

enum Direction : unsigned { right, down, left, up };

constexpr unsigned directionCount = 4;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

Direction outwardOf(Side side)
{
    switch (side) {
    case Side::left:
        return left;
    case Side::top:
        return up;
    case Side::right:
        return right;
    case Side::bottom:
        break;
    }
    return down;
}

bool isVertical(unsigned direction)
{
    return direction % 2 == 1;
}

unsigned reversed(unsigned direction)
{
    return (direction + 2) % directionCount;
}

/// Halfway lines between boxes that are too near to each other for a line beside either.
template <class Line>
void layNarrows(const std::vector<Rect> &boxes, std::vector<Line> &lines, Interval (*across)(const Rect &),
                Interval (*along)(const Rect &))
{
    for (const Rect &before : boxes)
        for (const Rect &after : boxes) {
            const Interval gap{across(before).hi, across(after).lo};
            const bool beside = intersection(along(before), along(after)).length() > -2 * stubLength;
            if (gap.length() > 0 && gap.length() < 2 * stubLength && beside)
                lines.push_back({std::round(gap.center()), marginBias});
        }
}

template <class Line> void sortUnique(std::vector<Line> &lines)
{
    std::sort(lines.begin(), lines.end(),
              [](Line a, Line b) { return a.at != b.at ? a.at < b.at : a.bias < b.bias; });
    const auto same = [](Line a, Line b) { return a.at == b.at; };
    lines.erase(std::unique(lines.begin(), lines.end(), same), lines.end());
}

/// The lines strictly inside the interval, as a half-open range of indices.
template <class Line>
std::pair<std::size_t, std::size_t> inside(const std::vector<Line> &lines, Interval interval)
{
    const auto first = std::upper_bound(lines.begin(), lines.end(), interval.lo,
                                        [](double at, const Line &line) { return at < line.at; });
    const auto last = std::lower_bound(first, lines.end(), interval.hi,
                                       [](const Line &line, double at) { return line.at < at; });
    return {static_cast<std::size_t>(first - lines.begin()), static_cast<std::size_t>(last - lines.begin())};
}

} // namespace

Way Maze::find(const Terrain &terrain, const std::vector<Gate> &starts, const std::vector<Gate> &goals)
{
    layLines(terrain, starts, goals);
    layTolls(terrain);
    goals_.clear();
    for (const Gate &gate : goals)
        goals_.push_back({nodeAt(gate.stubEnd()), gate.stubEnd(), reversed(outwardOf(gate.side)),
                          stubCost(terrain, gate)});
    search(terrain, starts);
    return trace(starts, goals);
}

// --- the grid ---

void Maze::layLines(const Terrain &terrain, const std::vector<Gate> &starts, const std::vector<Gate> &goals)
{
    xs_.clear();
    ys_.clear();
    std::vector<Rect> boxes = terrain.ends;
    boxes.insert(boxes.end(), terrain.obstacles.begin(), terrain.obstacles.end());
    for (const Rect &box : boxes) {
        xs_.push_back({box.x - stubLength, marginBias});
        xs_.push_back({box.right() + stubLength, marginBias});
        ys_.push_back({box.y - stubLength, marginBias});
        ys_.push_back({box.bottom() + stubLength, marginBias});
    }
    layNarrows(boxes, xs_, spanX, spanY);
    layNarrows(boxes, ys_, spanY, spanX);
    for (const auto *gates : {&starts, &goals})
        for (const Gate &gate : *gates) {
            // Straight out of the gate is free; right along the box is as good as along any other.
            xs_.push_back({gate.stubEnd().x, isHorizontal(gate.side) ? marginBias : 0});
            ys_.push_back({gate.stubEnd().y, isHorizontal(gate.side) ? 0 : marginBias});
        }
    for (const Leg &leg : terrain.taken)
        for (double aside : {-laneSpacing, laneSpacing})
            (leg.vertical ? xs_ : ys_).push_back({leg.at + aside, marginBias});
    for (double x : terrain.favouredX)
        xs_.push_back({x, 0});
    for (double y : terrain.favouredY)
        ys_.push_back({y, 0});
    sortUnique(xs_);
    sortUnique(ys_);
}

void Maze::layTolls(const Terrain &terrain)
{
    tolls_.assign(xs_.size() * ys_.size(), {});
    for (const Rect &end : terrain.ends)
        tollBox(end, endCrossingCost);
    for (const Rect &box : terrain.obstacles)
        tollBox(box.grown(clearance), crossingCost);

    // Sums of fractions depend on their order; sorted, equal terrains cost the same to the last bit.
    std::vector<Rect> boxes = terrain.ends;
    boxes.insert(boxes.end(), terrain.obstacles.begin(), terrain.obstacles.end());
    std::sort(boxes.begin(), boxes.end(), [](const Rect &a, const Rect &b) {
        return std::tie(a.x, a.y, a.width, a.height) < std::tie(b.x, b.y, b.width, b.height);
    });
    for (const Rect &box : boxes) {
        chargeRows(box.grown(stubLength), closenessCost);
        chargeColumns(box.grown(stubLength), closenessCost);
    }
    for (const Leg &leg : terrain.taken) {
        const Rect r = leg.rect();
        if (leg.vertical)
            chargeColumns({r.x - laneSpacing, r.y, 2 * laneSpacing, r.height}, sharingCost);
        else
            chargeRows({r.x, r.y - laneSpacing, r.width, 2 * laneSpacing}, sharingCost);
    }
}

void Maze::tollBox(const Rect &box, double toll)
{
    const auto [firstRow, endRow] = inside(ys_, spanY(box));
    for (std::size_t row = firstRow; row < endRow; ++row)
        tollRow(row, spanX(box), toll);
    const auto [firstColumn, endColumn] = inside(xs_, spanX(box));
    for (std::size_t column = firstColumn; column < endColumn; ++column)
        tollColumn(column, spanY(box), toll);
}

// A toll is due once, on the step that enters the box, whichever way the route turns inside.
void Maze::tollRow(std::size_t row, Interval box, double toll)
{
    const auto [first, end] = inside(xs_, box);
    if (first > 0 && first < xs_.size())
        tolls_[row * xs_.size() + first - 1].enter[right] += toll;
    if (end > 0 && end < xs_.size())
        tolls_[row * xs_.size() + end].enter[left] += toll;
}

void Maze::tollColumn(std::size_t column, Interval box, double toll)
{
    const auto [first, end] = inside(ys_, box);
    if (first > 0 && first < ys_.size())
        tolls_[(first - 1) * xs_.size() + column].enter[down] += toll;
    if (end > 0 && end < ys_.size())
        tolls_[end * xs_.size() + column].enter[up] += toll;
}

void Maze::chargeRows(const Rect &area, double perPixel)
{
    const Interval width = spanX(area);
    const auto [firstRow, endRow] = inside(ys_, spanY(area));
    const auto [firstColumn, endColumn] = inside(xs_, width);
    const std::size_t from = firstColumn == 0 ? 0 : firstColumn - 1;
    for (std::size_t row = firstRow; row < endRow; ++row)
        for (std::size_t column = from; column < endColumn && column + 1 < xs_.size(); ++column) {
            const Interval step{xs_[column].at, xs_[column + 1].at};
            tolls_[row * xs_.size() + column].along[0] += perPixel * intersection(step, width).length();
        }
}

void Maze::chargeColumns(const Rect &area, double perPixel)
{
    const Interval height = spanY(area);
    const auto [firstRow, endRow] = inside(ys_, height);
    const auto [firstColumn, endColumn] = inside(xs_, spanX(area));
    const std::size_t from = firstRow == 0 ? 0 : firstRow - 1;
    for (std::size_t row = from; row < endRow && row + 1 < ys_.size(); ++row) {
        const double shared = intersection({ys_[row].at, ys_[row + 1].at}, height).length();
        for (std::size_t column = firstColumn; column < endColumn; ++column)
            tolls_[row * xs_.size() + column].along[1] += perPixel * shared;
    }
}

double Maze::stubCost(const Terrain &terrain, const Gate &gate) const
{
    double cost = gate.stub;
    for (const Rect &end : terrain.ends)
        cost += segmentCrosses(gate.at, gate.stubEnd(), end) ? endCrossingCost : 0;
    for (const Rect &box : terrain.obstacles)
        cost += segmentCrosses(gate.at, gate.stubEnd(), box.grown(clearance)) ? crossingCost : 0;
    return cost;
}

std::size_t Maze::nodeAt(Point p) const
{
    const auto index = [](const std::vector<Line> &lines, double at) {
        const auto it = std::lower_bound(lines.begin(), lines.end(), at,
                                         [](const Line &line, double value) { return line.at < value; });
        return static_cast<std::size_t>(it - lines.begin());
    };
    return index(ys_, p.y) * xs_.size() + index(xs_, p.x);
}

// --- the search ---

Maze::State Maze::goalState(std::size_t goal) const
{
    return static_cast<State>(tolls_.size() * directionCount + goal);
}

void Maze::search(const Terrain &terrain, const std::vector<Gate> &starts)
{
    const std::size_t states = tolls_.size() * directionCount + goals_.size();
    if (seen_.size() < states) {
        best_.resize(states);
        from_.resize(states);
        seen_.resize(states, 0);
    }
    ++run_;
    haste_ = 1;
    open_.clear();
    for (const Gate &gate : starts) {
        const auto state = static_cast<State>(nodeAt(gate.stubEnd()) * directionCount + outwardOf(gate.side));
        offer(state, stubCost(terrain, gate), none);
    }
    for (int step = 0; !open_.empty(); ++step) {
        if (step == patience)
            hurry();
        const Open next = open_.front();
        std::pop_heap(open_.begin(), open_.end());
        open_.pop_back();
        if (next.state >= goalState(0)) {
            reached_ = next.state;
            return;
        }
        if (next.estimate > best_[next.state] + remaining(next.state))
            continue; // offered again for less since
        enterGoals(next.state);
        advance(next.state);
    }
    assert(false && "the lines form a grid, so every node can be reached in every direction");
}

void Maze::hurry()
{
    haste_ = haste;
    for (Open &open : open_)
        open.estimate = best_[open.state] + remaining(open.state);
    std::make_heap(open_.begin(), open_.end());
}

void Maze::enterGoals(State state)
{
    const std::size_t node = state / directionCount;
    const unsigned heading = state % directionCount;
    for (std::size_t i = 0; i < goals_.size(); ++i) {
        const Goal &goal = goals_[i];
        if (goal.node == node && heading != reversed(goal.enter))
            offer(goalState(i), best_[state] + goal.cost + (heading == goal.enter ? 0 : bendCost), state);
    }
}

void Maze::advance(State state)
{
    const std::size_t node = state / directionCount;
    const unsigned heading = state % directionCount;
    const std::size_t column = node % xs_.size();
    const std::size_t row = node / xs_.size();
    const double cost = best_[state];
    for (unsigned direction = 0; direction < directionCount; ++direction) {
        if (direction == reversed(heading))
            continue;
        const bool vertical = isVertical(direction);
        const bool forward = direction == right || direction == down;
        const std::size_t place = vertical ? row : column;
        if (forward ? place + 1 == (vertical ? ys_ : xs_).size() : place == 0)
            continue;
        const std::size_t stride = vertical ? xs_.size() : 1;
        const std::size_t target = forward ? node + stride : node - stride;
        const auto &lines = vertical ? ys_ : xs_;
        double price = std::abs(lines[forward ? place + 1 : place - 1].at - lines[place].at);
        price += tolls_[node].enter[direction] + tolls_[std::min(node, target)].along[vertical ? 1 : 0];
        if (direction != heading)
            price += bendCost + (vertical ? xs_[column].bias : ys_[row].bias);
        offer(static_cast<State>(target * directionCount + direction), cost + price, state);
    }
}

void Maze::offer(State state, double cost, State from)
{
    if (seen_[state] == run_ && best_[state] <= cost)
        return;
    seen_[state] = run_;
    best_[state] = cost;
    from_[state] = from;
    open_.push_back({cost + remaining(state), state});
    std::push_heap(open_.begin(), open_.end());
}

/// A lower bound (until the search hurries): the plain distance to the nearest goal, and a bend when it does
/// not lie ahead.
double Maze::remaining(State state) const
{
    if (state >= goalState(0))
        return 0;
    const std::size_t node = state / directionCount;
    const Point at{xs_[node % xs_.size()].at, ys_[node / xs_.size()].at};
    const bool vertical = isVertical(state % directionCount);
    double least = std::numeric_limits<double>::max();
    for (const Goal &goal : goals_) {
        const double dx = std::abs(goal.stubEnd.x - at.x);
        const double dy = std::abs(goal.stubEnd.y - at.y);
        const bool turns = (vertical ? dx : dy) > 0;
        least = std::min(least, dx + dy + (turns ? bendCost : 0) + goal.cost);
    }
    return least * haste_;
}

Way Maze::trace(const std::vector<Gate> &starts, const std::vector<Gate> &goals) const
{
    Way way;
    way.goal = reached_ - goalState(0);
    way.cost = best_[reached_];
    std::vector<Point> points{goals[way.goal].at};
    State state = from_[reached_];
    for (;; state = from_[state]) {
        const std::size_t node = state / directionCount;
        points.push_back({xs_[node % xs_.size()].at, ys_[node / xs_.size()].at});
        if (from_[state] == none)
            break;
    }
    for (std::size_t i = 0; i < starts.size(); ++i)
        if (starts[i].stubEnd() == points.back() && outwardOf(starts[i].side) == state % directionCount)
            way.start = i;
    points.push_back(starts[way.start].at);
    std::reverse(points.begin(), points.end());
    way.route = tidied(points);
    return way;
}

} // namespace plumbline::routing
