#include "cli/words.h"

#include <algorithm>
#include <numeric>

namespace plumbline::cli
{

namespace
{
/// Levenshtein's distance: insertions, deletions and replacements of one character.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row.back();
}
} // namespace

std::string counted(int count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string closest(std::string_view word, const std::vector<std::string> &candidates)
{
    constexpr std::size_t longestWord = 64;
    if (word.size() > longestWord)
        return {};
    std::string best;
    std::size_t bestDistance = 1 + std::max<std::size_t>(1, word.size() / 4);
    for (const std::string &candidate : candidates) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace plumbline::cli
