#pragma once

#include "budget/latency.h"

namespace plumbline::budget
{

/// One call with everything that happens until it is answered, ready to be simulated.
struct CallNode {
    int node = -1;
    int edge = -1;
    std::optional<Sampler> own;        ///< The component's own work.
    std::optional<Sampler> firstToken; ///< Of a model.
    float wait = 0;                    ///< ms in a queue before it.
    std::size_t stage = 0;
    bool answers = false;   ///< Reads the answer (guard, checker): the first token waits for it.
    bool holdsBack = false; ///< Judges the whole answer, so nothing streams past it.
    double share = 1;

    /// Calls that belong together.
    struct Group {
        enum class Kind { sequence, parallel, choice };
        Kind kind = Kind::sequence;
        std::vector<std::unique_ptr<CallNode>> members;
        bool everyStep = false;
        bool behindCache = false;
    };
    std::vector<Group> groups;
    int steps = 1;
    double hit = 0;

    std::optional<float> timeout; ///< ms, of one attempt.
    int retries = 0;
    std::optional<float> hedge;      ///< ms after which a second call is sent.
    std::unique_ptr<CallNode> spare; ///< Called when the last attempt was given up.
};

/// The tree of calls of an entry. At most `mostCalls` of them; the rest is left out and `cut` says so.
struct CallTree {
    std::unique_ptr<CallNode> root;
    std::vector<StageTime> stages;
    bool cut = false;
    bool streams = false; ///< The client shows the answer while it is written.
};
inline constexpr int mostCalls = 512;

/// `serves`: by node, 0 for components that cannot answer. Null root when the entry cannot.
CallTree buildCallTree(Reading &reading, const Wiring &wiring, int entry, const LatencyOptions &options);

} // namespace plumbline::budget
