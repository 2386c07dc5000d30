#pragma once

#include "budget/budget.h"
#include "support/boards.h"

#include <gtest/gtest.h>

namespace plumbline::testing
{

/// The default numbers of resources/facts, loaded once.
inline const budget::Facts &facts()
{
    static const budget::Facts loaded = [] {
        auto read = budget::Facts::load(sourceFolder() / "resources" / "facts");
        EXPECT_TRUE(read) << read.error().text();
        return read ? *read : budget::Facts();
    }();
    return loaded;
}

inline budget::Inputs inputsOf(const Design &design)
{
    return {design, catalog(), facts(), 1, {}};
}

inline budget::Budget budgetOf(const budget::Inputs &inputs)
{
    const auto budget = budget::computeBudget(inputs);
    EXPECT_TRUE(budget) << budget.error().text();
    return budget ? *budget : budget::Budget();
}

} // namespace plumbline::testing
