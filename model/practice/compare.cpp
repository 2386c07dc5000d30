#include "practice/compare.h"

#include <algorithm>

namespace plumbline::practice
{

namespace
{

using Neighbours = std::multiset<std::string>;

/// "request>llm" for each connection that starts at the component, "request<end-user" for each that ends
/// there.
Neighbours neighboursOf(const Design &design, const Id &id)
{
    Neighbours around;
    for (const Id &connectionId : design.connectionsAt(id)) {
        const Connection &connection = *design.connection(connectionId);
        const bool starts = connection.from == id;
        const Component *other = design.component(starts ? connection.to : connection.from);
        around.insert(connection.kind + (starts ? ">" : "<") + other->kind);
    }
    return around;
}

std::size_t common(const Neighbours &a, const Neighbours &b)
{
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

std::set<std::string> wordsOf(const std::string &name)
{
    std::set<std::string> words;
    std::string word;
    for (const char c : name + " ") {
        if (c != ' ' && c != '-') {
            word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (!word.empty()) {
            words.insert(word);
            word.clear();
        }
    }
    return words;
}

std::size_t commonWords(const std::string &a, const std::string &b)
{
    const auto first = wordsOf(a), second = wordsOf(b);
    return static_cast<std::size_t>(std::count_if(
        first.begin(), first.end(), [&](const std::string &word) { return second.contains(word); }));
}

struct Candidate {
    std::size_t likeness;
    Id first, second;
};

/// Greedy, the likest pair first; equal ones in the order of their ids.
std::vector<Match> matchesOf(const Design &first, const Design &second)
{
    std::map<Id, Neighbours> around;
    for (const auto &[id, component] : second.components())
        around[id] = neighboursOf(second, id);
    std::vector<Candidate> candidates;
    for (const auto &[id, component] : first.components()) {
        const Neighbours own = neighboursOf(first, id);
        for (const auto &[otherId, other] : second.components())
            if (component->kind == other->kind)
                candidates.push_back(
                    {2 * common(own, around[otherId]) + 3 * commonWords(component->name, other->name), id,
                     otherId});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.likeness > b.likeness; });
    std::set<Id> takenFirst, takenSecond;
    std::vector<Match> matches;
    for (const Candidate &candidate : candidates)
        if (!takenFirst.contains(candidate.first) && !takenSecond.contains(candidate.second)) {
            takenFirst.insert(candidate.first);
            takenSecond.insert(candidate.second);
            matches.push_back({candidate.first, candidate.second});
        }
    std::sort(matches.begin(), matches.end(),
              [](const Match &a, const Match &b) { return a.first < b.first; });
    return matches;
}

bool builtInSomewhere(const Design &design, const std::string &kind)
{
    return std::any_of(design.components().begin(), design.components().end(), [&kind](const auto &entry) {
        const auto it = entry.second->props.find("built-in");
        return it != entry.second->props.end() && it->second.is_array() &&
               std::find(it->second.begin(), it->second.end(), kind) != it->second.end();
    });
}

using Pair = std::pair<Id, Id>;

/// Kinds of the connections between each pair of components, in their direction.
std::map<Pair, std::set<std::string>> wiresOf(const Design &design)
{
    std::map<Pair, std::set<std::string>> wires;
    for (const auto &[id, connection] : design.connections())
        wires[{connection->from, connection->to}].insert(connection->kind);
    return wires;
}

const std::set<std::string> *wiresBetween(const std::map<Pair, std::set<std::string>> &wires, const Id &from,
                                          const Id &to)
{
    const auto it = wires.find({from, to});
    return it == wires.end() ? nullptr : &it->second;
}

void compareWires(const Design &first, const Design &second, Comparison &comparison)
{
    using What = WiringDifference::What;
    std::map<Id, Id> there, back;
    for (const Match &match : comparison.matches) {
        there[match.first] = match.second;
        back[match.second] = match.first;
    }
    const auto wires = wiresOf(first), wiresThere = wiresOf(second);
    for (const auto &[pair, kinds] : wires) {
        const auto from = there.find(pair.first), to = there.find(pair.second);
        if (from == there.end() || to == there.end())
            continue;
        const auto *same = wiresBetween(wiresThere, from->second, to->second);
        const auto *reverse = wiresBetween(wiresThere, to->second, from->second);
        for (const std::string &kind : kinds) {
            if (same && same->contains(kind))
                continue;
            WiringDifference difference{What::missing, from->second, to->second, kind, {}};
            if (same) {
                difference.what = What::otherKind;
                difference.kindThere = *same->begin();
            } else if (reverse && !wires.contains({pair.second, pair.first})) {
                difference.what = What::otherWay;
                difference.kindThere = *reverse->begin();
            }
            comparison.wiring.push_back(std::move(difference));
        }
    }
    for (const auto &[pair, kinds] : wiresThere) {
        const auto from = back.find(pair.first), to = back.find(pair.second);
        if (from == back.end() || to == back.end() || wires.contains({from->second, to->second}) ||
            wires.contains({to->second, from->second}))
            continue;
        for (const std::string &kind : kinds)
            comparison.wiring.push_back({What::extra, pair.first, pair.second, kind, {}});
    }
}

} // namespace

Comparison compareDesigns(const Design &first, const Design &second)
{
    Comparison comparison;
    comparison.matches = matchesOf(first, second);
    std::set<Id> matchedFirst, matchedSecond;
    for (const Match &match : comparison.matches) {
        matchedFirst.insert(match.first);
        matchedSecond.insert(match.second);
    }
    for (const auto &[id, component] : first.components())
        if (!matchedFirst.contains(id) && !builtInSomewhere(second, component->kind))
            comparison.missing.push_back(id);
    for (const auto &[id, component] : second.components())
        if (!matchedSecond.contains(id))
            comparison.extra.push_back(id);
    comparison.shapeDiffers = first.brief().shape != second.brief().shape;
    compareWires(first, second, comparison);
    return comparison;
}

} // namespace plumbline::practice
