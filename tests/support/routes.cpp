#include "support/routes.h"

#include <cmath>
#include <sstream>

namespace plumbline::testing
{

namespace
{

/// Two lines nearer than this, for longer than `shared`, read as one.
constexpr double nearby = 3;
constexpr double shared = 10;

bool isFlat(Point a, Point b)
{
    return a.y == b.y;
}

/// Does the leg from the end `at` to `next` leave the box squarely and outwards?
bool leavesSquarely(const Rect &box, Point at, Point next)
{
    const bool onSide = (at.x == box.x || at.x == box.right()) && at.y >= box.y && at.y <= box.bottom();
    const bool onTop = (at.y == box.y || at.y == box.bottom()) && at.x >= box.x && at.x <= box.right();
    if (isFlat(at, next))
        return onSide && (at.x == box.x ? next.x < at.x : next.x > at.x);
    return onTop && (at.y == box.y ? next.y < at.y : next.y > at.y);
}

std::string flawsOf(const Design &design, const Connection &connection, const Route &route)
{
    if (route.size() < 2)
        return " has no line";
    std::string flaws;
    const Rect from = design.component(connection.from)->rect();
    const Rect to = design.component(connection.to)->rect();
    if (!leavesSquarely(from, route.front(), route[1]))
        flaws += " does not leave its box squarely;";
    if (!leavesSquarely(to, route.back(), route[route.size() - 2]))
        flaws += " does not enter its box squarely;";
    for (std::size_t i = 0; i + 1 < route.size(); ++i) {
        if ((route[i].x == route[i + 1].x) == (route[i].y == route[i + 1].y))
            flaws += " has a slanted or empty leg;";
        for (const auto &[id, component] : design.components())
            if (segmentCrosses(route[i], route[i + 1], component->rect()))
                flaws += " runs through " + id + ";";
    }
    return flaws;
}

/// How far two legs run on top of each other.
double overlap(Point a, Point b, Point c, Point d)
{
    if (isFlat(a, b) != isFlat(c, d))
        return 0;
    const bool flat = isFlat(a, b);
    if (std::abs(flat ? a.y - c.y : a.x - c.x) > nearby)
        return 0;
    const auto along = [flat](Point p) { return flat ? p.x : p.y; };
    return std::min(std::max(along(a), along(b)), std::max(along(c), along(d))) -
           std::max(std::min(along(a), along(b)), std::min(along(c), along(d)));
}

bool lieUpon(const Route &one, const Route &other)
{
    for (std::size_t i = 0; i + 1 < one.size(); ++i)
        for (std::size_t j = 0; j + 1 < other.size(); ++j)
            if (overlap(one[i], one[i + 1], other[j], other[j + 1]) > shared)
                return true;
    return false;
}

} // namespace

std::string printed(const Route &route)
{
    std::ostringstream text;
    for (Point p : route)
        text << (text.tellp() > 0 ? " " : "") << std::lround(p.x) << ',' << std::lround(p.y);
    return text.str();
}

std::string flawsOf(const Design &design, const Routes &routes)
{
    std::string flaws;
    for (const auto &[id, route] : routes)
        if (const std::string flaw = flawsOf(design, *design.connection(id), route); !flaw.empty())
            flaws += id + flaw + " " + printed(route) + "\n";
    return flaws;
}

std::string lieUpon(const Routes &routes)
{
    std::string pairs;
    for (auto one = routes.begin(); one != routes.end(); ++one)
        for (auto other = std::next(one); other != routes.end(); ++other)
            if (lieUpon(one->second, other->second))
                pairs += one->first + " " + printed(one->second) + " lies upon " + other->first + " " +
                         printed(other->second) + "\n";
    return pairs;
}

} // namespace plumbline::testing
