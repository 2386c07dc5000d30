#include "advice/advice.h"

#include "advice/weighing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace plumbline::advice
{

namespace
{

struct Reason {
    double weight;
    std::string why;
};

struct Reasons {
    std::vector<Reason> pro;
    std::vector<Reason> contra;
};

std::vector<Reasons> reasonsOf(const Profile &profile, const AdviceBook &book)
{
    std::vector<Reasons> reasons(book.shapes.size());
    for (std::size_t i = 0; i < book.shapes.size(); ++i)
        if (book.shapes[i].start > 0)
            reasons[i].pro.push_back({book.shapes[i].start, book.shapes[i].base});
    for (const AdviceBook::Criterion &criterion : book.criteria) {
        if (!holds(criterion, profile))
            continue;
        for (const AdviceBook::Effect &effect : criterion.effects)
            (effect.weight > 0 ? reasons[effect.shape].pro : reasons[effect.shape].contra)
                .push_back({std::abs(effect.weight), effect.why});
    }
    return reasons;
}

/// The texts, the weightiest first; each once.
std::vector<std::string> inOrder(std::vector<Reason> reasons)
{
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const Reason &a, const Reason &b) { return a.weight > b.weight; });
    std::vector<std::string> texts;
    for (Reason &reason : reasons)
        if (std::find(texts.begin(), texts.end(), reason.why) == texts.end())
            texts.push_back(std::move(reason.why));
    return texts;
}

/// A sum of weights as a score: half at 0, two thirds at 2, and never quite 0 or 1. Only arithmetic that is
/// the same on every machine.
double scoreOf(double weight, double certainty)
{
    const double lean = weight / (4 + std::abs(weight));
    return 0.5 + 0.5 * lean * certainty;
}

bool isAnswered(const AdviceBook::Question &question, const Profile &profile)
{
    return question.axis ? profile.axis(*question.axis).has_value() : profile.task.contains(question.task);
}

void readAnswers(const Profile &profile, const AdviceBook &book, Advice &advice)
{
    double all = 0;
    double answered = 0;
    for (const AdviceBook::Question &question : book.questions) {
        all += question.weight;
        if (isAnswered(question, profile))
            answered += question.weight;
        else
            advice.unanswered.push_back(question.title);
    }
    advice.certainty = all > 0 ? answered / all : 1;
}

} // namespace

bool holds(const AdviceBook::Criterion &criterion, const Profile &profile)
{
    return evaluate(criterion.when, profile) == Truth::yes &&
           !(criterion.unless && evaluate(*criterion.unless, profile) == Truth::yes);
}

Weights weigh(const Profile &profile, const AdviceBook &book)
{
    Weights weights{};
    for (std::size_t i = 0; i < shapeCount; ++i)
        weights[i] = book.shapes[i].start;
    for (const AdviceBook::Criterion &criterion : book.criteria)
        if (holds(criterion, profile))
            for (const AdviceBook::Effect &effect : criterion.effects)
                weights[effect.shape] += effect.weight;
    return weights;
}

std::size_t leaderOf(const Weights &weights)
{
    return static_cast<std::size_t>(std::max_element(weights.begin(), weights.end()) - weights.begin());
}

Advice advise(const Profile &profile, const AdviceBook &book)
{
    Advice advice;
    readAnswers(profile, book, advice);
    const Weights weights = weigh(profile, book);
    std::vector<Reasons> reasons = reasonsOf(profile, book);
    std::array<std::size_t, shapeCount> order;
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
    for (const std::size_t i : order) {
        const AdviceBook::Shape &shape = book.shapes[i];
        advice.ranking.push_back({shape.id,
                                  shape.title,
                                  scoreOf(weights[i], advice.certainty),
                                  inOrder(std::move(reasons[i].pro)),
                                  inOrder(std::move(reasons[i].contra)),
                                  {}});
        if (i != order.front() && advice.ranking.back().reasonsAgainst.empty())
            advice.ranking.back().reasonsAgainst.push_back(shape.price);
    }
    if (std::string open = unansweredText(advice); !open.empty())
        advice.ranking.front().reasonsAgainst.push_back(std::move(open));
    findFlips(profile, book, advice.ranking);
    return advice;
}

std::string unansweredText(const Advice &advice)
{
    if (advice.unanswered.empty())
        return {};
    std::string list;
    for (const std::string &title : advice.unanswered)
        list += (list.empty() ? "" : ", ") + title;
    return "Not answered yet, so the choice is less certain: " + list + ".";
}

std::vector<std::string> remarks(const Design &design, const Advice &advice, const AdviceBook &book)
{
    const std::string &leader = advice.ranking.front().shape;
    const std::string &chosen = design.brief().shape;
    std::vector<std::string> remarks;
    for (const AdviceBook::Mark &mark : book.marks) {
        const auto belongs = [&](const std::string &shape) {
            return std::find(mark.shapes.begin(), mark.shapes.end(), shape) != mark.shapes.end();
        };
        const bool drawn = std::any_of(design.components().begin(), design.components().end(),
                                       [&](const auto &entry) { return entry.second->kind == mark.kind; });
        if (drawn && !belongs(leader) && !belongs(chosen))
            remarks.push_back(mark.words + ", and the profile speaks for " + leader + ".");
    }
    if (!chosen.empty() && chosen != leader)
        remarks.push_back("The design is " + chosen + "; the profile speaks for " + leader + ".");
    return remarks;
}

} // namespace plumbline::advice
