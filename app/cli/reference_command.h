#pragma once

#include <string>

/// `plumbline rules` and `plumbline catalog`: the reference, from the same data that the checks use. Each
/// prints to standard output and returns the exit status.
namespace plumbline::cli
{

int listRules();
int showRule(const std::string &id);
int listCatalog();
/// `kind` is a kind of component, connection or zone.
int showKind(const std::string &kind);

} // namespace plumbline::cli
