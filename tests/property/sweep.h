#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

namespace plumbline::testing
{

/// What is wrong with a design that verbs made from a sound one; empty when nothing is.
std::string sweep(const Design &, const Catalog &);

} // namespace plumbline::testing
