#include "catalog/json_file.h"

#include <algorithm>
#include <fstream>

namespace plumbline
{

namespace
{
constexpr std::uintmax_t maxDataFile = 16 * 1024 * 1024;
}

Result<std::string> readTextFile(const std::filesystem::path &path, std::uintmax_t limit)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return problem("it is a folder, not a file", path.string(), "Name a file");
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    // A pipe has no size; it is read up to the limit like a file.
    if (!error && size > limit)
        return problem("the file has " + std::to_string(size) + " bytes, more than the limit of " +
                           std::to_string(limit),
                       path.string(), "Split the file");
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return problem("the file cannot be opened", path.string(), "Check that it exists and may be read");
    std::string text;
    std::array<char, 1 << 16> chunk;
    while (in.read(chunk.data(), chunk.size()) || in.gcount() > 0) {
        text.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
        if (text.size() > limit)
            return problem("the file has more bytes than the limit of " + std::to_string(limit),
                           path.string(), "Split the file");
    }
    if (in.bad())
        return problem("reading failed half-way", path.string(), "Try again");
    return text;
}

std::size_t lineOfOffset(std::string_view text, std::size_t offset)
{
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
    return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

std::string JsonFile::place(const JsonPath &value) const
{
    std::string where = path.string() + ":" + std::to_string(lineOfOffset(text, offsetOfPath(text, value)));
    if (!value.empty())
        where += ": " + pathText(value);
    return where;
}

Result<JsonFile> openJsonFile(const std::filesystem::path &path)
{
    auto text = readTextFile(path, maxDataFile);
    if (!text)
        return tl::unexpected(text.error());
    JsonFile file{path, *std::move(text), {}};
    try {
        file.json = Json::parse(file.text);
    } catch (const Json::parse_error &e) {
        return problem("it is not valid JSON",
                       path.string() + ":" + std::to_string(lineOfOffset(file.text, e.byte)),
                       "Mend the file or install Plumbline again");
    }
    return file;
}

Result<Json> readJsonFile(const std::filesystem::path &path)
{
    return openJsonFile(path).map([](JsonFile file) { return std::move(file.json); });
}

} // namespace plumbline
