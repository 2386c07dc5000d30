#include "tools/walking.h"

#include "tools/board_records.h"

#include <cmath>
#include <limits>

namespace plumbline::tools
{

namespace
{

/// What lies further aside than ahead is in another direction; ahead counts more than aside among the rest.
constexpr double asideWeight = 2;

/// How far a component is in a direction, in board pixels; infinite when it is not there.
double away(Point from, const Component &to, Direction direction)
{
    const Point by = to.rect().center() - from;
    const Point ahead = unit(direction);
    const double forward = by.x * ahead.x + by.y * ahead.y;
    const double aside = std::abs(by.x * ahead.y) + std::abs(by.y * ahead.x);
    if (forward <= 0 || aside > 1.5 * forward)
        return std::numeric_limits<double>::infinity();
    return forward + asideWeight * aside;
}

/// The nearest of some components in a direction; empty for none.
template <class Ids>
Id nearest(const Design &design, const Id &from, const Ids &candidates, Direction direction)
{
    const Component *start = design.component(from);
    Id best;
    double least = std::numeric_limits<double>::infinity();
    for (const Id &id : candidates) {
        const Component *component = id == from ? nullptr : design.component(id);
        const double distance = component ? away(start->rect().center(), *component, direction)
                                          : std::numeric_limits<double>::infinity();
        if (distance < least) {
            least = distance;
            best = id;
        }
    }
    return best;
}

} // namespace

std::optional<Direction> directionOf(Key key)
{
    switch (key) {
    case Key::left:
        return Direction::left;
    case Key::right:
        return Direction::right;
    case Key::up:
        return Direction::up;
    case Key::down:
        return Direction::down;
    default:
        return std::nullopt;
    }
}

Point unit(Direction direction)
{
    switch (direction) {
    case Direction::left:
        return {-1, 0};
    case Direction::right:
        return {1, 0};
    case Direction::up:
        return {0, -1};
    case Direction::down:
        break;
    }
    return {0, 1};
}

Id stepFrom(const Design &design, const Id &from, Direction direction)
{
    if (!design.component(from))
        return {};
    std::set<Id> linked;
    for (const Id &id : design.connectionsAt(from)) {
        const Connection &connection = *design.connection(id);
        linked.insert(connection.from == from ? connection.to : connection.from);
    }
    if (Id id = nearest(design, from, linked, direction); !id.empty())
        return id;
    return nearestTowards(design, from, direction);
}

Id nearestTowards(const Design &design, const Id &from, Direction direction)
{
    if (!design.component(from))
        return {};
    std::vector<Id> all;
    for (const auto &[id, component] : design.components())
        all.push_back(id);
    return nearest(design, from, all, direction);
}

ToolEffects walk(Direction direction, ToolContext &context)
{
    ToolEffects effects;
    const Design &design = context.design();
    Id target;
    if (const Id one = context.selection.size() == 1 ? *context.selection.begin() : Id();
        design.component(one)) {
        target = stepFrom(design, one, direction);
    } else if (const Connection *line = design.connection(one)) {
        // From a line to the end that lies that way.
        const Point from = design.component(line->from)->rect().center();
        const Point to = design.component(line->to)->rect().center();
        const Point ahead = unit(direction);
        target = (to.x - from.x) * ahead.x + (to.y - from.y) * ahead.y >= 0 ? line->to : line->from;
    } else {
        for (const Id &id : readingOrder(design))
            if (target.empty() && design.component(id))
                target = id;
    }
    if (!target.empty()) {
        effects.selection = std::set<Id>{target};
        effects.reveal = target;
    }
    return effects;
}

} // namespace plumbline::tools
