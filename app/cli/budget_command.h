#pragma once

#include "design/problem.h"

#include <vector>

namespace plumbline::cli
{

/// `plumbline budget`, as it was written.
struct BudgetCall {
    std::string file; ///< "-" for standard input.
    double traffic = 1;
    std::vector<std::string> without;
    std::vector<std::string> packs; ///< Folders of rule packs, whose kinds may be on the board.
    bool json = false;
};

/// Works the budgets out and prints them; returns the exit status.
Result<int> budget(const BudgetCall &call);

} // namespace plumbline::cli
