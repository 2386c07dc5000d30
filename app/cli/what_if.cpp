#include "cli/what_if.h"

#include "cli/words.h"

namespace plumbline::cli
{

Result<WhatIf> readWhatIf(const std::string &shape, const std::vector<std::string> &axes)
{
    WhatIf whatIf;
    if (!shape.empty() && std::find(shapes.begin(), shapes.end(), shape) == shapes.end())
        return problem("'" + shape + "' is not a shape", "--shape", "Use one of " + listed(shapes));
    whatIf.shape = shape;
    for (const std::string &text : axes) {
        const std::size_t equals = text.find('=');
        const auto axis = axisFromKey(text.substr(0, equals));
        if (equals == std::string::npos || !axis) {
            std::vector<std::string_view> keys;
            for (const Axis known : allAxes)
                keys.push_back(axisKey(known));
            return problem("'" + text + "' does not name an axis", "--axis",
                           "Write name=value with one of " + listed(keys));
        }
        const std::string value = text.substr(equals + 1);
        if (value.size() != 1 || value[0] < '1' || value[0] > '5')
            return problem("'" + text + "' has no value from 1 to 5", "--axis",
                           "Write for example " + std::string(axisKey(*axis)) + "=4");
        whatIf.axes[*axis] = value[0] - '0';
    }
    return whatIf;
}

Result<void> applyWhatIf(const WhatIf &whatIf, Design &design)
{
    if (whatIf.shape.empty() && whatIf.axes.empty())
        return {};
    const auto before = std::make_shared<const Brief>(design.brief());
    Brief brief = *before;
    if (!whatIf.shape.empty())
        brief.shape = whatIf.shape;
    for (const auto &[axis, value] : whatIf.axes)
        brief.profile.axis(axis) = value;
    Change change;
    change.brief = Delta<Brief>{before, std::make_shared<const Brief>(std::move(brief))};
    return design.apply(change);
}

} // namespace plumbline::cli
