#pragma once

#include "check/completeness.h"
#include "cli/component_lines.h"
#include "cli/text_fixes.h"
#include "design/design.h"

namespace plumbline::cli
{

/// A design that was read, and what the checks say of it.
struct Checked {
    Design design;
    Report report;
    std::vector<EssentialState> components;
    // Empty unless the format of the report shows them.
    ComponentLines lines;
    std::map<std::string, std::vector<TextFix>> fixes; ///< By fingerprint.
};

/// One file of a call, usable or not.
struct CheckedFile {
    std::string name; ///< As the call has it; "-" for standard input.
    Result<Checked> result;
};

} // namespace plumbline::cli
