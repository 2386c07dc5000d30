#pragma once

#include "check/report.h"

namespace plumbline
{

/// The findings that the panel lists: shown ones that are violated, worst first, then the questions; in the
/// review phase the questions come first. The order within a level is that of the report.
std::vector<Finding> listedFindings(const Report &report);

/// "blocker", "warning", "advice" or "question": the level as it is shown, and the name of its colour role.
std::string_view shownLevel(const Finding &finding);

/// Do both say the same to the reader?
bool sameWords(const Finding &a, const Finding &b);

} // namespace plumbline
