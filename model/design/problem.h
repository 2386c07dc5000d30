#pragma once

#include <string>
#include <tl/expected.hpp>

namespace plumbline
{

/// Something a user or a file caused, said in three parts. Bugs are assertions, never Problems.
struct Problem {
    std::string what;  ///< What is wrong, one sentence without a full stop: "unknown kind 'llmm'".
    std::string where; ///< File, JSON path and line, or the name of the record; may be empty.
    std::string fix;   ///< What to do about it, one sentence without a full stop; may be empty.

    /// One line: "where: what. Fix."
    std::string text() const;
};

template <class T> using Result = tl::expected<T, Problem>;

inline tl::unexpected<Problem> problem(std::string what, std::string where = {}, std::string fix = {})
{
    return tl::unexpected<Problem>(Problem{std::move(what), std::move(where), std::move(fix)});
}

} // namespace plumbline
