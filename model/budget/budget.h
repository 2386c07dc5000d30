#pragma once

#include "budget/facts.h"
#include "catalog/catalog.h"
#include "design/design.h"

#include <cstdint>
#include <set>

/// The budgets of a design. Formulas: the vocabulary's facts sheet, part 5 (lognormal stages and Monte Carlo,
/// series and parallel availability with the beta factor, Little's law and Erlang C, cost of tokens,
/// compounding accuracy).
namespace plumbline::budget
{

/// Where a number comes from, from the best to the weakest.
enum class Origin { stated, catalogue, fact };
std::string_view originName(Origin origin);

/// One summand or factor of a result.
struct Term {
    std::string label;
    double value = 0;
    std::string unit;
    Id source; ///< Component or connection it comes from; empty for the board.
    Origin origin = Origin::stated;
};

/// A number that nobody stated for this design.
struct DefaultUsed {
    std::string id; ///< Of a fact, or "<kind>.<property>" of the catalogue.
    std::string title;
    std::vector<Id> records; ///< What it stands in for; empty for the board.
    double value = 0;
    double low = 0;
    double high = 0;
    std::string unit;
    std::string asOf;
    std::string source;
    std::string grade;
};

/// What is missing for a line that could not be computed, or not completely.
struct Need {
    std::string line; ///< latency, availability, capacity, cost, quality.
    Id record;        ///< Empty for the profile.
    std::string property;
    std::string text; ///< One sentence without a full stop.
    friend bool operator==(const Need &, const Need &) = default;
};

struct Quantile {
    double value = 0; ///< ms.
    double low = 0;   ///< 95 % confidence interval of the simulation, from the order statistics.
    double high = 0;
};

/// One call of the critical path.
struct StageTime {
    Id component;
    std::string name;
    double p50 = 0; ///< ms, of one call.
    double p95 = 0;
    double start = 0; ///< ms from the request, mean.
    double mean = 0;  ///< ms that it adds to a request, mean over all of them.
    double calls = 0; ///< Mean number of calls of a request.
    bool parallel = false;
    Origin origin = Origin::stated;
};

struct EntryLatency {
    Id entry;
    int draws = 0;             ///< Simulated requests; fewer than asked for when each makes very many calls.
    Quantile p50, p95, p99;    ///< Until the answer is complete.
    Quantile ttftP50, ttftP95; ///< Until the first token, or the whole answer where nothing streams.
    double mean = 0;           ///< ms.
    double sumOfP95 = 0;       ///< ms; what adding the p95 of each stage would give.
    double givenUpPct = 0;     ///< Requests that ran into a last timeout, %.
    double extraCallsPct = 0;  ///< Calls caused by retries and hedges, % of the planned ones.
    std::vector<StageTime> stages; ///< In the order they begin.
};

struct Latency {
    int draws = 0;
    std::uint64_t seed = 0;
    std::vector<EntryLatency> entries; ///< The slowest one first; empty when it cannot be computed.
    std::string whySumDiffers;
};

struct EntryAvailability {
    Id entry;
    double pct = 0;
    double errorPct = 0; ///< Standard error when sampled, else 0.
};

struct Availability {
    std::vector<EntryAvailability> entries; ///< The worst one first.
    double minutesPerMonth = 0;             ///< Of the worst one; 30 days.
    std::optional<double> rightPct;         ///< Available and right: availability x quality.
    std::vector<Id> singlePoints;           ///< Each of them alone takes an entry down.
    std::vector<Term> terms;                ///< Availability of each part, %, with what it costs alone.
    std::vector<Id> unknown;                ///< Needed parts without a number: the true value is lower.
    bool sampled = false;                   ///< Too many fallible parts for the exact value.
};

/// One limited resource of a component.
struct Part {
    Id component;
    std::string name;
    std::string resource; ///< "tokens a minute", "requests in flight", ...
    double use = 0;
    double limit = 0;
    std::string unit;
    double multiple = 0;        ///< limit / use: it breaks at this multiple of the load shown.
    std::optional<double> wait; ///< Mean wait in the queue, ms; empty where unstable or no queue.
    bool unstable = false;      ///< Load above what it can serve: no steady state.
    double growth = 0;          ///< Unstable: by how much the queue grows, a second.
    std::vector<Term> terms;
};

struct Capacity {
    std::optional<double> peakRps; ///< At the traffic shown.
    std::vector<Part> parts;       ///< The first to break first.
    std::vector<Term> rates;       ///< Calls a second of each component.
    std::vector<Term> memory;      ///< GB of vector indexes; traffic does not change it.
};

struct Lever {
    std::string title;
    double savesPerMonth = 0;
    double share = 0; ///< Of the monthly cost.
    std::string note;
};

struct Cost {
    std::string currency = "USD";
    std::optional<double> perRequest, perMonth, perSuccess;
    double fixedPerMonth = 0;
    std::vector<Term> terms;   ///< Per request.
    std::vector<Term> fixed;   ///< Per month.
    std::vector<Lever> levers; ///< In the order to try them.
};

struct Quality {
    std::optional<double> rightPct;
    std::vector<Term> terms;
};

struct Budget {
    double traffic = 1;
    Latency latency;
    Availability availability;
    Capacity capacity;
    Cost cost;
    Quality quality;
    std::vector<DefaultUsed> defaults;
    std::vector<Need> needs;
    std::vector<std::string> notes; ///< What a reader should know of the computation itself.
};

/// References must outlive the call.
struct Inputs {
    const Design &design;
    const Catalog &catalog;
    const Facts &facts;
    double traffic = 1;   ///< Multiple of the planned traffic.
    std::set<Id> without; ///< Components that are down.
    std::uint64_t seed = defaultSeed;
    int draws = 100'000;

    static constexpr std::uint64_t defaultSeed = 20261124;
};
inline constexpr double leastTraffic = 0.1;
inline constexpr double mostTraffic = 100;

/// A Problem for a traffic multiple out of range and for a component in `without` that is not there.
Result<Budget> computeBudget(const Inputs &inputs);

} // namespace plumbline::budget
