#pragma once

#include "advice/advice_book.h"
#include "budget/facts.h"
#include "catalog/catalog.h"
#include "check/reference.h"
#include "check/rule_book.h"

namespace plumbline
{

/// The program's read-only data and the rule packs of the user, shared by every window and by the command
/// line.
class Library
{
public:
    /// With these rule packs. What cannot be read of them is in rules().problems().
    static Result<std::unique_ptr<Library>> load(const std::vector<std::filesystem::path> &packs = {});

    /// Reads everything again, with these rule packs. Kinds move: nothing may point to one, and no check may
    /// run. On a Problem (the program's own data cannot be read) all stays as it was.
    Result<void> usePacks(const std::vector<std::filesystem::path> &packs);
    const std::vector<std::filesystem::path> &packs() const { return packs_; }

    const std::filesystem::path &folder() const { return folder_; }
    const Catalog &catalog() const { return catalog_; }
    const RuleBook &rules() const { return rules_; }
    const Reference &reference() const { return reference_; }
    std::filesystem::path icon(const std::string &name) const { return folder_ / "icons" / (name + ".svg"); }
    std::filesystem::path examples() const { return folder_ / "examples"; }
    std::filesystem::path shapes() const { return folder_ / "shapes"; }
    /// Read when it is first asked for, and by one thread: most calls do without.
    Result<const advice::AdviceBook *> advice() const;
    /// The default numbers of the budgets; likewise.
    Result<const budget::Facts *> facts() const;

private:
    explicit Library(std::filesystem::path folder) : folder_(std::move(folder)) {}

    std::filesystem::path folder_;
    std::vector<std::filesystem::path> packs_;
    Catalog catalog_;
    RuleBook rules_;
    Reference reference_;
    mutable std::optional<Result<advice::AdviceBook>> advice_;
    mutable std::optional<Result<budget::Facts>> facts_;
};

} // namespace plumbline
