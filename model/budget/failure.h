#pragma once

#include "budget/budget.h"

namespace plumbline::budget
{

enum class Outcome { served, degraded, failed };
std::string_view outcomeName(Outcome outcome);

/// What becomes of the requests of one entry.
struct EntryOutcome {
    Id entry;
    Outcome outcome = Outcome::served;
    double servedPct = 100; ///< Requests that get an answer at all.
    std::string seen;       ///< What the user sees, one sentence without a full stop.
};

/// Some components are down: who notices, and what brings them back.
struct FailureStory {
    std::vector<Id> down;
    std::string title; ///< "Answer model", "provider vendor-a", ...
    std::vector<EntryOutcome> entries;
    Outcome worst = Outcome::served;
    std::vector<Id> noticedBy; ///< Alerts, or dashboards where there is no alert, that its telemetry or its
                               ///< caller's reaches.
    bool alarmed = false;      ///< An alert, not only a dashboard.
    std::string recovery;      ///< What takes over or brings it back; empty when nothing is drawn.
    std::vector<Id> spares;    ///< What answers instead.
};

struct FatalPair {
    Id first, second;
    Id entry;
};

struct FailureTable {
    std::vector<FailureStory> single; ///< Every component on a request's way, the worst first.
    std::vector<FailureStory> groups; ///< Failure domains, providers and regions of more than one component.
    std::vector<FatalPair> pairs;     ///< Each alone is survived, both together are not.
    bool pairsCut = false;            ///< There were too many to try.
};

/// A Problem for a component that is not there. References of `inputs` must outlive the call; `without` is
/// what fails.
Result<FailureStory> whatIfItFails(const Inputs &inputs);

/// On top of what is in `inputs.without` already.
Result<FailureTable> failureTable(const Inputs &inputs);

} // namespace plumbline::budget
