#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

namespace plumbline::practice
{

/// A component of one design that stands for one of the other.
struct Match {
    Id first;
    Id second;
};

/// Two matched components are joined in one design and not, or otherwise, in the other.
struct WiringDifference {
    enum class What { missing, extra, otherKind, otherWay } what = What::missing;
    Id from, to;           ///< Components of the second design; for `missing` where the connection would be.
    std::string kind;      ///< Of the connection in the first design (of the second for `extra`).
    std::string kindThere; ///< Of the one in the second design, for `otherKind` and `otherWay`.
};

struct Comparison {
    std::vector<Match> matches;
    std::vector<Id> missing; ///< Components of the first design that the second lacks.
    std::vector<Id> extra;   ///< Components of the second design that the first lacks.
    std::vector<WiringDifference> wiring;
    bool shapeDiffers = false;
};

/// Compares a design (`second`, an attempt) with another (`first`, the reference). Components match when they
/// are of one kind; among several, those with like neighbours and names match first. A control that a
/// component of the second design has built in is not missing.
Comparison compareDesigns(const Design &first, const Design &second);

} // namespace plumbline::practice
