#include "tools/gaps.h"

#include <array>
#include <cmath>

namespace plumbline::tools
{

namespace
{

/// Gaps below this are touching records.
constexpr double smallestGap = 1;

Rect turned(const Rect &r)
{
    return {r.y, r.x, r.height, r.width};
}

Gap turned(const Gap &gap)
{
    return {{gap.from.y, gap.from.x}, {gap.to.y, gap.to.x}};
}

bool sameRow(const Rect &a, const Rect &b)
{
    return a.y < b.bottom() && b.y < a.bottom();
}

/// The nearest neighbour on one side that shares the row; null for none.
const Rect *nearestLeft(const std::vector<Rect> &row, const Rect &of, double reach)
{
    const Rect *best = nullptr;
    for (const Rect &r : row)
        if (r.right() <= of.x + reach && r.x < of.x && (!best || r.right() > best->right()) && sameRow(r, of))
            best = &r;
    return best;
}

const Rect *nearestRight(const std::vector<Rect> &row, const Rect &of, double reach)
{
    const Rect *best = nullptr;
    for (const Rect &r : row)
        if (r.x >= of.right() - reach && r.right() > of.right() && (!best || r.x < best->x) && sameRow(r, of))
            best = &r;
    return best;
}

/// The gap between two rectangles of a row, drawn at the middle of what they share.
Gap across(const Rect &left, const Rect &right)
{
    const double y = (std::max(left.y, right.y) + std::min(left.bottom(), right.bottom())) / 2;
    return {{left.right(), y}, {right.x, y}};
}

std::optional<GapFinder::Settled> settle(const std::vector<Rect> &neighbours, const Rect &moving,
                                         double reach)
{
    const Rect *left = nearestLeft(neighbours, moving, reach);
    const Rect *right = nearestRight(neighbours, moving, reach);
    struct Candidate {
        double x;
        const Rect *first;
        const Rect *second;
    };
    std::vector<Candidate> candidates;
    if (left && right && right->x - left->right() >= moving.width + 2 * smallestGap)
        candidates.push_back({(left->right() + right->x - moving.width) / 2, left, right});
    if (left)
        if (const Rect *further = nearestLeft(neighbours, *left, 0))
            if (const double gap = left->x - further->right(); gap >= smallestGap)
                candidates.push_back({left->right() + gap, further, left});
    if (right)
        if (const Rect *further = nearestRight(neighbours, *right, 0))
            if (const double gap = further->x - right->right(); gap >= smallestGap)
                candidates.push_back({right->x - gap - moving.width, right, further});

    const Candidate *best = nullptr;
    for (const Candidate &candidate : candidates)
        if (std::abs(candidate.x - moving.x) <= reach &&
            (!best || std::abs(candidate.x - moving.x) < std::abs(best->x - moving.x)))
            best = &candidate;
    if (!best)
        return std::nullopt;
    const Rect settled{best->x, moving.y, moving.width, moving.height};
    std::array<const Rect *, 3> row{best->first, best->second, &settled};
    std::sort(row.begin(), row.end(), [](const Rect *a, const Rect *b) { return a->x < b->x; });
    return GapFinder::Settled{best->x - moving.x, {across(*row[0], *row[1]), across(*row[1], *row[2])}};
}

} // namespace

std::optional<GapFinder::Settled> GapFinder::across(const Rect &moving, double reach) const
{
    return settle(neighbours_, moving, reach);
}

std::optional<GapFinder::Settled> GapFinder::down(const Rect &moving, double reach) const
{
    std::vector<Rect> sideways;
    sideways.reserve(neighbours_.size());
    for (const Rect &r : neighbours_)
        sideways.push_back(turned(r));
    auto settled = settle(sideways, turned(moving), reach);
    if (settled)
        for (Gap &gap : settled->gaps)
            gap = turned(gap);
    return settled;
}

std::optional<Gap> gapBetween(const Rect &a, const Rect &b)
{
    if (sameRow(a, b)) {
        const Rect &left = a.x <= b.x ? a : b;
        const Rect &right = a.x <= b.x ? b : a;
        if (right.x - left.right() >= smallestGap)
            return across(left, right);
        return std::nullopt;
    }
    if (!sameRow(turned(a), turned(b)))
        return std::nullopt;
    const Rect &top = a.y <= b.y ? a : b;
    const Rect &bottom = a.y <= b.y ? b : a;
    if (bottom.y - top.bottom() < smallestGap)
        return std::nullopt;
    return turned(across(turned(top), turned(bottom)));
}

} // namespace plumbline::tools
