#pragma once

#include "drawing/picture.h"

namespace plumbline
{

/// Share of a line's height that lies above the baseline, as in Inter and most faces for screens. TextMetrics
/// tells the height only, so that pictures do not depend on which font engine measured them.
inline constexpr double ascentShare = 0.8;

/// The longest beginning of the text that fits the width, ended by an ellipsis when something is missing;
/// empty when not even the ellipsis fits. Cuts between user-perceived characters, never inside one; control
/// characters and line breaks read as spaces.
std::string elided(std::string_view text, FontRole font, const TextMetrics &metrics, double width);

/// Breaks text into lines no wider than `width`, at most `maxLines`: at line breaks, else between words, else
/// (a word wider than a line) between characters. The last line ends with an ellipsis when there was more.
std::vector<std::string> wrapped(std::string_view text, FontRole font, const TextMetrics &metrics,
                                 double width, std::size_t maxLines);

} // namespace plumbline
