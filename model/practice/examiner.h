#pragma once

#include "check/evaluate.h"
#include "check/report.h"
#include "practice/interview.h"
#include "practice/vocabulary.h"

namespace plumbline::practice
{

/// One figure of the budgets.
struct Figure {
    double value = 0;
    double margin = 0;    ///< Half the width of its confidence interval; what lies within it fits.
    std::vector<Id> made; ///< The components that make most of it.
};

/// Figures of the budgets by the names that measures use ("latency.p95-ms"); `missing` says what is needed
/// for those that cannot be computed.
struct Figures {
    std::map<std::string, Figure> values;
    std::map<std::string, std::string> missing;
};

/// What supports a point, or shows that it is not earned.
struct Evidence {
    std::vector<Id> components;
    std::vector<Id> path;
    std::vector<std::string> says; ///< Sentences: "peak-rps is 0.4", "note n3 says 12 GB".
    std::optional<Millis> at;      ///< In the session.
};

/// The outcome of a measure.
struct Reading {
    std::optional<double> value; ///< 0 to 1; empty when it cannot be computed here.
    std::string why;             ///< Why it is not computed, or what is missing for the full value.
    Evidence evidence;

    bool met() const { return value && *value >= 1; }
};

/// All that is looked at. What is null is not there: a bare file has no attempt.
struct Examined {
    const Design &design;
    const Scenario &scenario;
    const Vocabulary &words;
    const Report &report; ///< Of checkDesign() on the design.
    const Attempt *attempt = nullptr;
    const Figures *figures = nullptr;
};

/// A component that nothing justifies.
struct Extra {
    Id component;
    std::string why;
};

/// Evaluates measures on one design and attempt. What is examined must outlive it; not thread-safe.
class Examiner
{
public:
    explicit Examiner(const Examined &examined);

    Reading read(const Measure &measure);
    /// The components that the selector takes, for certain or by a default; not null.
    std::vector<Id> taken(const check::SelectorPtr &selector);
    /// Components that play no part of the scenario, are of no supporting kind, and whose notes give no
    /// reason.
    std::vector<Extra> extras();
    /// Required parts that nothing on the board plays.
    std::vector<const RequiredPart *> missingParts();

    const Examined &examined() const { return examined_; }
    /// The name of a component in quotes.
    std::string named(const Id &component) const;

private:
    Reading read(const ConditionMeasure &);
    Reading read(const PartMeasure &);
    Reading read(const PartsMeasure &);
    Reading read(const RulesMeasure &);
    Reading read(const FindingsMeasure &);
    Reading read(const TargetMeasure &);
    Reading read(const StatedMeasure &);
    Reading read(const BudgetMeasure &);
    Reading read(const ZoneMeasure &);
    Reading read(const StatedPropertiesMeasure &);
    Reading read(const BriefMeasure &);
    Reading read(const SessionMeasure &);
    Reading read(const AllMeasures &);
    Reading read(const AnyMeasure &);
    Reading read(const NotMeasure &);
    /// The test of the measure with the bounds that targets give; a Problem names a target that is not given.
    Result<NumberTest> boundsOf(const BudgetMeasure &) const;

    // brief_measure.cpp
    Reading axes(BriefAspect aspect);
    Reading shapeReason(BriefAspect aspect);
    bool axisHasNumber(Axis axis) const;
    /// Every text of the candidate, with where it stands.
    std::vector<std::pair<std::string, std::string>> texts() const;
    // session_measure.cpp
    Reading session(SessionAspect aspect, const Attempt &attempt);
    Reading hiddenFound(const Attempt &attempt);
    Reading answersUsed(const Attempt &attempt);
    Reading failureCards(const Attempt &attempt);
    Reading onTime(const Attempt &attempt);

    void witnesses(const check::Condition &condition, Evidence &evidence);
    std::vector<Id> wayOf(const check::PathTest &test);
    std::string shapeText() const;

    Examined examined_;
    check::Graph graph_;
    check::Evaluator evaluator_;
    std::vector<check::ConditionPtr> opposites_;
};

Reading met(Evidence evidence = {});
Reading missed(std::string why, Evidence evidence = {});
Reading share(double value, std::string why, Evidence evidence = {});
Reading notComputed(std::string why);
/// Does the number fit, within the margin of what was measured? An empty test takes any number.
bool fits(const NumberTest &test, double value, double margin = 0);
/// "near 0.4 (within a factor of 1.5)", "at most 2500".
std::string wanted(const NumberTest &test);
/// Up to six significant digits.
std::string numberText(double value);

} // namespace plumbline::practice
