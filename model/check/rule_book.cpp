#include "check/rule_book.h"

#include "catalog/json_file.h"
#include "check/parse.h"
#include "check/rule_data.h"

#include <algorithm>

namespace plumbline
{

using namespace check;

namespace
{

CardScope scopeFromName(const std::string &name, const std::string &path)
{
    static const std::map<std::string, CardScope> scopes{{"board", CardScope::board},
                                                         {"anchor", CardScope::anchor},
                                                         {"model", CardScope::model},
                                                         {"path", CardScope::path}};
    const auto it = scopes.find(name);
    if (it == scopes.end())
        throw RuleError{path, "unknown scope '" + name + "'"};
    return it->second;
}

RuleText readText(const Json &json)
{
    RuleText text;
    text.id = requireText(json, "id", "");
    text.version = json.value("version", 1);
    text.title = requireText(json, "title", "");
    text.group = requireText(json, "group", "");
    text.concern = requireText(json, "concern", "");
    if (std::none_of(concerns().begin(), concerns().end(), [&](const ConcernInfo &c) { return c.id == text.concern; }))
        throw RuleError{"concern", "unknown concern '" + text.concern + "'"};
    text.level = levelFromName(requireText(json, "level", ""), "level");
    text.why = requireText(json, "why", "");
    text.mistake = requireText(json, "mistake", "");
    text.fix = requireText(json, "fix", "");
    text.ignoreWhen = requireText(json, "ignore-when", "");
    text.sources = requireTexts(json.value("sources", Json::array()), "sources");
    return text;
}

void readCards(const Json &json, RuleBook::Data &data)
{
    allowKeys(json, "", {"hide", "share"});
    for (const Json &row : json.at("hide"))
        data.hide.push_back({requireText(row, "open", "hide"), requireTexts(row.at("rules"), "hide.rules"),
                             scopeFromName(requireText(row, "scope", "hide"), "hide.scope")});
    for (const Json &row : json.at("share"))
        data.share.push_back({requireTexts(row.at("rules"), "share.rules"),
                              scopeFromName(requireText(row, "scope", "share"), "share.scope")});
}

/// Reads one file with `use`; a mistake in it becomes a Problem that names file and path.
template <class Use> std::optional<Problem> readFile(const std::filesystem::path &path, const Use &use)
{
    auto json = readJsonFile(path);
    if (!json)
        return json.error();
    try {
        use(*json);
        return std::nullopt;
    } catch (const RuleError &error) {
        return Problem{error.what, path.string() + ": " + (error.path.empty() ? "top level" : error.path),
                       "Correct the file; until then this part of the rules is left out"};
    } catch (const Json::exception &error) {
        return Problem{std::string("a value has the wrong type (") + error.what() + ")", path.string(),
                       "Correct the file; until then this part of the rules is left out"};
    }
}

} // namespace

const std::vector<ConcernInfo> &concerns()
{
    static const std::vector<ConcernInfo> list{
        {"evaluation", "Evaluation"}, {"observability", "Telemetry"}, {"fallback", "Fallback"}, {"limits", "Limits"},
        {"human", "Human"},           {"shape", "Shape"},             {"security", "Security"}, {"privacy", "Privacy"},
        {"reliability", "Reliability"}, {"cost", "Cost"},             {"data", "Data"}};
    return list;
}

RuleBook::RuleBook() : data_(std::make_unique<Data>()) {}
RuleBook::RuleBook(RuleBook &&) noexcept = default;
RuleBook &RuleBook::operator=(RuleBook &&) noexcept = default;
RuleBook::~RuleBook() = default;

const RuleText *RuleBook::rule(std::string_view id) const
{
    const auto it = std::find_if(texts_.begin(), texts_.end(), [id](const RuleText &text) { return text.id == id; });
    return it == texts_.end() ? nullptr : &*it;
}

Result<RuleBook> RuleBook::load(const std::filesystem::path &folder, const Catalog &catalog)
{
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".json" && entry.path().filename() != "sets.json" &&
            entry.path().filename() != "cards.json")
            files.push_back(entry.path());
    if (error)
        return problem("the rules cannot be read (" + error.message() + ")", folder.string(), "Install Plumbline again");
    std::sort(files.begin(), files.end());

    RuleBook book;
    Parser parser(catalog);
    // Everything else builds on the named sets, so a mistake there is final.
    if (auto bad = readFile(folder / "sets.json", [&](const Json &json) {
            for (const auto &[name, selector] : json.items())
                parser.define(name, selector);
            book.data_->entry = parser.selector(Json{{"set", "entry"}}, "entry");
            book.data_->model = parser.selector(Json{{"set", "model"}}, "model");
        }))
        return tl::unexpected(*bad);
    if (auto bad = readFile(folder / "cards.json", [&](const Json &json) { readCards(json, *book.data_); }))
        book.problems_.push_back(*bad);
    for (const auto &file : files) {
        const auto bad = readFile(file, [&](const Json &json) {
            RuleText text = readText(json);
            if (text.id + ".json" != file.filename().string())
                throw RuleError{"id", "must be the file's name"};
            Rule rule = parser.rule(json);
            rule.text = book.texts_.size();
            book.texts_.push_back(std::move(text));
            book.data_->rules.push_back(std::move(rule));
        });
        if (bad)
            book.problems_.push_back(*bad);
    }
    return book;
}

} // namespace plumbline
