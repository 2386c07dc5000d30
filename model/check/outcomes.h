#pragma once

#include "check/evaluate.h"

#include <algorithm>
#include <functional>
#include <set>

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

/// Keeps the first of what is there several times, in their order.
template <class T> void removeRepeats(std::vector<T> &values)
{
    constexpr std::size_t few = 16; // compared with each other faster than sorted
    if (values.size() <= few) {
        std::vector<T> first;
        appendNew(first, values);
        values = std::move(first);
        return;
    }
    std::set<std::reference_wrapper<const T>, std::less<T>> seen;
    std::vector<bool> repeats;
    for (const T &value : values)
        repeats.push_back(!seen.insert(value).second);
    std::size_t index = 0;
    std::erase_if(values, [&](const T &) { return repeats[index++]; });
}

/// mergeEvidence() for many at once, in a time that grows with their number.
template <class Parts, class EvidenceOf>
void mergeAll(Evidence &into, const Parts &parts, const EvidenceOf &evidenceOf)
{
    const auto append = [](auto &all, const auto &more) { all.insert(all.end(), more.begin(), more.end()); };
    for (const auto &part : parts) {
        const Evidence &from = evidenceOf(part);
        if (into.path.empty()) {
            into.path = from.path;
            into.pathEdges = from.pathEdges;
        }
        append(into.related, from.related);
        append(into.missing, from.missing);
        append(into.terms, from.terms);
        append(into.asks, from.asks);
        append(into.assumed, from.assumed);
    }
    removeRepeats(into.related);
    removeRepeats(into.missing);
    removeRepeats(into.asks);
    removeRepeats(into.assumed);
}

inline bool isEmpty(const Evidence &evidence)
{
    return evidence.path.empty() && evidence.related.empty() && evidence.missing.empty() &&
           evidence.terms.empty() && evidence.asks.empty() && evidence.assumed.empty();
}

/// AND (`every`) or OR of outcomes that are computed on demand; stops when the result cannot change. Its
/// evidence is that of the parts that decide it.
template <class Parts, class Compute> Outcome combine(const Parts &parts, bool every, const Compute &compute)
{
    Outcome result{every ? Truth::holds : Truth::violated, {}};
    std::vector<Evidence> deciding;
    for (const auto &part : parts) {
        Outcome outcome = compute(part);
        if (every ? outcome.truth < result.truth : outcome.truth > result.truth) {
            result.truth = outcome.truth;
            deciding.clear();
        }
        if (outcome.truth == result.truth && !isEmpty(outcome.evidence))
            deciding.push_back(std::move(outcome.evidence));
        if (result.truth == (every ? Truth::violated : Truth::holds))
            break;
    }
    mergeAll(result.evidence, deciding,
             [](const Evidence &evidence) -> const Evidence & { return evidence; });
    return result;
}

} // namespace plumbline::check
