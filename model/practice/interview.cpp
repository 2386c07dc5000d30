#include "practice/interview.h"

#include <algorithm>

namespace plumbline::practice
{

namespace
{

constexpr std::array<std::string_view, stageCount> stageNames{"clarify", "architecture", "deep-dive",
                                                              "failures", "scale"};
constexpr std::array<int, stageCount> endOfStage{5, 15, 30, 40, 45}; // minutes of 45
constexpr std::array<std::string_view, 13> eventNames{
    "axis-opened",   "asked",        "paused",         "resumed",       "stage-entered",
    "drawing-began", "committed",    "budgets-opened", "checks-opened", "twist-shown",
    "noted",         "failure-card", "closed"};

const Event *lastOf(const Attempt &attempt, EventKind kind)
{
    const auto it = std::find_if(attempt.events.rbegin(), attempt.events.rend(),
                                 [kind](const Event &event) { return event.kind == kind; });
    return it == attempt.events.rend() ? nullptr : &*it;
}

bool isPaused(const Attempt &attempt)
{
    for (auto it = attempt.events.rbegin(); it != attempt.events.rend(); ++it)
        if (it->kind == EventKind::paused || it->kind == EventKind::resumed || it->kind == EventKind::closed)
            return it->kind == EventKind::paused;
    return false;
}

bool isClosed(const Attempt &attempt)
{
    return lastOf(attempt, EventKind::closed) != nullptr;
}

Event eventOf(EventKind kind, Millis at)
{
    Event event;
    event.kind = kind;
    event.at = at;
    return event;
}

} // namespace

Millis sessionTime(const Attempt &attempt, Millis at)
{
    Millis paused = 0;
    bool isPaused = false;
    Millis since = 0;
    for (const Event &event : attempt.events) {
        if (event.at > at)
            break;
        if (event.kind == EventKind::paused) {
            isPaused = true;
            since = event.at;
        }
        if ((event.kind == EventKind::resumed || event.kind == EventKind::closed) && isPaused) {
            paused += event.at - since;
            isPaused = false;
        }
    }
    if (isPaused)
        paused += at - since;
    return at - paused;
}

bool operator==(const Event &a, const Event &b)
{
    return a.kind == b.kind && a.at == b.at && a.subject == b.subject && a.text == b.text &&
           a.revealed == b.revealed && a.numbers == b.numbers && a.card.breaks == b.card.breaks &&
           a.card.detect == b.card.detect && a.card.recover == b.card.recover;
}

std::string_view stageName(Stage stage)
{
    return stageNames[static_cast<std::size_t>(stage)];
}

std::optional<Stage> stageFromName(std::string_view name)
{
    const auto it = std::find(stageNames.begin(), stageNames.end(), name);
    return it == stageNames.end() ? std::nullopt : std::optional(static_cast<Stage>(it - stageNames.begin()));
}

Millis plannedEnd(Stage stage, int minutes)
{
    return Millis{60'000} * endOfStage[static_cast<std::size_t>(stage)] * minutes / endOfStage.back();
}

std::string_view eventName(EventKind kind)
{
    return eventNames[static_cast<std::size_t>(kind)];
}

std::vector<std::string> Attempt::revealed() const
{
    std::vector<std::string> ids;
    for (const Event &event : events)
        for (const std::string &id : event.revealed)
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(id);
    return ids;
}

Interview::Interview(const Scenario &scenario, int minutes, Millis now)
{
    attempt_.scenario = scenario.id;
    attempt_.minutes = minutes;
    attempt_.startedAt = now;
    Event first = eventOf(EventKind::stageEntered, 0);
    first.subject = std::string(stageName(Stage::clarify));
    add(std::move(first));
}

Interview Interview::continued(Attempt attempt, Millis lastSeen, Millis now)
{
    Interview interview(std::move(attempt));
    if (isClosed(interview.attempt_) || isPaused(interview.attempt_))
        return interview;
    const Millis from = interview.since(lastSeen);
    interview.add(eventOf(EventKind::paused, from));
    interview.add(eventOf(EventKind::resumed, std::max(from, interview.since(now))));
    return interview;
}

Millis Interview::since(Millis now) const
{
    const Millis last = attempt_.events.empty() ? 0 : attempt_.events.back().at;
    return std::max(last, now - attempt_.startedAt);
}

Result<void> Interview::running() const
{
    if (isClosed(attempt_))
        return problem("the session is closed", {}, "Start a new attempt");
    if (isPaused(attempt_))
        return problem("the clock is paused", {}, "Resume the session first");
    return {};
}

Clock Interview::clock(Millis now) const
{
    Clock clock;
    const Event *end = lastOf(attempt_, EventKind::closed);
    const Millis at = end ? end->at : since(now);
    clock.closed = end != nullptr;
    clock.isPaused = isPaused(attempt_);
    clock.elapsed = sessionTime(attempt_, at);
    clock.paused = at - clock.elapsed;
    if (const Event *entered = lastOf(attempt_, EventKind::stageEntered))
        clock.stage = stageFromName(entered->subject).value_or(Stage::clarify);
    while (clock.planned != Stage::scale && clock.elapsed >= plannedEnd(clock.planned, attempt_.minutes))
        clock.planned = static_cast<Stage>(static_cast<int>(clock.planned) + 1);
    clock.stageLeft = plannedEnd(clock.stage, attempt_.minutes) - clock.elapsed;
    clock.left = plannedEnd(Stage::scale, attempt_.minutes) - clock.elapsed;
    const Millis twistAt = plannedEnd(Stage::scale, attempt_.minutes) * 5 / 9; // minute 25 of 45
    clock.twistDue = !clock.closed && clock.elapsed >= twistAt && !lastOf(attempt_, EventKind::twistShown);
    return clock;
}

bool Interview::committed() const
{
    return lastOf(attempt_, EventKind::committed) != nullptr;
}

Result<std::vector<std::string>> Interview::openAxis(const Scenario &scenario, Axis axis, Millis now)
{
    if (auto allowed = running(); !allowed)
        return tl::unexpected(allowed.error());
    const std::vector<std::string> known = attempt_.revealed();
    Event event = eventOf(EventKind::axisOpened, since(now));
    event.subject = std::string(axisKey(axis));
    for (const HiddenConstraint &constraint : scenario.hidden)
        if (constraint.axis == axis && std::find(known.begin(), known.end(), constraint.id) == known.end()) {
            event.revealed.push_back(constraint.id);
            break;
        }
    add(event);
    return event.revealed;
}

Result<void> Interview::ask(const Scenario &scenario, const std::string &constraint,
                            const std::string &question, Millis now)
{
    if (!scenario.constraint(constraint))
        return problem("the scenario has no constraint '" + constraint + "'", scenario.id,
                       "Ask one of its questions");
    return running().map([&] {
        Event event = eventOf(EventKind::asked, since(now));
        event.subject = constraint;
        event.text = question;
        event.revealed = {constraint};
        add(std::move(event));
    });
}

Result<void> Interview::pause(Millis now)
{
    return simple(EventKind::paused, now);
}

Result<void> Interview::resume(Millis now)
{
    if (!isPaused(attempt_))
        return problem("the clock is not paused", {}, "Pause it first");
    add(eventOf(EventKind::resumed, since(now)));
    return {};
}

Result<void> Interview::enter(Stage stage, Millis now)
{
    return running().map([&] {
        Event event = eventOf(EventKind::stageEntered, since(now));
        event.subject = std::string(stageName(stage));
        add(std::move(event));
    });
}

Result<void> Interview::simple(EventKind kind, Millis now)
{
    return running().map([&] { add(eventOf(kind, since(now))); });
}

Result<void> Interview::beginDrawing(Millis now)
{
    if (lastOf(attempt_, EventKind::drawingBegan))
        return {};
    return simple(EventKind::drawingBegan, now);
}

Result<void> Interview::commit(const Commitment &commitment, Millis now)
{
    if (std::find(shapes.begin(), shapes.end(), commitment.shape) == shapes.end())
        return problem("no shape is named", {}, "Choose one of the four shapes, or none");
    if (!(commitment.p95Ms > 0) || !(commitment.costPerMonth > 0))
        return problem("both numbers must be above 0", {},
                       "Give the p95 in milliseconds and the cost of a month");
    return running().map([&] {
        Event event = eventOf(EventKind::committed, since(now));
        event.subject = commitment.shape;
        event.text = commitment.reason;
        event.numbers = {{"p95-ms", commitment.p95Ms}, {"per-month", commitment.costPerMonth}};
        add(std::move(event));
    });
}

Result<void> Interview::openBudgets(Millis now)
{
    if (!committed())
        return problem("shape and numbers are not committed yet", {},
                       "Commit first: a prediction is worth more than a look");
    return simple(EventKind::budgetsOpened, now);
}

Result<void> Interview::openChecks(Millis now)
{
    return simple(EventKind::checksOpened, now);
}

Result<void> Interview::showTwist(Millis now)
{
    if (lastOf(attempt_, EventKind::twistShown))
        return problem("the twist was shown already", {}, {});
    return simple(EventKind::twistShown, now);
}

Result<void> Interview::note(const Id &component, const std::string &text, Millis now)
{
    return running().map([&] {
        Event event = eventOf(EventKind::noted, since(now));
        event.subject = component;
        event.text = text;
        add(std::move(event));
    });
}

Result<void> Interview::addFailureCard(const Id &component, const FailureMode &card, Millis now)
{
    return running().map([&] {
        Event event = eventOf(EventKind::failureCard, since(now));
        event.subject = component;
        event.card = card;
        add(std::move(event));
    });
}

Result<void> Interview::close(const std::string &openRisks, Millis now)
{
    if (isClosed(attempt_))
        return problem("the session is closed", {}, "Start a new attempt");
    Event event = eventOf(EventKind::closed, since(now));
    event.text = openRisks;
    add(std::move(event));
    return {};
}

Result<void> Interview::rate(const std::string &item, Rating rating)
{
    if (rating.level < 0 || rating.level > 4)
        return problem("a level is 0 to 4, not " + std::to_string(rating.level), item,
                       "Choose by the anchor texts");
    attempt_.ratings[item] = std::move(rating);
    return {};
}

std::vector<Stage> overrunStages(const Attempt &attempt)
{
    std::vector<Stage> overran;
    for (std::size_t i = 0; i < stageCount; ++i) {
        const Stage stage = static_cast<Stage>(i);
        const Millis end = plannedEnd(stage, attempt.minutes);
        const Millis length = end - (i == 0 ? 0 : plannedEnd(static_cast<Stage>(i - 1), attempt.minutes));
        // Left when a later stage is entered, or the session ends.
        for (const Event &event : attempt.events) {
            const auto entered =
                event.kind == EventKind::stageEntered ? stageFromName(event.subject) : std::nullopt;
            if (event.kind != EventKind::closed && !(entered && *entered > stage))
                continue;
            if (sessionTime(attempt, event.at) > end + length / 10)
                overran.push_back(stage);
            break;
        }
    }
    return overran;
}

} // namespace plumbline::practice
