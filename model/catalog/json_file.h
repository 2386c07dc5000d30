#pragma once

#include "design/problem.h"
#include "design/records.h"

#include <filesystem>

namespace plumbline
{

/// Reads a data file of the program (catalogue, rules, ...). Errors name the file and the line of a syntax error.
Result<Json> readJsonFile(const std::filesystem::path &path);

/// Reads a whole file, at most `limit` bytes. A larger one is refused before it is read.
Result<std::string> readTextFile(const std::filesystem::path &path, std::uintmax_t limit);

/// The 1-based line of a byte offset.
std::size_t lineOfOffset(std::string_view text, std::size_t offset);

} // namespace plumbline
