#pragma once

#include "check/language.h"
#include "check/rule_book.h"

namespace plumbline
{

namespace check
{

/// cards.json: how far a root cause must lie from what it hides or shares a card with.
enum class CardScope { board, anchor, model, path };

struct HideRow {
    std::string open;               ///< Rule whose card stays.
    std::vector<std::string> rules; ///< What it hides: "id", "id:variant" or "prefix*".
    CardScope scope;
};

struct ShareRow {
    std::vector<std::string> rules;
    CardScope scope;
};

} // namespace check

struct RuleBook::Data {
    std::vector<check::Rule> rules;
    std::vector<check::HideRow> hide;
    std::vector<check::ShareRow> share;
    check::SelectorPtr entry;
    check::SelectorPtr model;
};

} // namespace plumbline
