#include "check/reference.h"

#include "catalog/json_file.h"

namespace plumbline
{

namespace
{

using Texts = std::vector<std::string>;

Texts textsOf(const Json &json, const char *key)
{
    return json.contains(key) ? json.at(key).get<Texts>() : Texts();
}

Essential essentialOf(const Json &json)
{
    Essential essential;
    json.at("id").get_to(essential.id);
    json.at("title").get_to(essential.title);
    json.at("why").get_to(essential.why);
    essential.kinds = textsOf(json.at("drawn-by"), "kinds");
    essential.connections = textsOf(json.at("drawn-by"), "connections");
    essential.wiring = textsOf(json, "wiring");
    for (const Json &mistake : json.at("mistakes"))
        essential.mistakes.push_back({mistake.at("says").get<std::string>(), textsOf(mistake, "rules")});
    return essential;
}

std::optional<std::string> unknownKind(const Essential &essential, const Catalog &catalog)
{
    for (const std::string &kind : essential.kinds)
        if (!catalog.component(kind))
            return kind;
    for (const std::string &kind : essential.connections)
        if (!catalog.connection(kind))
            return kind;
    return std::nullopt;
}

std::optional<CitedSource::Status> statusFromWord(const std::string &word)
{
    static const std::map<std::string, CitedSource::Status> words{{"read", CitedSource::Status::read},
                                                                  {"excerpts", CitedSource::Status::excerpts},
                                                                  {"known", CitedSource::Status::known},
                                                                  {"derived", CitedSource::Status::derived}};
    const auto it = words.find(word);
    return it == words.end() ? std::nullopt : std::optional(it->second);
}

/// Hands every entry of the file's only array to `take`, which says what is wrong with it; what it throws is
/// a value that is missing or of the wrong type.
template <class Take>
Result<void> readList(const std::filesystem::path &path, const char *key, const Take &take)
{
    const auto json = readJsonFile(path);
    if (!json)
        return tl::unexpected(json.error());
    const std::string fix = "Correct the file, or install Plumbline again";
    std::string where = path.string();
    try {
        std::size_t index = 0;
        for (const Json &entry : json->at(key)) {
            where = path.string() + ": " + key + "[" + std::to_string(index++) + "]";
            if (const std::string wrong = take(entry); !wrong.empty())
                return problem(wrong, where, fix);
        }
    } catch (const Json::exception &error) {
        return problem(std::string("a value is missing or has the wrong type (") + error.what() + ")", where,
                       fix);
    }
    return {};
}

} // namespace

Result<Reference> Reference::load(const std::filesystem::path &folder, const Catalog &catalog)
{
    Reference reference;
    auto read = readList(folder / "components.json", "components", [&](const Json &json) -> std::string {
        reference.essentials_.push_back(essentialOf(json));
        const auto unknown = unknownKind(reference.essentials_.back(), catalog);
        return unknown ? "unknown kind '" + *unknown + "'" : "";
    });
    if (!read)
        return tl::unexpected(read.error());
    read = readList(folder / "sources.json", "sources", [&](const Json &json) -> std::string {
        const auto word = json.at("status").get<std::string>();
        const auto status = statusFromWord(word);
        if (!status)
            return "unknown status '" + word + "'";
        reference.sources_.push_back(
            {json.at("name").get<std::string>(), textsOf(json, "cited-as"), *status});
        return "";
    });
    if (!read)
        return tl::unexpected(read.error());
    return reference;
}

const CitedSource *Reference::source(std::string_view citation) const
{
    const CitedSource *best = nullptr;
    std::size_t length = 0;
    for (const CitedSource &source : sources_)
        for (const std::string &beginning : source.citedAs)
            if (beginning.size() > length && citation.starts_with(beginning)) {
                best = &source;
                length = beginning.size();
            }
    return best;
}

} // namespace plumbline
