#pragma once

#include "check/report.h"
#include "check/rule_book.h"
#include "design/design.h"

namespace plumbline::cli
{

/// Whole lines of a text that become other lines.
struct LineEdit {
    std::size_t line = 1;  ///< The first line that goes, from 1; of an insertion the line that follows.
    std::size_t count = 0; ///< How many lines go.
    std::string text;      ///< What stands there instead, each line with its end.
    friend bool operator==(const LineEdit &, const LineEdit &) = default;
};

/// Edits that turn `before` into `after`, from the top; both in lines that end with a line feed. Not always
/// the fewest.
std::vector<LineEdit> lineEdits(std::string_view before, std::string_view after);

/// A fix as edits of the design's file.
struct TextFix {
    FixOffer offer;
    std::vector<LineEdit> edits;
};

/// The fixes that the rules offer for the findings of the report, by fingerprint. `text` is that of the file,
/// `design` what it says. A file whose last line has no end gets none: an edit could not replace it in whole
/// lines.
std::map<std::string, std::vector<TextFix>> textFixes(const Report &report, const std::string &text,
                                                      const Design &design, const Catalog &catalog,
                                                      const RuleBook &rules);

} // namespace plumbline::cli
