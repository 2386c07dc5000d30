#pragma once

#include "design/problem.h"

#include <string>

namespace plumbline::cli
{

/// A call of `plumbline advise`.
struct AdviseCall {
    std::string file; ///< A design, with or without components; "-" for standard input.
    bool json = false;
};

/// Ranks the shapes for the profile of the file, with reasons and what would turn the choice.
Result<int> advise(const AdviseCall &call);

} // namespace plumbline::cli
