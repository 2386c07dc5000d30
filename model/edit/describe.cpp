#include "edit/draft.h"
#include "edit/properties.h"
#include "edit/verbs.h"
#include "edit/wording.h"

namespace plumbline::edit
{

namespace
{

/// Sets a member of a record, which `value` may leave as it was.
template <class R, class T> Change with(const Design &design, const Id &id, T R::*member, T value)
{
    Draft draft(design);
    draft.update<R>(id, [&](R &record) { record.*member = std::move(value); });
    return draft.take();
}

template <class R>
Result<Change> state(const Design &design, const Catalog &catalog, const R &record, const std::string &name,
                     const Json &value)
{
    const auto *kind = kindOf(catalog, record);
    const Property *property = kind ? kind->property(name) : nullptr;
    // What a file states beyond the catalogue can be cleared, like anything else.
    const bool clearsStated = value.is_null() && record.props.contains(name);
    if (!kind && !clearsStated)
        return problem(called(design, record.id) + " has no kind yet, and so no properties", {},
                       "Choose its kind first");
    if (!property && !clearsStated)
        return problem(called(design, record.id) + " has no property '" + name +
                           "': " + withArticle(kind->title) + " does not have it",
                       {}, "Choose a property of the inspector");
    Draft draft(design);
    if (value.is_null()) {
        draft.update<R>(record.id, [&](R &r) { r.props.erase(name); });
        return draft.take();
    }
    if (const std::string why = property->whyNot(value); !why.empty())
        return problem(called(design, record.id) + " cannot have this " + property->title + ": " +
                           (why.starts_with("must") ? "it " : "") + why,
                       {}, "Enter a value that fits, or clear it");
    draft.update<R>(record.id, [&](R &r) { r.props[name] = normalised(value); });
    return draft.take();
}

/// The catalogue's default of a property that the record does not state; null for none.
template <class R> Json unstatedDefault(const Catalog &catalog, const R &record, const std::string &name)
{
    const auto *kind = kindOf(catalog, record);
    const Property *property = kind && !record.props.contains(name) ? kind->property(name) : nullptr;
    return property ? property->defaultValue : Json();
}

template <class R> void confirm(Draft &draft, const Catalog &catalog, const Id &id, const std::string &name)
{
    const auto record = draft.find<R>(id);
    if (!record)
        return;
    if (Json value = unstatedDefault(catalog, *record, name); !value.is_null())
        draft.update<R>(id, [&](R &stated) { stated.props[name] = std::move(value); });
}

/// Why the component may not become of another kind; empty when it may.
std::vector<std::string> obstacles(const Design &design, const Catalog &catalog, const Component &component,
                                   const ComponentKind &kind)
{
    std::vector<std::string> reasons;
    if (const auto lost = misfits(component.props, kindOf(catalog, component), kind); !lost.empty())
        reasons.push_back("it states " + listed(lost) + ", which would not fit");
    for (const Id &id : design.connectionsAt(component.id)) {
        const Connection &connection = *design.connection(id);
        const bool starts = connection.from == component.id;
        const std::string &other = design.component(starts ? connection.to : connection.from)->kind;
        const std::string why =
            catalog.whyNotConnect(connection.kind, starts ? kind.id : other, starts ? other : kind.id);
        if (!why.empty())
            reasons.push_back("it has " + called(design, id) + ", and " + why);
    }
    return reasons;
}

} // namespace

Result<Change> rename(const Design &design, const Id &id, const std::string &text)
{
    if (design.note(id))
        return with(design, id, &Note::text, text);
    const std::string name = trimmed(text);
    if (design.connection(id))
        return with(design, id, &Connection::label, name);
    if (!design.component(id) && !design.zone(id))
        return noSuchRecord(id);
    if (name.empty())
        return problem(called(design, id) + " needs a name", {}, "Enter at least one character");
    return design.component(id) ? with(design, id, &Component::name, name)
                                : with(design, id, &Zone::name, name);
}

Result<Change> setProperty(const Design &design, const Catalog &catalog, const Id &id,
                           const std::string &property, const Json &value)
{
    if (const Component *component = design.component(id))
        return state(design, catalog, *component, property, value);
    if (const Connection *connection = design.connection(id))
        return state(design, catalog, *connection, property, value);
    if (const Zone *zone = design.zone(id))
        return state(design, catalog, *zone, property, value);
    if (!design.contains(id))
        return noSuchRecord(id);
    return problem(called(design, id) + " has no properties", {}, "Select a component, connection or zone");
}

Result<Change> confirmDefaults(const Design &design, const Catalog &catalog,
                               const std::set<std::pair<Id, std::string>> &properties)
{
    Draft draft(design);
    for (const auto &[id, name] : properties) {
        confirm<Component>(draft, catalog, id, name);
        confirm<Connection>(draft, catalog, id, name);
        confirm<Zone>(draft, catalog, id, name);
    }
    return draft.take();
}

Result<Change> convert(const Design &design, const Catalog &catalog, const Id &id, const std::string &kind)
{
    const Component *component = design.component(id);
    if (!component)
        return design.contains(id)
                   ? problem(called(design, id) + " is not a component", {}, "Select a component")
                   : noSuchRecord(id);
    const ComponentKind *after = catalog.component(kind);
    if (!after)
        return problem("there is no component kind '" + kind + "'", {}, "Choose a kind of the palette");
    if (component->kind == kind)
        return Change();
    if (const auto reasons = obstacles(design, catalog, *component, *after); !reasons.empty())
        return problem(called(design, id) + " cannot become " + withArticle(after->title) + ": " +
                           listed(reasons),
                       {}, "Clear the properties and change the connections first");
    Draft draft(design);
    draft.update<Component>(id, [&](Component &converted) {
        const ComponentKind *before = kindOf(catalog, *component);
        std::set<std::string> taken = namesOf<Component>(design);
        // A name that the kind gave goes with the kind.
        if (before && isNumbered(component->name, before->title))
            converted.name = freeName(after->title, taken);
        converted.kind = kind;
    });
    return draft.take();
}

} // namespace plumbline::edit
