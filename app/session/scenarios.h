#pragma once

#include "practice/library.h"
#include "session/library.h"

namespace plumbline
{

/// The scenarios of the program (beside its other data) and the user's own
/// ($XDG_DATA_HOME/plumbline/scenarios). The library must outlive them.
Result<practice::ScenarioLibrary> loadScenarios(const Library &library);

/// Where the user's own scenarios are; the folder need not exist.
std::filesystem::path ownScenarioFolder();

} // namespace plumbline
