#pragma once

#include <string>

namespace plumbline::cli
{

/// `plumbline export`, read from the command line and checked.
struct ExportCall {
    std::string file; ///< "-" for standard input.
    std::string out;
    double scale = 1;
    std::string theme = "light";
    bool findings = false; ///< Severity marks on the cards.
};

} // namespace plumbline::cli
