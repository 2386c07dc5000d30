#pragma once

#include "catalog/json_file.h"
#include "catalog/property.h"

#include <array>
#include <set>

namespace plumbline
{

/// A group of component kinds in the palette; `role` names its colour.
struct Category {
    std::string id;
    std::string title;
    std::string role;
};

struct ComponentKind {
    std::string id;
    /// Of a kind that a rule pack adds: the kind of the program that rules and connections take it for; else
    /// empty.
    std::string like;
    std::string title;
    std::string category;
    std::string role; ///< Colour role of the category.
    std::string icon; ///< Name of a file of resources/icons.
    std::string meaning;
    std::vector<std::string> synonyms;
    std::vector<std::string> next; ///< Kinds that usually come after it, the most usual first.
    std::vector<std::string> card; ///< Up to two properties shown on the card.
    /// Own ones first, then those common to all kinds.
    std::vector<std::shared_ptr<const Property>> properties;

    const Property *property(std::string_view propertyId) const;
    bool isA(std::string_view kind) const { return id == kind || like == kind; }
};

/// What text and requests flow along; each rule reads the board through one of these.
enum class View { call, synchronous, answer, content, batch, data, release, observation, erasure };
std::optional<View> viewFromName(std::string_view name);

enum class Way { forward, reverse, both };

enum class LineDash { solid, dashed, dotted, dashDot };
enum class LineEnd { none, arrow, openArrow, diamond, hexagon, circle, bar };

struct LineStyle {
    LineDash dash = LineDash::solid;
    double width = 1.5;
    LineEnd start = LineEnd::none;
    LineEnd end = LineEnd::arrow;
};

/// A set of component kinds, by category or by name.
struct KindSet {
    std::set<std::string> categories;
    std::set<std::string> kinds;
    bool given = false; ///< False: no restriction.

    bool contains(const ComponentKind &kind) const
    {
        return kinds.contains(kind.id) || kinds.contains(kind.like) || categories.contains(kind.category);
    }
};

struct ConnectionKind {
    std::string id;
    std::string title;
    std::string meaning;
    LineStyle line;
    std::map<View, Way> views;
    KindSet from, to, either, notTo;
    std::vector<std::shared_ptr<const Property>> properties;

    const Property *property(std::string_view propertyId) const;
};

struct ZoneKind {
    std::string id;
    std::string title;
    std::string meaning;
    std::string gives; ///< The component property that members inherit.
    std::string icon;  ///< Name of a file of resources/icons.
    std::vector<std::shared_ptr<const Property>> properties;

    const Property *property(std::string_view propertyId) const;
};

/// The title of a kind in a sentence: "an LLM", "a Request".
std::string withArticle(std::string_view title);

/// The whole vocabulary. Immutable after load() and add(); pointers stay valid as long as the catalogue
/// lives.
class Catalog
{
public:
    /// Reads components.json, connections.json and zones.json of a folder. Errors name file and entry.
    static Result<Catalog> load(const std::filesystem::path &folder);

    /// Adds the kinds of a rule pack: the same files, each held against its schema, none of them required. A
    /// file that is broken is left out as a whole and named in the result. Pointers to kinds become invalid.
    std::vector<Problem> add(const std::filesystem::path &folder, const std::filesystem::path &schemas);
    /// Is it the name of one of these files?
    static bool isPart(std::string_view fileName);

    const std::vector<Category> &categories() const { return categories_; }
    const std::vector<ComponentKind> &components() const { return components_; }
    const std::vector<ConnectionKind> &connections() const { return connections_; }
    const std::vector<ZoneKind> &zones() const { return zones_; }

    /// Null when the kind does not exist.
    const ComponentKind *component(std::string_view id) const;
    const ConnectionKind *connection(std::string_view id) const;
    const ZoneKind *zone(std::string_view id) const;

    /// Empty when a connection of this kind may run between the two kinds of component; else why not.
    /// An untyped arrow (empty kind) is always legal.
    std::string whyNotConnect(std::string_view connection, std::string_view from, std::string_view to) const;
    /// The legal kinds between the two, the most fitting one first.
    std::vector<const ConnectionKind *> legalConnections(std::string_view from, std::string_view to) const;

private:
    using Properties = std::vector<std::shared_ptr<const Property>>;

    struct Part;
    static const std::array<Part, 3> parts;

    /// `adds`: to a catalogue that has its categories and common properties.
    Result<void> readComponents(const JsonFile &file, bool adds);
    Result<void> readComponent(const Json &entry, const std::string &where, bool adds);
    void letBuildIn(const Catalog &before);
    std::string iconFor(const ComponentKind &kind, const ComponentKind *pattern) const;
    Result<void> readConnections(const JsonFile &file, bool adds);
    Result<void> readConnection(const Json &entry, const std::string &where);
    Result<void> readSuggestion(const Json &entry, const std::string &where);
    Result<void> readZones(const JsonFile &file, bool adds);
    Result<void> readKindSet(const Json &owner, const char *key, const std::string &where,
                             KindSet &set) const;
    std::string suggested(const ComponentKind &from, const ComponentKind &to) const;

    struct Suggestion {
        KindSet from, to;
        std::string kind;
    };
    std::vector<Category> categories_;
    Properties common_;
    std::vector<ComponentKind> components_;
    std::vector<ConnectionKind> connections_;
    std::vector<ZoneKind> zones_;
    std::vector<Suggestion> suggestions_;
    std::map<std::string, std::size_t, std::less<>> componentIndex_;
};

} // namespace plumbline
