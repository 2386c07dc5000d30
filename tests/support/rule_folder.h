#pragma once

#include "design/records.h"

#include <filesystem>

namespace plumbline::testing
{

/// A folder of rules for one test, with the named sets of resources/; gone when the object is.
class RuleFolder
{
public:
    enum class With { sets, nothing };
    /// `nothing`: the beginning of a rule pack.
    explicit RuleFolder(With with = With::sets);
    ~RuleFolder();
    RuleFolder(const RuleFolder &) = delete;
    RuleFolder &operator=(const RuleFolder &) = delete;

    const std::filesystem::path &path() const { return path_; }
    /// A complete rule file around this check; `more` replaces or adds top-level keys.
    RuleFolder &rule(const std::string &id, const Json &check, const Json &more = Json::object());
    RuleFolder &file(const std::string &name, const std::string &text);

private:
    std::filesystem::path path_;
};

} // namespace plumbline::testing
