#pragma once

#include "catalog/catalog.h"
#include "check/reference.h"
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
    const Reference &reference() const { return reference_; }
    std::filesystem::path icon(const std::string &name) const { return folder_ / "icons" / (name + ".svg"); }
    std::filesystem::path examples() const { return folder_ / "examples"; }

private:
    Library(std::filesystem::path folder, Catalog catalog);

    std::filesystem::path folder_;
    Catalog catalog_;
    RuleBook rules_;
    Reference reference_;
};

} // namespace plumbline
