#include "check/cards.h"
#include "check/check.h"
#include "check/enumeration.h"
#include "check/findings.h"
#include "check/scores.h"
#include "check/waivers.h"
#include "design/brief_words.h"

#include <algorithm>
#include <set>

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
            applyWaiver(finding, evaluator_.graph().design(), options_.today);
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
            return std::tuple(f.level, std::string_view(f.rule), f.anchor, std::string_view(f.variant));
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

/// What one rule gave the last time.
struct Ran {
    RuleVerdict verdict;
    std::vector<Finding> findings; // before cards are dealt
};

/// Does a finding of the rule name one of the components?
bool names(const Ran &ran, const std::set<Id> &components, const Design &design)
{
    const auto any = [&components](const std::vector<Id> &ids) {
        return std::ranges::any_of(ids, [&components](const Id &id) { return components.contains(id); });
    };
    const auto asked = [&](const PropertyRef &ref) {
        const Connection *connection = design.connection(ref.record);
        return connection ? components.contains(connection->from) || components.contains(connection->to)
                          : components.contains(ref.record);
    };
    return std::ranges::any_of(ran.findings, [&](const Finding &finding) {
        return any(finding.anchor) || any(finding.related) || any(finding.path) ||
               std::ranges::any_of(finding.asks, asked) ||
               std::ranges::any_of(finding.terms, [&components](const Term &term) {
                   return components.contains(term.source);
               });
    });
}

} // namespace

struct Checker::Memory {
    const Catalog &catalog;
    const RuleBook &rules;
    std::optional<Design> design; // of the last check
    std::string today;
    bool designPhase = false;
    std::vector<std::optional<Ran>> ran; // by rule; empty: has not run on the last design
    std::size_t runs = 0;

    void forgetWhatChanged(const Design &now, const CheckOptions &options, bool designPhaseNow);
};

void Checker::Memory::forgetWhatChanged(const Design &now, const CheckOptions &options, bool designPhaseNow)
{
    const std::vector<Rule> &all = rules.data().rules;
    if (!design || designPhase != designPhaseNow || today != options.today) {
        ran.assign(all.size(), std::nullopt);
    } else {
        const Touched touched(difference(*design, now), catalog);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (ran[i] && (touched.touches(all[i].footprint) ||
                           touched.waived().contains(rules.rules()[all[i].text].id) ||
                           (!touched.renamed().empty() && names(*ran[i], touched.renamed(), now))))
                ran[i].reset();
    }
    design = now;
    today = options.today;
    designPhase = designPhaseNow;
}

Checker::Checker(const Catalog &catalog, const RuleBook &rules)
    : memory_(std::make_unique<Memory>(Memory{catalog, rules, {}, {}, false, {}, 0}))
{
}

Checker::~Checker() = default;
Checker::Checker(Checker &&) noexcept = default;
Checker &Checker::operator=(Checker &&) noexcept = default;

std::size_t Checker::rulesRun() const
{
    return memory_->runs;
}

Report Checker::check(const Design &design, const CheckOptions &options)
{
    const RuleBook &rules = memory_->rules;
    const RuleBook::Data &data = rules.data();
    Report report;
    report.shape = design.brief().shape;
    report.notes = rules.notes();
    for (const std::string &regime : design.brief().profile.regimes)
        if (std::ranges::find(knownRegimes, regime) == knownRegimes.end())
            report.notes.push_back("The regime '" + oneLine(regime) +
                                   "' is known to no rule and changes no finding. Known are " +
                                   enumerated({knownRegimes.begin(), knownRegimes.end()}) + ".");
    for (const Problem &left : rules.problems())
        report.incomplete.push_back(left.text());
    if (!data.entry) {
        report.idleWaivers = idleWaivers(design, rules, report.findings);
        return report;
    }

    const Graph graph(design, memory_->catalog);
    Evaluator evaluator(graph, data.entry, data.model);
    memory_->forgetWhatChanged(design, options, evaluator.designPhase());
    memory_->runs = 0;
    report.phase = options.phase.value_or(evaluator.designPhase() ? Phase::design : Phase::sketch);
    report.verdicts.assign(rules.rules().size(), Verdict::notApplicable);
    std::vector<RuleVerdict> verdicts;
    for (std::size_t i = 0; i < data.rules.size(); ++i) {
        const Rule &rule = data.rules[i];
        std::optional<Ran> &ran = memory_->ran[i];
        if (!rule.sketch && report.phase == Phase::sketch)
            continue;
        if (!ran) {
            ran.emplace();
            ran->verdict = RuleRun(evaluator, rule, rules.rules()[rule.text], options).run(ran->findings);
            ++memory_->runs;
        }
        report.findings.insert(report.findings.end(), ran->findings.begin(), ran->findings.end());
        verdicts.push_back(ran->verdict);
        report.verdicts[rule.text] = ran->verdict.verdict;
        report.holds += ran->verdict.verdict == Verdict::holds;
        report.assumed += ran->verdict.verdict == Verdict::assumed;
    }
    dealCards(report.findings, data);
    sortFindings(report.findings);
    report.summary = summarize(report.findings);
    report.idleWaivers = idleWaivers(design, rules, report.findings);
    report.concerns = scoreConcerns(verdicts);
    return report;
}

Report checkDesign(const Design &design, const Catalog &catalog, const RuleBook &rules,
                   const CheckOptions &options)
{
    return Checker(catalog, rules).check(design, options);
}

} // namespace plumbline
