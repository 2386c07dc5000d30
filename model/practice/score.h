#pragma once

#include "practice/examiner.h"

namespace plumbline::practice
{

enum class ItemState {
    computed,   ///< By the program.
    selfRated,  ///< By the person.
    unrated,    ///< To be rated by the person.
    notComputed ///< The program could, but not here: no session, no budgets, ...
};
std::string_view itemStateName(ItemState state);

struct ItemScore {
    std::string id; ///< Unique: items of the scenario carry its id in front.
    Tag tag = Tag::selfRated;
    std::string text;
    bool ofScenario = false;
    ItemState state = ItemState::unrated;
    double value = 0;  ///< 0 to 1.
    double points = 0; ///< Earned.
    double of = 0;     ///< Possible.
    std::string why;   ///< What is missing, or why it is not computed.
    Evidence evidence;
};

struct DimensionScore {
    std::string id;
    std::string title;
    double points = 0;     ///< Possible in all.
    double computed = 0;   ///< Earned by items that the program computed, ...
    double computedOf = 0; ///< of so many.
    double selfRated = 0;
    double selfRatedOf = 0;
    std::vector<ItemScore> items;

    double scored() const { return computed + selfRated; }
    double scoredOf() const { return computedOf + selfRatedOf; }
    /// 0 to 4, of what could be scored; 0 when that is nothing.
    int level() const;
};

struct Cap {
    std::string id;
    std::string title;
    double limit = 100;
    bool applies = false;
    std::string why;
    Evidence evidence;
};

struct RedFlag {
    std::string id;
    std::string title;
    std::string why;
    Evidence evidence;
};

/// The score of one design by the rubric of practice.md 2.4. Nothing is hidden: what is not computed is said,
/// what the person rated is marked, caps are caps, red flags are never netted off.
struct Score {
    std::string scenario;
    std::vector<DimensionScore> dimensions;
    std::vector<Cap> caps;
    std::vector<RedFlag> redFlags;
    std::vector<Extra> extras;
    double computed = 0;
    double computedOf = 0;
    double selfRated = 0;
    double selfRatedOf = 0;
    double percentBeforeCaps = 0; ///< Of what could be scored.
    double percent = 0;           ///< After the caps.
    std::string band;             ///< Its id.
    std::string bandTitle;
    bool complete = false; ///< Every item was scored.
    std::string statement; ///< What the bands are worth.
};

/// Scores what is examined. Deterministic.
Score score(const Examined &examined);

/// For scripts, and for the record of the attempt.
Json toJson(const Score &score);

} // namespace plumbline::practice
