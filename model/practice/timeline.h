#pragma once

#include "practice/interview.h"

namespace plumbline::practice
{

/// How a board came to be: the design file as it was at the start, and what changed in its lines at which
/// session time. The file has one record a line and equal designs give equal bytes, so a change of one record
/// is a step of one line, and every state that a replay shows passes through the reader of files.
class Timeline
{
public:
    /// The board at a moment, as store::writeDesign() gives it. Equal to the one before: no step. A time
    /// before the last step counts as that step's time.
    void add(Millis at, std::string_view file);

    bool empty() const { return keys_.empty(); }
    /// Beside the first state.
    std::size_t steps() const { return steps_.size(); }
    /// Times of the first state and of every step; never falling.
    Millis begin() const { return begin_; }
    Millis end() const { return steps_.empty() ? begin_ : steps_.back().at; }
    Millis timeOf(std::size_t step) const { return steps_[step].at; }
    /// How many steps had happened at the time.
    std::size_t stepsUntil(Millis at) const;
    /// The file after so many steps. Not for an empty timeline. Takes the same time wherever the step lies.
    std::string after(std::size_t steps) const;

    /// Compact JSON.
    std::string text() const;
    /// Refuses what text() does not write; `where` names the record in messages.
    static Result<Timeline> fromText(std::string_view text, const std::string &where);

    friend bool operator==(const Timeline &a, const Timeline &b);

private:
    using Lines = std::vector<std::string>;
    /// `removed` lines from `from` on become `lines`.
    struct Step {
        Millis at = 0;
        std::size_t from = 0;
        std::size_t removed = 0;
        Lines lines;
        friend bool operator==(const Step &, const Step &) = default;
    };
    static void apply(const Step &step, Lines &lines);
    void append(Step step);

    static constexpr std::size_t stepsPerKey = 64;

    Millis begin_ = 0;
    std::vector<Step> steps_;
    std::vector<Lines> keys_; ///< The lines before step 0, 64, 128, ...
    Lines last_;              ///< After all steps.
};

} // namespace plumbline::practice
