#pragma once

#include "budget/wiring.h"

namespace plumbline::budget
{

/// A sum with everything that went into it.
struct Sum {
    double value = 0;
    std::vector<Term> terms;
    std::vector<std::pair<Id, std::string>>
        missing;          ///< Record and property without which it is not complete.
    bool assumed = false; ///< A default took part.

    void add(std::string label, const Number &number, double times, std::string unit, const Id &source);
};

/// Tokens that a model has to hold: passages of the retrievers that feed it, the prompt, the history and the
/// longest answer. A stated context budget of the prompt builder caps the passages; a reranker lets only its
/// best through.
Sum contextTokens(Reading &reading, int model);

/// Minutes that what `store` returns can lag behind its sources: the slowest chain of intervals and lags into
/// it.
Sum stalenessOfStore(Reading &reading, int store);
/// The same for an answer: the stalest store that requests read, and an answer cache in front that nobody
/// invalidates.
Sum staleness(Reading &reading, const Wiring &wiring);

/// USD (or the currency of the profile) of the model calls of one request: tokens x prices x calls.
/// `perRequest`: calls of each component, by node.
struct ModelCost {
    Sum sum;
    double input = 0; ///< Of it, what is paid for reading, after the prefix cache.
    double cachedShare = 0;
    double output = 0;
    bool defaultPrices = false;
};
ModelCost modelCost(Reading &reading, const Wiring &wiring, const std::vector<double> &perRequest);

/// Tokens of one call of a model.
struct CallTokens {
    double in = 0;
    double out = 0;
    Origin origin = Origin::stated;
};
/// Calls of generative models that a request makes, at least one. `perRequest`: calls of each component.
double modelCalls(const Reading &reading, const std::vector<double> &perRequest);
/// Of one call. The profile's tokens-per-request are those of all `calls` of a request together. Empty (and a
/// need) when neither the profile nor the board says how long a prompt is.
std::optional<CallTokens> callTokens(Reading &reading, int model, double calls);

} // namespace plumbline::budget
