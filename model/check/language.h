#pragma once

#include "check/footprint.h"
#include "check/report.h"
#include "graph/graph.h"

#include <memory>
#include <set>
#include <variant>

/// The rule language of resources/rules/README.md as compiled values. Immutable; shared by all runs.
namespace plumbline::check
{

using graph::Edge;
using graph::Graph;
using graph::GraphView;
using graph::graphViewFromName;
using graph::PropertyValue;
using graph::Source;
using graph::Step;

struct Selector;
struct Condition;
using SelectorPtr = std::shared_ptr<const Selector>;
using ConditionPtr = std::shared_ptr<const Condition>;

/// Which record a selector or a condition is about while a check looks at one subject.
enum class Reference { none, subject, from, to, primary };

/// A path's way through the board: a view, or a list of connection kinds followed forward.
struct Track {
    std::optional<GraphView> view;
    std::vector<const ConnectionKind *> kinds;
};

/// A filter on connections.
struct EdgeFilter {
    std::vector<const ConnectionKind *> kinds; ///< Empty: any.
    std::optional<GraphView> view;             ///< The kind takes part in this view.
    SelectorPtr from, to;                      ///< Null: any.
    SelectorPtr other;                         ///< One end is the subject, the other matches.
    ConditionPtr where;                        ///< About the connection.
    bool untypedOnly = false;
};

/// Which components. All parts that are given must hold.
struct Selector {
    Reference reference = Reference::none; ///< Not none: exactly the referenced component(s).
    std::vector<bool> kinds;               ///< By index in Catalog::components(); empty: any kind.
    std::string carries;
    struct CarrierOf {
        std::string kind;
        ConditionPtr where;
    };
    std::optional<CarrierOf> carrierOf;
    SelectorPtr hostsOf; ///< The selected components and those they are wired to as inline controls.
    ConditionPtr where;
    struct Reach {
        SelectorPtr target;
        Track track;
        SelectorPtr avoiding;
    };
    std::vector<Reach> reaches, reachedFrom;
    std::vector<SelectorPtr> all, any, none; ///< `any` is one group: at least one must hold.
    bool usesSubject = false;                ///< Depends on the subject, so its members cannot be kept.
};

enum class IfUnset { ask, no, yes };

/// A comparison of one property of the subject.
struct PropertyTest {
    enum class Op { is, in, includesAny, includesAll, atLeast, atMost, isSet, atMostProperty, inRegions };
    std::string property;
    Op op = Op::is;
    Json value;
    std::map<std::string, Json>
        byShape; ///< Non-empty: the value depends on the shape; a missing shape holds.
    IfUnset ifUnset = IfUnset::ask;
};

struct Route {
    SelectorPtr from, to;
    Track track;
    SelectorPtr avoiding; ///< or `through` for on-every-path
    std::shared_ptr<const EdgeFilter> except;
};

struct AllOf {
    std::vector<ConditionPtr> parts;
};
struct AnyOf {
    std::vector<ConditionPtr> parts;
};
struct Not {
    ConditionPtr part;
};
struct Exists {
    SelectorPtr selector;
    int minimum = 1;
};
struct ForEach {
    SelectorPtr selector;
    ConditionPtr satisfies;
    bool every = true;
};
struct EdgeExists {
    EdgeFilter filter;
    int minimum = 1;
};
struct PathTest {
    enum class Mode { path, noPath, onEveryPath } mode;
    Route route;
};
struct OnCycle {
    Track track;
    SelectorPtr satisfies;
}; ///< satisfies null: no cycle at all.
struct Callers {
    ConditionPtr satisfy;
    int hops = 1;
    GraphView view = GraphView::call;
};
struct DistinctFailureDomain {
};
struct SameProviderOtherRegion {
};
struct FallbackKeeps {
    std::vector<std::string> controls;
};
struct WithinQuota {
};
struct SameValue {
    struct Part {
        SelectorPtr nodes;
        std::string property;
    };
    std::vector<Part> parts;
};
struct InnerTimeoutsFit {
};
struct RetriesMultiply {
    double atMost = 1;
};
/// A number that model/budget works out is within its limit.
struct WithinBudget {
    enum class Line { context, latency, staleness, availability, cost } line;
};
struct ShapeIs {
    std::vector<std::string> shapes;
};
struct AxisTest {
    Axis axis;
    int atLeast = 1;
    int atMost = 5;
};
struct RegimeIs {
    std::vector<std::string> regimes;
};
struct MultiTenant {
    bool value = true;
};
struct TargetGiven {
    std::string key;
};
struct TaskTest {
    std::string key;
    Json value;
};
/// Data may only be kept in regions that the profile names.
struct RegionsGiven {
};
struct PhaseIs {
    bool design = true;
};

struct Condition {
    std::variant<AllOf, AnyOf, Not, PropertyTest, Exists, ForEach, EdgeExists, PathTest, OnCycle, Callers,
                 DistinctFailureDomain, SameProviderOtherRegion, FallbackKeeps, WithinQuota, SameValue,
                 InnerTimeoutsFit, WithinBudget, RetriesMultiply, ShapeIs, AxisTest, RegimeIs, MultiTenant,
                 TargetGiven, TaskTest, RegionsGiven, PhaseIs>
        form;
};

/// When a rule's level moves, and the sentence that says why.
struct LevelStep {
    Level level;
    ConditionPtr when;
    std::string because;
};

/// Whom a step of a fix is about.
struct FixPlace {
    enum class Of {
        anchor,
        related,
        start,
        afterStart,
        beforeEnd,
        end,
        connection,
        lastConnection,
        added,
        every,
        nearest,
        connections,
        named
    } of = Of::anchor;
    SelectorPtr selector;                    ///< Of every and nearest.
    std::shared_ptr<const EdgeFilter> edges; ///< Of connections.
    std::string name;                        ///< Of named: what an earlier step was called.
};

/// A new component. `kind` may be "{missing}": one for each control that the finding lacks.
struct NewPart {
    std::string kind;
    Props props;
    std::string name;   ///< For FixPlace::named; may be empty.
    bool reuse = false; ///< The nearest component of the kind, when there is one, is taken in its place.
};

/// All connections of `on` run through the component afterwards.
struct InsertStep {
    enum class On { first, last, places } on = On::first; ///< Connection of the finding's path, or `places`.
    FixPlace places;
    NewPart part;
    std::string as; ///< Kind of the connections through it; empty keeps theirs.
};
struct AttachStep {
    NewPart part;
    FixPlace to;
};
struct AddStep {
    NewPart part;
    FixPlace near;
};
struct ConnectStep {
    std::string kind;
    FixPlace from, to;
    Props props;
};
struct SetStep {
    std::string property;
    Json value;            ///< "{missing}": the values that the finding lacks.
    std::string likeOther; ///< Not empty: the value of this property of the same record.
    FixPlace of;
};
struct ConvertStep {
    FixPlace what;
    std::string kind;
    std::string name;
};
/// Gives connections another start, end or kind.
struct RetargetStep {
    FixPlace what;
    std::optional<FixPlace> from, to;
    std::string as; ///< Empty keeps the kind.
};
struct RemoveStep {
    FixPlace what;
};
/// A second component beside each of `what`, which takes over some of its connections and gets copies of
/// others.
struct SplitStep {
    FixPlace what;
    NewPart part; ///< Without a kind: that of the component.
    std::shared_ptr<const EdgeFilter> moves, copies;
};
struct ShapeStep {
    std::string shape;
    std::string reason;
};
using FixStep = std::variant<InsertStep, AttachStep, AddStep, ConnectStep, SetStep, ConvertStep, RetargetStep,
                             RemoveStep, SplitStep, ShapeStep>;

struct PlannedStep {
    FixStep step;
    bool optional = false; ///< Left out where it cannot be carried out.
};

/// A mend that a rule offers: steps in order, each on what the ones before left (rules.md 4.9).
struct FixPlan {
    std::string id;
    std::string title;
    std::set<std::string> variants; ///< Checks whose findings it mends; empty for all.
    ConditionPtr when;              ///< Where it is offered; null for everywhere.
    std::vector<PlannedStep> steps;
    bool safe =
        false; ///< States properties, attaches controls, or adds telemetry, feedback and erasure lines.
};

enum class Grouping { each, kind, board };

struct Check {
    std::string id;    ///< Variant; empty for the only one.
    SelectorPtr nodes; ///< Subjects; at most one of nodes and edges is set, none: the board.
    std::shared_ptr<const EdgeFilter> edges;
    ConditionPtr holds;
    ConditionPtr askWhen;
    Grouping grouping = Grouping::each;
    SelectorPtr anchor, related;
    std::string message, question;
    bool graveQuestion =
        false; ///< Its question weighs as much as its violation in a strict profile, not one less.
};

struct Rule {
    std::size_t text = 0; ///< Index in RuleBook::rules().
    bool sketch = false;  ///< Runs before an entry reaches a model, too.
    bool safety = false;  ///< In a group whose warnings a prototype keeps.
    Level level = Level::warning;
    std::vector<LevelStep> raise, lower;
    ConditionPtr applies;
    std::vector<Check> checks;
    std::vector<FixPlan> fixes;
    Footprint footprint;
};

} // namespace plumbline::check
