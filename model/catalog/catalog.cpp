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

Result<Properties> readProperties(const Json &owner, const std::string &where)
{
    Properties properties;
    for (const Json &json : owner.value("properties", Json::array())) {
        auto property = readProperty(json, where);
        if (!property)
            return tl::unexpected(property.error());
        if (findProperty(properties, property->id))
            return problem("the property '" + property->id + "' is declared twice", where);
        properties.push_back(std::make_shared<const Property>(*std::move(property)));
    }
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

KindSet readKindSet(const Json &owner, const char *key)
{
    KindSet set;
    if (!owner.contains(key))
        return set;
    set.given = true;
    set.categories = owner[key].value("categories", std::set<std::string>{});
    set.kinds = owner[key].value("kinds", std::set<std::string>{});
    return set;
}

Result<LineStyle> readLine(const Json &json, const std::string &where)
{
    const auto dash = fromName(dashes, json.value("dash", "solid"));
    const auto start = fromName(ends, json.value("start", "none"));
    const auto end = fromName(ends, json.value("end", "arrow"));
    if (!dash || !start || !end)
        return problem("unknown dash or end of a line", where);
    return LineStyle{*dash, json.value("width", 1.5), *start, *end};
}

} // namespace

std::optional<View> viewFromName(std::string_view name)
{
    static const std::vector<std::pair<std::string_view, View>> views{
        {"call", View::call},       {"synchronous", View::synchronous}, {"answer", View::answer},
        {"content", View::content}, {"batch", View::batch},             {"data", View::data},
        {"release", View::release}, {"observation", View::observation}, {"erasure", View::erasure}};
    return fromName(views, name);
}

const Property *ComponentKind::property(std::string_view propertyId) const { return findProperty(properties, propertyId); }
const Property *ConnectionKind::property(std::string_view propertyId) const { return findProperty(properties, propertyId); }
const Property *ZoneKind::property(std::string_view propertyId) const { return findProperty(properties, propertyId); }

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
        try {
            if (auto done = (catalog.*read)(*json, path.string()); !done)
                return tl::unexpected(done.error());
        } catch (const Json::exception &e) {
            return problem(std::string("an entry has the wrong type (") + e.what() + ")", path.string());
        }
    }
    return catalog;
}

Result<void> Catalog::readComponents(const Json &json, const std::string &file)
{
    for (const Json &entry : json.at("categories"))
        categories_.push_back({entry.at("id"), entry.at("title"), entry.at("role")});
    auto common = readProperties(Json{{"properties", json.at("common")}}, file + ": common");
    if (!common)
        return tl::unexpected(common.error());
    for (const Json &entry : json.at("kinds")) {
        ComponentKind kind;
        kind.id = entry.at("id");
        kind.title = entry.at("title");
        kind.category = entry.at("category");
        kind.meaning = entry.at("meaning");
        kind.synonyms = entry.value("synonyms", std::vector<std::string>{});
        kind.card = entry.value("card", std::vector<std::string>{});
        const std::string where = file + ": " + kind.id;
        auto own = readProperties(entry, where);
        if (!own)
            return tl::unexpected(own.error());
        kind.properties = *std::move(own);
        for (const auto &property : *common)
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
    }
    return {};
}

Result<void> Catalog::readConnections(const Json &json, const std::string &file)
{
    for (const Json &entry : json.at("kinds")) {
        ConnectionKind kind;
        kind.id = entry.at("id");
        kind.title = entry.at("title");
        kind.meaning = entry.at("meaning");
        const std::string where = file + ": " + kind.id;
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
        kind.from = readKindSet(limits, "from");
        kind.to = readKindSet(limits, "to");
        kind.either = readKindSet(limits, "either");
        kind.notTo = readKindSet(limits, "not-to");
        auto properties = readProperties(entry, where);
        if (!properties)
            return tl::unexpected(properties.error());
        kind.properties = *std::move(properties);
        if (connection(kind.id))
            return problem("the kind is declared twice", where);
        connections_.push_back(std::move(kind));
    }
    for (const Json &entry : json.value("suggest", Json::array())) {
        Suggestion suggestion{readKindSet(entry, "from"), readKindSet(entry, "to"), entry.at("kind")};
        if (!connection(suggestion.kind))
            return problem("a suggestion names an unknown kind '" + suggestion.kind + "'", file);
        suggestions_.push_back(std::move(suggestion));
    }
    return {};
}

Result<void> Catalog::readZones(const Json &json, const std::string &file)
{
    for (const Json &entry : json.at("kinds")) {
        ZoneKind kind{entry.at("id"), entry.at("title"), entry.at("meaning"), entry.at("gives"), {}};
        auto properties = readProperties(entry, file + ": " + kind.id);
        if (!properties)
            return tl::unexpected(properties.error());
        kind.properties = *std::move(properties);
        if (zone(kind.id))
            return problem("the kind is declared twice", file + ": " + kind.id);
        zones_.push_back(std::move(kind));
    }
    return {};
}

const ComponentKind *Catalog::component(std::string_view id) const
{
    const auto it = componentIndex_.find(id);
    return it == componentIndex_.end() ? nullptr : &components_[it->second];
}

const ConnectionKind *Catalog::connection(std::string_view id) const { return findById(connections_, id); }
const ZoneKind *Catalog::zone(std::string_view id) const { return findById(zones_, id); }

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
    if (kind->from.given && !kind->from.contains(*from))
        return "a " + kind->title + " connection cannot start at a " + from->title;
    if (kind->to.given && !kind->to.contains(*to))
        return "a " + kind->title + " connection cannot end at a " + to->title;
    if (kind->notTo.given && kind->notTo.contains(*to))
        return "a " + kind->title + " connection cannot end at a " + to->title;
    if (kind->either.given && !kind->either.contains(*from) && !kind->either.contains(*to))
        return "a " + kind->title + " connection does not fit between a " + from->title + " and a " + to->title;
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

std::vector<const ConnectionKind *> Catalog::legalConnections(std::string_view fromId, std::string_view toId) const
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
