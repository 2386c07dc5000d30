#pragma once

#include "catalog/catalog.h"
#include "store/faults.h"

/// One record from its JSON, without regard to other records. Nothing when a key that it cannot do without is
/// missing or does not fit; other values that do not fit are faults and are left out.
namespace plumbline::store
{

std::optional<Component> readComponent(const Value &, const Catalog &, Faults &);
std::optional<Connection> readConnection(const Value &, const Catalog &, Faults &);
std::optional<Zone> readZone(const Value &, const Catalog &, Faults &);
std::optional<Note> readNote(const Value &, const Catalog &, Faults &);
std::optional<Waiver> readWaiver(const Value &, const Catalog &, Faults &);

} // namespace plumbline::store
