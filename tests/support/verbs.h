#pragma once

#include "design/design.h"

#include <gtest/gtest.h>

/// Verbs in tests: what a plan leads to, or why it was refused.
namespace plumbline::testing
{

/// The design after the planned change. Fails the test, with the reason, when there is no plan or it does not
/// apply.
inline Design after(const Design &before, const Result<Change> &plan)
{
    Design design = before;
    if (!plan)
        ADD_FAILURE() << "refused: " << plan.error().text();
    else if (auto applied = design.apply(*plan); !applied)
        ADD_FAILURE() << "does not apply: " << applied.error().text();
    return design;
}

/// What a refused plan says. Fails the test when it was not refused.
inline std::string refusal(const Result<Change> &plan)
{
    if (!plan)
        return plan.error().text();
    ADD_FAILURE() << "not refused";
    return {};
}

/// Is there a plan, and does it do nothing?
inline bool changesNothing(const Result<Change> &plan)
{
    return plan && plan->empty();
}

} // namespace plumbline::testing
