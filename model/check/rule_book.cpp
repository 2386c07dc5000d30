#include "check/rule_book.h"

#include "check/rule_reader.h"

#include <algorithm>

namespace plumbline
{

using namespace check;

const std::vector<ConcernInfo> &concerns()
{
    static const std::vector<ConcernInfo> list{{"evaluation", "Evaluation"},
                                               {"observability", "Telemetry"},
                                               {"fallback", "Fallback"},
                                               {"limits", "Limits"},
                                               {"human", "Human"},
                                               {"shape", "Shape"},
                                               {"security", "Security"},
                                               {"privacy", "Privacy"},
                                               {"reliability", "Reliability"},
                                               {"cost", "Cost"},
                                               {"data", "Data"}};
    return list;
}

RuleBook::RuleBook() : data_(std::make_unique<Data>()) {}
RuleBook::RuleBook(RuleBook &&) noexcept = default;
RuleBook &RuleBook::operator=(RuleBook &&) noexcept = default;
RuleBook::~RuleBook() = default;

const RuleText *RuleBook::rule(std::string_view id) const
{
    const auto it =
        std::find_if(texts_.begin(), texts_.end(), [id](const RuleText &text) { return text.id == id; });
    return it == texts_.end() ? nullptr : &*it;
}

Result<void> usableRulePack(const std::filesystem::path &folder)
{
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) {
        const bool there = std::filesystem::exists(folder, error);
        return problem(there ? "it is not a folder" : "there is no such folder of rules", folder.string(),
                       "Name a folder with rule files");
    }
    std::filesystem::directory_iterator entry(folder, error), end;
    bool some = false;
    for (; !error && entry != end; entry.increment(error))
        some = some || entry->path().extension() == ".json";
    if (error)
        return problem("the folder of rules cannot be read (" + error.message() + ")", folder.string(),
                       "Check that it may be read");
    if (!some)
        return problem("there is no rule file (*.json) in the folder", folder.string(),
                       "Name a folder with rule files");
    return {};
}

Result<RuleBook> RuleBook::load(const std::filesystem::path &folder, const Catalog &catalog,
                                const RulePacks &packs, std::vector<Problem> before)
{
    RuleReader reader(catalog);
    reader.problems = std::move(before);
    if (auto read = reader.readProgram(folder); !read)
        return tl::unexpected(read.error());
    for (const auto &pack : packs.folders)
        reader.readPack(pack, packs.schemas);

    RuleBook book;
    *book.data_ = std::move(reader.data);
    book.problems_ = std::move(reader.problems);
    book.notes_ = std::move(reader.notes);
    for (auto &[id, entry] : reader.rules) {
        entry.second.text = book.texts_.size();
        book.texts_.push_back(std::move(entry.first));
        book.data_->rules.push_back(std::move(entry.second));
    }
    return book;
}

} // namespace plumbline
