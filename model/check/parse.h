#pragma once

#include "check/language.h"

#include <unordered_map>

namespace plumbline::check
{

/// A mistake in a rule file, thrown inside the parser and turned into a Problem at its border.
struct RuleError {
    std::string path; ///< Keys from the top of the file: "checks[0].holds.any[1]".
    std::string what;
};

/// Compiles the rule language against the vocabulary. Throws RuleError (caught by RuleBook::load).
class Parser
{
public:
    explicit Parser(const Catalog &catalog) : catalog_(catalog) {}

    /// Makes a named selector known to later calls.
    void define(const std::string &name, const Json &json);
    /// The same words give the same selector, so that an evaluator works it out once for all rules.
    SelectorPtr selector(const Json &json, const std::string &path);
    /// Shared likewise.
    ConditionPtr condition(const Json &json, const std::string &path);
    EdgeFilter edgeFilter(const Json &json, const std::string &path);
    Rule rule(const Json &json);
    std::vector<LevelStep> levelSteps(const Json &json, const std::string &path);

private:
    SelectorPtr newSelector(const Json &json, const std::string &path);
    ConditionPtr newCondition(const Json &json, const std::string &path);
    Track track(const Json &json, const std::string &path);
    Route route(const Json &json, const std::string &path, const char *avoidKey);
    Selector::Reach reach(const Json &owner, const char *key, const std::string &path);
    std::vector<bool> kinds(const Json &json, const std::string &path);
    std::vector<const ConnectionKind *> connectionKinds(const Json &json, const std::string &path);
    void checkControl(const std::string &id, const std::string &path) const;
    PropertyTest propertyTest(const Json &json, const std::string &path);
    void checkProperty(const PropertyTest &test, const std::string &path) const;
    SameValue sameValue(const Json &json, const std::string &path);
    Condition graphCondition(const Json &json, const std::string &path);
    Condition briefCondition(const Json &json, const std::string &path);
    std::vector<ConditionPtr> conditions(const Json &json, const std::string &path);
    Check check(const Json &json, const std::string &path);
    // parse_fixes.cpp
    std::vector<FixPlan> fixPlans(const Json &rule);
    FixStep fixStep(const Json &json, const std::string &path);
    FixStep stepOnLines(const Json &json, const std::string &path);
    FixPlace fixPlace(const Json &json, const std::string &path);
    FixPlace placeOf(const Json &step, const char *key, const std::string &path);
    NewPart newPart(const Json &step, const char *key, const std::string &path);
    std::string lineKind(const Json &step, const std::string &path) const;
    NewPart describedPart(const Json &step, const std::string &path);
    std::string componentKind(const Json &json, const char *key, const std::string &path) const;

    const Catalog &catalog_;
    std::map<std::string, SelectorPtr> sets_;
    std::unordered_map<std::string, SelectorPtr> selectors_; // by their words
    std::unordered_map<std::string, ConditionPtr> conditions_;
    std::set<std::string> parts_; // names of parts in the fix that is being read
};

/// Throws when the object has a key outside the list.
void allowKeys(const Json &json, const std::string &path, std::initializer_list<std::string_view> keys);
/// A string member; throws when it is missing or not a string.
std::string requireText(const Json &json, const char *key, const std::string &path);
std::vector<std::string> requireTexts(const Json &json, const std::string &path);
Level levelFromName(const std::string &name, const std::string &path);

} // namespace plumbline::check
