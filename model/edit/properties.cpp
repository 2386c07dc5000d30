#include "edit/properties.h"

#include <cmath>

namespace plumbline::edit
{

Json normalised(const Json &value)
{
    constexpr double exactIntegers = 9007199254740992; // 2^53
    if (!value.is_number_float())
        return value;
    const double number = value.get<double>();
    const bool whole = number == std::floor(number) && std::abs(number) < exactIntegers;
    return whole ? Json(static_cast<std::int64_t>(number)) : value;
}

} // namespace plumbline::edit
