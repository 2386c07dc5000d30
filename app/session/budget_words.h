#pragma once

#include <string>

namespace plumbline
{

/// "8.5 ms", "850 ms", "2.3 s".
std::string durationWords(double ms);
/// Three digits or so: "0.0255", "1.05", "323".
std::string numberWords(double value);
/// As many digits as the nines need: "99.25", "99.973".
std::string availabilityWords(double pct);

} // namespace plumbline
