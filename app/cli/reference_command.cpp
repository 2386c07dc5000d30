#include "cli/reference_command.h"

#include "cli/cli.h"
#include "cli/console.h"
#include "cli/source.h"
#include "cli/words.h"

#include <iostream>

namespace plumbline::cli
{

namespace
{
/// Runs with the program's data, or says why there is none.
template <class Action> int withLibrary(const Packs &packs, const Action &action)
{
    const auto library = loadLibrary(packs);
    if (!library) {
        complain(library.error());
        return unusable;
    }
    return action(**library);
}

/// A list that lacks what could not be read is no answer.
int statusOf(const Library &library)
{
    return library.rules().problems().empty() ? fine : unusable;
}

int unknown(const std::string &what, const std::string &word, const std::vector<std::string> &known,
            const std::string &list)
{
    const std::string near = closest(word, known);
    complain({"there is no " + what + " '" + word + "'",
              {},
              (near.empty() ? "" : "Did you mean '" + near + "'? ") + "'" + list + "' names them all"});
    return unusable;
}

template <class Entries> std::size_t widestId(const Entries &entries)
{
    std::size_t width = 0;
    for (const auto &entry : entries)
        width = std::max(width, columns(entry.id));
    return width;
}

template <class Entry> void printRow(const Entry &entry, std::size_t width)
{
    std::cout << "  " << padded(entry.id, width + 2) << entry.title << '\n';
}

void printField(const Console &console, std::string_view label, const std::string &text)
{
    constexpr std::size_t labelWidth = 14;
    if (!text.empty())
        std::cout << wrapped(console, padded(label, labelWidth), text);
}

/// "number of ms, at least 0", "one of deny, escalate".
std::string typeText(const Property &property)
{
    switch (property.type) {
    case PropertyType::number: {
        std::string text = property.integer ? "whole number" : "number";
        if (!property.unit.empty())
            text += " (" + property.unit + ")";
        if (!property.words.empty())
            text += ", or " + listed(property.words);
        return text;
    }
    case PropertyType::boolean:
        return "yes or no";
    case PropertyType::text:
        return "text";
    case PropertyType::choice:
        return "one of " + joined(property.values, ", ");
    case PropertyType::set:
        return "any of " + joined(property.values, ", ") + (property.open ? ", or others" : "");
    case PropertyType::list:
        return "a list";
    }
    return {};
}

void printProperties(const Console &console, const std::vector<std::shared_ptr<const Property>> &properties)
{
    if (properties.empty())
        return;
    std::cout << "\nProperties\n";
    for (const auto &property : properties) {
        std::string text = property->title + ": " + typeText(*property) + ".";
        if (property->hasDefault())
            text += " Default " + displayValue(*property, property->defaultValue) + ".";
        std::cout << '\n' << "  " << inked(console, Ink::strong, property->id) << '\n';
        std::cout << wrapped(console, "    ", text);
        if (!property->help.empty())
            std::cout << wrapped(console, "    ", property->help);
    }
}

void printHead(const Console &console, const std::string &id, const std::string &title)
{
    std::cout << inked(console, Ink::strong, title) << " (" << id << ")\n\n";
}

void printKind(const Console &console, const ComponentKind &kind, const Catalog &catalog)
{
    printHead(console, kind.id, kind.title);
    for (const Category &category : catalog.categories())
        if (category.id == kind.category)
            printField(console, "Category", category.title);
    printField(console, "Meaning", kind.meaning);
    printField(console, "Also called", joined(kind.synonyms, ", "));
    printField(console, "Counts as", kind.like);
    printProperties(console, kind.properties);
}

void printKind(const Console &console, const ConnectionKind &kind)
{
    printHead(console, kind.id, kind.title);
    printField(console, "Category", "Connection");
    printField(console, "Meaning", kind.meaning);
    printProperties(console, kind.properties);
}

void printKind(const Console &console, const ZoneKind &kind)
{
    printHead(console, kind.id, kind.title);
    printField(console, "Category", "Zone");
    printField(console, "Meaning", kind.meaning);
    printField(console, "Gives", kind.gives.empty() ? "" : kind.gives + " to its members");
    printProperties(console, kind.properties);
}
} // namespace

int listRules(const Packs &packs)
{
    return withLibrary(packs, [](const Library &library) {
        const auto &rules = library.rules().rules();
        const std::size_t width = widestId(rules);
        for (const RuleText &rule : rules)
            std::cout << padded(rule.id, width + 2) << padded(levelName(rule.level), 9) << rule.title << '\n';
        return statusOf(library);
    });
}

int showRule(const std::string &id, const Packs &packs)
{
    return withLibrary(packs, [&id](const Library &library) {
        const RuleText *rule = library.rules().rule(id);
        if (!rule) {
            std::vector<std::string> known;
            for (const RuleText &text : library.rules().rules())
                known.push_back(text.id);
            return unknown("rule", id, known, "plumbline rules list");
        }
        const Console console = Console::standardOutput();
        printHead(console, rule->id, rule->title);
        printField(console, "Level", std::string(levelName(rule->level)));
        for (const ConcernInfo &concern : concerns())
            if (concern.id == rule->concern)
                printField(console, "Concern", concern.title);
        printField(console, "Why", rule->why);
        printField(console, "Mistake", rule->mistake);
        printField(console, "How to fix", rule->fix);
        printField(console, "Ignore when", rule->ignoreWhen);
        printField(console, rule->sources.size() > 1 ? "Sources" : "Source", joined(rule->sources, "; "));
        printField(console, "Version", std::to_string(rule->version));
        printField(console, "Rule pack", rule->pack);
        printField(console, "Changed", rule->changed);
        return static_cast<int>(fine);
    });
}

int listCatalog(const Packs &packs)
{
    return withLibrary(packs, [](const Library &library) {
        const Catalog &catalog = library.catalog();
        const std::size_t width = std::max(
            {widestId(catalog.components()), widestId(catalog.connections()), widestId(catalog.zones())});
        for (const Category &category : catalog.categories()) {
            std::cout << category.title << '\n';
            for (const ComponentKind &kind : catalog.components())
                if (kind.category == category.id)
                    printRow(kind, width);
        }
        std::cout << "Connections\n";
        for (const ConnectionKind &kind : catalog.connections())
            printRow(kind, width);
        std::cout << "Zones\n";
        for (const ZoneKind &kind : catalog.zones())
            printRow(kind, width);
        return statusOf(library);
    });
}

int showKind(const std::string &kind, const Packs &packs)
{
    return withLibrary(packs, [&kind](const Library &library) {
        const Catalog &catalog = library.catalog();
        const Console console = Console::standardOutput();
        if (const ComponentKind *component = catalog.component(kind))
            printKind(console, *component, catalog);
        else if (const ConnectionKind *connection = catalog.connection(kind))
            printKind(console, *connection);
        else if (const ZoneKind *zone = catalog.zone(kind))
            printKind(console, *zone);
        else {
            std::vector<std::string> known;
            for (const ComponentKind &each : catalog.components())
                known.push_back(each.id);
            for (const ConnectionKind &each : catalog.connections())
                known.push_back(each.id);
            for (const ZoneKind &each : catalog.zones())
                known.push_back(each.id);
            return unknown("kind", kind, known, "plumbline catalog list");
        }
        return static_cast<int>(fine);
    });
}

} // namespace plumbline::cli
