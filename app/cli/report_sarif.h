#pragma once

#include "check/rule_book.h"
#include "cli/checked_file.h"

namespace plumbline::cli
{

/// The SARIF 2.1.0 log of a call: one run for all its files, in their order, with every rule of the book.
/// What could not be read or evaluated is a notification and makes the run unsuccessful. Source:
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
Json reportSarif(const std::vector<CheckedFile> &files, const RuleBook &rules);

} // namespace plumbline::cli
