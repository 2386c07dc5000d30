#include "practice/examiner.h"

#include <algorithm>
#include <cmath>

namespace plumbline::practice
{

namespace
{

constexpr double cardsForAll = 4;

const Event *firstOf(const Attempt &attempt, std::initializer_list<EventKind> kinds)
{
    const auto it = std::find_if(attempt.events.begin(), attempt.events.end(), [kinds](const Event &event) {
        return std::find(kinds.begin(), kinds.end(), event.kind) != kinds.end();
    });
    return it == attempt.events.end() ? nullptr : &*it;
}

bool isComplete(const FailureMode &card)
{
    return !card.breaks.empty() && !card.detect.empty() && !card.recover.empty();
}

/// Is what was revealed in the profile? An axis may differ by a step: it is an estimate.
bool takenUp(const Profile &revealed, const Profile &profile)
{
    for (const std::string &name : notContained(revealed, profile)) {
        const auto axis = axisFromKey(name);
        if (!axis || !profile.axis(*axis) || std::abs(*profile.axis(*axis) - *revealed.axis(*axis)) > 1)
            return false;
    }
    return true;
}

} // namespace

Reading Examiner::read(const SessionMeasure &measure)
{
    if (!examined_.attempt)
        return notComputed("it needs the record of a session");
    return session(measure.aspect, *examined_.attempt);
}

Reading Examiner::session(SessionAspect aspect, const Attempt &attempt)
{
    switch (aspect) {
    case SessionAspect::hiddenFound:
        return hiddenFound(attempt);
    case SessionAspect::answered:
        return answersUsed(attempt);
    case SessionAspect::failureCards:
        return failureCards(attempt);
    case SessionAspect::onTime:
        return onTime(attempt);
    case SessionAspect::askedBeforeDrawing: {
        const Event *asked = firstOf(attempt, {EventKind::asked, EventKind::axisOpened});
        const Event *drawn = firstOf(attempt, {EventKind::drawingBegan});
        if (!asked)
            return missed("nothing was asked");
        return drawn && drawn->at < asked->at
                   ? missed("the drawing began before any question", {{}, {}, {}, drawn->at})
                   : met({{}, {}, {}, asked->at});
    }
    case SessionAspect::committed: {
        const Event *committed = firstOf(attempt, {EventKind::committed});
        return committed ? met({{}, {}, {"committed to " + committed->subject}, committed->at})
                         : missed("no shape and numbers were committed");
    }
    case SessionAspect::deepDive:
        for (const Event &event : attempt.events)
            if (event.kind == EventKind::noted && examined_.design.component(event.subject) &&
                !event.text.empty())
                return met({{event.subject}, {}, {event.text}, event.at});
        return missed("no note is pinned to a component");
    }
    return notComputed("unknown");
}

Reading Examiner::hiddenFound(const Attempt &attempt)
{
    const auto &hidden = examined_.scenario.hidden;
    if (hidden.empty())
        return notComputed("the scenario hides nothing");
    const std::vector<std::string> revealed = attempt.revealed();
    std::string unasked;
    Evidence evidence;
    double found = 0;
    for (const HiddenConstraint &constraint : hidden) {
        if (std::find(revealed.begin(), revealed.end(), constraint.id) != revealed.end()) {
            ++found;
            evidence.says.push_back(constraint.text);
        } else {
            unasked += (unasked.empty() ? "never asked about: " : ", ") +
                       (constraint.topic.empty() ? std::string(axisKey(constraint.axis)) : constraint.topic);
        }
    }
    return share(found / static_cast<double>(hidden.size()), unasked, std::move(evidence));
}

Reading Examiner::answersUsed(const Attempt &attempt)
{
    const Profile &profile = examined_.design.brief().profile;
    std::string ignored;
    double asked = 0;
    double used = 0;
    for (const std::string &id : attempt.revealed()) {
        const HiddenConstraint *constraint = examined_.scenario.constraint(id);
        if (!constraint || notContained(constraint->sets, Profile()).empty())
            continue; // it sets nothing that could be used
        ++asked;
        if (takenUp(constraint->sets, profile))
            ++used;
        else
            ignored += (ignored.empty() ? "revealed, but not in the profile: " : "; ") + constraint->text;
    }
    return asked == 0 ? notComputed("nothing was revealed that the profile could take up")
                      : share(used / asked, ignored);
}

Reading Examiner::failureCards(const Attempt &attempt)
{
    Evidence evidence;
    double complete = 0;
    for (const Event &event : attempt.events)
        if (event.kind == EventKind::failureCard && isComplete(event.card) &&
            examined_.design.component(event.subject)) {
            ++complete;
            evidence.components.push_back(event.subject);
            evidence.says.push_back(event.card.breaks);
        }
    return share(complete / cardsForAll,
                 numberText(complete) + " complete cards pinned to components; four are asked for",
                 std::move(evidence));
}

Reading Examiner::onTime(const Attempt &attempt)
{
    const Event *closed = firstOf(attempt, {EventKind::closed});
    if (!closed)
        return notComputed("the session is not closed");
    const std::vector<Stage> overran = overrunStages(attempt);
    std::string why;
    for (const Stage stage : overran)
        why += (why.empty() ? "overran: " : ", ") + std::string(stageName(stage));
    // The levels of the rubric: on time and a close with open risks, on time, one, two, more.
    double level = std::max(0.0, 3.0 - static_cast<double>(overran.size()));
    if (overran.empty() && !closed->text.empty())
        level = 4;
    else if (overran.empty())
        why = "closed without open risks";
    return share(level / 4, why, {{}, {}, {}, closed->at});
}

} // namespace plumbline::practice
