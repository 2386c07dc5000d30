#include "cli/advise_command.h"

#include "advice/advice.h"
#include "cli/cli.h"
#include "cli/console.h"
#include "cli/source.h"

#include <cmath>
#include <iostream>

namespace plumbline::cli
{

namespace
{

using advice::Advice;
using advice::ShapeAdvice;

/// What a ranking says when nothing that was tried turns the choice.
std::vector<std::string> flipTexts(const ShapeAdvice &entry, bool leads)
{
    std::vector<std::string> texts;
    for (const advice::Flip &flip : entry.flips)
        texts.push_back(flip.text());
    if (texts.empty())
        texts.push_back(leads ? "no one or two changes of the profile would take the lead from " + entry.shape
                              : "no one or two changes of the profile would make " + entry.shape + " lead");
    return texts;
}

/// The shape that the design names, or the best one while it names none.
std::string chosen(const Design &design, const Advice &advice)
{
    const std::string &shape = design.brief().shape;
    return shape.empty() ? advice.ranking.front().shape : shape;
}

Json adviceJson(const std::string &file, const Design &design, const Advice &advice)
{
    Json ranking = Json::array();
    for (const ShapeAdvice &entry : advice.ranking)
        ranking.push_back({{"shape", entry.shape},
                           {"score", std::round(entry.score * 1000) / 1000},
                           {"for", entry.reasonsFor},
                           {"against", entry.reasonsAgainst},
                           {"flips", flipTexts(entry, &entry == &advice.ranking.front())}});
    Json json = {{"file", file}, {"chosen", chosen(design, advice)}};
    json["ranking"] = std::move(ranking);
    return json;
}

std::string percent(double share)
{
    return std::to_string(std::lround(share * 100)) + " %";
}

void writeEntry(const Console &console, const ShapeAdvice &entry, std::size_t rank, bool leads)
{
    std::cout << '\n'
              << inked(console, Ink::strong, std::to_string(rank) + "  " + entry.title) << "  "
              << inked(console, Ink::quiet, entry.shape + ", score " + percent(entry.score)) << '\n';
    for (const std::string &reason : entry.reasonsFor)
        std::cout << wrapped(console, "   + ", reason);
    for (const std::string &reason : entry.reasonsAgainst)
        std::cout << wrapped(console, "   - ", reason);
    for (const std::string &flip : flipTexts(entry, leads))
        std::cout << wrapped(console, "   > ", flip);
}

void writeText(const std::string &file, const Design &design, const Advice &advice,
               const std::vector<std::string> &remarks)
{
    const Console console = Console::standardOutput();
    const std::string &shape = design.brief().shape;
    std::cout << wrapped(
        console, "",
        file + ": the profile speaks for " + advice.ranking.front().shape +
            (shape.empty() ? ". The design names no shape yet." : "; the design names " + shape + "."));
    std::cout << wrapped(console, "",
                         percent(advice.certainty) + " of what the choice depends on is answered.");
    std::size_t rank = 0;
    for (const ShapeAdvice &entry : advice.ranking) {
        ++rank;
        writeEntry(console, entry, rank, rank == 1);
    }
    if (remarks.empty())
        return;
    std::cout << '\n' << inked(console, Ink::strong, "About the drawing") << '\n';
    for (const std::string &remark : remarks)
        std::cout << wrapped(console, "   ", remark);
}

} // namespace

Result<int> advise(const AdviseCall &call)
{
    const auto library = loadLibrary();
    if (!library)
        return tl::unexpected(library.error());
    const auto book = (*library)->advice();
    if (!book)
        return tl::unexpected(book.error());
    const auto design = readSource(call.file, (*library)->catalog());
    if (!design)
        return tl::unexpected(design.error());
    const Advice advice = advice::advise(design->brief().profile, **book);
    if (call.json)
        std::cout << adviceJson(call.file, *design, advice).dump(2) << '\n';
    else
        writeText(sourceName(call.file), *design, advice, advice::remarks(*design, advice, **book));
    return fine;
}

} // namespace plumbline::cli
