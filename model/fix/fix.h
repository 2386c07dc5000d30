#pragma once

#include "check/report.h"
#include "check/rule_book.h"
#include "design/design.h"

namespace plumbline
{

/// A mend for one finding, worked out on a design.
struct Fix {
    FixOffer offer;
    Change change;
    std::vector<Id> added; ///< Components that it adds, in order.
};

/// What the rule of the finding offers on this design, in the order of its file. An offer that cannot be carried out
/// here, or would change nothing, is left out; for a question or a waived finding there are none. Ids of new records
/// are made from kinds, so that equal arguments give equal fixes.
std::vector<Fix> fixesFor(const Design &design, const Catalog &catalog, const RuleBook &rules, const Finding &finding);

/// Fills in FixOffer for every violated finding of the report.
void offerFixes(Report &report, const Design &design, const Catalog &catalog, const RuleBook &rules);

} // namespace plumbline
