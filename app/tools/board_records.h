#pragma once

#include "catalog/catalog.h"
#include "design/design.h"
#include "drawing/scene.h"

namespace plumbline::tools
{

/// Of the ids those that have a place of their own: connections follow their ends.
std::set<Id> withPlace(const Design &design, const std::set<Id> &ids);

/// Of the ids those that a hand may move, resize or delete: they have a place, and are not locked.
std::set<Id> movable(const Design &design, const std::set<Id> &ids);

/// Around all records with a place; empty for none.
Rect boundsOf(const Design &design, const std::set<Id> &ids);

std::set<Id> everything(const Design &design);

/// Components and zones as one reads them: row by row from the top, left to right, a zone before what it
/// holds.
std::vector<Id> readingOrder(const Design &design);

/// Connection kinds that may be made from one component to another: legal, and not there already. `except` is
/// a connection that is about to change and does not count as there. The most fitting kind comes first.
std::vector<const ConnectionKind *> possibleKinds(const Design &design, const Catalog &catalog,
                                                  const Id &from, const Id &to, const Id &except = {});

/// Why possibleKinds is empty, as a sentence without a full stop: "No connection from 'LLM' to 'Cache'".
std::string whyNoConnection(const Design &design, const Id &from, const Id &to);

/// The component that a line end at `p` would bind to: the topmost one under it, else the nearest within
/// `reach` board pixels. Empty for none, and over `except`.
Id bindTarget(const Scene &scene, const Design &design, Point p, double reach, const Id &except);

/// A new card with its middle there, on the grid.
Rect cardAround(Point center);

} // namespace plumbline::tools
