#include "cli/budget_command.h"

#include "cli/budget_report.h"
#include "cli/cli.h"
#include "cli/source.h"

#include <iostream>

namespace plumbline::cli
{

Result<int> budget(const BudgetCall &call)
{
    auto library = loadLibrary(call.packs);
    if (!library)
        return tl::unexpected(library.error());
    auto design = readSource(call.file, (*library)->catalog());
    if (!design)
        return tl::unexpected(design.error());
    const auto facts = (*library)->facts();
    if (!facts)
        return tl::unexpected(facts.error());
    const budget::Inputs inputs{
        *design, (*library)->catalog(), **facts, call.traffic, {call.without.begin(), call.without.end()}};
    auto computed = budget::computeBudget(inputs);
    if (!computed)
        return tl::unexpected(computed.error());
    BudgetReport report{sourceName(call.file), *design, *std::move(computed), {}};
    if (!inputs.without.empty()) {
        auto story = budget::whatIfItFails(inputs);
        if (!story)
            return tl::unexpected(story.error());
        report.failure = *std::move(story);
    }
    if (call.json)
        std::cout << budgetJson(report).dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    else
        std::cout << budgetText(report, Console::standardOutput());
    return fine;
}

} // namespace plumbline::cli
