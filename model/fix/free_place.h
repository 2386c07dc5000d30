#pragma once

#include "design/design.h"

namespace plumbline::fix
{

/// The centre of the free place for a new card that is nearest to `wished`: off all components and notes, and not
/// across the frame of a zone. Places in the zone that contains `wished` come first.
Point freePlace(const Design &design, Point wished);

} // namespace plumbline::fix
