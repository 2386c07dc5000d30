#pragma once

#include "budget_model.h"

namespace plumbline
{

/// The rows of a budget. `planned`: at the planned traffic with everything up, to compare with; null when
/// that is shown. `failure`: what is down, if anything; `table`: every single failure.
std::vector<BudgetModel::Row> budgetRows(const budget::Budget &shown, const budget::Budget *planned,
                                         const budget::FailureStory *failure,
                                         const budget::FailureTable *table, const Design &design);

} // namespace plumbline
