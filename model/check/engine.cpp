#include "check/cards.h"
#include "check/check.h"
#include "check/findings.h"
#include "check/scores.h"

#include <algorithm>

namespace plumbline
{

using namespace check;

namespace
{

/// Subjects of a check; the board itself is one subject without node and edge.
std::vector<Subject> subjectsOf(const Check &check, Evaluator &evaluator)
{
    std::vector<Subject> subjects;
    if (check.nodes)
        for (int node : evaluator.nodesOf(check.nodes, {}))
            subjects.push_back({node, -1});
    if (check.edges)
        for (int edge = 0; edge < evaluator.graph().edgeCount(); ++edge)
            if (evaluator.matches(*check.edges, edge, {}).truth >= Truth::assumed)
                subjects.push_back({-1, edge});
    if (!check.nodes && !check.edges)
        subjects.push_back({});
    return subjects;
}

std::string groupKey(const Check &check, const SubjectOutcome &entry, const Graph &graph)
{
    switch (check.grouping) {
    case Grouping::each:
        return std::to_string(entry.subject.node) + "/" + std::to_string(entry.subject.edge);
    case Grouping::kind:
        return entry.subject.node >= 0 ? graph.kind(entry.subject.node).id : std::string();
    case Grouping::board:
        return {};
    }
    return {};
}

const Waiver *waiverFor(const Finding &finding, const Design &design, const std::string &today)
{
    Waiver key;
    key.rule = finding.rule;
    key.anchor = finding.anchor;
    const auto it = design.waivers().find(key.key());
    if (it == design.waivers().end())
        return nullptr;
    const Waiver &waiver = *it->second;
    const bool expired = !waiver.expires.empty() && !today.empty() && waiver.expires < today;
    const bool needsExpiry = finding.level == Level::blocker && waiver.expires.empty();
    return expired || needsExpiry ? nullptr : &waiver;
}

/// Runs one rule: appends its findings and gives its verdict.
class RuleRun
{
public:
    RuleRun(Evaluator &evaluator, const Rule &rule, const RuleText &text, const CheckOptions &options)
        : evaluator_(evaluator), rule_(rule), options_(options), writer_(evaluator, text, rule)
    {
        verdict_.concern = text.concern;
    }

    RuleVerdict run(std::vector<Finding> &findings)
    {
        if (rule_.applies && evaluator_.evaluate(*rule_.applies, {}).truth < Truth::assumed)
            return verdict_;
        for (const Check &check : rule_.checks)
            runCheck(check, findings);
        return verdict_;
    }

private:
    void runCheck(const Check &check, std::vector<Finding> &findings)
    {
        std::map<std::pair<Truth, std::string>, std::vector<SubjectOutcome>> groups;
        for (Subject subject : subjectsOf(check, evaluator_)) {
            SubjectOutcome entry{subject, evaluator_.evaluate(*check.holds, subject), Level::advice, {}};
            if (entry.outcome.truth == Truth::violated && check.askWhen &&
                evaluator_.evaluate(*check.askWhen, subject).truth >= Truth::assumed)
                entry.outcome.truth = Truth::question;
            std::tie(entry.level, entry.reasons) = writer_.levelAt(subject);
            if (entry.outcome.truth == Truth::holds)
                note(Verdict::holds, entry.level);
            else
                groups[{entry.outcome.truth, groupKey(check, entry, evaluator_.graph())}].push_back(
                    std::move(entry));
        }
        for (const auto &[key, group] : groups) {
            Finding finding = writer_.write(check, key.first, group);
            const Level level = std::ranges::min(group, {}, &SubjectOutcome::level).level;
            if (finding.verdict == Verdict::violated)
                if (const Waiver *waiver = waiverFor(finding, evaluator_.graph().design(), options_.today)) {
                    finding.verdict = Verdict::waived;
                    finding.waiver = *waiver;
                }
            note(finding.verdict, level);
            findings.push_back(std::move(finding));
        }
    }

    /// Keeps the worst verdict of the rule, and its highest level.
    void note(Verdict verdict, Level level)
    {
        const auto rank = [](Verdict v) {
            static const std::array order{Verdict::notApplicable, Verdict::holds,    Verdict::assumed,
                                          Verdict::waived,        Verdict::question, Verdict::violated};
            return std::find(order.begin(), order.end(), v) - order.begin();
        };
        const bool first = verdict_.verdict == Verdict::notApplicable;
        if (rank(verdict) > rank(verdict_.verdict)) {
            verdict_.verdict = verdict;
            verdict_.level = level;
        } else if (first || (verdict == verdict_.verdict && level < verdict_.level)) {
            verdict_.level = level;
        }
    }

    Evaluator &evaluator_;
    const Rule &rule_;
    const CheckOptions &options_;
    FindingWriter writer_;
    RuleVerdict verdict_;
};

void sortFindings(std::vector<Finding> &findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        const auto key = [](const Finding &f) {
            return std::tuple(f.verdict == Verdict::assumed, f.level, std::string_view(f.rule), f.anchor,
                              std::string_view(f.variant));
        };
        return key(a) < key(b);
    });
}

Summary summarize(const std::vector<Finding> &findings)
{
    Summary summary;
    for (const Finding &finding : findings) {
        if (!finding.shown())
            continue;
        if (finding.verdict == Verdict::waived)
            ++summary.waived;
        else if (finding.verdict == Verdict::question)
            ++summary.question;
        else if (finding.verdict == Verdict::violated)
            ++(finding.level == Level::blocker   ? summary.blocker
               : finding.level == Level::warning ? summary.warning
                                                 : summary.advice);
    }
    return summary;
}

} // namespace

Report checkDesign(const Design &design, const Catalog &catalog, const RuleBook &rules,
                   const CheckOptions &options)
{
    const RuleBook::Data &data = rules.data();
    const Graph graph(design, catalog);
    Report report;
    report.shape = design.brief().shape;
    report.notes = rules.notes();
    for (const Problem &left : rules.problems())
        report.incomplete.push_back(left.text());
    if (!data.entry)
        return report;

    Evaluator evaluator(graph, data.entry, data.model);
    report.phase = options.phase.value_or(evaluator.designPhase() ? Phase::design : Phase::sketch);
    std::vector<RuleVerdict> verdicts;
    for (const Rule &rule : data.rules) {
        if (!rule.sketch && report.phase == Phase::sketch)
            continue;
        verdicts.push_back(RuleRun(evaluator, rule, rules.rules()[rule.text], options).run(report.findings));
        report.holds += verdicts.back().verdict == Verdict::holds;
        report.assumed += verdicts.back().verdict == Verdict::assumed;
    }
    dealCards(report.findings, data);
    sortFindings(report.findings);
    report.summary = summarize(report.findings);
    report.concerns = scoreConcerns(verdicts);
    return report;
}

} // namespace plumbline
