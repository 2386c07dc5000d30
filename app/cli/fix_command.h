#pragma once

#include "design/problem.h"

#include <string>
#include <vector>

namespace plumbline::cli
{

/// A call of `plumbline fix`.
struct FixCall {
    std::string file;   ///< A design; "-" for standard input.
    std::string rule;   ///< Id of the rule whose finding is mended.
    std::string anchor; ///< Id of a component that the finding is about; empty takes the first finding.
    int choice = 1;     ///< Which of the offered fixes, from 1.
    std::vector<std::string> packs; ///< Folders of more rules.
    std::string out;                ///< Where the mended design goes; "-" for standard output.
};

/// Carries out one offered fix and writes the result. The exit status is `answerIsNo` when the rule has no
/// open finding (there), a Problem when it offers no such fix. Says on standard error what was done.
Result<int> fix(const FixCall &call);

} // namespace plumbline::cli
