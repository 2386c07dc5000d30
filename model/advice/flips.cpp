#include "advice/weighing.h"

#include <algorithm>
#include <map>
#include <set>

namespace plumbline::advice
{

namespace
{

constexpr std::size_t mostFlips = 10;
constexpr std::size_t mostPairs = 2;

/// One change that is tried, with an axis at one of its values.
struct Trial {
    const AdviceBook::Change *change;
    int value = 0;    ///< Of an axis.
    int distance = 0; ///< Steps of an axis from where it is; 1 for every other change.
    std::string words;

    bool sameSubject(const Trial &other) const
    {
        return change->axis == other.change->axis && change->task == other.change->task &&
               change->target == other.change->target;
    }
};

std::string axisWords(const AdviceBook::Change &change, const Profile &profile, int value)
{
    const std::optional<int> now = profile.axis(*change.axis);
    const char *verb = !now ? " were " : value > *now ? " rose to " : " fell to ";
    return change.words + verb + std::to_string(value);
}

bool isSo(const AdviceBook::Change &change, const Profile &profile)
{
    if (!change.target.empty()) {
        const auto target = profile.targets.find(change.target);
        return target != profile.targets.end() && target->second == change.to.get<double>();
    }
    const auto entry = profile.task.find(change.task);
    if (entry == profile.task.end())
        return false;
    // Kinds of query are told apart by their number alone.
    return change.task == "query-classes" ? entry->size() == change.to.size() : *entry == change.to;
}

/// In the order of the book; values of an axis with the nearest first.
std::vector<Trial> trialsFor(const Profile &profile, const AdviceBook &book)
{
    std::vector<Trial> trials;
    for (const AdviceBook::Change &change : book.changes) {
        if (!change.axis) {
            if (!isSo(change, profile))
                trials.push_back({&change, 0, 1, change.words});
            continue;
        }
        const int now = profile.axisOrNeutral(*change.axis);
        for (int distance = 1; distance < 5; ++distance)
            for (const int value : {now + distance, now - distance})
                if (value >= 1 && value <= 5)
                    trials.push_back({&change, value, distance, axisWords(change, profile, value)});
    }
    return trials;
}

/// A profile with changes tried on it, which are taken back at the end.
class Tried
{
public:
    Tried(Profile &profile, const Trial &trial) : profile_(profile), change_(*trial.change)
    {
        if (change_.axis) {
            axis_ = std::exchange(profile_.axis(*change_.axis), trial.value);
        } else if (!change_.target.empty()) {
            if (const auto target = profile_.targets.find(change_.target); target != profile_.targets.end())
                target_ = target->second;
            profile_.targets[change_.target] = change_.to.get<double>();
        } else {
            if (profile_.task.contains(change_.task))
                entry_ = profile_.task[change_.task];
            profile_.task[change_.task] = change_.to;
        }
    }
    ~Tried()
    {
        if (change_.axis) {
            profile_.axis(*change_.axis) = axis_;
        } else if (!change_.target.empty()) {
            if (target_)
                profile_.targets[change_.target] = *target_;
            else
                profile_.targets.erase(change_.target);
        } else if (entry_) {
            profile_.task[change_.task] = *std::move(entry_);
        } else {
            profile_.task.erase(change_.task);
        }
    }
    Tried(const Tried &) = delete;
    Tried &operator=(const Tried &) = delete;

private:
    Profile &profile_;
    const AdviceBook::Change &change_;
    std::optional<int> axis_;
    std::optional<double> target_;
    std::optional<Json> entry_;
};

/// What each changed profile would lead to, the smallest changes first.
struct Found {
    std::vector<Flip> flips;
    std::vector<const Trial *> first; ///< Of each flip, the (first) change.
};

class Search
{
public:
    Search(const Profile &profile, const AdviceBook &book, const std::string &leader)
        : profile_(profile), book_(book), leader_(leader), trials_(trialsFor(profile, book))
    {
    }

    /// For each axis and each new leader only the nearest value.
    std::vector<Flip> singles()
    {
        Found found;
        for (const Trial &trial : trials_) {
            const Tried tried(profile_, trial);
            add(found, trial, trial.words);
        }
        return std::move(found.flips);
    }

    /// The smallest pairs of changes that make each of these shapes lead.
    std::map<std::string, std::vector<Flip>> pairs(const std::set<std::string> &shapes)
    {
        std::map<std::string, std::vector<std::pair<int, Flip>>> found;
        for (std::size_t i = 0; i < trials_.size() && !shapes.empty(); ++i) {
            const Tried first(profile_, trials_[i]);
            for (std::size_t k = i + 1; k < trials_.size(); ++k) {
                if (trials_[k].sameSubject(trials_[i]))
                    continue;
                const Tried second(profile_, trials_[k]);
                const std::string &leads = book_.shapes[leaderOf(weigh(profile_, book_))].id;
                if (shapes.contains(leads))
                    found[leads].emplace_back(trials_[i].distance + trials_[k].distance,
                                              Flip{trials_[i].words + " and " + trials_[k].words, leads});
            }
        }
        std::map<std::string, std::vector<Flip>> smallest;
        for (auto &[shape, all] : found) {
            std::stable_sort(all.begin(), all.end(),
                             [](const auto &x, const auto &y) { return x.first < y.first; });
            for (std::size_t i = 0; i < std::min(all.size(), mostPairs); ++i)
                smallest[shape].push_back(std::move(all[i].second));
        }
        return smallest;
    }

private:
    void add(Found &found, const Trial &trial, const std::string &words)
    {
        const std::string &leads = book_.shapes[leaderOf(weigh(profile_, book_))].id;
        if (leads == leader_)
            return;
        for (std::size_t i = 0; i < found.flips.size(); ++i)
            if (trial.change->axis && found.first[i]->sameSubject(trial) && found.flips[i].shape == leads)
                return;
        found.flips.push_back({words, leads});
        found.first.push_back(&trial);
    }

    Profile profile_;
    const AdviceBook &book_;
    const std::string leader_;
    std::vector<Trial> trials_;
};

} // namespace

void findFlips(const Profile &profile, const AdviceBook &book, std::vector<ShapeAdvice> &ranking)
{
    Search search(profile, book, ranking.front().shape);
    const std::vector<Flip> singles = search.singles();
    std::set<std::string> others;
    for (auto entry = ranking.begin() + 1; entry != ranking.end(); ++entry) {
        std::copy_if(singles.begin(), singles.end(), std::back_inserter(entry->flips),
                     [&](const Flip &flip) { return flip.shape == entry->shape; });
        if (entry->flips.empty())
            others.insert(entry->shape);
    }
    const auto pairs = search.pairs(others);
    ranking.front().flips = singles;
    for (auto entry = ranking.begin() + 1; entry != ranking.end(); ++entry) {
        if (const auto found = pairs.find(entry->shape); found != pairs.end()) {
            entry->flips = found->second;
            if (singles.empty())
                ranking.front().flips.insert(ranking.front().flips.end(), entry->flips.begin(),
                                             entry->flips.end());
        }
    }
    for (ShapeAdvice &entry : ranking)
        if (entry.flips.size() > mostFlips)
            entry.flips.resize(mostFlips);
}

} // namespace plumbline::advice
