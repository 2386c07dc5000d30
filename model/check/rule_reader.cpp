#include "check/rule_reader.h"

#include "check/enumeration.h"

#include <algorithm>
#include <filesystem>

namespace plumbline::check
{

namespace
{

const std::set<std::string, std::less<>> notRules{"sets.json", "cards.json", "adjust.json"};
constexpr auto leftOut = "Correct the file; until then this part of the rules is left out";

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

/// The axes that a condition anywhere in the rule reads.
void collectAxes(const Json &json, std::set<Axis> &axes)
{
    if (const auto named = json.is_object() ? json.find("axis") : json.end(); named != json.end())
        if (const auto axis = named->is_string() ? axisFromKey(named->get<std::string>()) : std::nullopt)
            axes.insert(*axis);
    if (json.is_structured())
        for (const Json &part : json)
            collectAxes(part, axes);
}

RuleText readText(const Json &json)
{
    RuleText text;
    text.id = requireText(json, "id", "");
    text.version = json.value("version", 1);
    text.title = requireText(json, "title", "");
    text.group = requireText(json, "group", "");
    text.concern = requireText(json, "concern", "");
    if (std::none_of(concerns().begin(), concerns().end(),
                     [&](const ConcernInfo &c) { return c.id == text.concern; }))
        throw RuleError{"concern", "unknown concern '" + text.concern + "'"};
    text.level = levelFromName(requireText(json, "level", ""), "level");
    text.why = requireText(json, "why", "");
    text.mistake = requireText(json, "mistake", "");
    text.fix = requireText(json, "fix", "");
    text.ignoreWhen = requireText(json, "ignore-when", "");
    text.sources = requireTexts(json.value("sources", Json::array()), "sources");
    collectAxes(json, text.axes);
    return text;
}

struct Cards {
    std::vector<HideRow> hide;
    std::vector<ShareRow> share;
};

Cards readCards(const Json &json)
{
    allowKeys(json, "", {"hide", "share"});
    Cards cards;
    const auto each = [&json](const char *key, const auto &read) {
        const Json rows = json.value(key, Json::array());
        if (!rows.is_array())
            throw RuleError{key, "must be an array"};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string path = std::string(key) + "[" + std::to_string(i) + "]";
            allowKeys(rows[i], path, {"open", "rules", "scope"});
            read(rows[i], path, requireTexts(rows[i].value("rules", Json()), path + ".rules"),
                 scopeFromName(requireText(rows[i], "scope", path), path + ".scope"));
        }
    };
    each("hide",
         [&](const Json &row, const std::string &path, std::vector<std::string> rules, CardScope scope) {
             cards.hide.push_back({requireText(row, "open", path), std::move(rules), scope});
         });
    each("share", [&](const Json &, const std::string &, std::vector<std::string> rules, CardScope scope) {
        cards.share.push_back({std::move(rules), scope});
    });
    return cards;
}

void nameAnew(std::vector<std::string> &ids, const std::string &old, const std::string &now)
{
    for (std::string &id : ids)
        if (id == old || id.starts_with(old + ":"))
            id.replace(0, old.size(), now);
}

/// "acme-rules" of /home/a/acme-rules/.
std::string packName(const std::filesystem::path &folder)
{
    const auto plain = (folder / ".").lexically_normal().parent_path().filename().string();
    return plain.empty() || plain == "." || plain == ".." ? folder.string() : plain;
}

/// Sorted, so that every machine reads them in the same order.
Result<std::vector<std::filesystem::path>> ruleFiles(const std::filesystem::path &folder)
{
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (entry->path().extension() == ".json" && !notRules.contains(name) && !Catalog::isPart(name))
            files.push_back(entry->path());
    }
    if (error)
        return problem("the rules cannot be read (" + error.message() + ")", folder.string(),
                       "Install Plumbline again");
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

bool RuleReader::read(const std::filesystem::path &path, const JsonSchema *schema, const Parse &parse)
{
    const auto file = openJsonFile(path);
    if (!file) {
        problems.push_back({file.error().what, file.error().where, leftOut});
        return false;
    }
    std::optional<Problem> fault = schema ? schema->faultIn(*file) : std::nullopt;
    Commit commit;
    try {
        if (!file->json.is_object())
            throw RuleError{"", "must be an object"};
        commit = parse(file->json);
    } catch (const RuleError &error) { // Says more precisely what is wrong than the schema does.
        fault = Problem{error.what, file->place(pathFromText(error.path)), {}};
    } catch (const Json::exception &error) {
        if (!fault)
            fault = Problem{
                std::string("a value has the wrong type (") + error.what() + ")", file->place({}), {}};
    }
    if (fault)
        problems.push_back({fault->what, fault->where, leftOut});
    else
        commit();
    return !fault;
}

RuleReader::Commit RuleReader::sets(const Json &json)
{
    for (const auto &[name, selector] : json.items())
        parser_.define(name, selector);
    return [] {};
}

Result<void> RuleReader::readProgram(const std::filesystem::path &folder)
{
    const auto files = ruleFiles(folder);
    if (!files)
        return tl::unexpected(files.error());
    const bool hasSets = read(folder / "sets.json", nullptr, [this](const Json &json) {
        sets(json);
        data.entry = parser_.selector(Json{{"set", "entry"}}, "entry");
        data.model = parser_.selector(Json{{"set", "model"}}, "model");
        return [] {};
    });
    if (!hasSets)
        return tl::unexpected(problems.back());
    read(folder / "cards.json", nullptr, [this](const Json &json) { return cards(json); });
    for (const auto &file : *files)
        readRule(file, {}, nullptr);
    return {};
}

void RuleReader::readPack(const std::filesystem::path &folder, const std::filesystem::path &schemas)
{
    if (const auto usable = usableRulePack(folder); !usable) {
        problems.push_back(usable.error());
        return;
    }
    const auto schema = JsonSchema::load(schemas / "rule.schema.json");
    if (!schema) {
        problems.push_back(schema.error());
        return;
    }
    const auto files = ruleFiles(folder);
    if (!files) {
        problems.push_back(files.error());
        return;
    }
    const std::string pack = packName(folder);
    const auto exists = [&folder](const char *name) {
        std::error_code error;
        return std::filesystem::exists(folder / name, error);
    };
    if (exists("sets.json"))
        read(folder / "sets.json", nullptr, [this](const Json &json) { return sets(json); });
    for (const auto &file : *files)
        readRule(file, pack, &*schema);
    if (exists("adjust.json"))
        readAdjustments(folder / "adjust.json", pack);
    if (exists("cards.json"))
        read(folder / "cards.json", nullptr, [this](const Json &json) { return cards(json); });
    if (!changes_.empty())
        notes.push_back("The rule pack '" + pack + "' " + enumerated(changes_));
    changes_.clear();
}

RuleReader::Commit RuleReader::cards(const Json &json)
{
    return [this, given = readCards(json)] {
        data.hide.insert(data.hide.end(), given.hide.begin(), given.hide.end());
        data.share.insert(data.share.end(), given.share.begin(), given.share.end());
    };
}

void RuleReader::readRule(const std::filesystem::path &path, const std::string &pack,
                          const JsonSchema *schema)
{
    read(path, schema, [&](const Json &json) -> Commit {
        Rule rule = parser_.rule(json);
        RuleText text = readText(json);
        if (text.id + ".json" != path.filename().string())
            throw RuleError{"id", "must be the file's name, '" + path.stem().string() + "'"};
        text.pack = pack;
        const auto replaced = requireTexts(json.value("replaces", Json::array()), "replaces");
        // For the rules of the program these are ids that it had once.
        if (!pack.empty())
            for (std::size_t i = 0; i < replaced.size(); ++i)
                if (!rules.contains(replaced[i]))
                    throw RuleError{"replaces[" + std::to_string(i) + "]",
                                    "there is no rule '" + oneLine(replaced[i]) + "'"};
        if (rules.contains(text.id) && std::find(replaced.begin(), replaced.end(), text.id) == replaced.end())
            throw RuleError{"id", "there is a rule '" + text.id +
                                      "' already; take another id, or say \"replaces\": [\"" + text.id +
                                      "\"]"};
        return [this, text, rule, replaced] { addRule(text, rule, replaced); };
    });
}

void RuleReader::addRule(RuleText text, Rule rule, const std::vector<std::string> &replaced)
{
    if (!text.pack.empty())
        for (const std::string &old : replaced) {
            rules.erase(old);
            for (HideRow &row : data.hide) {
                nameAnew(row.rules, old, text.id);
                if (row.open == old)
                    row.open = text.id;
            }
            for (ShareRow &row : data.share)
                nameAnew(row.rules, old, text.id);
            changes_.push_back(old == text.id ? "has its own " + old : "replaces " + old + " by " + text.id);
        }
    const std::string id = text.id;
    rules.insert_or_assign(id, std::pair{std::move(text), std::move(rule)});
}

/// Each entry stands for itself: one that is wrong leaves the others in force.
void RuleReader::readAdjustments(const std::filesystem::path &path, const std::string &pack)
{
    read(path, nullptr, [&](const Json &) { return [] {}; });
    const auto file = openJsonFile(path);
    if (!file || !file->json.is_object())
        return;
    for (const auto &[id, entry] : file->json.items())
        read(path, nullptr, [&, id = id](const Json &json) { return adjustment(id, json[id], pack); });
}

RuleReader::Commit RuleReader::adjustment(const std::string &id, const Json &entry, const std::string &pack)
{
    const auto found = rules.find(id);
    if (found == rules.end())
        throw RuleError{id, "there is no rule '" + oneLine(id) + "'"};
    allowKeys(entry, id, {"off", "level", "raise", "lower", "because"});
    const std::string because = requireText(entry, "because", id);
    if (entry.size() < 2)
        throw RuleError{id, "changes nothing: say off, level, raise or lower"};
    if (entry.contains("off")) {
        if (entry["off"] != true || entry.size() != 2)
            throw RuleError{id + ".off", "must be true, and stands alone with 'because'"};
        return [this, id] {
            rules.erase(id);
            changes_.push_back("switches off " + id);
        };
    }
    RuleText text = found->second.first;
    Rule rule = found->second.second;
    if (entry.contains("level"))
        text.level = rule.level = levelFromName(requireText(entry, "level", id), id + ".level");
    if (entry.contains("raise"))
        rule.raise = parser_.levelSteps(entry["raise"], id + ".raise");
    if (entry.contains("lower"))
        rule.lower = parser_.levelSteps(entry["lower"], id + ".lower");
    text.changed = "Its level was changed by the rule pack '" + pack + "': " + because;
    return [this, id, text, rule] {
        rules.insert_or_assign(id, std::pair{text, rule});
        changes_.push_back("changes the level of " + id);
    };
}

} // namespace plumbline::check
