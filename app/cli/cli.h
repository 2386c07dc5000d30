#pragma once

#include "cli/export_call.h"
#include "design/problem.h"

#include <vector>

namespace plumbline::cli
{

/// 0 fine, 1 the answer is "no", 2 the call or a file is unusable.
enum ExitStatus { fine = 0, answerIsNo = 1, unusable = 2 };

/// What needs Qt's graphics; most calls do without, and start several times faster for it.
class Graphics
{
public:
    virtual ~Graphics() = default;
    /// Runs the program with its window; returns the exit status.
    virtual Result<int> runWindow(int &argc, char **argv, const std::vector<std::string> &files) = 0;
    virtual Result<void> exportDesign(const ExportCall &call) = 0;
};

/// The whole program: reads the command line, does what it asks for and returns the exit status. Results go
/// to standard output, everything else to standard error, a refused call or file as one line.
int run(int argc, char **argv, Graphics &graphics);

} // namespace plumbline::cli
