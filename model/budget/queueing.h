#pragma once

#include <optional>

namespace plumbline::budget
{

/// Waiting lines with Poisson arrivals, exponential service and `servers` equal servers (M/M/c).
struct Queue {
    double arrivals = 0; ///< Per second.
    double service = 0;  ///< Mean seconds of one.
    int servers = 1;

    double offered() const { return arrivals * service; }
    double utilisation() const { return offered() / servers; }
    bool stable() const { return utilisation() < 1; }
    /// Probability that an arrival waits (Erlang C, by the recursion of Erlang B); empty when not stable.
    std::optional<double> waits() const;
    /// Mean wait, s: C S / (c (1 - rho)); empty when not stable.
    std::optional<double> meanWait() const;
    /// By how much the queue grows a second when not stable: lambda - c / S; else 0.
    double growth() const;
};

/// Requests in flight: L = lambda W.
double inFlight(double arrivals, double seconds);

/// p^n, and with a checker that catches the share `caught` of wrong steps, which are then tried once more:
/// (p + (1 - p) d p)^n.
double compounded(double stepRight, int steps, double caught = 0);

} // namespace plumbline::budget
