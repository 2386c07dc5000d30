#pragma once

#include "design/design.h"

namespace plumbline::cli
{

/// What a design is checked as, in place of what its file says.
struct WhatIf {
    std::string shape; ///< Empty: as in the file.
    std::map<Axis, int> axes;
};

/// Reads --shape and --axis. A Problem for a shape or axis that does not exist and for a value that is not 1
/// to 5.
Result<WhatIf> readWhatIf(const std::string &shape, const std::vector<std::string> &axes);

Result<void> applyWhatIf(const WhatIf &whatIf, Design &design);

} // namespace plumbline::cli
