#pragma once

#include "design/problem.h"

#include <filesystem>

namespace plumbline
{

/// The folder with catalog/, rules/, schema/, icons/ and examples/: $PLUMBLINE_RESOURCES, else beside the installed
/// program (../share/plumbline), else where it was built. A Problem when none of them has a catalogue.
Result<std::filesystem::path> resourceFolder();

} // namespace plumbline
