#include "session/marks.h"

namespace plumbline
{

Role roleOf(const Finding &finding)
{
    return finding.verdict == Verdict::question ? Role::question
           : finding.level == Level::blocker    ? Role::blocker
           : finding.level == Level::warning    ? Role::warning
                                                : Role::advice;
}

Marks marksOf(const Report &report)
{
    Marks marks;
    for (const Finding &finding : report.findings) {
        if (!finding.shown() ||
            (finding.verdict != Verdict::violated && finding.verdict != Verdict::question))
            continue;
        const Role role = roleOf(finding);
        // Role lists them from the gravest on.
        for (const Id &id : finding.anchor) {
            const auto [mark, isNew] = marks.emplace(id, role);
            if (!isNew && role < mark->second)
                mark->second = role;
        }
    }
    return marks;
}

} // namespace plumbline
