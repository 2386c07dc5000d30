#pragma once

#include "design/problem.h"

#include <string>

namespace plumbline::cli
{

/// A call of `plumbline new`.
struct NewCall {
    std::string shape;
    bool complete = false; ///< With everything that protects it; else that is left out.
    std::string out;       ///< Where the design goes; "-" for standard output.
};

/// Writes the skeleton of a shape.
Result<int> newDesign(const NewCall &call);

} // namespace plumbline::cli
