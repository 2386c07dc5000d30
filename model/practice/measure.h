#pragma once

#include "check/language.h"

/// What a rubric item, a cap or a red flag asks of a design or an attempt, as compiled values. The forms are
/// described in scenarios/README.md; each file in resources or scenarios may use only these.
namespace plumbline::practice
{

struct Measure;
using MeasurePtr = std::shared_ptr<const Measure>;

/// A condition of the rule language holds.
struct ConditionMeasure {
    check::ConditionPtr condition;
};
/// Some component plays the part.
struct PartMeasure {
    std::string part;
    std::string title;
    check::SelectorPtr component;
};
/// The share of the scenario's required parts that are on the board.
struct PartsMeasure {
};
/// None of the rules has an open violation. Not met while they do not run yet.
struct RulesMeasure {
    std::vector<std::string> rules;
};
/// No open finding of the level; each one costs a share.
struct FindingsMeasure {
    Level level = Level::blocker;
    int most = 5; ///< So many or more give nothing.
};
/// How near a number must be to what is expected.
struct NumberTest {
    std::optional<double> near;
    double within = 1.5; ///< Factor, at least 1.
    std::optional<double> atLeast, atMost;
};
/// A target of the profile.
struct TargetMeasure {
    std::string key;
    NumberTest test;
};
/// A number with its unit in a note, in the profile's notes, or said in the session.
struct StatedMeasure {
    NumberTest test;
    std::string unit; ///< As normalised by StatedNumber; empty for any.
};
/// A figure of the budgets: "latency.p95-ms", "cost.per-request", "capacity.peak-rps", ...
struct BudgetMeasure {
    std::string figure;
    NumberTest test;
    std::string atMostTarget, atLeastTarget; ///< A key of the targets.
};
/// A trust, region, ... zone is drawn.
struct ZoneMeasure {
    std::string kind;
};
/// The share of the properties of the hardest component that are stated, up to `enough`.
struct StatedPropertiesMeasure {
    int enough = 3;
};

enum class BriefAspect {
    axesAnswered, ///< Share of axes with an answer of the candidate.
    axesNumbered, ///< Share of axes with a number, or with "n/a because".
    axesNear,     ///< Share of axes at most one step from the scenario's.
    shapeFits,
    shapeReasoned,
    rejectsOthers, ///< Share of the other shapes that the reason names.
    nothingExtra   ///< Nothing on the board without a reason; each one costs a quarter.
};
struct BriefMeasure {
    BriefAspect aspect;
};

enum class SessionAspect {
    hiddenFound,        ///< Share of the hidden constraints that were revealed.
    askedBeforeDrawing, ///< Something was asked before the first component.
    committed,          ///< Shape and two numbers before the budgets were opened.
    deepDive,           ///< A note pinned to one component in the deep dive.
    failureCards,       ///< Complete cards, pinned; four are enough.
    onTime,             ///< Phases that did not overrun, and a close with open risks.
    answered            ///< What a question revealed is used: the revealed values are in the profile.
};
struct SessionMeasure {
    SessionAspect aspect;
};

struct AllMeasures {
    std::vector<MeasurePtr> parts;
};
struct AnyMeasure {
    std::vector<MeasurePtr> parts;
};
struct NotMeasure {
    MeasurePtr part;
};

struct Measure {
    std::variant<ConditionMeasure, PartMeasure, PartsMeasure, RulesMeasure, FindingsMeasure, TargetMeasure,
                 StatedMeasure, BudgetMeasure, ZoneMeasure, StatedPropertiesMeasure, BriefMeasure,
                 SessionMeasure, AllMeasures, AnyMeasure, NotMeasure>
        form;
};

} // namespace plumbline::practice
