#pragma once

#include "tools/effects.h"

namespace plumbline::tools
{

/// A rectangle that is dragged keeps the distances of its row (or column): between two neighbours it settles
/// in the middle, beside a pair as far away as those two are from each other.
class GapFinder
{
public:
    explicit GapFinder(std::vector<Rect> neighbours) : neighbours_(std::move(neighbours)) {}

    struct Settled {
        double shift = 0;      ///< To add to x (or y).
        std::vector<Gap> gaps; ///< The equal ones, in board coordinates.
    };
    /// The smallest shift across within `reach` that makes gaps equal; empty for none.
    std::optional<Settled> across(const Rect &moving, double reach) const;
    /// The same up and down.
    std::optional<Settled> down(const Rect &moving, double reach) const;

private:
    std::vector<Rect> neighbours_;
};

/// The straight distance between two rectangles that face each other across or down; empty when they do not.
std::optional<Gap> gapBetween(const Rect &a, const Rect &b);

} // namespace plumbline::tools
