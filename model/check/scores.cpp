#include "check/scores.h"

#include "check/rule_book.h"

namespace plumbline::check
{

namespace
{

double weightOf(Level level)
{
    switch (level) {
    case Level::blocker:
        return 5;
    case Level::warning:
        return 2;
    case Level::advice:
        return 1;
    }
    return 0;
}

} // namespace

std::vector<ConcernScore> scoreConcerns(const std::vector<RuleVerdict> &verdicts)
{
    std::vector<ConcernScore> scores;
    for (const ConcernInfo &concern : concerns()) {
        ConcernScore score;
        score.id = concern.id;
        double reached = 0;
        double possible = 0;
        for (const RuleVerdict &rule : verdicts) {
            if (rule.concern != concern.id)
                continue;
            const double weight = weightOf(rule.level);
            possible += weight;
            switch (rule.verdict) {
            case Verdict::holds:
                ++score.holds;
                reached += weight;
                break;
            case Verdict::assumed:
                ++score.assumed;
                reached += weight / 2;
                break;
            case Verdict::question:
                ++score.open;
                break;
            case Verdict::violated:
                ++score.violated;
                score.openBlocker = score.openBlocker || rule.level == Level::blocker;
                break;
            case Verdict::waived:
                ++score.waived;
                break;
            case Verdict::notApplicable:
            case Verdict::error:
                possible -= weight;
                break;
            }
        }
        if (possible > 0)
            score.score = reached / possible;
        scores.push_back(std::move(score));
    }
    return scores;
}

} // namespace plumbline::check
