#include "fix/fix.h"

#include "check/findings.h"
#include "fix/mending.h"

namespace plumbline
{

namespace
{

const check::Rule *ruleOf(const RuleBook &rules, const std::string &id)
{
    for (const check::Rule &rule : rules.data().rules)
        if (rules.rules()[rule.text].id == id)
            return &rule;
    return nullptr;
}

} // namespace

std::vector<Fix> fixesFor(const Design &design, const Catalog &catalog, const RuleBook &rules,
                          const Finding &finding)
{
    std::vector<Fix> fixes;
    const check::Rule *rule = ruleOf(rules, finding.rule);
    if (!rule || finding.verdict != Verdict::violated)
        return fixes;
    for (const check::FixPlan &plan : rule->fixes) {
        if (!plan.variants.empty() && !plan.variants.contains(finding.variant))
            continue;
        fix::Mending mending(design, catalog, rules.data(), finding);
        if (auto mended = mending.carryOut(plan); mended && !mended->empty())
            fixes.push_back({{plan.id, check::withNames(plan.title, design, catalog, finding), plan.safe},
                             *std::move(mended),
                             mending.added()});
    }
    return fixes;
}

void offerFixes(Report &report, const Design &design, const Catalog &catalog, const RuleBook &rules)
{
    for (Finding &finding : report.findings) {
        finding.fixes.clear();
        for (Fix &fix : fixesFor(design, catalog, rules, finding))
            finding.fixes.push_back(std::move(fix.offer));
    }
}

} // namespace plumbline
