#include "inspector_model.h"

#include "edit/verbs.h"
#include "edit/zones.h"
#include "text.h"

namespace plumbline
{

namespace
{

using Properties = std::vector<std::shared_ptr<const Property>>;

Json stated(const Props &props, const std::string &property)
{
    const auto found = props.find(property);
    return found == props.end() ? Json() : found->second;
}

/// Properties common to all kinds are declared once and shared.
bool isCommon(const Catalog &catalog, const ComponentKind &owner,
              const std::shared_ptr<const Property> &property)
{
    for (const ComponentKind &kind : catalog.components())
        if (kind.id != owner.id && std::ranges::find(kind.properties, property) != kind.properties.end())
            return true;
    return false;
}

} // namespace

void InspectorModel::follow(QObject &link)
{
    connect(&session()->selection(), &Selection::changed, &link, [this] { refresh(); });
}

PropertyRows::Rows InspectorModel::read() const
{
    Rows rows;
    const Design &design = session()->design();
    const Catalog &catalog = session()->catalog();
    const Id id = session()->selection().single();
    const auto add = [&rows](const Properties &properties, const Props &props) {
        for (const auto &property : properties)
            rows.push_back({property, stated(props, property->id), tr("Properties"), {}, true});
    };
    if (const Component *component = design.component(id)) {
        const ComponentKind *kind = catalog.component(component->kind);
        if (!kind)
            return {};
        add(kind->properties, component->props);
        for (Row &row : rows) {
            if (isCommon(catalog, *kind, row.property))
                row.group = tr("Every component");
            row.assumption = fromZone(*component, *row.property);
        }
    } else if (const Connection *connection = design.connection(id)) {
        if (const ConnectionKind *kind = catalog.connection(connection->kind))
            add(kind->properties, connection->props);
    } else if (const Zone *zone = design.zone(id)) {
        if (const ZoneKind *kind = catalog.zone(zone->kind))
            add(kind->properties, zone->props);
    }
    return rows;
}

QString InspectorModel::fromZone(const Component &component, const Property &property) const
{
    if (component.zone.empty())
        return {};
    const Design &design = session()->design();
    std::vector<Id> around = edit::zonesAround(design, component.zone);
    around.insert(around.begin(), component.zone);
    for (const Id &id : around) {
        const Zone *zone = design.zone(id);
        const ZoneKind *kind = zone ? session()->catalog().zone(zone->kind) : nullptr;
        if (!kind || kind->gives != property.id)
            continue;
        if (const Json value = stated(zone->props, property.id); !value.is_null())
            return tr("%1, from zone '%2'").arg(text(displayValue(property, value)), text(zone->name));
    }
    return {};
}

Result<Change> InspectorModel::plan(const std::string &key, const Json &value) const
{
    return edit::setProperty(session()->design(), session()->catalog(), session()->selection().single(), key,
                             value);
}

} // namespace plumbline
