#pragma once

#include "check/reference.h"
#include "check/rule_book.h"
#include "design/design.h"

namespace plumbline
{

/// How one of the five components stands on a board.
struct EssentialState {
    /// From worse to better. `idle`: not drawn, and nothing here needs it yet.
    enum class Stand { missing, unwired, flawed, asked, accepted, sound, idle };

    struct Mistake {
        const CommonMistake *about = nullptr;
        Verdict verdict = Verdict::notApplicable; ///< violated, question, waived, or the best of its rules.
        std::string finding; ///< Fingerprint of the card to open; empty when there is none.
    };

    const Essential *about = nullptr;
    Stand stand = Stand::idle;
    std::vector<Id> drawn; ///< The components, or both ends of its connections; sorted.
    bool wired = false;    ///< A connection reaches what is drawn, and no rule says that it leads nowhere.
    std::vector<Mistake> mistakes; ///< All of them, in order.
};

/// In the order of the reference, which must outlive the result. The report is one of this design and these
/// rules.
std::vector<EssentialState> completenessOf(const Reference &reference, const Design &design,
                                           const RuleBook &rules, const Report &report);

/// "not drawn", "drawn, not wired", "drawn and wired".
std::string_view drawingWords(const EssentialState &state);

} // namespace plumbline
