#pragma once

#include "check/report.h"

namespace plumbline::cli
{

/// The object that `plumbline check --format json` prints for one file.
Json reportJson(const std::string &file, const Report &report);

} // namespace plumbline::cli
