#include "drawing/picture.h"

#include <array>
#include <utility>

namespace plumbline
{

Role roleFromName(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, Role>, 11> roles{
        {{"entry", Role::entry},
         {"safety", Role::safety},
         {"orchestration", Role::orchestration},
         {"models", Role::models},
         {"knowledge", Role::knowledge},
         {"data", Role::data},
         {"state", Role::state},
         {"tools", Role::tools},
         {"quality", Role::quality},
         {"training", Role::training},
         {"operations", Role::operations}}};
    for (const auto &[known, role] : roles)
        if (known == name)
            return role;
    return Role::operations;
}

} // namespace plumbline
