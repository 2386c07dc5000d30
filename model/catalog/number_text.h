#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Numbers in text, the same in every locale.
namespace plumbline::quantity
{

struct Number {
    double value = 0;
    std::size_t length = 0; ///< Bytes read.
};

/// A decimal number at the start of the text. Groups of three may be set apart by a comma, a point (when a
/// comma follows), a blank or an apostrophe; one comma that does not set groups apart is a decimal comma. No
/// exponents and no infinities: people do not type those.
std::optional<Number> numberAt(std::string_view text);

/// The shortest decimal text that reads as this value again, without an exponent up to 1e21.
std::string shortestText(double value);
/// Rounded to that many significant digits, without trailing zeros.
std::string roundedText(double value, int digits);
/// Significant digits of a decimal text.
int significantDigits(std::string_view text);

} // namespace plumbline::quantity
