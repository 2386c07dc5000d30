#include "practice/score.h"

#include <algorithm>
#include <cmath>

namespace plumbline::practice
{

namespace
{

constexpr std::array itemStateNames{"computed", "self-rated", "unrated", "not-computed"};
constexpr double topLevel = 4;
/// A rating above this needs words: fluent but empty stays at the first level (practice.md 2.4).
constexpr int levelWithoutEvidence = 1;
constexpr int incident = 4; // the axis value from which a wrong answer is an incident

/// Scores the items of one dimension.
class DimensionRun
{
public:
    DimensionRun(Examiner &examiner, const Dimension &dimension) : examiner_(examiner)
    {
        score_.id = dimension.id;
        score_.title = dimension.title;
        score_.points = dimension.points;
    }

    DimensionScore run();

private:
    void add(const RubricItem &item, bool ofScenario);
    void rate(ItemScore &score) const;

    Examiner &examiner_;
    DimensionScore score_;
    double weights_ = 0;
};

void DimensionRun::rate(ItemScore &score) const
{
    static const std::map<std::string, Rating> none;
    const Attempt *attempt = examiner_.examined().attempt;
    const std::map<std::string, Rating> &ratings = attempt ? attempt->ratings : none;
    const auto rating = ratings.find(score.id);
    if (rating == ratings.end()) {
        score.state = ItemState::unrated;
        score.why = "rate it against the anchor texts";
        return;
    }
    score.state = ItemState::selfRated;
    int level = rating->second.level;
    if (level > levelWithoutEvidence && rating->second.evidence.empty()) {
        level = levelWithoutEvidence;
        score.why = "a rating above 1 counts as 1 until a note says what was said";
    }
    score.value = level / topLevel;
    if (!rating->second.evidence.empty())
        score.evidence.says.push_back(rating->second.evidence);
}

void DimensionRun::add(const RubricItem &item, bool ofScenario)
{
    if (item.dimension != score_.id)
        return;
    ItemScore score;
    score.id = ofScenario ? examiner_.examined().scenario.id + "/" + item.id : item.id;
    score.tag = item.tag;
    score.text = item.text;
    score.ofScenario = ofScenario;
    score.of = item.weight;
    if (item.measure) {
        Reading reading = examiner_.read(*item.measure);
        score.state = reading.value ? ItemState::computed : ItemState::notComputed;
        score.value = reading.value.value_or(0);
        score.why = std::move(reading.why);
        score.evidence = std::move(reading.evidence);
    } else {
        rate(score);
    }
    weights_ += item.weight;
    score_.items.push_back(std::move(score));
}

DimensionScore DimensionRun::run()
{
    for (const RubricItem &item : examiner_.examined().words.rubric().items)
        add(item, false);
    for (const RubricItem &item : examiner_.examined().scenario.rubric)
        add(item, true);
    for (ItemScore &item : score_.items) {
        item.of *= score_.points / weights_;
        item.points = item.of * item.value;
        if (item.state == ItemState::computed) {
            score_.computed += item.points;
            score_.computedOf += item.of;
        } else if (item.state == ItemState::selfRated) {
            score_.selfRated += item.points;
            score_.selfRatedOf += item.of;
        }
    }
    return std::move(score_);
}

void applyCaps(Score &score, Examiner &examiner)
{
    const Profile &profile = examiner.examined().scenario.profile;
    const bool isIncident = profile.axisOrNeutral(Axis::consequence) >= incident;
    for (const CapRule &rule : examiner.examined().words.rubric().caps) {
        Reading reading = examiner.read(*rule.measure);
        Cap cap{rule.id,
                rule.title,
                isIncident ? rule.limitAtConsequence : rule.limit,
                !reading.met(),
                std::move(reading.why),
                std::move(reading.evidence)};
        if (cap.applies)
            score.percent = std::min(score.percent, cap.limit);
        score.caps.push_back(std::move(cap));
    }
}

} // namespace

std::string_view itemStateName(ItemState state)
{
    return itemStateNames[static_cast<std::size_t>(state)];
}

int DimensionScore::level() const
{
    // The bar of a level must be reached, not come near.
    return scoredOf() > 0 ? static_cast<int>(std::floor(topLevel * scored() / scoredOf() + 1e-9)) : 0;
}

Score score(const Examined &examined)
{
    Examiner examiner(examined);
    const Rubric &rubric = examined.words.rubric();
    Score score;
    score.scenario = examined.scenario.id;
    score.statement = rubric.statement;
    score.complete = true;
    for (const Dimension &dimension : rubric.dimensions) {
        DimensionScore part = DimensionRun(examiner, dimension).run();
        score.computed += part.computed;
        score.computedOf += part.computedOf;
        score.selfRated += part.selfRated;
        score.selfRatedOf += part.selfRatedOf;
        score.complete = score.complete && std::abs(part.scoredOf() - part.points) < 1e-6;
        score.dimensions.push_back(std::move(part));
    }
    const double of = score.computedOf + score.selfRatedOf;
    score.percentBeforeCaps = of > 0 ? 100 * (score.computed + score.selfRated) / of : 0;
    score.percent = score.percentBeforeCaps;
    applyCaps(score, examiner);
    for (const RedFlagRule &rule : rubric.redFlags) {
        Reading reading = examiner.read(*rule.shows);
        if (reading.met())
            score.redFlags.push_back({rule.id, rule.title, rule.why, std::move(reading.evidence)});
    }
    score.extras = examiner.extras();
    const Band &band = rubric.band(score.percent);
    score.band = band.id;
    score.bandTitle = band.title;
    return score;
}

} // namespace plumbline::practice
