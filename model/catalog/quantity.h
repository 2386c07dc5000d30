#pragma once

#include "design/problem.h"

#include <string>
#include <string_view>

/// Numbers as people say them. A number is kept in one unit (of a target or a property: "ms", "req/s",
/// "/month", "USD/month", "%", "" for a count) and typed in any that means the same: "1.5 s", "40k/day",
/// "$20k", "99.95 %", "1M pages". A month is 30 days and a year 365.
namespace plumbline
{

/// What was typed, in `unit`; or why it is not such a number, with what could be typed instead. "1,500" is
/// fifteen hundred and "1,5" one and a half. A number without a unit is in `unit`. Money of another currency
/// is refused: it has no fixed rate.
Result<double> parseQuantity(std::string_view typed, std::string_view unit);

/// The shortest text that parseQuantity() reads as exactly this value: 1500 ms is "1.5 s", 40,000 a day kept
/// in req/s is "40k/day".
std::string exactQuantity(double value, std::string_view unit);

/// The value in the unit itself or the fitting one of its kind, rounded to three significant digits:
/// "0.463 req/s", "1.5 s", "$20k/month".
std::string shownQuantity(double value, std::string_view unit);

} // namespace plumbline
