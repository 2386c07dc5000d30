#pragma once

#include <string>
#include <string_view>

namespace plumbline::cli
{

/// How text may look where it goes.
struct Console {
    std::size_t width = 80; ///< Columns.
    bool color = false;

    /// Of standard output: its width and colours on a terminal, 80 plain columns elsewhere. NO_COLOR is
    /// honoured.
    static Console standardOutput();
};

enum class Ink { strong, quiet, blocker, warning, advice, question };

/// The text in colour where the console has colours, else as it is.
std::string inked(const Console &console, Ink ink, std::string_view text);

/// Text in UTF-8, broken at spaces so that each line fits. The first line begins with `first`, each further
/// one with as many spaces as `first` has columns. Ends with a line break; a word that is too long stands
/// out.
std::string wrapped(const Console &console, std::string_view first, std::string_view text);

/// How many columns a text in UTF-8 takes; wide scripts count as if they were narrow.
std::size_t columns(std::string_view text);

/// The text and spaces up to `width` columns.
std::string padded(std::string_view text, std::size_t width);

} // namespace plumbline::cli
