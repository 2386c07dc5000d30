#include "drawing/lanes.h"

#include <cmath>
#include <numeric>

namespace plumbline::routing
{

namespace
{

bool overlap(const Lane &a, const Lane &b)
{
    return intersection(a.span, b.span).length() > 0;
}

/// Is there room for `a` on the lower side of `b`?
bool canPrecede(const Lane &a, const Lane &b)
{
    return a.room.lo + laneSpacing <= b.room.hi;
}

/// Negative when `a` had better lie before `b`, positive when behind. Room decides first; then, whichever
/// ends inside the other's span should lie on the side to which it turns away.
int preference(const Lane &a, const Lane &b)
{
    const int force = canPrecede(b, a) - canPrecede(a, b);
    if (force != 0)
        return force;
    int votes = 0;
    if (a.span.hi != b.span.hi)
        votes += a.span.hi < b.span.hi ? a.highTurn : -b.highTurn;
    else if (a.highTurn != b.highTurn)
        votes += a.highTurn - b.highTurn;
    if (a.span.lo != b.span.lo)
        votes += a.span.lo > b.span.lo ? a.lowTurn : -b.lowTurn;
    else if (a.lowTurn != b.lowTurn)
        votes += a.lowTurn - b.lowTurn;
    return (votes > 0) - (votes < 0);
}

/// Lanes in their order across, with who overlaps whom.
class Spread
{
public:
    explicit Spread(const std::vector<Lane> &lanes)
        : lanes_(lanes), neighbours_(lanes.size()), order_(lanes.size())
    {
        std::vector<int> rank(lanes.size());
        for (std::size_t i = 0; i < lanes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (overlap(lanes[i], lanes[j])) {
                    neighbours_[i].push_back(j);
                    neighbours_[j].push_back(i);
                    // Preferences need not form an order, so lanes are ranked by how many others they want to
                    // follow.
                    const int sign = preference(lanes[i], lanes[j]);
                    rank[i] += sign;
                    rank[j] -= sign;
                }
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return std::tie(rank[a], lanes[a].at, lanes[a].connector, lanes[a].index) <
                   std::tie(rank[b], lanes[b].at, lanes[b].connector, lanes[b].index);
        });
        position_.resize(lanes.size());
        for (std::size_t i = 0; i < order_.size(); ++i)
            position_[order_[i]] = i;
        count();
        bound();
    }

    std::vector<double> places() const
    {
        std::vector<double> result(lanes_.size());
        for (std::size_t i : order_) {
            double least = least_[i];
            for (std::size_t j : neighbours_[i])
                if (precedes(j, i))
                    least = std::max(least, result[j] + spacing(j, i));
            const double place = std::max(least, std::min(wanted(i), most_[i]));
            result[i] = lanes_[i].room.clamp(place);
        }
        return result;
    }

private:
    /// The lanes beside one at some place along it.
    struct Bundle {
        int before = 0;
        int behind = 0;
        double middle = 0; // of them and the lane itself

        int size() const { return before + behind; }
    };

    bool precedes(std::size_t i, std::size_t j) const { return position_[i] < position_[j]; }

    /// Looks at each lane where it has most others beside it, which is where it starts or another one does.
    void count()
    {
        bundles_.resize(lanes_.size());
        for (std::size_t i : order_) {
            std::vector<double> places{lanes_[i].span.lo};
            for (std::size_t j : neighbours_[i])
                places.push_back(std::max(lanes_[j].span.lo, lanes_[i].span.lo));
            std::sort(places.begin(), places.end());
            for (double place : places)
                if (const Bundle bundle = bundleAt(i, place); bundle.size() > bundles_[i].size())
                    bundles_[i] = bundle;
        }
    }

    Bundle bundleAt(std::size_t i, double place) const
    {
        Bundle bundle;
        double sum = lanes_[i].at;
        for (std::size_t j : neighbours_[i]) {
            if (lanes_[j].span.lo > place || lanes_[j].span.hi <= place)
                continue;
            ++(precedes(j, i) ? bundle.before : bundle.behind);
            sum += lanes_[j].at;
        }
        bundle.middle = sum / (bundle.size() + 1);
        return bundle;
    }

    /// How far each lane may go when all others make room as far as they can.
    void bound()
    {
        least_.resize(lanes_.size());
        most_.resize(lanes_.size());
        for (std::size_t i : order_) {
            least_[i] = lanes_[i].room.lo;
            for (std::size_t j : neighbours_[i])
                if (precedes(j, i))
                    least_[i] = std::max(least_[i], least_[j] + spacing(j, i));
        }
        for (auto it = order_.rbegin(); it != order_.rend(); ++it) {
            most_[*it] = lanes_[*it].room.hi;
            for (std::size_t j : neighbours_[*it])
                if (precedes(*it, j))
                    most_[*it] = std::min(most_[*it], most_[j] - spacing(*it, j));
        }
    }

    /// What the room of a lane leaves for each of the lanes beside it.
    double ownSpacing(std::size_t i) const
    {
        const int gaps = bundles_[i].size();
        const double room = lanes_[i].room.length();
        // A fixed lane has no room to share; the others keep off it by theirs.
        return room > 0 ? std::min(laneSpacing, room / gaps) : laneSpacing;
    }

    double spacing(std::size_t i, std::size_t j) const { return std::min(ownSpacing(i), ownSpacing(j)); }

    /// Lanes that lie together spread evenly around where they lay.
    double wanted(std::size_t i) const
    {
        const Bundle &bundle = bundles_[i];
        return std::round(bundle.middle + ownSpacing(i) * (bundle.before - bundle.behind) / 2);
    }

    const std::vector<Lane> &lanes_;
    std::vector<std::vector<std::size_t>> neighbours_; // those that overlap
    std::vector<std::size_t> order_;
    std::vector<std::size_t> position_; // in the order
    std::vector<Bundle> bundles_;       // where each lane has most others beside it
    std::vector<double> least_;
    std::vector<double> most_;
};

} // namespace

std::vector<double> spreadLanes(const std::vector<Lane> &lanes)
{
    return Spread(lanes).places();
}

} // namespace plumbline::routing
