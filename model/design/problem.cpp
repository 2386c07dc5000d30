#include "design/problem.h"

namespace plumbline
{

std::string Problem::text() const
{
    std::string line;
    if (!where.empty())
        line += where + ": ";
    line += what + ".";
    if (!fix.empty())
        line += " " + fix + ".";
    return line;
}

} // namespace plumbline
