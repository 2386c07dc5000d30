#pragma once

#include "catalog/catalog.h"

namespace plumbline::edit
{

inline const ComponentKind *kindOf(const Catalog &catalog, const Component &component)
{
    return catalog.component(component.kind);
}
inline const ConnectionKind *kindOf(const Catalog &catalog, const Connection &connection)
{
    return catalog.connection(connection.kind);
}
inline const ZoneKind *kindOf(const Catalog &catalog, const Zone &zone)
{
    return catalog.zone(zone.kind);
}

/// Titles of the stated properties that a record would have to give up to become of another kind: the ones
/// that only its present kind has, and the ones whose values do not fit. Properties that no kind knows are
/// kept without a look.
template <class Kind>
std::vector<std::string> misfits(const Props &props, const Kind *before, const Kind &after)
{
    std::vector<std::string> titles;
    for (const auto &[id, value] : props) {
        const Property *had = before ? before->property(id) : nullptr;
        const Property *has = after.property(id);
        if (has ? !has->whyNot(value).empty() : had != nullptr)
            titles.push_back((has ? has : had)->title);
    }
    return titles;
}

/// Numbers arrive as 2.0 from where all numbers are floating point, and would be written to files like that.
Json normalised(const Json &value);

} // namespace plumbline::edit
