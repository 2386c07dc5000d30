#pragma once

#include "tools/gaps.h"
#include "tools/state.h"

namespace plumbline::tools
{

/// What a gesture aligns to. Taken once, when the gesture begins: the neighbours do not move meanwhile.
class Snapper
{
public:
    /// The visible records except `moving` and what lies inside moving zones.
    Snapper(const ToolContext &context, const std::set<Id> &moving);

    struct Result {
        Point shift; ///< To add to the offset that was asked for.
        std::vector<Guide> guides;
        std::vector<Gap> gaps; ///< Equal ones that were settled into, or the distance along a guide.
    };
    /// Which coordinates of the rectangle may be aligned.
    struct Edges {
        bool left = true, centerX = true, right = true;
        bool top = true, centerY = true, bottom = true;
    };

    /// Where a rectangle that is dragged to `rect` should settle: aligned to an edge or centre of a neighbour
    /// or with equal gaps to its neighbours, whatever is nearer within `snapReach` screen pixels, else its
    /// top left corner (or the moving edge) on the grid. `on` false: nowhere else.
    Result settle(const Rect &rect, double zoom, bool on, const Edges &edges) const;
    Result settle(const Rect &rect, double zoom, bool on) const { return settle(rect, zoom, on, Edges()); }

    /// Start, middle and end of a rectangle along one axis, and its extent along the other.
    struct Span {
        std::array<double, 3> stops;
        double acrossFrom = 0;
        double acrossTo = 0;
    };

private:
    void settleGaps(const Rect &rect, double reach, double pulledX, double pulledY, Result &result) const;
    void showDistance(const Rect &moved, Result &result) const;

    std::vector<Span> columns_;
    std::vector<Span> rows_;
    std::vector<Rect> neighbours_;
};

/// The nearest multiple of the grid step.
double onGrid(double value);

} // namespace plumbline::tools
