#include "check/report.h"

namespace plumbline
{

std::string_view levelName(Level level)
{
    switch (level) {
    case Level::blocker:
        return "blocker";
    case Level::warning:
        return "warning";
    case Level::advice:
        return "advice";
    }
    return {};
}

std::string_view verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::notApplicable:
        return "not-applicable";
    case Verdict::holds:
        return "holds";
    case Verdict::assumed:
        return "assumed";
    case Verdict::question:
        return "question";
    case Verdict::violated:
        return "violated";
    case Verdict::waived:
        return "waived";
    case Verdict::error:
        return "error";
    }
    return {};
}

std::string_view phaseName(Phase phase)
{
    switch (phase) {
    case Phase::sketch:
        return "sketch";
    case Phase::design:
        return "design";
    case Phase::review:
        return "review";
    }
    return {};
}

} // namespace plumbline
