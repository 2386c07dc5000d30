#pragma once

#include <string>
#include <vector>

/// `plumbline rules` and `plumbline catalog`: the reference, from the same data that the checks use. Each
/// prints to standard output and returns the exit status. A list is `unusable` when something of it could not
/// be read.
namespace plumbline::cli
{

/// Folders of more rules and kinds.
using Packs = std::vector<std::string>;

int listRules(const Packs &packs);
int showRule(const std::string &id, const Packs &packs);
int listCatalog(const Packs &packs);
/// `kind` is a kind of component, connection or zone.
int showKind(const std::string &kind, const Packs &packs);

} // namespace plumbline::cli
