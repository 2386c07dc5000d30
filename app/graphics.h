#pragma once

#include "cli/cli.h"

/// The entry point of the library with everything that needs Qt's graphics. The object lives as long as the
/// process.
extern "C" [[gnu::visibility("default")]] plumbline::cli::Graphics *plumblineGraphics();
