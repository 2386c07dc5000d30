#include "cli/fix_command.h"

#include "check/check.h"
#include "cli/cli.h"
#include "cli/source.h"
#include "cli/words.h"
#include "fix/fix.h"

#include <iostream>

namespace plumbline::cli
{

namespace
{

const Finding *openFinding(const Report &report, const FixCall &call)
{
    for (const Finding &finding : report.findings) {
        const auto &anchor = finding.anchor;
        const bool there =
            call.anchor.empty() || std::find(anchor.begin(), anchor.end(), call.anchor) != anchor.end();
        if (finding.rule == call.rule && finding.verdict == Verdict::violated && there)
            return &finding;
    }
    return nullptr;
}

/// The fix that was chosen; a Problem that lists the offers when there is no such one.
Result<Fix> chosen(std::vector<Fix> fixes, const FixCall &call)
{
    if (fixes.empty())
        return problem("the rule offers no fix for this finding", call.rule,
                       "'plumbline rules show " + call.rule + "' says how to mend it by hand");
    if (call.choice >= 1 && static_cast<std::size_t>(call.choice) <= fixes.size())
        return std::move(fixes[static_cast<std::size_t>(call.choice) - 1]);
    std::vector<std::string> offers;
    for (std::size_t i = 0; i < fixes.size(); ++i)
        offers.push_back(std::to_string(i + 1) + " (" + fixes[i].offer.title + ")");
    return problem("there is no choice " + std::to_string(call.choice), "--choice", "Use " + listed(offers));
}

Result<void> write(const Design &design, const std::string &out)
{
    if (out != "-")
        return store::saveDesign(design, out);
    std::cout << store::writeDesign(design);
    return {};
}

} // namespace

Result<int> fix(const FixCall &call)
{
    const auto library = loadLibrary(call.packs);
    if (!library)
        return tl::unexpected(library.error());
    const Catalog &catalog = (*library)->catalog();
    const RuleBook &rules = (*library)->rules();
    if (!rules.rule(call.rule))
        return problem("there is no rule '" + call.rule + "'", "--rule",
                       "'plumbline rules list' names all rules");
    auto source = readSource(call.file, catalog);
    if (!source)
        return tl::unexpected(source.error());
    Design &design = *source;
    const Report report = checkDesign(design, catalog, rules, {.phase = {}, .today = today()});
    const Finding *finding = openFinding(report, call);
    if (!finding) {
        const std::string about = call.anchor.empty() ? "" : " about '" + call.anchor + "'";
        complain({"the rule " + call.rule + " has no open finding" + about, sourceName(call.file),
                  "'plumbline check' lists what is open"});
        return answerIsNo;
    }
    const auto mend = chosen(fixesFor(design, catalog, rules, *finding), call);
    if (!mend)
        return tl::unexpected(mend.error());
    if (auto applied = design.apply(mend->change); !applied)
        return tl::unexpected(applied.error());
    if (auto written = write(design, call.out); !written)
        return tl::unexpected(written.error());
    std::cerr << mend->offer.title << '\n';
    return fine;
}

} // namespace plumbline::cli
