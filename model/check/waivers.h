#pragma once

#include "check/report.h"
#include "check/rule_book.h"
#include "design/design.h"

namespace plumbline
{

/// What a waiver of this finding is given for.
WaivedEvidence evidenceOf(const Finding &finding);

/// Why the waiver does not cover the finding, one sentence; empty when it does. It does not when it expired,
/// when the finding is a blocker and the waiver has no end, and when it was given for less: another check of
/// the rule, a lower level, an older version of the rule, fewer components, or a number that was nearer to
/// its limit. `today` is YYYY-MM-DD; empty: none expires.
std::string whyNotCovered(const Finding &finding, const Waiver &waiver, const std::string &today);

namespace check
{

/// Makes a violated finding `waived` when a waiver of the design covers it, else notes the waiver that does
/// not.
void applyWaiver(Finding &finding, const Design &design, const std::string &today);

/// The waivers of the design that no finding has, in the order of their keys.
std::vector<IdleWaiver> idleWaivers(const Design &design, const RuleBook &rules,
                                    const std::vector<Finding> &findings);

} // namespace check

} // namespace plumbline
