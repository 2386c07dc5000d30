#include "tools/snap.h"

#include "edit/zones.h"
#include "tools/board_records.h"
#include "tools/thresholds.h"

#include <limits>

namespace plumbline::tools
{

namespace
{

using Span = Snapper::Span;

Span horizontal(const Rect &r)
{
    return {{r.x, r.center().x, r.right()}, r.y, r.bottom()};
}

Span vertical(const Rect &r)
{
    return {{r.y, r.center().y, r.bottom()}, r.x, r.right()};
}

using Wanted = std::array<bool, 3>;

/// The smallest shift that brings one wanted stop onto a stop of a neighbour; empty when all are beyond
/// `reach`.
std::optional<double> pull(const Span &moving, const Wanted &wanted, const std::vector<Span> &neighbours,
                           double reach)
{
    std::optional<double> best;
    for (const Span &neighbour : neighbours)
        for (std::size_t i = 0; i < 3; ++i)
            for (double stop : neighbour.stops) {
                const double shift = stop - moving.stops[i];
                if (wanted[i] && std::abs(shift) <= reach && (!best || std::abs(shift) < std::abs(*best)))
                    best = shift;
            }
    return best;
}

/// One guide for every stop that is now aligned, as long as everything that it touches.
std::vector<Guide> guidesFor(const Span &moved, const Wanted &wanted, const std::vector<Span> &neighbours,
                             bool upright)
{
    std::vector<Guide> guides;
    for (std::size_t i = 0; i < 3; ++i) {
        if (!wanted[i])
            continue;
        double from = moved.acrossFrom;
        double to = moved.acrossTo;
        bool touches = false;
        for (const Span &neighbour : neighbours)
            for (double stop : neighbour.stops)
                if (std::abs(stop - moved.stops[i]) < 0.01) {
                    from = std::min(from, neighbour.acrossFrom);
                    to = std::max(to, neighbour.acrossTo);
                    touches = true;
                }
        if (touches)
            guides.push_back(upright ? Guide{{moved.stops[i], from}, {moved.stops[i], to}}
                                     : Guide{{from, moved.stops[i]}, {to, moved.stops[i]}});
    }
    return guides;
}

/// The grid shift of the first wanted edge; a rectangle whose far edge moves alone settles with that edge.
double gridShift(const Span &moving, const Wanted &wanted)
{
    const double edge = wanted[0] || !wanted[2] ? moving.stops[0] : moving.stops[2];
    return wanted[0] || wanted[2] ? onGrid(edge) - edge : 0;
}

} // namespace

double onGrid(double value)
{
    return std::round(value / gridStep) * gridStep;
}

Snapper::Snapper(const ToolContext &context, const std::set<Id> &moving)
{
    const Design &design = context.design();
    std::set<Id> ignored = moving;
    for (const Id &id : moving)
        if (design.zone(id))
            ignored.merge(edit::membersOf(design, id));
    for (const Id &id : context.scene.inside(context.visible)) {
        const auto rect = rectOf(design, id);
        if (!rect || ignored.contains(id))
            continue;
        neighbours_.push_back(*rect);
        columns_.push_back(horizontal(*rect));
        rows_.push_back(vertical(*rect));
    }
}

Snapper::Result Snapper::settle(const Rect &rect, double zoom, bool on, const Edges &edges) const
{
    Result result;
    if (!on)
        return result;
    const Wanted wantedX{edges.left, edges.centerX, edges.right};
    const Wanted wantedY{edges.top, edges.centerY, edges.bottom};
    const double reach = snapReach / zoom;
    const auto pullX = pull(horizontal(rect), wantedX, columns_, reach);
    const auto pullY = pull(vertical(rect), wantedY, rows_, reach);
    result.shift = {pullX ? *pullX : gridShift(horizontal(rect), wantedX),
                    pullY ? *pullY : gridShift(vertical(rect), wantedY)};

    const bool moves = edges.left && edges.right && edges.top && edges.bottom;
    constexpr double none = std::numeric_limits<double>::max();
    if (moves)
        settleGaps(rect, reach, pullX ? std::abs(*pullX) : none, pullY ? std::abs(*pullY) : none, result);
    const Rect moved{rect.x + result.shift.x, rect.y + result.shift.y, rect.width, rect.height};
    if (pullX)
        result.guides = guidesFor(horizontal(moved), wantedX, columns_, true);
    if (pullY) {
        auto guides = guidesFor(vertical(moved), wantedY, rows_, false);
        result.guides.insert(result.guides.end(), guides.begin(), guides.end());
    }
    if (moves && result.gaps.empty() && !result.guides.empty())
        showDistance(moved, result);
    return result;
}

/// Equal gaps win where they are nearer than the alignment, or at the same place.
void Snapper::settleGaps(const Rect &rect, double reach, double pulledX, double pulledY, Result &result) const
{
    std::vector<Rect> around;
    for (const Rect &r : neighbours_) // Frames that hold the rectangle are no neighbours of it.
        if (!r.contains(rect.center()))
            around.push_back(r);
    const GapFinder finder(std::move(around));
    // A gap that needs no more than the alignment does shows beside its guide.
    constexpr double same = 0.01;
    if (auto across = finder.across(rect, std::min(reach, pulledX + same))) {
        result.shift.x = across->shift;
        result.gaps = std::move(across->gaps);
    }
    if (auto down = finder.down(rect, std::min(reach, pulledY + same))) {
        result.shift.y = down->shift;
        result.gaps.insert(result.gaps.end(), down->gaps.begin(), down->gaps.end());
    }
}

/// How far away the nearest record that lies along a guide is.
void Snapper::showDistance(const Rect &moved, Result &result) const
{
    std::optional<Gap> nearest;
    double best = std::numeric_limits<double>::max();
    for (const Guide &guide : result.guides)
        for (const Rect &r : neighbours_) {
            const bool upright = guide.from.x == guide.to.x;
            const double at = upright ? guide.from.x : guide.from.y;
            const double start = upright ? r.x : r.y;
            const double end = upright ? r.right() : r.bottom();
            const auto gap = at >= start - 0.01 && at <= end + 0.01 ? gapBetween(moved, r) : std::nullopt;
            if (!gap || distance(gap->from, gap->to) >= best)
                continue;
            best = distance(gap->from, gap->to);
            nearest = gap;
        }
    if (nearest)
        result.gaps.push_back(*nearest);
}

} // namespace plumbline::tools
