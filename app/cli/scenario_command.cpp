#include "cli/scenario_command.h"

#include "catalog/json_file.h"
#include "cli/cli.h"
#include "cli/scenario_text.h"
#include "cli/source.h"
#include "cli/words.h"
#include "practice/figures.h"
#include "practice/start.h"
#include "session/scenarios.h"

#include <charconv>
#include <iostream>

namespace plumbline::cli
{

namespace
{

using practice::Scenario;

/// The program's data with its scenarios, every one that could not be read named on standard error.
struct Shelf {
    std::unique_ptr<Library> library;
    practice::ScenarioLibrary scenarios;
};

Result<Shelf> openShelf()
{
    auto library = loadLibrary();
    if (!library)
        return tl::unexpected(library.error());
    auto scenarios = loadScenarios(**library);
    if (!scenarios)
        return tl::unexpected(scenarios.error());
    for (const Problem &problem : scenarios->problems())
        complain(problem);
    return Shelf{*std::move(library), *std::move(scenarios)};
}

Result<const Scenario *> find(const Shelf &shelf, const std::string &id)
{
    if (const Scenario *scenario = shelf.scenarios.find(id))
        return scenario;
    std::vector<std::string> ids;
    for (const Scenario &scenario : shelf.scenarios.scenarios())
        ids.push_back(scenario.id);
    const std::string near = closest(id, ids);
    return problem("there is no scenario '" + id + "'", {},
                   (near.empty() ? "" : "Did you mean '" + near + "'? ") +
                       std::string("'plumbline scenario list' names them all"));
}

void print(const Json &json)
{
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

Json headJson(const Scenario &scenario)
{
    return {{"id", scenario.id},
            {"title", scenario.title},
            {"difficulty", scenario.difficulty},
            {"minutes", scenario.minutes},
            {"pairs", scenario.pairs},
            {"reference", !scenario.reference().empty()},
            {"own", scenario.own}};
}

/// Without what a candidate has to find out, or all of it.
Result<Json> scenarioJson(const Scenario &scenario, bool reveal)
{
    Json json = headJson(scenario);
    json["prompt"] = scenario.prompt;
    json["profile"] =
        Json::parse(store::writeDesign(practice::startBoard(scenario))).value("profile", Json::object());
    json["hidden-constraints"] = scenario.hidden.size();
    if (!reveal)
        return json;
    const auto whole = readJsonFile(scenario.folder / "scenario.json");
    if (!whole)
        return tl::unexpected(whole.error());
    for (const char *key : {"anchor", "profile", "hidden", "answer", "twist", "hardest", "failures", "parts",
                            "budget", "rubric", "sources"})
        if (whole->contains(key))
            json[key] = (*whole)[key];
    json["reference-file"] = scenario.reference().empty() ? Json() : Json(scenario.reference().string());
    return json;
}

Result<double> passMark(const std::string &pass, const practice::Rubric &rubric)
{
    double mark = 0;
    const auto end = std::from_chars(pass.data(), pass.data() + pass.size(), mark);
    if (end.ec == std::errc() && end.ptr == pass.data() + pass.size() && mark >= 0 && mark <= 100)
        return mark;
    std::vector<std::string> bands;
    for (const practice::Band &band : rubric.bands) {
        if (band.id == pass)
            return band.from;
        bands.push_back(band.id);
    }
    return problem("'" + pass + "' is neither a percentage nor a band", "--pass",
                   "Use 0 to 100, " + listed(bands));
}

/// A file that holds something already is not written over: an attempt may be in it.
Result<void> writeBoard(const Design &board, const std::string &out)
{
    if (out == "-") {
        std::cout << store::writeDesign(board);
        return {};
    }
    std::error_code error;
    if (std::filesystem::exists(out, error) && std::filesystem::file_size(out, error) != 0)
        return problem("there is a file already", out, "Choose another name, or remove it first");
    return store::saveDesign(board, out);
}

} // namespace

Result<int> listScenarios(const ScenarioCall &call)
{
    return openShelf().map([&](const Shelf &shelf) {
        if (call.json) {
            Json list = Json::array();
            for (const Scenario &scenario : shelf.scenarios.scenarios())
                list.push_back(headJson(scenario));
            print(list);
        } else {
            std::cout << scenarioListText(shelf.scenarios.scenarios(), Console::standardOutput());
        }
        return static_cast<int>(fine);
    });
}

Result<int> showScenario(const ScenarioCall &call)
{
    const auto shelf = openShelf();
    if (!shelf)
        return tl::unexpected(shelf.error());
    return find(*shelf, call.id).and_then([&](const Scenario *scenario) -> Result<int> {
        if (call.json) {
            const auto json = scenarioJson(*scenario, call.reveal);
            if (!json)
                return tl::unexpected(json.error());
            print(*json);
        } else {
            std::cout << scenarioText(*scenario, shelf->scenarios.words(), call.reveal,
                                      Console::standardOutput());
        }
        return fine;
    });
}

Result<int> startScenario(const ScenarioCall &call)
{
    const auto shelf = openShelf();
    if (!shelf)
        return tl::unexpected(shelf.error());
    return find(*shelf, call.id).and_then([&](const Scenario *scenario) -> Result<int> {
        if (auto written = writeBoard(practice::startBoard(*scenario), call.out); !written)
            return tl::unexpected(written.error());
        std::cerr << scenario->title << ", " << scenario->minutes << " minutes: " << scenario->prompt << '\n';
        return fine;
    });
}

Result<int> scoreScenario(const ScenarioCall &call)
{
    const auto shelf = openShelf();
    if (!shelf)
        return tl::unexpected(shelf.error());
    const auto scenario = find(*shelf, call.id);
    if (!scenario)
        return tl::unexpected(scenario.error());
    const practice::Vocabulary &words = shelf->scenarios.words();
    const auto mark = passMark(call.pass.empty() ? "0" : call.pass, words.rubric());
    if (!mark)
        return tl::unexpected(mark.error());
    const auto design = readSource(call.file, shelf->library->catalog());
    if (!design)
        return tl::unexpected(design.error());
    const auto facts = shelf->library->facts();
    if (!facts)
        return tl::unexpected(facts.error());
    const practice::Score score = practice::scoreDesign(*design, **scenario, words, **facts, today());
    const bool passed = score.percent >= *mark;
    if (call.json) {
        Json json = {{"file", call.file}};
        json.update(toJson(score));
        json["passed"] = call.pass.empty() ? Json() : Json(passed);
        print(json);
    } else {
        std::cout << scoreText(sourceName(call.file), score, **scenario, *design, Console::standardOutput());
    }
    return passed ? fine : answerIsNo;
}

} // namespace plumbline::cli
