#pragma once

#include "catalog/json_schema.h"
#include "check/parse.h"
#include "check/rule_data.h"

#include <functional>

namespace plumbline::check
{

/// Reads folders of rules, one after the other, into a set of rules. Mistakes become Problems that name file,
/// line and JSON path; what they are in is left out.
class RuleReader
{
public:
    explicit RuleReader(const Catalog &catalog) : parser_(catalog) {}

    /// The rules of the program. Fails when the folder or its named sets cannot be read: everything builds on
    /// them.
    Result<void> readProgram(const std::filesystem::path &folder);
    /// A pack on top of what was read before.
    void readPack(const std::filesystem::path &folder, const std::filesystem::path &schemas);

    /// Ordered by id.
    std::map<std::string, std::pair<RuleText, Rule>> rules;
    RuleBook::Data data; ///< Without the rules.
    std::vector<Problem> problems;
    std::vector<std::string> notes; ///< One sentence per pack that changes rules which were there before.

private:
    using Commit = std::function<void()>;
    using Parse = std::function<Commit(const Json &)>;
    /// Reads one file. What `parse` made of it (it throws RuleError) takes effect when nothing is wrong with
    /// the file.
    bool read(const std::filesystem::path &path, const JsonSchema *schema, const Parse &parse);
    void readRule(const std::filesystem::path &path, const std::string &pack, const JsonSchema *schema);
    void readAdjustments(const std::filesystem::path &path, const std::string &pack);
    void addRule(RuleText text, Rule rule, const std::vector<std::string> &replaced);
    Commit sets(const Json &json);
    Commit cards(const Json &json);
    Commit adjustment(const std::string &id, const Json &entry, const std::string &pack);

    Parser parser_;
    std::vector<std::string> changes_; // by the pack that is being read
};

} // namespace plumbline::check
