#pragma once

#include "edit/verbs.h"
#include "fix/places.h"

namespace plumbline::fix
{

/// Carries out the steps of one fix on a design, each on what the ones before left.
class Mending
{
public:
    Mending(const Design &design, const Catalog &catalog, const RuleBook::Data &rules,
            const Finding &finding);

    /// The change of all steps together; a Problem when one of them cannot be done, or the fix does not fit
    /// here.
    Result<Change> carryOut(const check::FixPlan &plan);
    const std::vector<Id> &added() const { return places_.added(); }

private:
    Result<void> perform(const check::FixStep &step);
    // mending.cpp: components
    Result<void> perform(const check::AttachStep &step);
    Result<void> perform(const check::AddStep &step);
    Result<void> perform(const check::SetStep &step);
    Result<void> perform(const check::ConvertStep &step);
    Result<void> perform(const check::ShapeStep &step);
    Result<void> perform(const check::RemoveStep &step);
    // mending_lines.cpp: connections
    Result<void> perform(const check::InsertStep &step);
    Result<void> perform(const check::ConnectStep &step);
    Result<void> perform(const check::RetargetStep &step);
    Result<void> perform(const check::SplitStep &step);

    Result<void> apply(const Result<Change> &plan);
    std::vector<Id> records(const check::FixPlace &place) const { return places_.records(place, design_); }
    /// The kinds of the part: one, or those of the controls that are missing.
    std::vector<std::string> kindsOf(const check::NewPart &part) const;
    /// An empty list when there is no such value.
    Json valueFor(const check::SetStep &step, const Id &record) const;
    /// The new component, or the one that is there in its place.
    Result<Id> make(const check::NewPart &part, const std::string &kind, Point wished);
    Result<void> attach(const Id &control, const std::vector<Id> &hosts);
    /// A connection; where an equal one is there already, that one gets the properties.
    Result<Id> connect(const Id &from, const Id &to, const std::string &kind, const Props &props);
    Result<void> putBetween(const Id &middle, const std::vector<Id> &connections, const std::string &as);
    /// Other ends and another kind (empty keeps it), with the label and the properties that fit. Where that
    /// would make a connection equal to another one, or run into its own start, it is dropped.
    Result<void> rewire(const Id &connection, const Id &from, const Id &to, const std::string &as);
    Id equalTo(const Id &from, const Id &to, const std::string &kind) const;
    Result<void> state(const Id &record, const Props &props);
    Id fresh(const std::string &stem) const;

    Design design_;
    const Catalog &catalog_;
    const Finding &finding_;
    Places places_;
    Change change_;
};

/// Why a step was not carried out: what it speaks of is not on the board.
tl::unexpected<Problem> nothingThere(const std::string &what);

} // namespace plumbline::fix
