#include "practice/timeline.h"

#include "practice/read_json.h"

#include <algorithm>

namespace plumbline::practice
{

namespace
{

constexpr std::string_view timelineFormat = "plumbline-timeline";
constexpr double latestTime = 1e10; // four months in milliseconds, beyond any session
constexpr std::size_t mostLines = 1'000'000;

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        lines.emplace_back(text.substr(0, end + 1));
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += line;
    return text;
}

std::size_t placeIn(const Json &step, std::size_t index, const std::string &path, std::size_t most)
{
    const Json &number = step[index];
    if (!number.is_number_unsigned() || number.get<std::size_t>() > most)
        throw RuleError{path, "the line of a step is out of range"};
    return number.get<std::size_t>();
}

} // namespace

void Timeline::apply(const Step &step, Lines &lines)
{
    const auto from = lines.begin() + static_cast<std::ptrdiff_t>(step.from);
    const auto after = lines.erase(from, from + static_cast<std::ptrdiff_t>(step.removed));
    lines.insert(after, step.lines.begin(), step.lines.end());
}

void Timeline::append(Step step)
{
    if (!steps_.empty() && steps_.size() % stepsPerKey == 0)
        keys_.push_back(last_);
    apply(step, last_);
    steps_.push_back(std::move(step));
}

void Timeline::add(Millis at, std::string_view file)
{
    Lines lines = linesOf(file);
    if (empty()) {
        begin_ = at;
        keys_.push_back(lines);
        last_ = std::move(lines);
        return;
    }
    const auto [oldFrom, newFrom] = std::mismatch(last_.begin(), last_.end(), lines.begin(), lines.end());
    if (oldFrom == last_.end() && newFrom == lines.end())
        return;
    const auto [oldEnd, newEnd] = std::mismatch(last_.rbegin(), std::make_reverse_iterator(oldFrom),
                                                lines.rbegin(), std::make_reverse_iterator(newFrom));
    append({std::max(at, end()), static_cast<std::size_t>(oldFrom - last_.begin()),
            static_cast<std::size_t>(oldEnd.base() - oldFrom), Lines(newFrom, newEnd.base())});
}

std::size_t Timeline::stepsUntil(Millis at) const
{
    const auto later = [](Millis time, const Step &step) { return time < step.at; };
    return static_cast<std::size_t>(std::upper_bound(steps_.begin(), steps_.end(), at, later) -
                                    steps_.begin());
}

std::string Timeline::after(std::size_t steps) const
{
    if (steps == steps_.size())
        return joined(last_);
    const std::size_t key = std::min(steps / stepsPerKey, keys_.size() - 1);
    Lines lines = keys_[key];
    for (std::size_t i = key * stepsPerKey; i < steps; ++i)
        apply(steps_[i], lines);
    return joined(lines);
}

std::string Timeline::text() const
{
    Json steps = Json::array();
    for (const Step &step : steps_)
        steps.push_back({step.at, step.from, step.removed, step.lines});
    Json json = {{"format", timelineFormat}, {"version", 1}, {"begin", begin_}};
    json["file"] = empty() ? std::string() : joined(keys_.front());
    json["steps"] = std::move(steps);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Timeline> Timeline::fromText(std::string_view text, const std::string &where)
{
    const std::string fix = "The attempt can be read, but not replayed";
    try {
        const Json json = Json::parse(text);
        allowKeys(json, "", {"format", "version", "begin", "file", "steps"});
        if (requireText(json, "format", "") != timelineFormat)
            throw RuleError{"format", "must be \"plumbline-timeline\""};
        if (requireNumber(json, "version", "", 1, 1e6) > 1)
            throw RuleError{"version", "made by a newer Plumbline"};
        Timeline timeline;
        timeline.add(static_cast<Millis>(requireNumber(json, "begin", "", 0, latestTime)),
                     requireText(json, "file", ""));
        for (const Json &step : requireArray(json, "steps", "")) {
            const std::string path = inside("steps", std::to_string(timeline.steps()));
            if (!step.is_array() || step.size() != 4 || !step[0].is_number_integer())
                throw RuleError{path, "must be [time, line, removed, [lines]]"};
            const auto at = step[0].get<Millis>();
            if (at < timeline.end() || static_cast<double>(at) > latestTime)
                throw RuleError{path, "is before the step in front of it, or beyond any session"};
            const std::size_t from = placeIn(step, 1, path, timeline.last_.size());
            const std::size_t removed = placeIn(step, 2, path, timeline.last_.size() - from);
            timeline.append({at, from, removed, step[3].get<Lines>()});
            if (timeline.last_.size() > mostLines)
                throw RuleError{path, "the board has too many records"};
        }
        return timeline;
    } catch (const RuleError &error) {
        return problem(error.what, where + ": " + error.path, fix);
    } catch (const Json::exception &error) {
        return problem(std::string("it is not readable JSON (") + error.what() + ")", where, fix);
    }
}

bool operator==(const Timeline &a, const Timeline &b)
{
    return a.begin_ == b.begin_ && a.steps_ == b.steps_ && a.last_ == b.last_;
}

} // namespace plumbline::practice
