#pragma once

#include "budget/facts.h"
#include "practice/score.h"

namespace plumbline::practice
{

/// The figures that measures ask for, of the budgets at the planned traffic with nothing down. The entry that
/// is worst off counts. What cannot be computed is in `missing` with what is needed for it.
Figures figuresOf(const Design &design, const Catalog &catalog, const budget::Facts &facts);

/// Checks the design, computes its budgets and scores both: the one way to a score, for the command line and
/// the window. `today` (YYYY-MM-DD) decides which waivers are over. Takes up to a tenth of a second.
Score scoreDesign(const Design &design, const Scenario &scenario, const Vocabulary &words,
                  const budget::Facts &facts, const std::string &today, const Attempt *attempt = nullptr);

} // namespace plumbline::practice
