#include "cli/console.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace plumbline::cli
{

Console Console::standardOutput()
{
    Console console;
    if (!isatty(STDOUT_FILENO))
        return console;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        console.width = std::clamp<std::size_t>(size.ws_col, 40, 120);
    const char *refused = std::getenv("NO_COLOR");
    const char *terminal = std::getenv("TERM");
    console.color = !(refused && *refused) && !(terminal && std::string_view(terminal) == "dumb");
    return console;
}

std::string inked(const Console &console, Ink ink, std::string_view text)
{
    // Bold, faint, and four of the eight basic colours, which every theme of a terminal keeps legible.
    static constexpr std::array<std::string_view, 6> codes{"1", "2", "1;31", "1;33", "1;36", "1;34"};
    if (!console.color || text.empty())
        return std::string(text);
    std::string colored = "\033[";
    colored += codes.at(static_cast<std::size_t>(ink));
    colored += 'm';
    colored += text;
    return colored + "\033[0m";
}

std::size_t columns(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string padded(std::string_view text, std::size_t width)
{
    const std::size_t used = columns(text);
    return std::string(text) + std::string(width > used ? width - used : 0, ' ');
}

std::string wrapped(const Console &console, std::string_view first, std::string_view text)
{
    const std::size_t indent = columns(first);
    std::string result(first);
    std::size_t used = indent;
    bool lineEmpty = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty())
            continue;
        const std::size_t width = columns(word);
        if (!lineEmpty && used + 1 + width > console.width) {
            result += '\n' + std::string(indent, ' ');
            used = indent;
            lineEmpty = true;
        }
        if (!lineEmpty)
            result += ' ';
        used += width + (lineEmpty ? 0 : 1);
        result += word;
        lineEmpty = false;
    }
    return result + '\n';
}

} // namespace plumbline::cli
