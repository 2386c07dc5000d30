#pragma once

#include "check/language.h"
#include "practice/measure.h"

#include <filesystem>

/// Scenarios as values. The file format is described in scenarios/README.md.
namespace plumbline::practice
{

/// A real case that the scenario is built on; its numbers are published ones.
struct Anchor {
    std::string text;
    std::vector<std::string> sources; ///< Keys of the source list.
};

/// What the interviewer tells only when asked, or when the axis is opened.
struct HiddenConstraint {
    std::string id;
    Axis axis = Axis::quality; ///< Opening this axis reveals it.
    std::string topic;         ///< What it is about, in one or two words: "speed", "blast radius".
    std::string text;
    std::vector<std::string> questions; ///< Asking one of them reveals it.
    Profile sets;                       ///< The part of the profile that is unknown until it is revealed.
};

struct Answer {
    std::string best; ///< A shape.
    std::string because;
    std::vector<std::string> accepted; ///< Further shapes that can be argued for.
    std::string acceptedWhen;
    std::map<std::string, std::string> loses; ///< Why each other shape loses.
};

/// What changes in the middle of the session.
struct Twist {
    std::string text;
    std::string changes;
    std::string shape; ///< The best shape afterwards; empty when it stays.
};

struct Hardest {
    std::string text;
    check::SelectorPtr component; ///< Null when no component of the board stands for it.
};

struct FailureMode {
    std::string breaks, detect, recover;
};

/// A part that a complete answer has on the board.
struct RequiredPart {
    std::string id;
    std::string title;
    check::SelectorPtr component;
};

/// One line of the worked budget: the sum of products of `terms`.
struct BudgetLine {
    std::string label;
    double value = 0;
    std::string unit;
    std::vector<std::vector<double>> terms; ///< Empty: the value is stated, not worked out.
};

struct WorkedBudget {
    std::string text;
    std::vector<BudgetLine> lines;
};

enum class Tag {
    diagram,  ///< Checked on the board.
    number,   ///< Checked by number.
    selfRated ///< Rated by the person, against the anchor texts.
};
std::string_view tagName(Tag tag);

struct RubricItem {
    std::string id;
    Tag tag = Tag::selfRated;
    std::string dimension; ///< Id of a dimension of the rubric.
    std::string text;
    double weight = 1;  ///< Among the items of its dimension; above 0.
    MeasurePtr measure; ///< Null for a self-rated item.
};

struct Scenario {
    std::string id;
    std::string title;
    std::string prompt;
    int difficulty = 2;             ///< 1 to 3.
    int minutes = 45;               ///< 15, 30 or 45.
    std::vector<std::string> pairs; ///< Scenarios that differ in one thing that matters.
    Anchor anchor;
    std::vector<HiddenConstraint> hidden;
    Profile profile; ///< Complete: what an answer knows that asked everything.
    Answer answer;
    Twist twist;
    Hardest hardest;
    std::vector<FailureMode> failures;
    std::vector<RequiredPart> parts;
    std::vector<std::string> fits; ///< Further kinds that the scenario justifies.
    WorkedBudget budget;
    std::vector<RubricItem> rubric; ///< Ten for those of the program; a user's own may have fewer.
    std::vector<std::string> sources;
    std::filesystem::path folder;
    bool own = false; ///< Added by the user.

    /// The reference design; empty when the scenario has none.
    std::filesystem::path reference() const;
    const HiddenConstraint *constraint(std::string_view constraintId) const;
    /// Is it the best shape or an accepted one?
    bool accepts(std::string_view shape) const;
};

/// The profile as the prompt gives it: everything that a hidden constraint sets is left out.
Profile visibleProfile(const Scenario &scenario);
/// Adds what `part` states to the profile.
void merge(Profile &profile, const Profile &part);
/// What `part` states and `whole` does not, or states otherwise; names of keys.
std::vector<std::string> notContained(const Profile &part, const Profile &whole);

} // namespace plumbline::practice
