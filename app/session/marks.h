#pragma once

#include "check/report.h"
#include "drawing/scene.h"

namespace plumbline
{

/// The colour of a finding: that of its level, or of questions.
Role roleOf(const Finding &finding);

/// What the cards show of a report: each component that a shown finding is anchored to, in the colour of its
/// gravest one. A question weighs less than advice.
Marks marksOf(const Report &report);

} // namespace plumbline
