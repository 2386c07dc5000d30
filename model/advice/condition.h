#pragma once

#include "design/problem.h"
#include "design/records.h"

namespace plumbline::advice
{

/// What a profile says to a condition. An axis that is not answered reads neutral; an entry of the task card
/// or a target that is not stated is unknown.
enum class Truth { no, unknown, yes };

/// A condition on a profile. The language is described in resources/shapes/README.md.
struct Condition {
    enum class About { all, any, axis, task, target };
    enum class Test { is, has, only, atLeast, atMost, stated };

    About about = About::all;
    std::vector<Condition> parts; ///< Of all and any.
    Axis axis = Axis::quality;
    std::string key; ///< Of the task card or the targets.
    Test test = Test::is;
    Json value;         ///< Of is, has and only.
    double number = 0;  ///< Of at-least and at-most; a list is compared by its length.
    bool wanted = true; ///< Of stated.
};

Truth evaluate(const Condition &, const Profile &);

/// Reads a condition; `where` names it in the Problem.
Result<Condition> readCondition(const Json &, const std::string &where);

} // namespace plumbline::advice
