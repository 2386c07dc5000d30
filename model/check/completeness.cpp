#include "check/completeness.h"

#include <algorithm>

namespace plumbline
{

namespace
{

using Stand = EssentialState::Stand;

bool listed(const std::vector<std::string> &words, const std::string &word)
{
    return std::ranges::find(words, word) != words.end();
}

/// Is the control one that the component carries itself?
bool carries(const Component &component, const std::vector<std::string> &kinds)
{
    const auto builtIn = component.props.find("built-in");
    return builtIn != component.props.end() && builtIn->second.is_array() &&
           std::ranges::any_of(builtIn->second, [&kinds](const Json &word) {
               return word.is_string() && listed(kinds, word);
           });
}

class Survey
{
public:
    Survey(const Design &design, const RuleBook &rules, const Report &report)
        : design_(design), rules_(rules), report_(report)
    {
    }

    EssentialState stateOf(const Essential &essential) const
    {
        EssentialState state;
        state.about = &essential;
        findDrawn(state);
        state.wired = !state.drawn.empty() && isReached(state) &&
                      std::ranges::none_of(essential.wiring, [this](auto &rule) {
                          return verdictOf(rule) == Verdict::violated;
                      });
        for (const CommonMistake &mistake : essential.mistakes)
            state.mistakes.push_back(stateOf(mistake));
        state.stand = standOf(state);
        return state;
    }

private:
    void findDrawn(EssentialState &state) const
    {
        std::set<Id> ids;
        for (const auto &[id, component] : design_.components())
            if (listed(state.about->kinds, component->kind) || carries(*component, state.about->kinds))
                ids.insert(id);
        for (const auto &[id, connection] : design_.connections())
            if (listed(state.about->connections, connection->kind))
                ids.insert({connection->from, connection->to});
        state.drawn.assign(ids.begin(), ids.end());
    }

    bool isReached(const EssentialState &state) const
    {
        return std::ranges::any_of(state.drawn,
                                   [this](const Id &id) { return !design_.connectionsAt(id).empty(); });
    }

    Verdict verdictOf(const std::string &rule) const
    {
        for (std::size_t i = 0; i < report_.verdicts.size(); ++i)
            if (rules_.rules()[i].id == rule)
                return report_.verdicts[i];
        return Verdict::notApplicable;
    }

    EssentialState::Mistake stateOf(const CommonMistake &mistake) const
    {
        EssentialState::Mistake state{&mistake, Verdict::notApplicable, {}};
        static constexpr std::array gravest{Verdict::violated, Verdict::question, Verdict::error,
                                            Verdict::waived,   Verdict::assumed,  Verdict::holds};
        for (const Verdict verdict : gravest) {
            const auto rule =
                std::ranges::find_if(mistake.rules, [&](auto &each) { return verdictOf(each) == verdict; });
            if (rule == mistake.rules.end())
                continue;
            state.verdict = verdict;
            state.finding = cardOf(*rule, verdict);
            break;
        }
        return state;
    }

    /// The finding to show: one of the rule, or that whose card stands for it.
    std::string cardOf(const std::string &rule, Verdict verdict) const
    {
        const auto found = std::ranges::find_if(report_.findings, [&](const Finding &finding) {
            return finding.rule == rule && finding.verdict == verdict;
        });
        if (found == report_.findings.end() || found->shown())
            return found == report_.findings.end() ? std::string() : found->fingerprint;
        const auto root = std::ranges::find_if(report_.findings, [&](const Finding &finding) {
            return finding.shown() && finding.card == found->card;
        });
        return root == report_.findings.end() ? std::string() : root->fingerprint;
    }

    static Stand standOf(const EssentialState &state)
    {
        const auto any = [&state](Verdict verdict) {
            return std::ranges::find(state.mistakes, verdict, &EssentialState::Mistake::verdict) !=
                   state.mistakes.end();
        };
        const bool drawn = !state.drawn.empty();
        if (any(Verdict::violated))
            return !drawn ? Stand::missing : state.wired ? Stand::flawed : Stand::unwired;
        if (drawn && !state.wired)
            return Stand::unwired;
        if (any(Verdict::question) || any(Verdict::error))
            return Stand::asked;
        if (any(Verdict::waived))
            return Stand::accepted;
        return drawn ? Stand::sound : Stand::idle;
    }

    const Design &design_;
    const RuleBook &rules_;
    const Report &report_;
};

} // namespace

std::vector<EssentialState> completenessOf(const Reference &reference, const Design &design,
                                           const RuleBook &rules, const Report &report)
{
    const Survey survey(design, rules, report);
    std::vector<EssentialState> states;
    for (const Essential &essential : reference.essentials())
        states.push_back(survey.stateOf(essential));
    return states;
}

std::string_view drawingWords(const EssentialState &state)
{
    return state.drawn.empty() ? "not drawn" : state.wired ? "drawn and wired" : "drawn, not wired";
}

} // namespace plumbline
