#pragma once

#include <string_view>

namespace plumbline
{

/// Is the text a day of the calendar, YYYY-MM-DD? Such texts compare as the days do.
bool isDate(std::string_view text);

} // namespace plumbline
