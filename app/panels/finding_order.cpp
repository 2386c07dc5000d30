#include "finding_order.h"

#include <algorithm>

namespace plumbline
{

std::vector<Finding> listedFindings(const Report &report)
{
    std::vector<Finding> listed;
    std::ranges::copy_if(report.findings, std::back_inserter(listed), [](const Finding &finding) {
        return finding.shown() &&
               (finding.verdict == Verdict::violated || finding.verdict == Verdict::question);
    });
    const bool questionsFirst = report.phase == Phase::review;
    std::ranges::stable_sort(listed, {}, [questionsFirst](const Finding &finding) {
        return std::pair((finding.verdict == Verdict::question) != questionsFirst,
                         static_cast<int>(finding.level));
    });
    return listed;
}

std::string_view shownLevel(const Finding &finding)
{
    return finding.verdict == Verdict::question ? "question" : levelName(finding.level);
}

bool sameWords(const Finding &a, const Finding &b)
{
    const auto said = [](const Finding &f) {
        return std::tie(f.rule, f.verdict, f.level, f.title, f.message, f.reasons, f.path, f.anchor, f.asks);
    };
    const auto sameTerm = [](const Term &x, const Term &y) {
        return x.label == y.label && x.value == y.value && x.unit == y.unit && x.assumed == y.assumed;
    };
    return said(a) == said(b) && std::ranges::equal(a.terms, b.terms, sameTerm) &&
           a.lapsed.has_value() == b.lapsed.has_value() && (!a.lapsed || a.lapsed->why == b.lapsed->why);
}

} // namespace plumbline
