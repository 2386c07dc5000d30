#include "catalog/catalog.h"

#include "catalog/json_file.h"

#include <algorithm>

namespace plumbline
{

namespace
{

using Properties = std::vector<std::shared_ptr<const Property>>;

const Property *findProperty(const Properties &properties, std::string_view id)
{
    for (const auto &property : properties)
        if (property->id == id)
            return property.get();
    return nullptr;
}

template <class T> const T *findById(const std::vector<T> &items, std::string_view id)
{
    for (const T &item : items)
        if (item.id == id)
            return &item;
    return nullptr;
}

Result<void> addProperty(Properties &properties, const Json &json, const std::string &where)
{
    auto property = readProperty(json, where);
    if (!property)
        return tl::unexpected(property.error());
    if (findProperty(properties, property->id))
        return problem("the property '" + property->id + "' is declared twice", where);
    properties.push_back(std::make_shared<const Property>(*std::move(property)));
    return {};
}

Result<Properties> readProperties(const Json &owner, const std::string &where)
{
    Properties properties;
    for (const Json &json : owner.value("properties", Json::array()))
        if (auto added = addProperty(properties, json, where); !added)
            return tl::unexpected(added.error());
    return properties;
}

template <class E>
std::optional<E> fromName(const std::vector<std::pair<std::string_view, E>> &names, std::string_view name)
{
    for (const auto &[text, value] : names)
        if (text == name)
            return value;
    return std::nullopt;
}

const std::vector<std::pair<std::string_view, Way>> ways{
    {"forward", Way::forward}, {"reverse", Way::reverse}, {"both", Way::both}};
const std::vector<std::pair<std::string_view, LineDash>> dashes{{"solid", LineDash::solid},
                                                                {"dashed", LineDash::dashed},
                                                                {"dotted", LineDash::dotted},
                                                                {"dashdot", LineDash::dashDot}};
const std::vector<std::pair<std::string_view, LineEnd>> ends{
    {"none", LineEnd::none},       {"arrow", LineEnd::arrow},     {"open-arrow", LineEnd::openArrow},
    {"diamond", LineEnd::diamond}, {"hexagon", LineEnd::hexagon}, {"circle", LineEnd::circle},
    {"bar", LineEnd::bar}};

Result<LineStyle> readLine(const Json &json, const std::string &where)
{
    const auto dash = fromName(dashes, json.value("dash", "solid"));
    const auto start = fromName(ends, json.value("start", "none"));
    const auto end = fromName(ends, json.value("end", "arrow"));
    if (!dash || !start || !end)
        return problem("unknown dash or end of a line", where);
    return LineStyle{*dash, json.value("width", 1.5), *start, *end};
}

/// How messages call the entry of an array: "components.json: kinds[3] (llm)".
std::string entryName(const std::string &file, const char *array, std::size_t index, const Json &entry)
{
    std::string name = file + ": " + array + "[" + std::to_string(index) + "]";
    if (entry.is_object() && entry.contains("id") && entry["id"].is_string())
        name += " (" + entry["id"].get<std::string>() + ")";
    return name;
}

/// Calls `read(entry, where)` for every entry of an array. What is missing in an entry or has the wrong type
/// becomes a Problem that names the entry.
template <class Read>
Result<void> forEachEntry(const Json &owner, const char *array, const std::string &file, Read read)
{
    const auto entries = owner.find(array);
    if (entries == owner.end() || !entries->is_array())
        return problem(std::string("the array '") + array + "' is missing", file, "Mend the file");
    for (std::size_t i = 0; i < entries->size(); ++i) {
        const Json &entry = (*entries)[i];
        const std::string where = entryName(file, array, i, entry);
        try {
            if (Result<void> done = read(entry, where); !done)
                return done;
        } catch (const Json::exception &e) {
            return problem(std::string("something is missing or has the wrong type (") + e.what() + ")",
                           where, "Mend the entry");
        }
    }
    return {};
}

} // namespace

std::optional<View> viewFromName(std::string_view name)
{
    static const std::vector<std::pair<std::string_view, View>> views{
        {"call", View::call},       {"synchronous", View::synchronous},
        {"answer", View::answer},   {"content", View::content},
        {"batch", View::batch},     {"data", View::data},
        {"release", View::release}, {"observation", View::observation},
        {"erasure", View::erasure}};
    return fromName(views, name);
}

std::string withArticle(std::string_view title)
{
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool spelled = title.size() > 1 && isUpper(title[0]) && isUpper(title[1]);
    // Letters whose names begin with a vowel, for titles that are spelled out; else the vowels.
    const std::string_view an = spelled ? "AEFHILMNORSX" : "AEIOUaeiou";
    const bool takesAn = !title.empty() && an.find(title[0]) != std::string_view::npos;
    return (takesAn ? "an " : "a ") + std::string(title);
}

const Property *ComponentKind::property(std::string_view propertyId) const
{
    return findProperty(properties, propertyId);
}
const Property *ConnectionKind::property(std::string_view propertyId) const
{
    return findProperty(properties, propertyId);
}
const Property *ZoneKind::property(std::string_view propertyId) const
{
    return findProperty(properties, propertyId);
}

Result<Catalog> Catalog::load(const std::filesystem::path &folder)
{
    Catalog catalog;
    using Reader = Result<void> (Catalog::*)(const Json &, const std::string &);
    const std::pair<const char *, Reader> files[] = {{"components.json", &Catalog::readComponents},
                                                     {"connections.json", &Catalog::readConnections},
                                                     {"zones.json", &Catalog::readZones}};
    for (const auto &[name, read] : files) {
        const std::filesystem::path path = folder / name;
        auto json = readJsonFile(path);
        if (!json)
            return tl::unexpected(json.error());
        if (auto done = (catalog.*read)(*json, path.string()); !done)
            return tl::unexpected(done.error());
    }
    return catalog;
}

Result<void> Catalog::readComponents(const Json &json, const std::string &file)
{
    const auto readCategory = [this](const Json &entry, const std::string &) -> Result<void> {
        categories_.push_back({entry.at("id"), entry.at("title"), entry.at("role")});
        return {};
    };
    if (auto done = forEachEntry(json, "categories", file, readCategory); !done)
        return done;
    Properties common;
    const auto readCommon = [&common](const Json &entry, const std::string &where) {
        return addProperty(common, entry, where);
    };
    if (auto done = forEachEntry(json, "common", file, readCommon); !done)
        return done;
    return forEachEntry(json, "kinds", file, [&](const Json &entry, const std::string &where) {
        return readComponent(entry, common, where);
    });
}

Result<void> Catalog::readComponent(const Json &entry, const Properties &common, const std::string &where)
{
    ComponentKind kind;
    kind.id = entry.at("id");
    kind.title = entry.at("title");
    kind.category = entry.at("category");
    kind.meaning = entry.at("meaning");
    kind.synonyms = entry.value("synonyms", std::vector<std::string>{});
    kind.card = entry.value("card", std::vector<std::string>{});
    auto own = readProperties(entry, where);
    if (!own)
        return tl::unexpected(own.error());
    kind.properties = *std::move(own);
    for (const auto &property : common)
        if (!kind.property(property->id))
            kind.properties.push_back(property);
    const Category *category = findById(categories_, kind.category);
    if (!category)
        return problem("unknown category '" + kind.category + "'", where);
    kind.role = category->role;
    for (const std::string &id : kind.card)
        if (!kind.property(id))
            return problem("the card shows an unknown property '" + id + "'", where);
    if (!componentIndex_.emplace(kind.id, components_.size()).second)
        return problem("the kind is declared twice", where);
    components_.push_back(std::move(kind));
    return {};
}

Result<void> Catalog::readConnections(const Json &json, const std::string &file)
{
    const auto readKind = [this](const Json &entry, const std::string &where) {
        return readConnection(entry, where);
    };
    if (auto done = forEachEntry(json, "kinds", file, readKind); !done)
        return done;
    return forEachEntry(json, "suggest", file, [this](const Json &entry, const std::string &where) {
        return readSuggestion(entry, where);
    });
}

Result<void> Catalog::readConnection(const Json &entry, const std::string &where)
{
    ConnectionKind kind;
    kind.id = entry.at("id");
    kind.title = entry.at("title");
    kind.meaning = entry.at("meaning");
    auto line = readLine(entry.at("line"), where);
    if (!line)
        return tl::unexpected(line.error());
    kind.line = *line;
    for (const Json &item : entry.at("views")) {
        const auto view = viewFromName(item.at("view").get<std::string>());
        const auto way = fromName(ways, item.at("way").get<std::string>());
        if (!view || !way)
            return problem("unknown view or way", where);
        kind.views[*view] = *way;
    }
    const Json limits = entry.value("ends", Json::object());
    const std::pair<const char *, KindSet *> sets[] = {
        {"from", &kind.from}, {"to", &kind.to}, {"either", &kind.either}, {"not-to", &kind.notTo}};
    for (const auto &[key, set] : sets)
        if (auto done = readKindSet(limits, key, where, *set); !done)
            return done;
    auto properties = readProperties(entry, where);
    if (!properties)
        return tl::unexpected(properties.error());
    kind.properties = *std::move(properties);
    if (connection(kind.id))
        return problem("the kind is declared twice", where);
    connections_.push_back(std::move(kind));
    return {};
}

Result<void> Catalog::readSuggestion(const Json &entry, const std::string &where)
{
    Suggestion suggestion;
    suggestion.kind = entry.at("kind");
    if (!connection(suggestion.kind))
        return problem("a suggestion names an unknown kind '" + suggestion.kind + "'", where);
    if (auto done = readKindSet(entry, "from", where, suggestion.from); !done)
        return done;
    if (auto done = readKindSet(entry, "to", where, suggestion.to); !done)
        return done;
    suggestions_.push_back(std::move(suggestion));
    return {};
}

Result<void> Catalog::readKindSet(const Json &owner, const char *key, const std::string &where,
                                  KindSet &set) const
{
    if (!owner.contains(key))
        return {};
    set.given = true;
    set.categories = owner[key].value("categories", std::set<std::string>{});
    set.kinds = owner[key].value("kinds", std::set<std::string>{});
    // A misspelt name would silently forbid what it should allow.
    for (const std::string &id : set.categories)
        if (!findById(categories_, id))
            return problem("'" + std::string(key) + "' names an unknown category '" + id + "'", where);
    for (const std::string &id : set.kinds)
        if (!component(id))
            return problem("'" + std::string(key) + "' names an unknown kind '" + id + "'", where);
    return {};
}

Result<void> Catalog::readZones(const Json &json, const std::string &file)
{
    return forEachEntry(
        json, "kinds", file, [this](const Json &entry, const std::string &where) -> Result<void> {
            ZoneKind kind{entry.at("id"), entry.at("title"), entry.at("meaning"), entry.at("gives"), {}};
            auto properties = readProperties(entry, where);
            if (!properties)
                return tl::unexpected(properties.error());
            kind.properties = *std::move(properties);
            if (zone(kind.id))
                return problem("the kind is declared twice", where);
            zones_.push_back(std::move(kind));
            return {};
        });
}

const ComponentKind *Catalog::component(std::string_view id) const
{
    const auto it = componentIndex_.find(id);
    return it == componentIndex_.end() ? nullptr : &components_[it->second];
}

const ConnectionKind *Catalog::connection(std::string_view id) const
{
    return findById(connections_, id);
}
const ZoneKind *Catalog::zone(std::string_view id) const
{
    return findById(zones_, id);
}

std::string Catalog::whyNotConnect(std::string_view connectionId, std::string_view fromId,
                                   std::string_view toId) const
{
    const ComponentKind *from = component(fromId);
    const ComponentKind *to = component(toId);
    if (!from || !to)
        return "an end has an unknown kind";
    if (connectionId.empty())
        return {};
    const ConnectionKind *kind = connection(connectionId);
    if (!kind)
        return "there is no connection kind '" + std::string(connectionId) + "'";
    const std::string subject = withArticle(kind->title) + " connection";
    if (kind->from.given && !kind->from.contains(*from))
        return subject + " cannot start at " + withArticle(from->title);
    if ((kind->to.given && !kind->to.contains(*to)) || (kind->notTo.given && kind->notTo.contains(*to)))
        return subject + " cannot end at " + withArticle(to->title);
    if (kind->either.given && !kind->either.contains(*from) && !kind->either.contains(*to))
        return subject + " does not fit between " + withArticle(from->title) + " and " +
               withArticle(to->title);
    return {};
}

std::string Catalog::suggested(const ComponentKind &from, const ComponentKind &to) const
{
    for (const Suggestion &s : suggestions_)
        if ((!s.from.given || s.from.contains(from)) && (!s.to.given || s.to.contains(to)) &&
            whyNotConnect(s.kind, from.id, to.id).empty())
            return s.kind;
    return "request";
}

std::vector<const ConnectionKind *> Catalog::legalConnections(std::string_view fromId,
                                                              std::string_view toId) const
{
    std::vector<const ConnectionKind *> legal;
    for (const ConnectionKind &kind : connections_)
        if (whyNotConnect(kind.id, fromId, toId).empty())
            legal.push_back(&kind);
    if (!legal.empty()) {
        const std::string best = suggested(*component(fromId), *component(toId));
        std::stable_partition(legal.begin(), legal.end(),
                              [&best](const ConnectionKind *kind) { return kind->id == best; });
    }
    return legal;
}

} // namespace plumbline
