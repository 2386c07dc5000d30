#include "store/migrate.h"

namespace plumbline::store
{

std::span<const MigrationStep> migrationSteps()
{
    // Version 1 is the first. A new version adds its step here: {1, toVersion2}.
    return {};
}

Result<void> migrate(Json &document, int from, std::span<const MigrationStep> steps)
{
    int version = from;
    for (const MigrationStep &step : steps) {
        if (step.from < version)
            continue;
        if (step.from > version)
            break;
        if (auto done = step.rewrite(document); !done)
            return done;
        document["version"] = ++version;
    }
    const int wanted = steps.empty() ? from : steps.back().from + 1;
    if (version < wanted)
        return problem("a file of version " + std::to_string(version) + " can no longer be read", {},
                       "Open and save it with an older Plumbline first");
    return {};
}

} // namespace plumbline::store
