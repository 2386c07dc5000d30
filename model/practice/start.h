#pragma once

#include "design/design.h"
#include "practice/scenario.h"

namespace plumbline::practice
{

/// The board on which an attempt begins: the prompt as a note, the title, and of the profile only what the
/// prompt gives.
Design startBoard(const Scenario &scenario);

} // namespace plumbline::practice
