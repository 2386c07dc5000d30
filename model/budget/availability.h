#pragma once

#include "budget/wiring.h"

namespace plumbline::budget
{

/// What can go wrong by itself: a component, a common cause of two of them, or the switch to a spare.
struct FailureEvent {
    enum class Kind { component, commonCause, noSwitch };
    Kind kind = Kind::component;
    double probability = 0;
    std::vector<int> nodes; ///< That it takes down.
    int edge = -1;          ///< Of the spare that is not switched to.
};

/// How much of an entry's requests is served in one state of the board.
struct Served {
    double any = 1;  ///< Share that gets an answer, 0 to 1.
    double full = 1; ///< Share that gets it from the main path, with every part that was meant to take part.
};

/// Which requests are served in a given state. Evaluates the whole board in one pass over it.
class ServiceModel
{
public:
    ServiceModel(const Reading &reading, const Wiring &wiring);

    struct State {
        std::vector<bool> down;       ///< By node.
        std::set<int> unusableSpares; ///< By edge.
    };
    State allUp() const;
    /// By node; those that no request reaches are served.
    const std::vector<Served> &evaluate(const State &state);
    /// Only these are evaluated from now on, callees before callers: what one entry reaches, or all.
    void restrictTo(std::vector<int> order) { order_ = std::move(order); }

private:
    Served serve(int node, const State &state) const;

    const Wiring &wiring_;
    std::vector<int> order_;
    std::vector<Served> served_;
};

/// The failures of the parts of the board whose availability is known. A pair of primary and spare shares the
/// cause beta x min(u); what remains of a part's unavailability is its own, so that each keeps the number it
/// was given.
std::vector<FailureEvent> failureEvents(Reading &reading, const Wiring &wiring, const std::set<int> &down);

struct Expected {
    double served = 0; ///< 0 to 1.
    double error = 0;  ///< Standard error when sampled.
    bool sampled = false;
};

/// The share of requests of the entry that are answered, over all states of the events: by factoring (the
/// event with the greatest effect is conditioned on, series parts are taken out), exact within 1e-9; sampled
/// when that takes too long.
Expected expectedService(ServiceModel &model, int entry, const std::vector<FailureEvent> &events,
                         const std::set<int> &down, std::uint64_t seed);

Availability availabilityOf(Reading &reading, const Wiring &wiring, const std::set<int> &down,
                            std::uint64_t seed);

/// A of two parts that back each other up, each unavailable with u: U = beta u + ((1 - beta) u)^2.
double pairAvailability(double unavailability, double beta);
/// A of a part with a spare that is there when the failure is detected and the switch works: 1 - u (1 - d s).
double switchedAvailability(double unavailability, double detection, double switching);
double minutesPerMonth(double availability);

} // namespace plumbline::budget
