#include "tools/kind_search.h"

#include <algorithm>
#include <cctype>

namespace plumbline::tools
{

namespace
{

using Words = std::vector<std::string>;

Words wordsOf(std::string_view text)
{
    Words words;
    std::string word;
    for (const char c : text) {
        // Bytes of a multi-byte character belong to words.
        if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

std::string joined(const Words &words)
{
    std::string all;
    for (const std::string &word : words)
        all += (all.empty() ? "" : " ") + word;
    return all;
}

std::string initials(const Words &words)
{
    std::string all;
    for (const std::string &word : words)
        all += word.front();
    return all;
}

/// True when one insertion, deletion, replacement or swap of neighbours turns `a` into `b`, or into a
/// beginning of it.
bool oneSlip(std::string_view a, std::string_view b)
{
    std::size_t i = 0;
    while (i < a.size() && i < b.size() && a[i] == b[i])
        ++i;
    const std::string_view restA = a.substr(i), restB = b.substr(i);
    if (restA.empty() || restB.empty())
        return restA.size() <= 1;
    return restB.starts_with(restA.substr(1)) || restB.substr(1).starts_with(restA) ||
           restB.substr(1).starts_with(restA.substr(1)) ||
           (restA.size() > 1 && restB.size() > 1 && restA[0] == restB[1] && restA[1] == restB[0] &&
            restB.substr(2).starts_with(restA.substr(2)));
}

/// 1 for the same word, less the further away, 0 for no likeness.
double wordLikeness(const std::string &typed, const std::string &word)
{
    if (typed == word)
        return 1;
    if (word.starts_with(typed)) // The more of the word is typed, the surer.
        return 0.7 + 0.2 * static_cast<double>(typed.size()) / static_cast<double>(word.size());
    if (typed.size() >= 4 && oneSlip(typed, word))
        return 0.4;
    if (typed.size() >= 3 && word.find(typed) != std::string::npos)
        return 0.35;
    return 0;
}

/// Likeness of all typed words with one text: their mean, or 0 when one is missing.
double textLikeness(const Words &typed, std::string_view text)
{
    const Words words = wordsOf(text);
    if (words.empty())
        return 0;
    if (typed == words)
        return 1.2; // The whole phrase, and nothing else.
    if (typed.size() == 1 && words.size() > 1 && typed.front() == initials(words))
        return 0.9;
    if (joined(words).starts_with(joined(typed)))
        return typed.size() > 1 ? 1.05 : 0.95; // One word of several: no surer than that word in a title.
    double sum = 0;
    for (const std::string &one : typed) {
        double best = 0;
        for (std::size_t i = 0; i < words.size(); ++i)
            best = std::max(best, wordLikeness(one, words[i]) * (i == 0 ? 1 : 0.95));
        if (best == 0)
            return 0;
        sum += best;
    }
    return sum / static_cast<double>(typed.size());
}

/// Words that are spread over title, synonyms, category and meaning: "hosted model", "models reranker".
double spreadLikeness(const Words &typed, const ComponentKind &kind, std::string_view category)
{
    double sum = 0;
    for (const std::string &one : typed) {
        const Words single{one};
        double best = std::max({textLikeness(single, kind.title), 0.5 * textLikeness(single, category),
                                0.4 * textLikeness(single, kind.meaning)});
        for (const std::string &synonym : kind.synonyms)
            best = std::max(best, 0.9 * textLikeness(single, synonym));
        if (best == 0)
            return 0;
        sum += best;
    }
    return sum / static_cast<double>(typed.size());
}

} // namespace

double likeness(std::string_view query, std::string_view text)
{
    const Words typed = wordsOf(query);
    return typed.empty() ? 0 : textLikeness(typed, text);
}

double matchScore(std::string_view query, const ComponentKind &kind, std::string_view category)
{
    const Words typed = wordsOf(query);
    if (typed.empty())
        return 0;
    double best =
        std::max({100 * textLikeness(typed, kind.title), 45 * textLikeness(typed, category),
                  30 * textLikeness(typed, kind.meaning), 40 * spreadLikeness(typed, kind, category)});
    // Earlier synonyms are the more usual ones.
    double weight = 92;
    for (const std::string &synonym : kind.synonyms) {
        best = std::max(best, weight * textLikeness(typed, synonym));
        weight -= 0.5;
    }
    return best;
}

std::vector<const ComponentKind *> searchKinds(std::string_view query, const Catalog &catalog)
{
    std::vector<std::pair<double, const ComponentKind *>> found;
    for (const ComponentKind &kind : catalog.components()) {
        std::string_view category;
        for (const Category &one : catalog.categories())
            if (one.id == kind.category)
                category = one.title;
        if (const double score = matchScore(query, kind, category); score > 0)
            found.emplace_back(score, &kind);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<const ComponentKind *> kinds;
    for (const auto &entry : found)
        kinds.push_back(entry.second);
    return kinds;
}

} // namespace plumbline::tools
