#include "design/date.h"
#include "edit/verbs.h"
#include "edit/wording.h"

#include <algorithm>

namespace plumbline::edit
{

namespace
{

std::optional<Problem> whyNot(const Waiver &waiver)
{
    const auto refuse = [&waiver](std::string what, std::string fix) {
        return Problem{std::move(what), waiver.rule, std::move(fix)};
    };
    if (waiver.rule.empty())
        return refuse("a waiver without a rule covers nothing", "Say which rule");
    if (std::ranges::find(waiverStatuses, waiver.status) == waiverStatuses.end())
        return refuse("'" + waiver.status + "' is not a way to accept a finding",
                      "Use " + listed({waiverStatuses.begin(), waiverStatuses.end()}, "or"));
    if (waiver.reason.empty())
        return refuse("a finding is not accepted without a reason", "Say why it may stay");
    if (waiver.by.empty())
        return refuse("a finding is not accepted by nobody", "Say who accepts it");
    if (!isDate(waiver.on))
        return refuse("'" + waiver.on + "' is not a day of the calendar", "Write it as YYYY-MM-DD");
    const bool blocker =
        std::ranges::find(waiver.evidence, "blocker", &WaivedEvidence::level) != waiver.evidence.end();
    if (waiver.expires.empty())
        return blocker ? std::optional(refuse("a blocker is accepted for a time only", "Say until which day"))
                       : std::nullopt;
    if (!isDate(waiver.expires))
        return refuse("'" + waiver.expires + "' is not a day of the calendar", "Write it as YYYY-MM-DD");
    if (waiver.expires < waiver.on)
        return refuse("it would end before it begins", "Choose a later day");
    return std::nullopt;
}

} // namespace

Result<Change> waive(const Design &design, Waiver waiver)
{
    waiver.reason = trimmed(waiver.reason);
    waiver.by = trimmed(waiver.by);
    std::ranges::sort(waiver.anchor);
    if (auto why = whyNot(waiver))
        return tl::unexpected(*std::move(why));
    const Id key = waiver.key();
    const auto it = design.waivers().find(key);
    const auto before = it == design.waivers().end() ? nullptr : it->second;
    if (before && waiver.extra.empty())
        waiver.extra = before->extra;
    Change change;
    if (!before || !(*before == waiver))
        change.waivers[key] = {before, std::make_shared<const Waiver>(std::move(waiver))};
    return change;
}

} // namespace plumbline::edit
