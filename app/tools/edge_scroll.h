#pragma once

#include "tools/events.h"

namespace plumbline::tools
{

/// Scrolls while a gesture holds the pointer at an edge of the view: after a short wait, gently at first.
class EdgeScroll
{
public:
    /// How far the content should move now, in screen pixels; zero away from the edges. Call once per tick
    /// (16 ms).
    Point advance(Point pointer, Size view, Time now);
    void stop() { since_ = -1; }

private:
    Time since_ = -1; ///< When the pointer came to the edge; -1 while it is not there.
};

} // namespace plumbline::tools
