#pragma once

#include "design/problem.h"

#include <optional>

/// `plumbline scenario`: the exercises, the board on which one begins, and the score of a board. Each prints
/// to standard output and returns the exit status; a broken scenario is named on standard error and the rest
/// works.
namespace plumbline::cli
{

struct ScenarioCall {
    std::string id;   ///< Or the beginning of one.
    std::string file; ///< To score; - for standard input.
    std::string out;  ///< Of start; - for standard output.
    bool json = false;
    bool reveal = false; ///< Show hidden constraints, answer and reference, too.
    std::string pass;    ///< Of score: a percentage or the id of a band; empty: any score passes.
};

Result<int> listScenarios(const ScenarioCall &call);
Result<int> showScenario(const ScenarioCall &call);
Result<int> startScenario(const ScenarioCall &call);
/// 1 when the score is below `pass`.
Result<int> scoreScenario(const ScenarioCall &call);

} // namespace plumbline::cli
