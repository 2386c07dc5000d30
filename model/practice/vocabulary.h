#pragma once

#include "check/parse.h"
#include "check/rule_book.h"
#include "practice/scenario.h"

namespace plumbline::practice
{

/// A dimension of the rubric with the texts of its five levels, from nothing to the staff bar.
struct Dimension {
    std::string id;
    std::string title;
    std::string phase; ///< When in the session it shows.
    double points = 0;
    std::vector<std::string> anchors; ///< Five.
};

/// A must-have: without it the total cannot pass `limit`.
struct CapRule {
    std::string id;
    std::string title;
    double limit = 100;
    double limitAtConsequence = 100; ///< Instead of `limit` when a wrong answer is an incident (axis 4 or 5).
    MeasurePtr measure;
};

/// A mistake that is named apart and never netted off.
struct RedFlagRule {
    std::string id;
    std::string title;
    std::string why;
    MeasurePtr shows; ///< Met means that the flag is raised.
};

struct Band {
    std::string id;
    std::string title;
    double from = 0; ///< Percent.
};

/// The rubric that all scenarios share, and the words that they may use.
struct Rubric {
    std::vector<Dimension> dimensions;
    std::vector<RubricItem> items;
    std::vector<CapRule> caps;
    std::vector<RedFlagRule> redFlags;
    std::vector<Band> bands; ///< From the lowest.
    std::string statement;   ///< About the cut-offs.
    std::vector<std::string>
        supporting; ///< Kinds that any production design may have without a further reason.

    const Dimension *dimension(std::string_view id) const;
    /// The highest band that the percentage reaches.
    const Band &band(double percent) const;
};

/// Everything that scenario files refer to: the catalogue, the sets of the rules, the parts and the sources.
class Vocabulary
{
public:
    /// Reads sets.json of `rules` and parts.json, sources.json and rubric.json of `scenarios`. The catalogue
    /// and the rule book must outlive it.
    static Result<Vocabulary> load(const std::filesystem::path &rules, const std::filesystem::path &scenarios,
                                   const Catalog &catalog, const RuleBook &book);

    const Catalog &catalog() const { return *catalog_; }
    const RuleBook &rules() const { return *book_; }
    const Rubric &rubric() const { return rubric_; }
    const std::map<std::string, RequiredPart> &parts() const { return parts_; }
    /// Where a source is found; empty for an unknown key.
    std::string source(const std::string &key) const;

    /// These throw check::RuleError when the JSON does not fit.
    check::SelectorPtr selector(const Json &json, const std::string &path) const;
    check::ConditionPtr condition(const Json &json, const std::string &path) const;
    MeasurePtr measure(const Json &json, const std::string &path) const;
    RubricItem item(const Json &json, const std::string &path) const;

private:
    Vocabulary(const Catalog &catalog, const RuleBook &book)
        : catalog_(&catalog), book_(&book), parser_(catalog)
    {
    }
    void readParts(const Json &json);
    void readRubric(const Json &json);

    const Catalog *catalog_;
    const RuleBook *book_;
    mutable check::Parser parser_; // parsing keeps nothing, the parser is only not declared so
    std::map<std::string, RequiredPart> parts_;
    std::map<std::string, std::string> sources_;
    Rubric rubric_;
};

} // namespace plumbline::practice
