#pragma once

#include "cli/console.h"
#include "practice/library.h"
#include "practice/score.h"

namespace plumbline::cli
{

std::string scenarioListText(const std::vector<practice::Scenario> &scenarios, const Console &console);
/// What a candidate sees, or with `reveal` all of it.
std::string scenarioText(const practice::Scenario &scenario, const practice::Vocabulary &words, bool reveal,
                         const Console &console);
std::string scoreText(const std::string &file, const practice::Score &score,
                      const practice::Scenario &scenario, const Design &design, const Console &console);

} // namespace plumbline::cli
