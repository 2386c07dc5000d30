#include "edit/conversion.h"

#include "edit/draft.h"
#include "edit/properties.h"
#include "edit/wording.h"

namespace plumbline::edit
{

namespace
{

/// The kinds between two ends that another connection has already.
std::set<std::string> presentKinds(const Draft &draft, const Connection &connection)
{
    std::set<std::string> present;
    for (const Id &id : draft.before().connectionsAt(connection.from)) {
        const auto other = draft.find<Connection>(id);
        if (other && id != connection.id && other->from == connection.from && other->to == connection.to)
            present.insert(other->kind);
    }
    return present;
}

/// Puts a connection of the converted component right, in the draft and in the count.
void settleConnection(Draft &draft, const Catalog &catalog, const Connection &connection,
                      const std::string &fromKind, const std::string &toKind, Conversion &conversion)
{
    if (catalog.whyNotConnect(connection.kind, fromKind, toKind).empty()) {
        ++conversion.kept;
        return;
    }
    const auto present = presentKinds(draft, connection);
    for (const ConnectionKind *legal : catalog.legalConnections(fromKind, toKind)) {
        if (present.contains(legal->id))
            continue;
        ++conversion.retyped;
        draft.update<Connection>(connection.id, [&](Connection &retyped) {
            const ConnectionKind *before = catalog.connection(retyped.kind);
            retyped.kind = legal->id;
            std::erase_if(retyped.props,
                          [&](const auto &stated) { return !misfits({stated}, before, *legal).empty(); });
        });
        return;
    }
    ++conversion.removed;
    draft.erase<Connection>(connection.id);
}

} // namespace

Result<Conversion> planConversion(const Design &design, const Catalog &catalog, const Id &id,
                                  const std::string &kind)
{
    const Component *component = design.component(id);
    const ComponentKind *after = catalog.component(kind);
    if (!component)
        return design.contains(id)
                   ? problem(called(design, id) + " is not a component", {}, "Select a component")
                   : noSuchRecord(id);
    if (!after)
        return problem("there is no component kind '" + kind + "'", {}, "Choose a kind of the palette");
    Conversion conversion;
    Draft draft(design);
    const ComponentKind *before = kindOf(catalog, *component);
    conversion.dropped = misfits(component->props, before, *after);
    draft.update<Component>(id, [&](Component &converted) {
        const auto taken = namesOf<Component>(design);
        if (before && isNumbered(component->name, before->title) && component->kind != kind)
            converted.name = freeName(after->title, taken);
        converted.kind = kind;
        std::erase_if(converted.props,
                      [&](const auto &stated) { return !misfits({stated}, before, *after).empty(); });
    });
    for (const Id &line : design.connectionsAt(id)) {
        const Connection &connection = *design.connection(line);
        const bool starts = connection.from == id;
        const std::string &other = design.component(starts ? connection.to : connection.from)->kind;
        settleConnection(draft, catalog, connection, starts ? kind : other, starts ? other : kind,
                         conversion);
    }
    conversion.change = draft.take();
    return conversion;
}

} // namespace plumbline::edit
