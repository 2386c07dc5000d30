#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

/// What to rehearse again, and when: the two weakest dimensions of an attempt after 1, 3, 7 and 14 days
/// (practice.md, part 6).
namespace plumbline::practice
{

using Day = std::chrono::sys_days;

/// The outcome of one attempt.
struct Practised {
    Day day;                              ///< In the calendar of the user.
    std::map<std::string, double> shares; ///< By dimension, 0 to 1; those alone that were scored.
};

struct Due {
    std::string dimension;
    Day day;
    int interval = 1; ///< Days since it was last rehearsed: 1, 3, 7 or 14.
    double share = 0; ///< When it was last rehearsed.

    friend bool operator==(const Due &, const Due &) = default;
};

/// What is to be rehearsed, the first due first. `attempts` in any order. A dimension that is rehearsed when
/// it is due, and is not worse than the time before, waits for the next interval, and is learnt after the
/// last; if it is worse, it begins again. Rehearsed before it is due, it stays where it was. What is perfect
/// is never weak.
std::vector<Due> duePractice(std::vector<Practised> attempts);

} // namespace plumbline::practice
