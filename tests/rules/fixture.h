#pragma once

#include "check/check.h"

#include <filesystem>

namespace plumbline::testing
{

/// The rules of resources/, loaded once. Throws std::runtime_error when they do not load.
const RuleBook &ruleBook();

struct Fixture {
    std::string rule;
    std::string kind; ///< "fires", "near-miss-inline", ...
    std::string name;
    Json json;

    std::string title() const { return rule + " / " + kind + " / " + name; }
};

/// All fixtures below a folder, by rule id. Throws std::runtime_error on a malformed file.
std::vector<Fixture> loadFixtures(const std::filesystem::path &folder);

/// The board of a fixture, read through the store like any file. Throws std::runtime_error when it is not
/// legal.
Design boardOf(const Fixture &fixture, const Catalog &catalog);

/// One line per difference between what a rule found and what the fixture expects; empty when they agree.
std::vector<std::string> differences(const Fixture &fixture, const Report &report);

} // namespace plumbline::testing
