#include "session/scenarios.h"

#include <cstdlib>

namespace plumbline
{

namespace
{

namespace fs = std::filesystem;

/// Among the resources where the program is installed, beside them in a source tree.
Result<fs::path> scenarioFolder(const fs::path &resources)
{
    std::error_code error;
    for (const fs::path &folder : {resources / "scenarios", resources.parent_path() / "scenarios",
                                   fs::path(PLUMBLINE_BUILT_SCENARIOS)})
        if (fs::exists(folder / "rubric.json", error))
            return folder.lexically_normal();
    return problem("the scenarios cannot be found", (resources / "scenarios").string(),
                   "Install Plumbline again");
}

} // namespace

fs::path ownScenarioFolder()
{
    const char *data = std::getenv("XDG_DATA_HOME");
    if (data && *data)
        return fs::path(data) / "plumbline" / "scenarios";
    const char *home = std::getenv("HOME");
    return home ? fs::path(home) / ".local" / "share" / "plumbline" / "scenarios" : fs::path();
}

Result<practice::ScenarioLibrary> loadScenarios(const Library &library)
{
    return scenarioFolder(library.folder()).and_then([&](const fs::path &folder) {
        return practice::ScenarioLibrary::load(folder, ownScenarioFolder(), library.folder() / "rules",
                                               library.catalog(), library.rules());
    });
}

} // namespace plumbline
