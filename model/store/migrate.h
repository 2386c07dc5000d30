#pragma once

#include "design/problem.h"
#include "design/records.h"

#include <span>

namespace plumbline::store
{

/// Rewrites the raw JSON of one version of the format into that of the next.
struct MigrationStep {
    int from; ///< The version that the step understands.
    Result<void> (*rewrite)(Json &document);
};

/// One step for every version before formatVersion, oldest first.
std::span<const MigrationStep> migrationSteps();

/// Takes the document from version `from` to the one after the last step, and sets its "version". A failed
/// step, or a version that no step understands, is a problem without a place; the document is then of no
/// further use.
Result<void> migrate(Json &document, int from, std::span<const MigrationStep> steps);

} // namespace plumbline::store
