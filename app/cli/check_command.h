#pragma once

#include "check/report.h"
#include "cli/what_if.h"

namespace plumbline::cli
{

/// `plumbline check`, read from the command line and checked.
struct CheckCall {
    std::vector<std::string> files; ///< At least one; "-" for standard input.
    bool json = false;
    std::optional<Level> failOn = Level::blocker; ///< Empty: never.
    WhatIf whatIf;
};

/// Checks the files in parallel and prints one report in their order. A file that is unusable is one line on
/// standard error; the others are still reported.
int check(const CheckCall &call);

/// Is a finding that counts for --fail-on at this level or above?
bool failsAt(const Report &report, std::optional<Level> level);

} // namespace plumbline::cli
