#pragma once

#include "check/report.h"

namespace plumbline::check
{

/// What one rule came to on this board: the worst of its checks.
struct RuleVerdict {
    std::string concern;
    Verdict verdict = Verdict::notApplicable;
    Level level = Level::warning; ///< At the present profile.
};

/// The rings of rules.md 4.8: sum of weights that hold, plus half of those assumed, over all that apply; weights blocker
/// 5, warning 2, advice 1. Rules that do not apply count nowhere.
std::vector<ConcernScore> scoreConcerns(const std::vector<RuleVerdict> &verdicts);

} // namespace plumbline::check
