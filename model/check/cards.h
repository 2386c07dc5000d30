#pragma once

#include "check/rule_data.h"

namespace plumbline::check
{

/// Gives every finding its card (rules.md 4.7): at most one per root cause. A finding is never hidden behind one that
/// is less severe, so counts and exit statuses of what is shown tell the whole truth.
void dealCards(std::vector<Finding> &findings, const RuleBook::Data &data);

} // namespace plumbline::check
