#include "practice/library.h"
#include "practice/read_json.h"
#include "store/parse.h"
#include "store/read_brief.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace plumbline::practice
{

namespace
{

constexpr std::string_view formatName = "plumbline-scenario";
constexpr int formatVersion = 1;
/// How far a worked line of a budget may be from what its terms give: the texts round to two or three digits.
constexpr double budgetTolerance = 0.05;

void checkShape(const std::string &shape, const std::string &path)
{
    if (std::find(shapes.begin(), shapes.end(), shape) == shapes.end())
        throw RuleError{path, "unknown shape '" + shape + "'"};
}

class Reader
{
public:
    Reader(const store::Source &source, Json &json, const Vocabulary &words)
        : source_(source), json_(json), root_(json), words_(words)
    {
    }

    Scenario read();

private:
    Profile profile(const store::Value &value);
    void head(Scenario &scenario);
    void hidden(Scenario &scenario);
    void answer(Scenario &scenario);
    void story(Scenario &scenario);
    void parts(Scenario &scenario);
    void budget(Scenario &scenario);
    void rubric(Scenario &scenario);
    void checkWhole(const Scenario &scenario) const;
    void checkSources(const std::vector<std::string> &keys, const std::string &path) const;

    const store::Source &source_;
    Json &json_;
    store::Value root_;
    const Vocabulary &words_;
};

/// Throws the Problem of the store, which knows the line.
Profile Reader::profile(const store::Value &value)
{
    store::Faults faults(source_, store::Faults::Mode::strict);
    auto read = store::asProfile(value, faults);
    if (faults.first())
        throw Problem(*faults.first());
    if (!read)
        throw RuleError{pathText(value.path()), "must be a profile"};
    for (const Json *unknown : {&read->extra, &read->extraTargets})
        if (!unknown->empty())
            throw RuleError{pathText(value.path()), "unknown key '" + unknown->begin().key() + "'"};
    return *std::move(read);
}

void Reader::checkSources(const std::vector<std::string> &keys, const std::string &path) const
{
    // A user's own scenario may give an address; a key of the list is short.
    for (const std::string &key : keys)
        if (key.find_first_of("./: ") == std::string::npos && words_.source(key).empty())
            throw RuleError{path, "unknown source '" + key + "'"};
}

void Reader::head(Scenario &scenario)
{
    allowKeys(json_, "", {"format",   "version", "id",      "title",  "prompt", "difficulty", "minutes",
                          "pairs",    "anchor",  "profile", "hidden", "answer", "twist",      "hardest",
                          "failures", "parts",   "fits",    "budget", "rubric", "sources"});
    if (anyText(json_, "format", "") != formatName)
        throw RuleError{"format", "must be \"plumbline-scenario\""};
    const int version = static_cast<int>(requireNumber(json_, "version", "", 1, 1e6));
    if (version > formatVersion)
        throw RuleError{"version", "made by a newer Plumbline (version " + std::to_string(version) + ")"};
    scenario.id = filledText(json_, "id", "");
    if (scenario.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
        throw RuleError{"id", "must be made of small letters, digits and hyphens"};
    scenario.title = filledText(json_, "title", "");
    scenario.prompt = filledText(json_, "prompt", "");
    scenario.difficulty = static_cast<int>(requireNumber(json_, "difficulty", "", 1, 3));
    scenario.minutes = static_cast<int>(requireNumber(json_, "minutes", "", 15, 45));
    if (scenario.minutes % 15 != 0)
        throw RuleError{"minutes", "must be 15, 30 or 45"};
    scenario.pairs = anyTexts(json_, "pairs", "");
    scenario.sources = anyTexts(json_, "sources", "");
    checkSources(scenario.sources, "sources");
    if (json_.contains("anchor")) {
        const Json &anchor = requireObject(json_, "anchor", "");
        allowKeys(anchor, "anchor", {"text", "sources"});
        scenario.anchor = {filledText(anchor, "text", "anchor"), anyTexts(anchor, "sources", "anchor")};
        checkSources(scenario.anchor.sources, "anchor.sources");
    }
}

void Reader::hidden(Scenario &scenario)
{
    Json &list = json_["hidden"];
    eachOf(json_, "hidden", "", [&](const Json &entry, const std::string &path) {
        allowKeys(entry, path, {"id", "axis", "topic", "text", "questions", "sets"});
        HiddenConstraint constraint;
        constraint.id = filledText(entry, "id", path);
        if (scenario.constraint(constraint.id))
            throw RuleError{inside(path, "id"), "'" + constraint.id + "' is there already"};
        const auto axis = axisFromKey(requireText(entry, "axis", path));
        if (!axis)
            throw RuleError{inside(path, "axis"), "must be one of the six axes"};
        constraint.axis = *axis;
        constraint.topic = anyText(entry, "topic", path);
        constraint.text = filledText(entry, "text", path);
        constraint.questions =
            requireTexts(requireArray(entry, "questions", path), inside(path, "questions"));
        if (constraint.questions.empty())
            throw RuleError{inside(path, "questions"), "must have a question that reveals the constraint"};
        scenario.hidden.push_back(std::move(constraint));
    });
    const store::Value hiddenValue = root_.child("hidden", list);
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].contains("sets")) {
            const store::Value entry = hiddenValue.child(i);
            scenario.hidden[i].sets = profile(entry.child("sets", list[i]["sets"]));
        }
}

void Reader::answer(Scenario &scenario)
{
    const Json &json = requireObject(json_, "answer", "");
    allowKeys(json, "answer", {"best", "because", "accepted", "accepted-when", "loses"});
    Answer &answer = scenario.answer;
    answer.best = requireText(json, "best", "answer");
    checkShape(answer.best, "answer.best");
    answer.because = filledText(json, "because", "answer");
    answer.accepted = anyTexts(json, "accepted", "answer");
    for (const std::string &shape : answer.accepted)
        checkShape(shape, "answer.accepted");
    answer.acceptedWhen = anyText(json, "accepted-when", "answer");
    if (answer.accepted.empty() != answer.acceptedWhen.empty())
        throw RuleError{"answer", "'accepted' and 'accepted-when' come together"};
    for (const auto &[shape, why] : requireObject(json, "loses", "answer").items()) {
        checkShape(shape, "answer.loses");
        answer.loses[shape] = filledText(json["loses"], shape.c_str(), "answer.loses");
    }
    for (const std::string_view shape : shapes)
        if (shape != "none" && shape != answer.best && !answer.loses.contains(std::string(shape)))
            throw RuleError{"answer.loses", "does not say why " + std::string(shape) + " loses"};
    if (answer.loses.contains(answer.best))
        throw RuleError{"answer.loses", "names the best shape"};
}

void Reader::story(Scenario &scenario)
{
    if (json_.contains("twist")) {
        const Json &json = requireObject(json_, "twist", "");
        allowKeys(json, "twist", {"text", "changes", "shape"});
        scenario.twist = {filledText(json, "text", "twist"), filledText(json, "changes", "twist"),
                          anyText(json, "shape", "twist")};
        if (!scenario.twist.shape.empty())
            checkShape(scenario.twist.shape, "twist.shape");
    }
    if (json_.contains("hardest")) {
        const Json &json = requireObject(json_, "hardest", "");
        allowKeys(json, "hardest", {"text", "component"});
        scenario.hardest.text = filledText(json, "text", "hardest");
        if (json.contains("component"))
            scenario.hardest.component = words_.selector(json["component"], "hardest.component");
    }
    if (json_.contains("failures"))
        eachOf(json_, "failures", "", [&](const Json &entry, const std::string &path) {
            allowKeys(entry, path, {"break", "detect", "recover"});
            scenario.failures.push_back({filledText(entry, "break", path), filledText(entry, "detect", path),
                                         filledText(entry, "recover", path)});
        });
}

void Reader::parts(Scenario &scenario)
{
    const auto add = [&](const std::string &id, const std::string &path) {
        const auto known = words_.parts().find(id);
        if (known == words_.parts().end())
            throw RuleError{path, "unknown part '" + id + "'"};
        for (const RequiredPart &part : scenario.parts)
            if (part.id == id)
                throw RuleError{path, "the part '" + id + "' is there already"};
        scenario.parts.push_back(known->second);
    };
    if (json_.contains("parts"))
        eachOf(json_, "parts", "", [&](const Json &entry, const std::string &path) {
            if (entry.is_string())
                return add(entry.get<std::string>(), path);
            allowKeys(entry, path, {"part", "as", "component"});
            add(requireText(entry, "part", path), path);
            scenario.parts.back().title = filledText(entry, "as", path);
            if (entry.contains("component"))
                scenario.parts.back().component =
                    words_.selector(entry["component"], inside(path, "component"));
        });
    scenario.fits = anyTexts(json_, "fits", "");
    for (const std::string &kind : scenario.fits)
        if (!words_.catalog().component(kind))
            throw RuleError{"fits", "unknown component kind '" + kind + "'"};
}

void Reader::budget(Scenario &scenario)
{
    if (!json_.contains("budget"))
        return;
    const Json &json = requireObject(json_, "budget", "");
    allowKeys(json, "budget", {"text", "lines"});
    scenario.budget.text = filledText(json, "text", "budget");
    eachOf(json, "lines", "budget", [&](const Json &entry, const std::string &path) {
        allowKeys(entry, path, {"label", "value", "unit", "terms"});
        BudgetLine line{filledText(entry, "label", path),
                        requireNumber(entry, "value", path, 0, 1e15),
                        anyText(entry, "unit", path),
                        {}};
        double sum = 0;
        if (entry.contains("terms")) {
            line.terms = entry["terms"].get<std::vector<std::vector<double>>>();
            for (const auto &factors : line.terms) {
                double product = 1;
                for (const double factor : factors)
                    product *= factor;
                sum += product;
            }
            if (std::abs(sum - line.value) > budgetTolerance * std::max(std::abs(line.value), std::abs(sum)))
                throw RuleError{path,
                                "the terms give " + Json(sum).dump() + ", not " + Json(line.value).dump()};
        }
        scenario.budget.lines.push_back(std::move(line));
    });
}

void Reader::rubric(Scenario &scenario)
{
    eachOf(json_, "rubric", "", [&](const Json &entry, const std::string &path) {
        RubricItem item = words_.item(entry, path);
        for (const RubricItem &other : scenario.rubric)
            if (other.id == item.id)
                throw RuleError{inside(path, "id"), "'" + item.id + "' is there already"};
        scenario.rubric.push_back(std::move(item));
    });
}

void Reader::checkWhole(const Scenario &scenario) const
{
    for (const Axis axis : allAxes)
        if (!scenario.profile.axis(axis))
            throw RuleError{"profile", "does not answer the axis '" + std::string(axisKey(axis)) + "'"};
    for (std::size_t i = 0; i < scenario.hidden.size(); ++i)
        if (const auto names = notContained(scenario.hidden[i].sets, scenario.profile); !names.empty())
            throw RuleError{"hidden[" + std::to_string(i) + "].sets",
                            "'" + names.front() + "' is not what the profile says"};
    const auto &classes = scenario.profile.task.contains("query-classes")
                              ? scenario.profile.task["query-classes"]
                              : Json::array();
    if (scenario.answer.best == "hybrid" && classes.size() < 2)
        throw RuleError{"profile.task", "a hybrid needs two query classes or more"};
}

Scenario Reader::read()
{
    Scenario scenario;
    head(scenario);
    if (!json_.contains("profile"))
        throw RuleError{"profile", "must be an object"};
    answer(scenario);
    story(scenario);
    parts(scenario);
    budget(scenario);
    rubric(scenario);
    hidden(scenario);
    scenario.profile = profile(root_.child("profile", json_["profile"]));
    checkWhole(scenario);
    return scenario;
}

} // namespace

Result<Scenario> readScenario(std::string_view text, const std::string &name, const Vocabulary &words)
{
    const store::Source source{text, name};
    auto json = store::parseDocument(source);
    if (!json)
        return tl::unexpected(json.error());
    const std::string fix = "Correct the file; until then this scenario is left out";
    try {
        if (!json->is_object())
            throw RuleError{"", "must be an object"};
        return Reader(source, *json, words).read();
    } catch (const RuleError &error) {
        return tl::unexpected(source.problem(pathFromText(error.path), error.what, fix));
    } catch (const Problem &fault) {
        return tl::unexpected(fault);
    } catch (const Json::exception &error) {
        return tl::unexpected(
            source.problem({}, std::string("a value has the wrong type (") + error.what() + ")", fix));
    }
}

} // namespace plumbline::practice
