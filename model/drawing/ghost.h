#pragma once

#include "drawing/scene.h"

namespace plumbline
{

/// How a change would look, before it is made. All in paint order, to be painted one over the other.
struct Ghost {
    Picture kept;   ///< What the change leaves as it is, routed as it will be.
    Picture gone;   ///< Removed records, and connections that will run elsewhere, as they are now.
    Picture coming; ///< Added and altered records, as they will be.
    Rect bounds;    ///< Around what is gone and what is coming; empty when the change alters nothing that is
                    ///< drawn.
};

/// The scene must show `design`, and does again afterwards. A change that the design refuses gives an empty
/// ghost.
Ghost ghostOf(Scene &scene, const Design &design, const Change &change);

/// The records of the picture whose bounds meet the area.
Picture partOf(const Picture &picture, const Rect &area);

} // namespace plumbline
