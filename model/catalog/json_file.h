#pragma once

#include "catalog/json_path.h"
#include "design/problem.h"
#include "design/records.h"

#include <filesystem>

namespace plumbline
{

/// A data file with its text, so that messages can name lines.
struct JsonFile {
    std::filesystem::path path;
    std::string text;
    Json json;

    /// Where a value stands: "rules/a.json:12: checks[0].holds"; of the whole file its first line.
    std::string place(const JsonPath &value) const;
};

/// Reads a data file of the program (catalogue, rules, ...). Errors name the file and the line of a syntax
/// error.
Result<JsonFile> openJsonFile(const std::filesystem::path &path);
/// The same for who needs only the value.
Result<Json> readJsonFile(const std::filesystem::path &path);

/// Reads a whole file, at most `limit` bytes. A larger one is refused before it is read.
Result<std::string> readTextFile(const std::filesystem::path &path, std::uintmax_t limit);

/// The 1-based line of a byte offset.
std::size_t lineOfOffset(std::string_view text, std::size_t offset);

} // namespace plumbline
