#pragma once

#include "practice/scenario.h"

/// The session: a record of events, and a clock that is worked out from them. Time comes from outside.
namespace plumbline::practice
{

/// Milliseconds since 1970, as the caller's clock says.
using Millis = std::int64_t;

/// The phases of the framework, 5/10/15/10/5 of 45 minutes.
enum class Stage { clarify, architecture, deepDive, failures, scale };
inline constexpr std::size_t stageCount = 5;
std::string_view stageName(Stage stage);
std::optional<Stage> stageFromName(std::string_view name);
/// Session time at which the stage should end, for a session of 45, 30 or 15 minutes.
Millis plannedEnd(Stage stage, int minutes);

enum class EventKind {
    axisOpened, ///< subject: axis; revealed: what it told.
    asked,      ///< subject: constraint, text: the question.
    paused,
    resumed,
    stageEntered, ///< subject: stage.
    drawingBegan, ///< The first component was placed.
    committed,    ///< subject: shape, text: why it and not the others; numbers: p95-ms, per-month.
    budgetsOpened,
    checksOpened, ///< Findings were asked for.
    twistShown,
    noted,       ///< subject: component or empty, text.
    failureCard, ///< subject: component, texts of the card.
    closed       ///< text: open risks.
};
std::string_view eventName(EventKind kind);

struct Event {
    EventKind kind = EventKind::noted;
    Millis at = 0; ///< Since the start, pauses included. Never falls.
    std::string subject;
    std::string text;
    std::vector<std::string> revealed;     ///< Ids of constraints.
    std::map<std::string, double> numbers; ///< Of a commitment.
    FailureMode card;

    friend bool operator==(const Event &a, const Event &b);
};

/// How a person rates one item against the anchor texts.
struct Rating {
    int level = 0; ///< 0 to 4.
    std::string evidence;
    friend bool operator==(const Rating &, const Rating &) = default;
};

/// All that is kept of one attempt besides its design.
struct Attempt {
    std::string scenario;
    int minutes = 45;
    Millis startedAt = 0;
    std::vector<Event> events;
    std::map<std::string, Rating> ratings; ///< By id of the item.

    std::vector<std::string> revealed() const;
    friend bool operator==(const Attempt &, const Attempt &) = default;
};

struct Commitment {
    std::string shape;
    std::string reason;
    double p95Ms = 0;
    double costPerMonth = 0;
};

/// What the clock shows at one moment. Session time is time without pauses.
struct Clock {
    Millis elapsed = 0; ///< Session time.
    Millis paused = 0;  ///< Sum of the pauses, a running one included.
    bool isPaused = false;
    bool closed = false;
    Stage stage = Stage::clarify;   ///< Where the person is.
    Stage planned = Stage::clarify; ///< Where the plan is.
    Millis stageLeft = 0;           ///< Until the planned end of `stage`; negative when it overruns.
    Millis left = 0;                ///< Until the end of the session; negative beyond it.
    bool twistDue = false;          ///< Five ninths of the session are over, and the twist was not shown.
};

/// A running or finished session, as a value. A verb that does not fit the moment is refused and changes
/// nothing. A `now` before the last event counts as that event's time: clocks may be set back.
class Interview
{
public:
    Interview(const Scenario &scenario, int minutes, Millis now);
    /// Continues a record. The time between `lastSeen`, when the session was last known to run, and `now`
    /// counts as a pause, unless it was paused or closed.
    static Interview continued(Attempt attempt, Millis lastSeen, Millis now);

    const Attempt &attempt() const { return attempt_; }
    Clock clock(Millis now) const;
    bool committed() const;

    /// What opening the axis tells: the next constraint that is not known yet, or none.
    Result<std::vector<std::string>> openAxis(const Scenario &scenario, Axis axis, Millis now);
    Result<void> ask(const Scenario &scenario, const std::string &constraint, const std::string &question,
                     Millis now);
    Result<void> pause(Millis now);
    Result<void> resume(Millis now);
    Result<void> enter(Stage stage, Millis now);
    Result<void> beginDrawing(Millis now);
    /// Shape and both numbers must be given.
    Result<void> commit(const Commitment &commitment, Millis now);
    /// Refused before commit().
    Result<void> openBudgets(Millis now);
    Result<void> openChecks(Millis now);
    Result<void> showTwist(Millis now);
    Result<void> note(const Id &component, const std::string &text, Millis now);
    Result<void> addFailureCard(const Id &component, const FailureMode &card, Millis now);
    /// Ends the session. Allowed while paused.
    Result<void> close(const std::string &openRisks, Millis now);
    /// Rating goes on after the close. Levels 0 to 4.
    Result<void> rate(const std::string &item, Rating rating);

private:
    explicit Interview(Attempt attempt) : attempt_(std::move(attempt)) {}
    Millis since(Millis now) const;
    Result<void> running() const;
    void add(Event event) { attempt_.events.push_back(std::move(event)); }
    Result<void> simple(EventKind kind, Millis now);

    Attempt attempt_;
};

/// Session time of a moment of the record (`at` as in Event): the pauses before it taken out.
Millis sessionTime(const Attempt &attempt, Millis at);

/// The stages that overran by more than a tenth of their length, in a session that was closed.
std::vector<Stage> overrunStages(const Attempt &attempt);

Json toJson(const Attempt &attempt);
/// Refuses what toJson() does not write; `where` names the record in messages.
Result<Attempt> attemptFromJson(const Json &json, const std::string &where);

} // namespace plumbline::practice
