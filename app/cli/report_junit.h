#pragma once

#include "check/rule_book.h"
#include "cli/checked_file.h"

namespace plumbline::cli
{

/// The JUnit XML of a call, in UTF-8: a suite for each file, in their order, and in it a case for each rule
/// that has a finding, sorted by id. A case fails when a finding counts for `failOn` and is skipped when one
/// is open, accepted or hidden behind another card; whatever else was found is its output. A file that is
/// unusable is a suite with one error.
std::string reportJunit(const std::vector<CheckedFile> &files, const RuleBook &rules,
                        std::optional<Level> failOn);

} // namespace plumbline::cli
