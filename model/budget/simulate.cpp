#include "budget/call_tree.h"

#include <algorithm>
#include <cmath>

namespace plumbline::budget
{

namespace
{
constexpr std::size_t blockSize = 256;
using Times = std::array<float, blockSize>;
using Active = std::array<unsigned char, blockSize>;

/// Simulates blocks of requests. `at` is the time of each request, ms from its start; inactive ones stand
/// still.
class Simulation
{
public:
    Simulation(const CallTree &tree, const LatencyOptions &options)
        : tree_(tree), draws_(static_cast<std::size_t>(options.draws)), random_(options.seed),
          totals_(tree.stages.size())
    {
    }

    void run();
    Simulated result(CallTree &tree, const Id &entry);

private:
    struct Total {
        double start = 0;
        double time = 0;
        double calls = 0;
    };
    struct Attempts {
        double planned = 0;
        double made = 0;
    };
    struct Busy {
        double time = 0;
        double calls = 0;
    };
    void call(const CallNode &node, Times &at, const Active &active);
    void attempts(const CallNode &node, Times &at, const Active &active);
    void serve(const CallNode &node, Times &at, const Active &active);
    void work(const CallNode &node, Times &at, const Active &active);
    void hedge(const CallNode &node, Times &at, const Times &start, const Active &active);
    void group(const CallNode::Group &group, Times &at, const Active &active);
    void parallel(const CallNode::Group &group, Times &at, const Active &active);
    void choice(const CallNode::Group &group, Times &at, const Active &active);
    Quantile quantile(std::vector<float> &values, double q) const;

    const CallTree &tree_;
    std::size_t draws_;
    std::size_t block_ = 0; ///< Requests in this block.
    Generator random_;
    std::vector<Total> totals_;
    std::map<int, Attempts> attempts_;
    std::map<int, Busy> busy_;
    Times first_{}; ///< Of the first token; below 0 before there is one.
    std::vector<float> complete_, firstToken_;
    double extra_ = 0;
    double planned_ = 0;
    double givenUp_ = 0;
    Active lost_{};
};

void Simulation::run()
{
    complete_.reserve(draws_);
    firstToken_.reserve(draws_);
    for (std::size_t done = 0; done < draws_; done += block_) {
        block_ = std::min(blockSize, draws_ - done);
        Times at{};
        Active active{};
        std::fill_n(active.begin(), block_, static_cast<unsigned char>(1));
        first_.fill(-1);
        lost_.fill(0);
        call(*tree_.root, at, active);
        for (std::size_t i = 0; i < block_; ++i) {
            complete_.push_back(at[i]);
            const bool streamed = tree_.streams && first_[i] >= 0;
            firstToken_.push_back(streamed ? std::min(first_[i], at[i]) : at[i]);
            givenUp_ += lost_[i];
        }
    }
}

/// One planned call: attempts until one is in time, then the spare.
void Simulation::call(const CallNode &node, Times &at, const Active &active)
{
    const Times start = at;
    attempts(node, at, active);
    Busy &busy = busy_[node.node];
    for (std::size_t i = 0; i < block_; ++i)
        if (active[i]) {
            busy.time += static_cast<double>(at[i] - start[i]);
            busy.calls += 1;
        }
    if (!node.answers)
        return;
    // A guard that reads the answer holds its first sentence back as long as it takes; a checker holds back
    // all of it.
    for (std::size_t i = 0; i < block_; ++i)
        if (active[i] && first_[i] >= 0)
            first_[i] = node.holdsBack ? at[i] : first_[i] + (at[i] - start[i]);
}

void Simulation::attempts(const CallNode &node, Times &at, const Active &active)
{
    Attempts *counted = node.edge >= 0 && (node.timeout || node.hedge) ? &attempts_[node.edge] : nullptr;
    Active trying = active;
    for (int attempt = 0;; ++attempt) {
        const Times start = at;
        double tried = 0;
        for (std::size_t i = 0; i < block_; ++i)
            tried += trying[i];
        if (node.edge >= 0) // The request itself is no call.
            (attempt == 0 ? planned_ : extra_) += tried;
        if (counted) {
            counted->made += tried;
            counted->planned += attempt == 0 ? tried : 0;
        }
        if (tried == 0)
            return;
        serve(node, at, trying);
        if (node.hedge)
            hedge(node, at, start, trying);
        if (!node.timeout)
            return;
        bool late = false;
        for (std::size_t i = 0; i < block_; ++i) {
            const bool given = trying[i] && at[i] - start[i] > *node.timeout;
            trying[i] = given;
            late = late || given;
            if (given) {
                at[i] = start[i] + *node.timeout;
                first_[i] = -1;
            }
        }
        if (!late)
            return;
        if (attempt < node.retries)
            continue;
        if (node.spare)
            return call(*node.spare, at, trying);
        for (std::size_t i = 0; i < block_; ++i)
            lost_[i] = lost_[i] || trying[i];
        return;
    }
}

/// A second call is sent when the first takes too long; the faster one counts.
void Simulation::hedge(const CallNode &node, Times &at, const Times &start, const Active &active)
{
    Active slow{};
    Times second = start;
    double sent = 0;
    for (std::size_t i = 0; i < block_; ++i) {
        slow[i] = active[i] && at[i] - start[i] > *node.hedge;
        second[i] += *node.hedge;
        sent += slow[i];
    }
    if (sent == 0)
        return;
    extra_ += sent;
    attempts_[node.edge].made += sent;
    const Times firstOfFirst = first_;
    serve(node, second, slow);
    for (std::size_t i = 0; i < block_; ++i)
        if (slow[i]) {
            at[i] = std::min(at[i], second[i]);
            if (firstOfFirst[i] >= 0)
                first_[i] = std::min(first_[i], firstOfFirst[i]);
        }
}

void Simulation::serve(const CallNode &node, Times &at, const Active &active)
{
    Active missed = active;
    if (node.hit > 0)
        for (std::size_t i = 0; i < block_; ++i)
            missed[i] = active[i] && random_.uniform() >= node.hit;
    bool worked = false;
    for (std::size_t g = 0; g < node.groups.size(); ++g) {
        const CallNode::Group &part = node.groups[g];
        const Active &taking = part.behindCache ? missed : active;
        if (part.members.empty() && !worked) {
            worked = true;
            work(node, at, active);
        } else if (!part.everyStep) {
            group(part, at, taking);
        } else {
            // All groups of a step follow each other; the tools come before the model that reads their
            // result.
            std::size_t end = g;
            while (end < node.groups.size() && node.groups[end].everyStep)
                ++end;
            for (int step = 0; step < node.steps; ++step)
                for (std::size_t k = g; k < end; ++k)
                    if (step + 1 < node.steps || node.groups[k].kind != CallNode::Group::Kind::choice)
                        group(node.groups[k], at, taking);
            g = end - 1;
        }
    }
}

void Simulation::work(const CallNode &node, Times &at, const Active &active)
{
    Total &total = totals_[node.stage];
    double start = 0;
    double time = 0;
    double calls = 0;
    for (std::size_t i = 0; i < block_; ++i) {
        if (!active[i])
            continue;
        start += static_cast<double>(at[i]);
        calls += 1;
        float spent = node.wait;
        const std::uint64_t random = random_.next();
        if (node.firstToken)
            first_[i] = at[i] + node.wait + node.firstToken->draw(random);
        if (node.own) {
            const bool slow = node.own->hasSlowMode() && random_.uniform() < node.own->slowShare();
            spent += slow ? node.own->slow() : node.own->draw(random);
        }
        at[i] += spent;
        if (node.firstToken && first_[i] > at[i]) {
            spent += first_[i] - at[i];
            at[i] = first_[i];
        }
        time += static_cast<double>(spent);
    }
    total.start += start;
    total.time += time;
    total.calls += calls;
}

void Simulation::group(const CallNode::Group &group, Times &at, const Active &active)
{
    switch (group.kind) {
    case CallNode::Group::Kind::sequence:
        for (const auto &member : group.members)
            call(*member, at, active);
        return;
    case CallNode::Group::Kind::parallel:
        return parallel(group, at, active);
    case CallNode::Group::Kind::choice:
        return choice(group, at, active);
    }
}

void Simulation::parallel(const CallNode::Group &group, Times &at, const Active &active)
{
    const Times start = at;
    for (const auto &member : group.members) {
        Times own = start;
        call(*member, own, active);
        for (std::size_t i = 0; i < block_; ++i)
            at[i] = std::max(at[i], own[i]);
    }
}

void Simulation::choice(const CallNode::Group &group, Times &at, const Active &active)
{
    double whole = 0;
    for (const auto &member : group.members)
        whole += member->share;
    std::array<double, blockSize> left;
    for (std::size_t i = 0; i < block_; ++i)
        left[i] = random_.uniform() * whole;
    for (std::size_t m = 0; m < group.members.size(); ++m) {
        const bool last = m + 1 == group.members.size();
        Active taken{};
        for (std::size_t i = 0; i < block_; ++i) {
            taken[i] = active[i] && left[i] >= 0 && (last || left[i] < group.members[m]->share);
            left[i] = taken[i] ? -1 : left[i] - group.members[m]->share;
            if (!taken[i] && left[i] < 0)
                left[i] = last ? -1 : 0;
        }
        call(*group.members[m], at, taken);
    }
}

/// The order statistic at q, and those around it that hold the true quantile with 95 % confidence.
Quantile Simulation::quantile(std::vector<float> &values, double q) const
{
    const auto n = static_cast<double>(values.size());
    const double spread = 1.96 * std::sqrt(n * q * (1 - q));
    const auto valueAt = [&](double rank) {
        const auto index = static_cast<std::ptrdiff_t>(std::clamp(rank, 0.0, n - 1));
        std::nth_element(values.begin(), values.begin() + index, values.end());
        return static_cast<double>(values[static_cast<std::size_t>(index)]);
    };
    return {valueAt(std::ceil(n * q) - 1), valueAt(std::floor(n * q - spread)),
            valueAt(std::ceil(n * q + spread))};
}

Simulated Simulation::result(CallTree &tree, const Id &entry)
{
    Simulated result;
    result.cut = tree.cut;
    EntryLatency &latency = result.latency;
    latency.entry = entry;
    latency.draws = static_cast<int>(draws_);
    const auto n = static_cast<double>(draws_);
    for (const float time : complete_)
        latency.mean += static_cast<double>(time) / n;
    latency.p50 = quantile(complete_, 0.50);
    latency.p95 = quantile(complete_, 0.95);
    latency.p99 = quantile(complete_, 0.99);
    latency.ttftP50 = quantile(firstToken_, 0.50);
    latency.ttftP95 = quantile(firstToken_, 0.95);
    latency.givenUpPct = givenUp_ / n * 100;
    latency.extraCallsPct = planned_ > 0 ? extra_ / planned_ * 100 : 0;
    for (std::size_t i = 0; i < totals_.size(); ++i) {
        const Total &total = totals_[i];
        if (total.time <= 0)
            continue;
        StageTime stage = std::move(tree.stages[i]);
        stage.start = total.start / total.calls;
        stage.mean = total.time / n;
        stage.calls = total.calls / n;
        latency.stages.push_back(std::move(stage));
    }
    std::stable_sort(latency.stages.begin(), latency.stages.end(),
                     [](const StageTime &a, const StageTime &b) { return a.start < b.start; });
    for (const auto &[edge, counted] : attempts_)
        if (counted.planned > 0)
            result.attempts[edge] = counted.made / counted.planned;
    for (const auto &[node, busy] : busy_)
        if (busy.calls > 0)
            result.busy[node] = busy.time / busy.calls;
    return result;
}

/// A request that makes so many calls is simulated less often: nested agents multiply their steps.
constexpr double mostSimulatedCalls = 2e8;
constexpr double fewestDraws = 200;

double callsOf(const CallNode &node)
{
    double calls = 1;
    for (const CallNode::Group &group : node.groups)
        for (const auto &member : group.members)
            calls += callsOf(*member) * (group.everyStep ? node.steps : 1);
    return calls;
}
} // namespace

std::optional<Simulated> simulateLatency(Reading &reading, const Wiring &wiring, int entry,
                                         const LatencyOptions &options)
{
    CallTree tree = buildCallTree(reading, wiring, entry, options);
    if (!tree.root)
        return std::nullopt;
    LatencyOptions affordable = options;
    affordable.draws = static_cast<int>(std::clamp(mostSimulatedCalls / callsOf(*tree.root), fewestDraws,
                                                   static_cast<double>(options.draws)));
    Simulation simulation(tree, affordable);
    simulation.run();
    return simulation.result(tree, reading.id(entry));
}

} // namespace plumbline::budget
