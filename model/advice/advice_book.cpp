#include "advice/advice_book.h"

#include "catalog/json_file.h"

#include <algorithm>

namespace plumbline::advice
{

namespace
{

/// Caught in AdviceBook::read(): reading stops at the first mistake.
struct Mistake {
    Problem problem;
};

std::string text(const Json &json, const char *key, const std::string &where)
{
    if (!json.contains(key) || !json[key].is_string() || json[key].get_ref<const std::string &>().empty())
        throw Mistake{{std::string("'") + key + "' must be a text", where, {}}};
    return json[key].get<std::string>();
}

double number(const Json &json, const char *key, const std::string &where)
{
    if (!json.contains(key) || !json[key].is_number())
        throw Mistake{{std::string("'") + key + "' must be a number", where, {}}};
    return json[key].get<double>();
}

const Json &list(const Json &json, const char *key, const std::string &where)
{
    if (!json.contains(key) || !json[key].is_array())
        throw Mistake{{std::string("'") + key + "' must be a list", where, {}}};
    return json[key];
}

template <class T> T taken(Result<T> result)
{
    if (!result)
        throw Mistake{result.error()};
    return *std::move(result);
}

/// The axis that the entry is about; empty when it is about something else.
std::optional<Axis> axisOf(const Json &json, const std::string &where)
{
    if (!json.contains("axis"))
        return std::nullopt;
    const auto axis = axisFromKey(text(json, "axis", where));
    if (!axis)
        throw Mistake{{"there is no such axis", where, {}}};
    return axis;
}

AdviceBook::Shape readShape(const Json &json, const std::string &where)
{
    AdviceBook::Shape shape{text(json, "id", where),
                            text(json, "title", where),
                            number(json, "start", where),
                            {},
                            text(json, "price", where)};
    if (shape.start != 0)
        shape.base = text(json, "base", where);
    return shape;
}

AdviceBook::Criterion readCriterion(const Json &json, const AdviceBook &book, const std::string &where)
{
    AdviceBook::Criterion criterion;
    criterion.id = text(json, "id", where);
    const std::string at = where + " '" + criterion.id + "'";
    if (std::any_of(book.criteria.begin(), book.criteria.end(),
                    [&](const auto &other) { return other.id == criterion.id; }))
        throw Mistake{{"the criterion is there twice", at, {}}};
    criterion.when = taken(readCondition(json.value("when", Json()), at));
    if (json.contains("unless"))
        criterion.unless = taken(readCondition(json["unless"], at));
    for (const Json &effect : list(json, "effects", at)) {
        const std::string id = text(effect, "shape", at);
        const auto shape = std::find_if(book.shapes.begin(), book.shapes.end(),
                                        [&](const auto &candidate) { return candidate.id == id; });
        if (shape == book.shapes.end())
            throw Mistake{{"there is no shape '" + id + "'", at, {}}};
        criterion.effects.push_back({static_cast<std::size_t>(shape - book.shapes.begin()),
                                     number(effect, "weight", at), text(effect, "why", at)});
    }
    return criterion;
}

AdviceBook::Question readQuestion(const Json &json, const std::string &where)
{
    AdviceBook::Question question;
    question.axis = axisOf(json, where);
    if (!question.axis)
        question.task = text(json, "task", where);
    question.title = text(json, "title", where);
    question.weight = number(json, "weight", where);
    return question;
}

AdviceBook::Change readChange(const Json &json, const std::string &where)
{
    AdviceBook::Change change;
    change.axis = axisOf(json, where);
    change.words = text(json, "words", where);
    if (change.axis)
        return change;
    if (!json.contains("to"))
        throw Mistake{{"'to' is missing", where, {}}};
    change.to = json["to"];
    if (json.contains("task"))
        change.task = text(json, "task", where);
    else if (change.target = text(json, "target", where); !change.to.is_number())
        throw Mistake{{"a target is a number", where, {}}};
    return change;
}

AdviceBook::Mark readMark(const Json &json, const std::string &where)
{
    AdviceBook::Mark mark{
        text(json, "kind", where), {text(json, "shape", where)}, text(json, "words", where)};
    for (const Json &also : json.value("also", Json::array()))
        mark.shapes.push_back(also.get<std::string>());
    return mark;
}

void readConsequences(const Json &json, AdviceBook &book, const std::string &where)
{
    for (const Axis axis : allAxes) {
        const std::string key(axisKey(axis));
        const Json &steps = list(json, key.c_str(), where);
        auto &consequences = book.consequences[static_cast<std::size_t>(axis)];
        if (steps.size() != consequences.size())
            throw Mistake{{"'" + key + "' needs a sentence for each of 1 to 5", where, {}}};
        for (std::size_t i = 0; i < steps.size(); ++i)
            consequences[i] = steps[i].get<std::string>();
    }
}

AdviceBook readBook(const Json &json, const std::string &where)
{
    AdviceBook book;
    for (const Json &shape : list(json, "shapes", where))
        book.shapes.push_back(readShape(shape, where + ": shapes"));
    if (!std::equal(book.shapes.begin(), book.shapes.end(), shapes.begin(), shapes.end(),
                    [](const AdviceBook::Shape &shape, std::string_view id) { return shape.id == id; }))
        throw Mistake{{"'shapes' must hold each shape once, in the order of the file format", where, {}}};
    readConsequences(json.value("axes", Json::object()), book, where + ": axes");
    for (const Json &criterion : list(json, "criteria", where))
        book.criteria.push_back(readCriterion(criterion, book, where + ": criteria"));
    for (const Json &question : list(json, "questions", where))
        book.questions.push_back(readQuestion(question, where + ": questions"));
    for (const Json &change : list(json, "changes", where))
        book.changes.push_back(readChange(change, where + ": changes"));
    for (const Json &mark : list(json, "drawn", where))
        book.marks.push_back(readMark(mark, where + ": drawn"));
    return book;
}

} // namespace

Result<AdviceBook> AdviceBook::load(const std::filesystem::path &file)
{
    return readJsonFile(file).and_then([&](const Json &json) { return read(json, file.string()); });
}

Result<AdviceBook> AdviceBook::read(const Json &json, const std::string &where)
{
    try {
        return readBook(json, where);
    } catch (const Mistake &mistake) {
        return tl::unexpected(mistake.problem);
    } catch (const Json::exception &error) {
        return problem(std::string("a value has the wrong type (") + error.what() + ")", where);
    }
}

} // namespace plumbline::advice
