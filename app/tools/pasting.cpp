#include "tools/pasting.h"

#include "tools/thresholds.h"

#include "edit/wording.h"
#include "tools/board_records.h"
#include "tools/kind_search.h"
#include "tools/snap.h"
#include "tools/thresholds.h"

#include <cctype>
#include <cmath>
#include <sstream>

namespace plumbline::tools
{

namespace
{

constexpr std::size_t mostListed = 100;
constexpr std::size_t listedPerColumn = 8;
/// Below this a line only happens to share a word with a kind.
constexpr double surely = 60;

std::string withoutBullet(std::string line)
{
    line = edit::trimmed(line);
    std::size_t at = 0;
    for (const std::string_view bullet : {"- ", "* ", "+ ", "\u2022 ", "\u2013 "})
        if (line.starts_with(bullet))
            at = bullet.size();
    if (at == 0) {
        while (at < line.size() && std::isdigit(static_cast<unsigned char>(line[at])))
            ++at;
        const bool numbered = at > 0 && at < line.size() && (line[at] == '.' || line[at] == ')');
        at = numbered ? at + 1 : 0;
    }
    return edit::trimmed(std::string_view(line).substr(at));
}

/// The kind that a text names for sure; null for none.
const ComponentKind *kindNamed(const std::string &text, const Catalog &catalog)
{
    const auto found = text.empty() ? std::vector<const ComponentKind *>() : searchKinds(text, catalog);
    if (found.empty())
        return nullptr;
    std::string_view category;
    for (const Category &one : catalog.categories())
        if (one.id == found.front()->category)
            category = one.title;
    return matchScore(text, *found.front(), category) >= surely ? found.front() : nullptr;
}

/// "Gateway (llm gateway)" and "LLM: Claude" say name and kind.
ListedComponent componentOf(const std::string &line, const Catalog &catalog)
{
    if (const auto open = line.rfind('('); open != std::string::npos && line.ends_with(')') && open > 0)
        if (const auto *kind = kindNamed(line.substr(open + 1, line.size() - open - 2), catalog))
            return {edit::trimmed(line.substr(0, open)), kind};
    if (const auto colon = line.find(':'); colon != std::string::npos)
        if (const auto *kind = kindNamed(line.substr(0, colon), catalog)) {
            const std::string rest = edit::trimmed(line.substr(colon + 1));
            return {rest.empty() || rest.size() > 40 ? edit::trimmed(line.substr(0, colon)) : rest, kind};
        }
    return {line, kindNamed(line, catalog)};
}

} // namespace

std::vector<ListedComponent> listedComponents(const std::string &text, const Catalog &catalog)
{
    std::vector<ListedComponent> list;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        line = withoutBullet(line);
        if (line.empty())
            continue;
        ListedComponent component = componentOf(line, catalog);
        if (!component.kind || list.size() == mostListed)
            return {};
        list.push_back(std::move(component));
    }
    return list.size() < 2 ? std::vector<ListedComponent>() : list;
}

Result<Change> planList(const ToolContext &context, const std::vector<ListedComponent> &list, Point center,
                        std::set<Id> &made)
{
    const Size step{edit::cardSize.width + 8 * gridStep, edit::cardSize.height + 4 * gridStep};
    const std::size_t columns = (list.size() + listedPerColumn - 1) / listedPerColumn;
    const std::size_t rows = std::min(list.size(), listedPerColumn);
    const Point first{onGrid(center.x - step.width * static_cast<double>(columns - 1) / 2),
                      onGrid(center.y - step.height * static_cast<double>(rows - 1) / 2)};
    Change all;
    Design design = context.design();
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Point at{first.x + step.width * static_cast<double>(i / listedPerColumn),
                       first.y + step.height * static_cast<double>(i % listedPerColumn)};
        const Id id = context.mint("c");
        auto change = edit::place(design, context.catalog, list[i].kind->id, at, id);
        if (!change)
            return change;
        if (auto done = design.apply(*change); !done)
            return tl::unexpected(done.error());
        all.append(*change);
        auto named = edit::rename(design, id, list[i].name);
        if (!named)
            return named;
        if (auto done = design.apply(*named); !done)
            return tl::unexpected(done.error());
        all.append(*named);
        made.insert(id);
    }
    return all;
}

Result<Change> planNote(const ToolContext &context, const std::string &text, Point center, std::set<Id> &made)
{
    constexpr double width = 200;
    constexpr double lettersPerLine = 28;
    constexpr double lineHeight = 18;
    const double lines = std::ceil(static_cast<double>(text.size()) / lettersPerLine) +
                         static_cast<double>(std::count(text.begin(), text.end(), '\n'));
    const double height = std::clamp(lines * lineHeight + 24, 72.0, 480.0);
    const Id id = context.mint("n");
    made.insert(id);
    return edit::placeNote(context.design(), NoteKind::sticky,
                           {onGrid(center.x - width / 2), onGrid(center.y - height / 2), width, height}, text,
                           id);
}

} // namespace plumbline::tools
