#pragma once

#include "catalog/catalog.h"
#include "design/change.h"

#include <set>
#include <string>
#include <vector>

namespace plumbline::check
{

struct Rule;

/// What a rule reads of a design (rules.md 4.6). Worked out from its conditions, so that no rule can forget a part.
struct Footprint {
    std::vector<bool> components;      ///< Kinds whose coming and going it notices, by index in Catalog::components().
    std::set<std::string> connections; ///< Kinds of connection that it follows or counts.
    std::set<std::string> properties;  ///< Of components and connections.
    bool everything = false;           ///< It reads more than this can say.
};

Footprint footprintOf(const Rule &rule, const Catalog &catalog);

/// What a change may alter in the eyes of a rule. Names are left out: they alter what a finding says and no verdict.
class Touched
{
public:
    Touched(const Change &change, const Catalog &catalog);

    bool touches(const Footprint &footprint) const;
    /// Components that go by another name now.
    const std::set<Id> &renamed() const { return renamed_; }
    /// Rules of the waivers that came, went or changed.
    const std::set<std::string> &waived() const { return waived_; }

private:
    void read(const Delta<Component> &delta, const Catalog &catalog);
    void read(const Delta<Connection> &delta);
    void readProps(const Props &before, const Props &after);

    std::set<std::size_t> components_;
    std::set<std::string> connections_;
    std::set<std::string> properties_;
    std::set<std::string> inherited_; ///< What zones can give.
    std::set<Id> renamed_;
    std::set<std::string> waived_;
    bool everything_ = false;
};

} // namespace plumbline::check
