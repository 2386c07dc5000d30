#pragma once

#include <string>
#include <vector>

namespace plumbline::cli
{

/// `plumbline export`, read from the command line and checked.
struct ExportCall {
    std::string file; ///< "-" for standard input.
    std::string out;
    double scale = 1;
    std::string theme = "light";
    bool findings = false;          ///< Severity marks on the cards.
    std::vector<std::string> packs; ///< Folders of more rules and kinds.
};

} // namespace plumbline::cli
