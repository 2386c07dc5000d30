#pragma once

#include "design/problem.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace plumbline::budget
{

/// A default number with where it comes from.
struct Fact {
    std::string id;
    std::string title;
    double value = 0; ///< low <= value <= high, all in `unit`.
    double low = 0;
    double high = 0;
    std::string unit;
    std::string asOf; ///< Date, YYYY-MM-DD.
    std::string source;
    std::string grade; ///< A measured and published ... D convention; "proposal" has no strong source.
};

/// The default numbers of resources/facts. Immutable; a user may replace the file.
class Facts
{
public:
    /// Reads facts.json of a folder. Refuses a file that lacks a number which the budgets need, and names it.
    static Result<Facts> load(const std::filesystem::path &folder);

    /// Numbers that assume nothing of the market: what a verdict may rest on. Parts of one failure domain
    /// fail together, others never; failures are noticed; nothing costs or takes what nobody stated.
    /// `outputTokens`: of an answer that nobody gave a length.
    static Facts neutral(double outputTokens = 0);

    /// Null when there is no such number.
    const Fact *find(std::string_view id) const;
    const std::map<std::string, Fact, std::less<>> &all() const { return facts_; }

private:
    std::map<std::string, Fact, std::less<>> facts_;
};

} // namespace plumbline::budget
