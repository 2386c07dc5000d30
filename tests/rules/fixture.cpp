#include "rules/fixture.h"

#include "support/boards.h"

#include "catalog/json_file.h"
#include "store/store.h"

#include <sstream>
#include <stdexcept>

namespace plumbline::testing
{

namespace
{

/// "user request gw {...}": from, kind ("->" for an untyped arrow), to, and optional properties.
Json connectionFrom(const Json &entry, std::size_t index)
{
    Json connection{{"id", "k" + std::to_string(index)}};
    if (entry.is_object()) {
        connection.update(entry);
        return connection;
    }
    std::istringstream words(entry.get<std::string>());
    std::string from, kind, to, rest;
    words >> from >> kind >> to;
    std::getline(words, rest);
    if (to.empty())
        throw std::runtime_error("not a connection: " + entry.dump());
    if (kind != "->")
        connection["kind"] = kind;
    connection["from"] = from;
    connection["to"] = to;
    if (rest.find('{') != std::string::npos)
        connection["props"] = Json::parse(rest);
    return connection;
}

std::string idList(const std::vector<Id> &ids)
{
    std::string text;
    for (const Id &id : ids)
        text += (text.empty() ? "" : " ") + id;
    return "[" + text + "]";
}

std::string describe(const Finding &f)
{
    return std::string(verdictName(f.verdict)) + " " + std::string(levelName(f.level)) + " anchor " +
           idList(f.anchor) + " path " + idList(f.path) + ": " + f.message;
}

bool agrees(const Json &expected, const Finding &f)
{
    std::vector<Id> anchor = expected.value("anchor", std::vector<Id>{});
    std::sort(anchor.begin(), anchor.end());
    return expected.value("verdict", "violated") == verdictName(f.verdict) && anchor == f.anchor &&
           (!expected.contains("level") || expected["level"] == levelName(f.level)) &&
           (!expected.contains("message") || expected["message"] == f.message) &&
           (!expected.contains("path") || expected["path"] == Json(f.path)) &&
           (!expected.contains("variant") || expected["variant"] == f.variant) &&
           (!expected.contains("missing") ||
            f.message.find(expected["missing"].get<std::string>()) != std::string::npos);
}

} // namespace

const RuleBook &ruleBook()
{
    static const RuleBook book = [] {
        auto loaded = RuleBook::load(sourceFolder() / "resources" / "rules", catalog());
        if (!loaded)
            throw std::runtime_error(loaded.error().text());
        return *std::move(loaded);
    }();
    return book;
}

std::vector<Fixture> loadFixtures(const std::filesystem::path &folder)
{
    std::vector<Fixture> fixtures;
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        if (std::filesystem::exists(entry.path() / "fixtures.json"))
            files.push_back(entry.path() / "fixtures.json");
    std::sort(files.begin(), files.end());
    for (const auto &file : files) {
        auto json = readJsonFile(file);
        if (!json)
            throw std::runtime_error(json.error().text());
        for (const Json &entry : json->at("fixtures"))
            fixtures.push_back(
                {file.parent_path().filename().string(), entry.at("case"), entry.at("name"), entry});
    }
    return fixtures;
}

Design boardOf(const Fixture &fixture, const Catalog &catalog)
{
    const Json &f = fixture.json;
    Json file{{"format", "plumbline-design"}, {"version", 1}};
    if (f.contains("shape"))
        file["shape"] = f["shape"];
    if (f.value("shape", "") == "none")
        file["shape-reason"] = "fixture";
    file["profile"] = f.value("profile", Json::object());
    file["components"] = Json::array();
    int column = 0;
    for (const auto &[id, entry] : f.at("components").items()) {
        Json component{{"id", id}, {"name", id}, {"at", {200 * column++, 0}}};
        component.update(entry);
        file["components"].push_back(component);
    }
    file["connections"] = Json::array();
    std::size_t index = 0;
    for (const Json &entry : f.value("connections", Json::array()))
        file["connections"].push_back(connectionFrom(entry, index++));
    file["zones"] = Json::array();
    const Json zones = f.value("zones", Json::object());
    for (const auto &[id, entry] : zones.items()) {
        Json zone{{"id", id}, {"name", id}, {"at", {0, 0}}, {"size", {400, 300}}};
        zone.update(entry);
        file["zones"].push_back(zone);
    }
    file["waivers"] = f.value("waivers", Json::array());
    auto loaded = store::readDesign(file.dump(1), catalog, fixture.title());
    if (!loaded)
        throw std::runtime_error(loaded.error().text());
    return loaded->design;
}

std::vector<std::string> differences(const Fixture &fixture, const Report &report)
{
    const bool listAssumed = fixture.json.value("assumed", false);
    std::vector<const Finding *> found;
    for (const Finding &finding : report.findings)
        if (finding.rule == fixture.rule && (listAssumed || finding.verdict != Verdict::assumed))
            found.push_back(&finding);
    std::vector<std::string> lines;
    for (const Json &expected : fixture.json.at("expect")) {
        const auto match = std::find_if(found.begin(), found.end(),
                                        [&expected](const Finding *f) { return agrees(expected, *f); });
        if (match == found.end())
            lines.push_back("missing:    " + expected.dump());
        else
            found.erase(match);
    }
    for (const Finding *finding : found)
        lines.push_back("unexpected: " + describe(*finding));
    return lines;
}

} // namespace plumbline::testing
