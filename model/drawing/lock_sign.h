#pragma once

#include "design/standing.h"
#include "drawing/picture.h"

namespace plumbline
{

/// A small padlock on what is locked: on a card above its icon, elsewhere in the upper right corner.
inline void signWhatIsLocked(RecordPicture &picture, const Rect &rect, const Json &extra)
{
    constexpr double size = 11;
    constexpr double inset = 4;
    if (!isLocked(extra) || rect.width < 3 * size || rect.height < 3 * size)
        return;
    const double left = picture.layer == Layer::components ? rect.x + inset : rect.right() - inset - size;
    picture.items.push_back(
        {Icon{{left, rect.y + inset, size, size}, "ui/lock", Role::textSecondary}, Detail::icon});
}

} // namespace plumbline
