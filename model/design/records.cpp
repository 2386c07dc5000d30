#include "design/records.h"

namespace plumbline
{

namespace
{
constexpr std::array<std::string_view, 6> axisKeys{"quality",         "scale",       "freshness",
                                                   "personalisation", "consequence", "compliance"};
}

Id Waiver::key() const
{
    Id key = rule;
    for (const Id &id : anchor)
        key += '\x1f' + id;
    return key;
}

std::string_view axisKey(Axis axis)
{
    return axisKeys[static_cast<std::size_t>(axis)];
}

std::optional<Axis> axisFromKey(std::string_view key)
{
    for (Axis axis : allAxes)
        if (axisKey(axis) == key)
            return axis;
    return std::nullopt;
}

int neutralAxisValue(Axis axis)
{
    return axis == Axis::compliance ? 2 : 3;
}

} // namespace plumbline
