#pragma once

#include "check/check.h"
#include "practice/figures.h"
#include "practice/library.h"
#include "practice/score.h"

/// The scenarios of the project for tests, loaded once. Fails the process with its message when they do not
/// load.
namespace plumbline::testing
{

const RuleBook &practiceRules();
const practice::ScenarioLibrary &shelf();
const practice::Scenario &scenario(const std::string &id);
/// A design file; fails the test when it cannot be read.
Design designFile(const std::filesystem::path &file);
practice::Score scoreOf(const Design &design, const practice::Scenario &scenario,
                        const practice::Attempt *attempt = nullptr,
                        const practice::Figures *figures = nullptr);
/// With the budgets, as the program scores it.
practice::Score fullScore(const Design &design, const practice::Scenario &scenario);
/// The item of a score; throws when there is none.
const practice::ItemScore &item(const practice::Score &score, const std::string &id);

} // namespace plumbline::testing
