#pragma once

#include "check/report.h"
#include "check/rule_book.h"
#include "design/design.h"

namespace plumbline
{

struct CheckOptions {
    std::optional<Phase> phase; ///< Pinned by the user; otherwise it follows the drawing.
    std::string today;          ///< YYYY-MM-DD, for waivers that expire; empty: none expires.
};

/// Checks the whole design. Thread-safe: reads only its arguments.
Report checkDesign(const Design &design, const Catalog &catalog, const RuleBook &rules, const CheckOptions &options = {});

} // namespace plumbline
