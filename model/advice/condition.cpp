#include "advice/condition.h"

#include "design/brief_words.h"

#include <algorithm>

namespace plumbline::advice
{

namespace
{

using About = Condition::About;
using Test = Condition::Test;

Truth truth(bool yes)
{
    return yes ? Truth::yes : Truth::no;
}

template <std::size_t N> bool isOneOf(const std::array<std::string_view, N> &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

Truth compared(const Condition &condition, double number)
{
    return truth(condition.test == Test::atLeast ? number >= condition.number : number <= condition.number);
}

Truth ofTask(const Condition &condition, const Profile &profile)
{
    const auto entry = profile.task.find(condition.key);
    const bool stated = entry != profile.task.end();
    if (condition.test == Test::stated)
        return truth(stated == condition.wanted);
    if (!stated)
        return Truth::unknown;
    switch (condition.test) {
    case Test::is:
        return truth(*entry == condition.value);
    case Test::has:
        return truth(std::find(entry->begin(), entry->end(), condition.value) != entry->end());
    case Test::only:
        return truth(entry->size() == 1 && entry->front() == condition.value);
    default:
        return compared(condition,
                        entry->is_array() ? static_cast<double>(entry->size()) : entry->get<double>());
    }
}

Truth ofTarget(const Condition &condition, const Profile &profile)
{
    const auto target = profile.targets.find(condition.key);
    const bool stated = target != profile.targets.end();
    if (condition.test == Test::stated)
        return truth(stated == condition.wanted);
    return stated ? compared(condition, target->second) : Truth::unknown;
}

struct TestName {
    std::string_view name;
    Test test;
};
constexpr std::array<TestName, 6> testNames{{{"is", Test::is},
                                             {"has", Test::has},
                                             {"only", Test::only},
                                             {"at-least", Test::atLeast},
                                             {"at-most", Test::atMost},
                                             {"stated", Test::stated}}};

/// The tests that make sense for what the condition is about.
bool fits(const Condition &condition)
{
    const bool number = condition.test == Test::atLeast || condition.test == Test::atMost;
    if (condition.about == About::axis)
        return number;
    if (condition.about == About::target)
        return number || condition.test == Test::stated;
    const bool list = condition.key == "knowledge" || condition.key == "query-classes";
    if (condition.test == Test::stated)
        return true;
    if (number)
        return list || condition.key == "labelled-examples";
    return list == (condition.test == Test::has || condition.test == Test::only);
}

Result<void> readTest(const Json &json, const std::string &where, Condition &condition)
{
    if (json.size() != 2)
        return problem("a condition has its subject and one test", where);
    for (const auto &[name, value] : json.items()) {
        const auto found = std::find_if(testNames.begin(), testNames.end(),
                                        [&](const TestName &t) { return t.name == name; });
        if (found == testNames.end())
            continue;
        condition.test = found->test;
        const bool number = found->test == Test::atLeast || found->test == Test::atMost;
        if (number != value.is_number() || (found->test == Test::stated) > value.is_boolean())
            return problem("the test '" + name + "' has the wrong type of value", where);
        if (number)
            condition.number = value.get<double>();
        else if (found->test == Test::stated)
            condition.wanted = value.get<bool>();
        else
            condition.value = value;
        if (fits(condition))
            return {};
        return problem("the test '" + name + "' does not fit '" + condition.key + "'", where);
    }
    return problem("a condition needs a test", where, "Use is, has, only, at-least, at-most or stated");
}

} // namespace

Truth evaluate(const Condition &condition, const Profile &profile)
{
    switch (condition.about) {
    case About::axis:
        return compared(condition, profile.axisOrNeutral(condition.axis));
    case About::task:
        return ofTask(condition, profile);
    case About::target:
        return ofTarget(condition, profile);
    default:
        break;
    }
    const bool all = condition.about == About::all;
    Truth result = all ? Truth::yes : Truth::no;
    for (const Condition &part : condition.parts) {
        const Truth one = evaluate(part, profile);
        result = all ? std::min(result, one) : std::max(result, one);
    }
    return result;
}

Result<Condition> readCondition(const Json &json, const std::string &where)
{
    if (!json.is_object() || json.empty())
        return problem("a condition is an object", where);
    const std::string about = json.begin().key();
    const Json &subject = json.begin().value();
    Condition condition;
    if (about == "all" || about == "any") {
        condition.about = about == "all" ? About::all : About::any;
        if (!subject.is_array() || subject.empty() || json.size() != 1)
            return problem("'" + about + "' needs a list of conditions and stands alone", where);
        for (const Json &part : subject) {
            auto read = readCondition(part, where + "." + about);
            if (!read)
                return read;
            condition.parts.push_back(*std::move(read));
        }
        return condition;
    }
    if (!subject.is_string())
        return problem("a condition is about an axis, an entry of the task card or a target", where);
    condition.key = subject.get<std::string>();
    const auto axis = axisFromKey(condition.key);
    if (about == "axis" && axis) {
        condition.about = About::axis;
        condition.axis = *axis;
    } else if (about == "task" && isOneOf(taskKeys, condition.key)) {
        condition.about = About::task;
    } else if (about == "target" && isOneOf(targetKeys, condition.key)) {
        condition.about = About::target;
    } else {
        return problem("there is no " + about + " '" + condition.key + "'", where);
    }
    return readTest(json, where, condition).map([&] { return condition; });
}

} // namespace plumbline::advice
