#pragma once

#include "design/records.h"

namespace plumbline
{

enum class Level { blocker, warning, advice };
std::string_view levelName(Level level);

/// `holds` and `notApplicable` are counted, never listed as findings.
enum class Verdict { notApplicable, holds, assumed, question, violated, waived, error };
std::string_view verdictName(Verdict verdict);

/// How far the drawing has come; rules declare the phase they start in.
enum class Phase { sketch, design, review };
std::string_view phaseName(Phase phase);

/// One summand of a numeric finding.
struct Term {
    std::string label;
    double value = 0;
    std::string unit;
    Id source;            ///< Component it comes from; empty for a target of the profile.
    bool assumed = false; ///< A default of the catalogue, not stated by anybody.
};

/// A property that a question needs, or whose default a verdict rests on.
struct PropertyRef {
    Id record; ///< Component or connection.
    std::string property;
    friend auto operator<=>(const PropertyRef &, const PropertyRef &) = default;
};

/// A mend that the rule offers.
struct FixOffer {
    std::string id;
    std::string title;
    bool safe =
        false; ///< Safe: adds a property or an attached control. Otherwise a choice: changes topology.
};

/// A waiver that does not cover its finding (any more): it asks again.
struct LapsedWaiver {
    Waiver waiver;
    std::string why; ///< One sentence.
};

/// A waiver that no finding of the report has.
struct IdleWaiver {
    Waiver waiver;
    bool orphaned = false; ///< Its rule or a component of its anchor is gone; otherwise nothing is violated any more.
    std::string why;       ///< One sentence.
};

struct Finding {
    std::string rule;
    int ruleVersion = 1;
    std::string variant; ///< Which check of the rule; empty for its only one.
    std::string concern;
    Verdict verdict = Verdict::violated;
    Level level = Level::warning;
    std::string title;
    std::string message; ///< One sentence with the names of components.
    std::vector<std::string>
        reasons;            ///< Why it matters here: what raised or lowered the level, one sentence each.
    std::vector<Id> anchor; ///< Components it is about; empty for a gap in the whole board.
    std::vector<Id> related;
    std::vector<Id> path;             ///< Witness: component ids from start to end.
    std::vector<Id> pathConnections;  ///< Connections along `path`.
    std::vector<std::string> missing; ///< Values that a set lacks, or kinds of controls.
    std::vector<Term> terms;
    std::vector<PropertyRef> asks; ///< What to answer (question) or confirm (assumed).
    std::string card;
    std::string hiddenBy; ///< Rule whose card stands for this finding; empty when it is shown itself.
    std::vector<FixOffer> fixes;
    std::string fingerprint; ///< Stable over runs, moves and renames: rule, variant and anchor ids.
    std::optional<Waiver> waiver;         ///< Of a waived finding.
    std::optional<LapsedWaiver> lapsed; ///< Of a violated one that was accepted before.

    bool shown() const { return hiddenBy.empty(); }
};

struct ConcernScore {
    std::string id;
    std::optional<double> score; ///< 0 to 1; empty when no rule of the concern applies.
    int holds = 0;
    int assumed = 0;
    int open = 0;
    int violated = 0;
    int waived = 0;
    bool openBlocker = false; ///< Then it must not look green, whatever the score.
};

struct Summary {
    int blocker = 0;
    int warning = 0;
    int advice = 0;
    int question = 0;
    int waived = 0;
};

struct Report {
    std::string shape;
    Phase phase = Phase::sketch;
    Summary summary; ///< Of the findings that are shown.
    std::vector<ConcernScore> concerns;
    std::vector<IdleWaiver> idleWaivers;
    std::vector<Finding> findings; ///< By level, then rule id, then anchor. Verdict `assumed` last.
    std::vector<Verdict> verdicts; ///< The worst of each rule, in the order of the book's rules.
    int holds = 0;
    int assumed = 0;
    std::vector<std::string>
        notes; ///< What the reader should know of the run itself: what rule packs changed, ...
    /// What could not be read of the rules, one line each: not empty means that passing proves nothing about
    /// it.
    std::vector<std::string> incomplete;
};

} // namespace plumbline
