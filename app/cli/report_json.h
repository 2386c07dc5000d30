#pragma once

#include "cli/checked_file.h"

namespace plumbline::cli
{

/// The object that `plumbline check --format json` prints for one file.
Json reportJson(const std::string &file, const Checked &checked);

} // namespace plumbline::cli
