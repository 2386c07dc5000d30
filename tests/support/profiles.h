#pragma once

#include "design/records.h"

namespace plumbline::testing
{

/// A profile of tests/advice with the shape that should lead.
struct KnownProfile {
    std::string id;
    std::string title;
    std::string leads;
    Profile profile;
};

/// The profiles of a file in tests/advice ("scenarios", "variants"), read as a design file would be.
std::vector<KnownProfile> knownProfiles(const std::string &file);
/// Both files.
std::vector<KnownProfile> allKnownProfiles();
KnownProfile knownProfile(const std::string &id);

} // namespace plumbline::testing
