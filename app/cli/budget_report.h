#pragma once

#include "budget/failure.h"
#include "cli/console.h"

namespace plumbline::cli
{

/// What is printed of one budget.
struct BudgetReport {
    std::string file;
    const Design &design;
    budget::Budget budget;
    std::optional<budget::FailureStory> failure; ///< When components were taken out.
};

/// The latency, availability, capacity and cost at the top are those of the entry that is worst off;
/// `entries` has all. A number that could not be computed is null, and `needs` says what is missing.
Json budgetJson(const BudgetReport &report);

std::string budgetText(const BudgetReport &report, const Console &console);

} // namespace plumbline::cli
