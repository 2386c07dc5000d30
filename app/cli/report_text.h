#pragma once

#include "check/rule_book.h"
#include "cli/checked_file.h"
#include "cli/console.h"

namespace plumbline::cli
{

/// What `plumbline check` prints for one file: how the five components stand; the shown findings by level,
/// each with what was found, why it matters here, the common mistake, how to fix it and the source; then one
/// line of counts.
std::string reportText(const std::string &file, const Checked &checked, const RuleBook &rules,
                       const Console &console);

/// "1 blocker, 2 warnings, 0 advice, 3 questions, 1 accepted".
std::string summaryText(const Summary &summary);

} // namespace plumbline::cli
