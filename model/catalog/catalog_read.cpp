#include "catalog/catalog.h"
#include "catalog/find_by_id.h"
#include "catalog/json_schema.h"

#include <algorithm>

namespace plumbline
{

namespace
{

using Properties = std::vector<std::shared_ptr<const Property>>;

Result<void> addProperty(Properties &properties, const Json &json, const std::string &where)
{
    auto property = readProperty(json, where);
    if (!property)
        return tl::unexpected(property.error());
    if (std::any_of(properties.begin(), properties.end(),
                    [&property](const auto &other) { return other->id == property->id; }))
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

/// How messages call the entry of an array: "components.json:52: kinds[3] (llm)".
std::string entryName(const JsonFile &file, const char *array, std::size_t index, const Json &entry)
{
    std::string name = file.place({array, index});
    if (entry.is_object() && entry.contains("id") && entry["id"].is_string())
        name += " (" + entry["id"].get<std::string>() + ")";
    return name;
}

/// Calls `read(entry, where)` for every entry of an array; a file need not have the array when it is
/// `optional`. What is missing in an entry or has the wrong type becomes a Problem that names the entry.
template <class Read>
Result<void> forEachEntry(const JsonFile &file, const char *array, bool optional, Read read)
{
    const auto entries = file.json.find(array);
    if (optional && entries == file.json.end())
        return {};
    if (entries == file.json.end() || !entries->is_array())
        return problem(std::string("the array '") + array + "' is missing", file.place({}), "Mend the file");
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

struct Catalog::Part {
    const char *name;
    const char *schema;
    Result<void> (Catalog::*read)(const JsonFile &, bool adds);
};

const std::array<Catalog::Part, 3> Catalog::parts{
    {{"components.json", "catalog-components.schema.json", &Catalog::readComponents},
     {"connections.json", "catalog-connections.schema.json", &Catalog::readConnections},
     {"zones.json", "catalog-zones.schema.json", &Catalog::readZones}}};

Result<Catalog> Catalog::load(const std::filesystem::path &folder)
{
    Catalog catalog;
    for (const Part &part : parts) {
        const auto file = openJsonFile(folder / part.name);
        if (!file)
            return tl::unexpected(file.error());
        if (auto done = (catalog.*part.read)(*file, false); !done)
            return tl::unexpected(done.error());
    }
    return catalog;
}

std::vector<Problem> Catalog::add(const std::filesystem::path &folder, const std::filesystem::path &schemas)
{
    std::vector<Problem> problems;
    for (const Part &part : parts) {
        std::error_code error;
        if (!std::filesystem::exists(folder / part.name, error))
            continue;
        Catalog larger = *this;
        const auto done =
            openJsonFile(folder / part.name).and_then([&](const JsonFile &file) -> Result<void> {
                const auto schema = JsonSchema::load(schemas / part.schema);
                if (!schema)
                    return tl::unexpected(schema.error());
                if (auto fault = schema->faultIn(file))
                    return tl::unexpected(*std::move(fault));
                return (larger.*part.read)(file, true);
            });
        if (done) {
            larger.letBuildIn(*this);
            *this = std::move(larger);
        } else {
            problems.push_back(done.error());
        }
    }
    return problems;
}

/// The kinds that are new since `before` may be carried as built-in controls, too.
void Catalog::letBuildIn(const Catalog &before)
{
    std::shared_ptr<const Property> old;
    for (const auto &property : common_)
        if (property->id == "built-in")
            old = property;
    if (!old)
        return;
    auto larger = std::make_shared<Property>(*old);
    for (const ComponentKind &kind : components_)
        if (!before.component(kind.id))
            larger->values.push_back(kind.id);
    const auto exchange = [&](Properties &properties) {
        std::replace(properties.begin(), properties.end(), old, std::shared_ptr<const Property>(larger));
    };
    exchange(common_);
    for (ComponentKind &kind : components_)
        exchange(kind.properties);
}

bool Catalog::isPart(std::string_view fileName)
{
    return std::any_of(parts.begin(), parts.end(),
                       [fileName](const Part &part) { return part.name == fileName; });
}

Result<void> Catalog::readComponents(const JsonFile &file, bool adds)
{
    const auto readCategory = [this](const Json &entry, const std::string &where) -> Result<void> {
        if (findById(categories_, entry.at("id").get<std::string>()))
            return problem("the category is declared twice", where);
        categories_.push_back({entry.at("id"), entry.at("title"), entry.at("role")});
        return {};
    };
    if (auto done = forEachEntry(file, "categories", adds, readCategory); !done)
        return done;
    const auto readCommon = [this](const Json &entry, const std::string &where) {
        return addProperty(common_, entry, where);
    };
    if (auto done = forEachEntry(file, "common", adds, readCommon); !done)
        return done;
    return forEachEntry(file, "kinds", adds, [this, adds](const Json &entry, const std::string &where) {
        return readComponent(entry, where, adds);
    });
}

/// Of an added kind: that of the kind that it is like, else of the first one of its category.
std::string Catalog::iconFor(const ComponentKind &kind, const ComponentKind *pattern) const
{
    if (pattern)
        return pattern->icon;
    for (const ComponentKind &other : components_)
        if (other.category == kind.category)
            return other.icon;
    return {};
}

Result<void> Catalog::readComponent(const Json &entry, const std::string &where, bool adds)
{
    ComponentKind kind;
    kind.id = entry.at("id");
    kind.title = entry.at("title");
    kind.category = entry.at("category");
    kind.meaning = entry.at("meaning");
    kind.synonyms = entry.value("synonyms", std::vector<std::string>{});
    kind.next = entry.value("next", std::vector<std::string>{});
    kind.card = entry.value("card", std::vector<std::string>{});
    auto own = readProperties(entry, where);
    if (!own)
        return tl::unexpected(own.error());
    kind.properties = *std::move(own);
    kind.like = entry.value("like", "");
    const ComponentKind *pattern = kind.like.empty() ? nullptr : component(kind.like);
    if (!kind.like.empty() && (!pattern || !pattern->like.empty()))
        return problem("it is like an unknown kind '" + kind.like + "'", where, "Name a kind of the program");
    for (const auto &property : pattern ? pattern->properties : common_)
        if (!kind.property(property->id))
            kind.properties.push_back(property);
    const Category *category = findById(categories_, kind.category);
    if (!category)
        return problem("unknown category '" + kind.category + "'", where);
    kind.role = category->role;
    kind.icon = adds ? iconFor(kind, pattern) : kind.id;
    for (const std::string &id : kind.card)
        if (!kind.property(id))
            return problem("the card shows an unknown property '" + id + "'", where);
    if (!componentIndex_.emplace(kind.id, components_.size()).second)
        return problem("the kind is declared twice", where);
    components_.push_back(std::move(kind));
    return {};
}

Result<void> Catalog::readConnections(const JsonFile &file, bool adds)
{
    const auto readKind = [this](const Json &entry, const std::string &where) {
        return readConnection(entry, where);
    };
    if (auto done = forEachEntry(file, "kinds", adds, readKind); !done)
        return done;
    return forEachEntry(file, "suggest", adds, [this](const Json &entry, const std::string &where) {
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

Result<void> Catalog::readZones(const JsonFile &file, bool adds)
{
    return forEachEntry(
        file, "kinds", adds, [this, adds](const Json &entry, const std::string &where) -> Result<void> {
            ZoneKind kind{entry.at("id"), entry.at("title"), entry.at("meaning"), entry.at("gives"), {}, {}};
            kind.icon = adds ? "zone-sub-system" : "zone-" + kind.id;
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

} // namespace plumbline
