#pragma once

#include "check/report.h"
#include "cli/what_if.h"

namespace plumbline::cli
{

enum class ReportFormat { text, json, sarif, junit };

/// `plumbline check`, read from the command line and checked.
struct CheckCall {
    std::vector<std::string> files; ///< At least one; "-" for standard input.
    ReportFormat format = ReportFormat::text;
    std::optional<Level> failOn = Level::blocker; ///< Empty: never.
    WhatIf whatIf;
    std::vector<std::string> packs; ///< Folders of more rules.
};

/// Checks the files in parallel and prints one report in their order. A file that is unusable is one line on
/// standard error; the others are still reported. SARIF and JUnit report it too. The same goes for rules: one
/// that could not be read is no pass, so an incomplete rule set gives `unusable`, too.
int check(const CheckCall &call);

/// Does the finding count for --fail-on: shown, violated, and at this level or above?
bool fails(const Finding &finding, std::optional<Level> level);

} // namespace plumbline::cli
