#pragma once

#include "check/evaluate.h"
#include "check/report.h"
#include "check/rule_data.h"

#include <functional>

namespace plumbline::fix
{

/// Where the steps of one fix are carried out: finds the records that a step speaks of, on the design as it
/// is then. A value, so that a step can be taken back.
class Places
{
public:
    Places(const Catalog &catalog, const RuleBook::Data &rules, const Finding &finding)
        : catalog_(&catalog), rules_(&rules), finding_(&finding)
    {
    }

    /// The records of the place; empty when there are none.
    std::vector<Id> records(const check::FixPlace &place, const Design &design) const;
    /// The connections that match, with `$` as each of the `subjects`.
    std::vector<Id> connections(const check::EdgeFilter &filter, const std::vector<Id> &subjects,
                                const Design &design) const;
    /// Does the condition hold, with `$` as the first component of the anchor?
    bool holds(const check::ConditionPtr &condition, const Design &design) const;

    /// A component of the kind that is nearest to what was added, else to the finding; empty for none.
    Id nearestOfKind(const std::string &kind, const Design &design) const;
    /// Of all records; of the board when there are none.
    Point centerOf(const std::vector<Id> &ids, const Design &design) const;

    /// What "new" and "named" mean from now on; `fresh` when the component was not there before.
    void remember(const Id &id, const std::string &name, bool fresh);
    const std::vector<Id> &added() const { return added_; }

private:
    std::vector<Id> selected(const check::SelectorPtr &selector, const Design &design) const;
    Id nearest(const std::vector<Id> &ids, const Design &design) const;

    const Catalog *catalog_;
    const RuleBook::Data *rules_;
    const Finding *finding_;
    std::vector<Id> added_;
    Id latest_;
    std::map<std::string, Id> named_;
};

} // namespace plumbline::fix
