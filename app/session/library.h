#pragma once

#include "advice/advice_book.h"
#include "catalog/catalog.h"
#include "check/rule_book.h"

namespace plumbline
{

/// The program's read-only data: loaded once, shared by every window and by the command line.
class Library
{
public:
    static Result<std::unique_ptr<Library>> load();

    const std::filesystem::path &folder() const { return folder_; }
    const Catalog &catalog() const { return catalog_; }
    const RuleBook &rules() const { return rules_; }
    std::filesystem::path icon(const std::string &name) const { return folder_ / "icons" / (name + ".svg"); }
    std::filesystem::path examples() const { return folder_ / "examples"; }
    std::filesystem::path shapes() const { return folder_ / "shapes"; }
    /// Read when it is first asked for, and by one thread: most calls do without.
    Result<const advice::AdviceBook *> advice() const;

private:
    Library(std::filesystem::path folder, Catalog catalog);

    std::filesystem::path folder_;
    Catalog catalog_;
    RuleBook rules_;
    mutable std::optional<Result<advice::AdviceBook>> advice_;
};

} // namespace plumbline
