#pragma once

#include "catalog/catalog.h"

namespace plumbline::tools
{

/// How well a text fits what was typed: 0 for not at all, about 1 for the same words. Every word of the query
/// has to be found, as a whole, as the beginning of a word, as initials, or with one slip of the finger. Case
/// and punctuation do not matter.
double likeness(std::string_view query, std::string_view text);

/// How well a kind of component fits what was typed; 0 for not at all. Every word of the query has to be
/// found: in the title, a synonym, the category or the meaning (in this order of worth), as a whole, as the
/// beginning of a word, as initials, or with one slip of the finger. Case and punctuation do not matter.
double matchScore(std::string_view query, const ComponentKind &kind, std::string_view category);

/// The kinds that fit, best first; equal ones in the order of the catalogue.
std::vector<const ComponentKind *> searchKinds(std::string_view query, const Catalog &catalog);

} // namespace plumbline::tools
