#pragma once

#include "budget_model.h"

namespace plumbline
{

/// The rows of a budget. `planned`: at the planned traffic with everything up, to compare with; null when that is shown.
std::vector<BudgetModel::Row> budgetRows(const budget::Budget &shown, const budget::Budget *planned,
                                         const budget::FailureStory *failure, const Design &design);

} // namespace plumbline
