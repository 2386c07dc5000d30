#include "cli/component_lines.h"

#include "catalog/json_path.h"

#include <algorithm>
#include <sstream>

namespace plumbline::cli
{

ComponentLines componentLines(const std::string &text)
{
    constexpr std::string_view separators = " \t\r\n,";
    ComponentLines lines;
    std::size_t at = offsetOfPath(text, {"components"});
    if (at >= text.size() || text[at] != '[')
        return lines;
    std::istringstream in(text);
    std::size_t line = 1;
    auto counted = text.begin();
    at = text.find_first_not_of(separators, at + 1);
    while (at != std::string::npos && text[at] == '{') {
        const auto begin = text.begin() + static_cast<std::ptrdiff_t>(at);
        line += static_cast<std::size_t>(std::count(counted, begin, '\n'));
        counted = begin;
        Json component;
        try {
            in.seekg(static_cast<std::streamoff>(at));
            in >> component; // Stops behind the closing brace.
        } catch (const Json::exception &) {
            break;
        }
        if (const auto id = component.find("id"); id != component.end() && id->is_string())
            lines.emplace(id->get<Id>(), line);
        at = text.find_first_not_of(separators, static_cast<std::size_t>(std::streamoff(in.tellg())));
    }
    return lines;
}

} // namespace plumbline::cli
