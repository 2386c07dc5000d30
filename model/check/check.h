#pragma once

#include "check/report.h"
#include "check/rule_book.h"
#include "design/design.h"

#include <memory>

namespace plumbline
{

struct CheckOptions {
    std::optional<Phase> phase; ///< Pinned by the user; otherwise it follows the drawing.
    std::string today;          ///< YYYY-MM-DD, for waivers that expire; empty: none expires.
};

/// Checks a design again and again: after an edit it runs only the rules that read what has changed (rules.md 4.6).
/// The report is that of a full check. Catalogue and rules must outlive it. Not thread-safe.
class Checker
{
public:
    Checker(const Catalog &catalog, const RuleBook &rules);
    ~Checker();
    Checker(Checker &&) noexcept;
    Checker &operator=(Checker &&) noexcept;

    Report check(const Design &design, const CheckOptions &options = {});
    /// How many rules the last check ran; the others answered as before.
    std::size_t rulesRun() const;

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
};

/// Checks the whole design. Thread-safe: reads only its arguments.
Report checkDesign(const Design &design, const Catalog &catalog, const RuleBook &rules, const CheckOptions &options = {});

} // namespace plumbline
