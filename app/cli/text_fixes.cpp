#include "cli/text_fixes.h"

#include "fix/fix.h"
#include "store/store.h"

namespace plumbline::cli
{

namespace
{

using Lines = std::vector<std::string_view>;

/// With their line feeds.
Lines linesOf(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

struct Offset {
    std::size_t before;
    std::size_t after;
};

/// How far ahead the two texts agree again, looking at the nearest places first; brackets and the like agree
/// anywhere and prove nothing.
Offset agreement(const Lines &before, std::size_t i, const Lines &after, std::size_t j)
{
    constexpr std::size_t telling = 8;
    constexpr std::size_t furthest = 400;
    for (std::size_t sum = 1; sum <= furthest; ++sum)
        for (std::size_t ahead = 0; ahead <= sum; ++ahead) {
            const std::size_t a = i + ahead;
            const std::size_t b = j + sum - ahead;
            if (a < before.size() && b < after.size() && before[a] == after[b] && before[a].size() >= telling)
                return {a - i, b - j};
        }
    return {before.size() - i, after.size() - j};
}

} // namespace

std::vector<LineEdit> lineEdits(std::string_view before, std::string_view after)
{
    const Lines old = linesOf(before);
    const Lines now = linesOf(after);
    std::vector<LineEdit> edits;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < old.size() || j < now.size()) {
        if (i < old.size() && j < now.size() && old[i] == now[j]) {
            ++i;
            ++j;
            continue;
        }
        const Offset away = agreement(old, i, now, j);
        LineEdit edit{i + 1, away.before, {}};
        for (std::size_t line = 0; line < away.after; ++line)
            edit.text += now[j + line];
        edits.push_back(std::move(edit));
        i += away.before;
        j += away.after;
    }
    return edits;
}

std::map<std::string, std::vector<TextFix>> textFixes(const Report &report, const std::string &text,
                                                      const Design &design, const Catalog &catalog,
                                                      const RuleBook &rules)
{
    std::map<std::string, std::vector<TextFix>> found;
    if (!text.ends_with('\n'))
        return found;
    for (const Finding &finding : report.findings)
        for (Fix &fix : fixesFor(design, catalog, rules, finding)) {
            Design mended = design;
            if (!mended.apply(fix.change))
                continue;
            const std::string after = store::writeDesign(mended);
            if (after.ends_with('\n'))
                found[finding.fingerprint].push_back({std::move(fix.offer), lineEdits(text, after)});
        }
    return found;
}

} // namespace plumbline::cli
