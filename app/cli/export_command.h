#pragma once

#include "cli/export_call.h"
#include "design/problem.h"

namespace plumbline::cli
{

/// Reads, draws and writes. Needs no display: it starts Qt on its own offscreen platform, so it can run once
/// in a process and not beside a window.
Result<void> exportDesign(const ExportCall &call);

} // namespace plumbline::cli
