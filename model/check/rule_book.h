#pragma once

#include "catalog/catalog.h"
#include "check/report.h"

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
};

struct CompiledRule;

/// All rules, checked against the vocabulary. Immutable after load().
class RuleBook
{
public:
    RuleBook();
    RuleBook(RuleBook &&) noexcept;
    RuleBook &operator=(RuleBook &&) noexcept;
    ~RuleBook();

    /// Reads sets.json, cards.json and every other *.json file of the folder. A rule that is broken is left out and
    /// named in problems(): the rest of the book works. Fails only when the folder cannot be read at all. The
    /// catalogue must outlive the book.
    static Result<RuleBook> load(const std::filesystem::path &folder, const Catalog &catalog);

    const std::vector<RuleText> &rules() const { return texts_; }
    const RuleText *rule(std::string_view id) const;
    const std::vector<Problem> &problems() const { return problems_; }

    struct Data;
    const Data &data() const { return *data_; }

private:
    std::vector<RuleText> texts_;
    std::vector<Problem> problems_;
    std::unique_ptr<Data> data_;
};

} // namespace plumbline
