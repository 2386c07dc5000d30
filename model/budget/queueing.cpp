#include "budget/queueing.h"

#include <cmath>

namespace plumbline::budget
{

std::optional<double> Queue::waits() const
{
    if (servers < 1 || !stable())
        return std::nullopt;
    const double a = offered();
    double blocked = 1;
    for (int k = 1; k <= servers; ++k)
        blocked = a * blocked / (k + a * blocked);
    return blocked / (1 - utilisation() * (1 - blocked));
}

std::optional<double> Queue::meanWait() const
{
    const auto waiting = waits();
    if (!waiting)
        return std::nullopt;
    return *waiting * service / (servers * (1 - utilisation()));
}

double Queue::growth() const
{
    return stable() || service <= 0 ? 0 : arrivals - servers / service;
}

double inFlight(double arrivals, double seconds)
{
    return arrivals * seconds;
}

double compounded(double stepRight, int steps, double caught)
{
    return std::pow(stepRight + (1 - stepRight) * caught * stepRight, steps);
}

} // namespace plumbline::budget
