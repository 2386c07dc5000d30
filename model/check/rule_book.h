#pragma once

#include "catalog/catalog.h"
#include "check/report.h"

#include <set>

namespace plumbline
{

/// The eleven concerns, in the order of the rings.
struct ConcernInfo {
    std::string id;
    std::string title;
};
const std::vector<ConcernInfo> &concerns();

/// What a rule says to people. The condition is compiled and stays inside the book.
struct RuleText {
    std::string id;
    int version = 1;
    std::string title;
    std::string group;
    std::string concern;
    Level level = Level::warning; ///< Base level.
    std::string why;
    std::string mistake;
    std::string fix;
    std::string ignoreWhen;
    std::vector<std::string> sources;
    std::string pack;    ///< Name of the rule pack that it comes from; empty for a rule of the program.
    std::string changed; ///< What a rule pack changed about it and why, one sentence; else empty.
    std::set<Axis> axes; ///< What it applies to, or how grave it is, depends on these.
};

/// Folders with rules of a team's own, read in order after those of the program (resources/rules/README.md).
struct RulePacks {
    std::vector<std::filesystem::path> folders;
    std::filesystem::path schemas; ///< resources/schema, which their files are held against.
};

/// Why the folder is no rule pack at all: not there, not to be read, or without a *.json file.
Result<void> usableRulePack(const std::filesystem::path &folder);

struct CompiledRule;

/// All rules, checked against the vocabulary. Immutable after load().
class RuleBook
{
public:
    RuleBook();
    RuleBook(RuleBook &&) noexcept;
    RuleBook &operator=(RuleBook &&) noexcept;
    ~RuleBook();

    /// Reads sets.json, cards.json and every other *.json file of the folder, then the packs. A file that is
    /// broken is left out and named in problems(), as is a pack that cannot be read: the rest of the book
    /// works. Fails only when `folder` cannot be read at all. The catalogue must outlive the book and hold
    /// the kinds of the packs already; `before` are the problems of adding them.
    static Result<RuleBook> load(const std::filesystem::path &folder, const Catalog &catalog,
                                 const RulePacks &packs = {}, std::vector<Problem> before = {});

    const std::vector<RuleText> &rules() const { return texts_; }
    const RuleText *rule(std::string_view id) const;
    /// What could not be read, one entry per file or entry that was left out. Not empty: the rule set is
    /// incomplete.
    const std::vector<Problem> &problems() const { return problems_; }
    /// What packs changed about the rules of the program, one sentence each.
    const std::vector<std::string> &notes() const { return notes_; }

    struct Data;
    const Data &data() const { return *data_; }

private:
    std::vector<RuleText> texts_;
    std::vector<Problem> problems_;
    std::vector<std::string> notes_;
    std::unique_ptr<Data> data_;
};

} // namespace plumbline
