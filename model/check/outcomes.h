#pragma once

#include "check/evaluate.h"

#include <algorithm>

/// Small helpers shared by the files that implement Evaluator.
namespace plumbline::check
{

inline std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

inline Outcome verdict(bool holds)
{
    return {holds ? Truth::holds : Truth::violated, {}};
}

template <class T> bool listed(const std::vector<T> &list, const T &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// Appends what is not there yet.
template <class T> void appendNew(std::vector<T> &into, const std::vector<T> &from)
{
    for (const T &value : from)
        if (!listed(into, value))
            into.push_back(value);
}

/// AND (`every`) or OR of outcomes that are computed on demand; stops when the result cannot change.
template <class Parts, class Compute> Outcome combine(const Parts &parts, bool every, const Compute &compute)
{
    Outcome result{every ? Truth::holds : Truth::violated, {}};
    std::vector<Outcome> outcomes;
    for (const auto &part : parts) {
        outcomes.push_back(compute(part));
        const Truth truth = outcomes.back().truth;
        result.truth = every ? std::min(result.truth, truth) : std::max(result.truth, truth);
        if (result.truth == (every ? Truth::violated : Truth::holds))
            break;
    }
    for (const Outcome &outcome : outcomes)
        if (outcome.truth == result.truth)
            mergeEvidence(result.evidence, outcome.evidence);
    return result;
}

} // namespace plumbline::check
