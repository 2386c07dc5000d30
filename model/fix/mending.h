#pragma once

#include "check/evaluate.h"
#include "check/report.h"
#include "check/rule_data.h"
#include "edit/verbs.h"

namespace plumbline::fix
{

/// Carries out the steps of one fix on a design, each on what the ones before left.
class Mending
{
public:
    Mending(const Design &design, const Catalog &catalog, const RuleBook::Data &rules,
            const Finding &finding);

    /// The change of all steps together; a Problem when one of them cannot be done.
    Result<Change> carryOut(const check::FixPlan &plan);
    const std::vector<Id> &added() const { return added_; }

private:
    Result<void> perform(const check::FixStep &step);
    Result<void> perform(const check::InsertStep &step);
    Result<void> perform(const check::AttachStep &step);
    Result<void> perform(const check::AddStep &step);
    Result<void> perform(const check::ConnectStep &step);
    Result<void> perform(const check::SetStep &step);
    Result<void> perform(const check::ConvertStep &step);

    Result<void> apply(const Result<Change> &plan);
    Result<Id> place(const std::string &kind, Point wished, const Props &props);
    Result<Id> connect(const Id &from, const Id &to, const std::string &kind, const Props &props);
    Result<void> state(const Id &record, const Props &props);
    /// The records that a step speaks of; empty when there are none.
    std::vector<Id> records(const check::FixPlace &place);
    std::vector<Id> selected(const check::FixPlace &place);
    std::optional<Id> nearest(const std::vector<Id> &ids) const;
    Point centerOf(const std::vector<Id> &ids) const;
    Id fresh(const std::string &stem) const;

    Design design_;
    const Catalog &catalog_;
    const RuleBook::Data &rules_;
    const Finding &finding_;
    Change change_;
    std::vector<Id> added_;
    Id latest_; // what "new" means: added last, or taken in its place
};

} // namespace plumbline::fix
