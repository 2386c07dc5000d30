#pragma once

#include "check/evaluate.h"
#include "check/rule_data.h"

namespace plumbline::check
{

/// One check's outcome for one subject, before it becomes a finding.
struct SubjectOutcome {
    Subject subject;
    Outcome outcome;
    Level level;
    std::vector<std::string> reasons;
};

/// Turns the outcomes of one check (all of one verdict, joined as the check says) into a finding.
class FindingWriter
{
public:
    FindingWriter(Evaluator &evaluator, const RuleText &text, const Rule &rule)
        : evaluator_(evaluator), text_(text), rule_(rule)
    {
    }

    /// The level of a violation at this subject, and why it is not the base level.
    std::pair<Level, std::vector<std::string>> levelAt(Subject subject);
    Finding write(const Check &check, Truth truth, const std::vector<SubjectOutcome> &group);

private:
    std::vector<Id> anchorOf(const Check &check, const std::vector<SubjectOutcome> &group);
    std::string filled(const std::string &text, const Finding &finding, std::size_t count) const;
    std::string asked(const std::vector<PropertyRef> &refs) const;

    Evaluator &evaluator_;
    const RuleText &text_;
    const Rule &rule_;
};

/// The name of a component in quotes; of a connection, those of its ends.
std::string nameOf(const Design &design, const Id &id);
/// Fills {subject}, {related}, {start}, {after-start}, {before-end} and {end} with names, the last four of
/// the path, and {missing}.
std::string withNames(std::string text, const Design &design, const Catalog &catalog, const Finding &finding);

/// FNV-1a over rule, variant and anchor, as 16 hex digits: the same on every machine and in every run.
std::string fingerprintOf(const std::string &rule, const std::string &variant, const std::vector<Id> &anchor);

} // namespace plumbline::check
