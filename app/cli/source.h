#pragma once

#include "session/library.h"
#include "store/store.h"

namespace plumbline::cli
{

/// Reads a design from a file, or from standard input when `file` is "-". A file made by a newer Plumbline is
/// refused: what is not understood cannot be judged.
Result<Design> readSource(const std::string &file, const Catalog &catalog);

/// The same in two steps, for who needs the text too.
Result<std::string> readSourceText(const std::string &file);
Result<Design> readSource(const std::string &text, const std::string &file, const Catalog &catalog);

/// What messages call the file.
std::string sourceName(const std::string &file);

/// The program's data with these rule packs, and everything that could not be read of them named on standard
/// error. A Problem when one of the folders is no rule pack.
Result<std::unique_ptr<Library>> loadLibrary(const std::vector<std::string> &packs = {});

/// Today, YYYY-MM-DD, where the user is.
std::string today();

/// One line on standard error.
void complain(const Problem &problem);

} // namespace plumbline::cli
