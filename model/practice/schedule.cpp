#include "practice/schedule.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace plumbline::practice
{

namespace
{

constexpr std::array intervals{1, 3, 7, 14};
constexpr std::size_t weakest = 2;
constexpr double nearlyAll = 1 - 1e-9;

struct Waiting {
    std::size_t step = 0;
    Day day;
    double share = 0;
};

/// The weakest dimensions of an attempt, the weakest first.
std::vector<std::string> weakestOf(const Practised &attempt)
{
    std::vector<std::pair<double, std::string>> sorted;
    for (const auto &[dimension, share] : attempt.shares)
        if (share < nearlyAll)
            sorted.emplace_back(share, dimension);
    std::sort(sorted.begin(), sorted.end());
    sorted.resize(std::min(sorted.size(), weakest));
    std::vector<std::string> names;
    for (const auto &[share, dimension] : sorted)
        names.push_back(dimension);
    return names;
}

/// What follows when a dimension was rehearsed; nothing when it is learnt.
std::optional<Waiting> rehearsed(const Waiting &before, Day day, double share)
{
    const std::size_t step = share < before.share ? 0 : before.step + 1;
    if (step == intervals.size())
        return std::nullopt;
    return Waiting{step, day + std::chrono::days(intervals[step]), share};
}

} // namespace

std::vector<Due> duePractice(std::vector<Practised> attempts)
{
    std::stable_sort(attempts.begin(), attempts.end(),
                     [](const Practised &a, const Practised &b) { return a.day < b.day; });
    std::map<std::string, Waiting> waiting;
    for (const Practised &attempt : attempts) {
        std::vector<std::string> learnt;
        for (const auto &[dimension, share] : attempt.shares) {
            const auto it = waiting.find(dimension);
            if (it == waiting.end() || attempt.day < it->second.day)
                continue;
            if (const auto next = rehearsed(it->second, attempt.day, share)) {
                it->second = *next;
            } else {
                waiting.erase(it);
                learnt.push_back(dimension);
            }
        }
        for (const std::string &dimension : weakestOf(attempt))
            if (std::find(learnt.begin(), learnt.end(), dimension) == learnt.end())
                waiting.try_emplace(dimension, Waiting{0, attempt.day + std::chrono::days(intervals[0]),
                                                       attempt.shares.at(dimension)});
    }
    std::vector<Due> due;
    for (const auto &[dimension, wait] : waiting)
        due.push_back({dimension, wait.day, intervals[wait.step], wait.share});
    std::stable_sort(due.begin(), due.end(), [](const Due &a, const Due &b) {
        return std::tie(a.day, a.share) < std::tie(b.day, b.share);
    });
    return due;
}

} // namespace plumbline::practice
