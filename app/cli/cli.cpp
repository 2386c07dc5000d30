#include "cli/cli.h"

#include "cli/clean_output.h"

#include "cli/advise_command.h"
#include "cli/budget_command.h"
#include "cli/check_command.h"
#include "cli/fix_command.h"
#include "cli/new_command.h"
#include "cli/reference_command.h"
#include "cli/scenario_command.h"
#include "cli/source.h"
#include "cli/words.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <filesystem>
#include <iostream>

namespace plumbline::cli
{

namespace
{
/// Everything that the command line can hold, as it was written; checked when its subcommand runs.
struct Words {
    std::vector<std::string> windowFiles;
    std::vector<std::string> checkFiles;
    std::string format = "text";
    std::string failOn = "blocker";
    std::string shape;
    std::vector<std::string> axes;
    FixCall fixCall;
    AdviseCall adviseCall;
    NewCall newCall;
    BudgetCall budgetCall;
    ExportCall exportCall;
    std::string overlay = "none";
    std::string ruleId;
    std::string kind;
    std::vector<std::string> packs;
    ScenarioCall scenario;
};

Result<void> oneOf(const std::string &value, const std::vector<std::string> &known, const std::string &option)
{
    if (std::find(known.begin(), known.end(), value) != known.end())
        return {};
    return problem("'" + value + "' is not offered", option, "Use " + listed(known));
}

class CommandLine
{
public:
    explicit CommandLine(Graphics &graphics) : graphics_(graphics)
    {
        app_.set_version_flag("--version", "plumbline " PLUMBLINE_VERSION);
        app_.require_subcommand(0, 1);
        app_.add_option("FILE", words_.windowFiles, "Designs to open in the window");
        addCheck();
        addFix();
        addAdvise();
        addNew();
        addBudget();
        addExport();
        addScenario();
        addReference();
    }

    int run(int argc, char **argv);

private:
    void addPacks(CLI::App *command);
    void addCheck();
    void addFix();
    void addAdvise();
    void addNew();
    void addBudget();
    void addExport();
    void addScenario();
    void addReference();
    Result<int> dispatch(int argc, char **argv);
    Result<int> runCheck();
    Result<int> runAdvise();
    Result<int> runBudget();
    Result<int> runExport();
    Result<int> runScenario();
    Result<int> runWindow(int argc, char **argv);
    std::vector<std::string> subcommands() const;
    Result<void> notAWord(const std::string &word) const;

    Graphics &graphics_;
    Words words_;
    CLI::App app_{
        "Plumbline draws AI system designs and checks them. Without a subcommand it opens the window.",
        "plumbline"};
    CLI::App *check_ = nullptr;
    CLI::App *fix_ = nullptr;
    CLI::App *advise_ = nullptr;
    CLI::App *new_ = nullptr;
    CLI::App *budget_ = nullptr;
    CLI::App *export_ = nullptr;
    CLI::App *scenario_ = nullptr;
    CLI::App *scenarioList_ = nullptr;
    CLI::App *scenarioShow_ = nullptr;
    CLI::App *scenarioStart_ = nullptr;
    CLI::App *scenarioScore_ = nullptr;
    CLI::App *rulesList_ = nullptr;
    CLI::App *rulesShow_ = nullptr;
    CLI::App *catalogList_ = nullptr;
    CLI::App *catalogShow_ = nullptr;
};

/// Rule packs, for a subcommand that reads rules or kinds.
void CommandLine::addPacks(CLI::App *command)
{
    command
        ->add_option(
            "--rules", words_.packs,
            "A folder with rules and kinds of your own (resources/rules/README.md, \"A rule pack\"); may be "
            "repeated")
        ->type_name("DIR")
        ->take_all()
        ->allow_extra_args(false);
}

void CommandLine::addCheck()
{
    check_ = app_.add_subcommand("check", "Check designs against the rules");
    check_->add_option("FILE", words_.checkFiles, "Designs; - for standard input")->required();
    check_->add_option("--format", words_.format, "text, json, sarif or junit")->capture_default_str();
    check_
        ->add_option("--fail-on", words_.failOn,
                     "blocker, warning, advice or never: from which level on the exit status is 1")
        ->capture_default_str();
    check_->add_option("--shape", words_.shape, "Check as this shape, whatever the file says");
    check_->add_option("--axis", words_.axes, "Check with this answer, for example scale=4; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    addPacks(check_);
    check_->footer(
        "Exit status: 0 fine, 1 findings at or above --fail-on, 2 the call, a design or a rule file is "
        "unusable. "
        "A rule that cannot be read is left out and named, and the report says that it is incomplete: that "
        "is status 2, too, whatever --fail-on says, because nobody knows what the rule would have found.");
}

void CommandLine::addFix()
{
    FixCall &call = words_.fixCall;
    fix_ = app_.add_subcommand("fix", "Carry out a fix that a rule offers");
    fix_->add_option("FILE", call.file, "A design; - for standard input")->required();
    fix_->add_option("--rule", call.rule, "The rule whose finding is mended")->required();
    fix_->add_option("--anchor", call.anchor,
                     "A component that the finding is about; without it, the first finding");
    fix_->add_option("--choice", call.choice, "Which of the offered fixes")->capture_default_str();
    fix_->add_option("-o,--output", call.out, "The design to write; - for standard output")->required();
    addPacks(fix_);
}

void CommandLine::addAdvise()
{
    advise_ = app_.add_subcommand("advise", "Rank the shapes for the profile, with reasons");
    advise_->add_option("FILE", words_.adviseCall.file, "A design; - for standard input")->required();
    advise_->add_option("--format", words_.format, "text or json")->capture_default_str();
}

void CommandLine::addNew()
{
    NewCall &call = words_.newCall;
    new_ = app_.add_subcommand("new", "Write the skeleton of a shape");
    new_->add_option("--shape", call.shape,
                     "simple-rag, agentic-rag, fine-tuned, hybrid, or none for an empty board")
        ->required();
    new_->add_flag("--complete", call.complete,
                   "With the parts that protect it; without, they are the exercise");
    new_->add_option("-o,--output", call.out, "The design to write; - for standard output")->required();
}

void CommandLine::addBudget()
{
    BudgetCall &call = words_.budgetCall;
    budget_ = app_.add_subcommand("budget", "Work out latency, availability, capacity and cost");
    budget_->add_option("FILE", call.file, "A design; - for standard input")->required();
    budget_->add_option("--traffic", call.traffic, "Multiple of the planned traffic, 0.1 to 100")
        ->capture_default_str();
    budget_->add_option("--without", call.without, "A component that is down; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    budget_->add_option("--format", words_.format, "text or json")->capture_default_str();
    addPacks(budget_);
}

void CommandLine::addExport()
{
    export_ = app_.add_subcommand("export", "Write the board as a picture");
    export_->add_option("FILE", words_.exportCall.file, "A design; - for standard input")->required();
    export_->add_option("-o,--output", words_.exportCall.out, "The picture to write: .svg or .png")
        ->required();
    export_->add_option("--scale", words_.exportCall.scale, "Pixels of a PNG per pixel of the board")
        ->capture_default_str();
    export_->add_option("--theme", words_.exportCall.theme, "light or dark")->capture_default_str();
    export_->add_option("--overlay", words_.overlay, "findings or none: severity marks on the cards")
        ->capture_default_str();
    addPacks(export_);
}

void CommandLine::addScenario()
{
    ScenarioCall &call = words_.scenario;
    scenario_ = app_.add_subcommand("scenario", "Practise interviews: exercises, and the score of a design");
    scenario_->require_subcommand(1);
    scenarioList_ = scenario_->add_subcommand("list", "Name all scenarios");
    scenarioShow_ = scenario_->add_subcommand("show", "Show the prompt of a scenario");
    scenarioShow_->add_flag("--reveal", call.reveal, "Show the hidden constraints and the answer, too");
    scenarioStart_ = scenario_->add_subcommand("start", "Write the board on which an attempt begins");
    scenarioStart_->add_option("ID", call.id, "The scenario")->required();
    scenarioStart_->add_option("-o,--output", call.out, "The design to write; - for standard output")
        ->required();
    scenarioScore_ = scenario_->add_subcommand("score", "Score a design by the rubric of a scenario");
    scenarioShow_->add_option("ID", call.id, "The scenario")->required();
    scenarioScore_->add_option("ID", call.id, "The scenario")->required();
    scenarioScore_->add_option("FILE", call.file, "A design; - for standard input")->required();
    scenarioScore_->add_option("--pass", call.pass, "Exit status 1 below this percentage or band");
    for (CLI::App *command : {scenarioList_, scenarioShow_, scenarioScore_})
        command->add_option("--format", words_.format, "text or json")->capture_default_str();
}

void CommandLine::addReference()
{
    CLI::App *rules = app_.add_subcommand("rules", "The rules that designs are checked against");
    rules->require_subcommand(1);
    rulesList_ = rules->add_subcommand("list", "Name all rules");
    rulesShow_ = rules->add_subcommand("show", "Say what a rule asks for and why");
    rulesShow_->add_option("ID", words_.ruleId, "The rule")->required();
    CLI::App *catalog = app_.add_subcommand("catalog", "The kinds of component, connection and zone");
    catalog->require_subcommand(1);
    catalogList_ = catalog->add_subcommand("list", "Name all kinds");
    catalogShow_ = catalog->add_subcommand("show", "Say what a kind means and which properties it has");
    catalogShow_->add_option("KIND", words_.kind, "The kind")->required();
    for (CLI::App *command : {rulesList_, rulesShow_, catalogList_, catalogShow_})
        addPacks(command);
}

std::vector<std::string> CommandLine::subcommands() const
{
    std::vector<std::string> names;
    for (const CLI::App *command : app_.get_subcommands([](const CLI::App *) { return true; }))
        names.push_back(command->get_name());
    return names;
}

/// Why a bare word cannot be opened: it names neither a file nor a subcommand.
Result<void> CommandLine::notAWord(const std::string &word) const
{
    std::error_code error;
    if (std::filesystem::exists(word, error))
        return {};
    return problem("'" + word + "' is neither a file nor a subcommand", {},
                   "The subcommands are " + joined(subcommands(), ", ") +
                       "; 'plumbline --help' explains them");
}

int CommandLine::run(int argc, char **argv)
{
    try {
        const std::vector<std::string> commands = subcommands();
        // Before the options are looked at: those of a subcommand that does not exist would be refused first.
        if (argc > 1 && argv[1][0] != '-' &&
            std::find(commands.begin(), commands.end(), argv[1]) == commands.end())
            if (auto word = notAWord(argv[1]); !word) {
                complain(word.error());
                return unusable;
            }
        app_.parse(argc, argv);
    } catch (const CLI::Success &asked) {
        return app_.exit(asked); // --help and --version print themselves.
    } catch (const CLI::ParseError &error) {
        complain({error.what(), {}, "'plumbline --help' says what can be asked for"});
        return unusable;
    }
    const CleanOutput clean(std::cout);
    const auto status = dispatch(argc, argv);
    if (!status) {
        complain(status.error());
        return unusable;
    }
    std::cout.flush();
    if (!std::cout) {
        complain({"the result could not be written", "standard output", "Check that there is room"});
        return unusable;
    }
    return *status;
}

Result<int> CommandLine::dispatch(int argc, char **argv)
{
    if (!app_.get_subcommands().empty() && !words_.windowFiles.empty())
        return problem("'" + words_.windowFiles.front() + "' stands before the subcommand", {},
                       "Name files after it");
    if (check_->parsed())
        return runCheck();
    if (fix_->parsed()) {
        words_.fixCall.packs = words_.packs;
        return fix(words_.fixCall);
    }
    if (advise_->parsed())
        return runAdvise();
    if (new_->parsed())
        return newDesign(words_.newCall);
    if (budget_->parsed())
        return runBudget();
    if (export_->parsed())
        return runExport();
    if (scenario_->parsed())
        return runScenario();
    if (rulesList_->parsed())
        return listRules(words_.packs);
    if (rulesShow_->parsed())
        return showRule(words_.ruleId, words_.packs);
    if (catalogList_->parsed())
        return listCatalog(words_.packs);
    if (catalogShow_->parsed())
        return showKind(words_.kind, words_.packs);
    return runWindow(argc, argv);
}

Result<int> CommandLine::runCheck()
{
    static const std::map<std::string, ReportFormat> formats{{"text", ReportFormat::text},
                                                             {"json", ReportFormat::json},
                                                             {"sarif", ReportFormat::sarif},
                                                             {"junit", ReportFormat::junit}};
    if (auto offered = oneOf(words_.format, {"text", "json", "sarif", "junit"}, "--format"); !offered)
        return tl::unexpected(offered.error());
    if (auto offered = oneOf(words_.failOn, {"blocker", "warning", "advice", "never"}, "--fail-on"); !offered)
        return tl::unexpected(offered.error());
    if (std::count(words_.checkFiles.begin(), words_.checkFiles.end(), "-") > 1)
        return problem("standard input is named more than once", "-", "Name it once");
    auto whatIf = readWhatIf(words_.shape, words_.axes);
    if (!whatIf)
        return tl::unexpected(whatIf.error());
    CheckCall call;
    call.files = words_.checkFiles;
    call.format = formats.at(words_.format);
    call.failOn.reset();
    for (const Level level : {Level::blocker, Level::warning, Level::advice})
        if (levelName(level) == words_.failOn)
            call.failOn = level;
    call.whatIf = *std::move(whatIf);
    call.packs = words_.packs;
    return check(call);
}

Result<int> CommandLine::runAdvise()
{
    if (auto offered = oneOf(words_.format, {"text", "json"}, "--format"); !offered)
        return tl::unexpected(offered.error());
    words_.adviseCall.json = words_.format == "json";
    return advise(words_.adviseCall);
}

Result<int> CommandLine::runBudget()
{
    if (auto offered = oneOf(words_.format, {"text", "json"}, "--format"); !offered)
        return tl::unexpected(offered.error());
    words_.budgetCall.json = words_.format == "json";
    words_.budgetCall.packs = words_.packs;
    return budget(words_.budgetCall);
}

Result<int> CommandLine::runExport()
{
    ExportCall &call = words_.exportCall;
    if (!std::isfinite(call.scale) || call.scale <= 0)
        return problem("the scale is not a number above 0", "--scale", "Use for example 1 or 2");
    if (auto offered = oneOf(call.theme, {"light", "dark"}, "--theme"); !offered)
        return tl::unexpected(offered.error());
    if (auto offered = oneOf(words_.overlay, {"findings", "none"}, "--overlay"); !offered)
        return tl::unexpected(offered.error());
    call.findings = words_.overlay == "findings";
    call.packs = words_.packs;
    return graphics_.exportDesign(call).map([] { return static_cast<int>(fine); });
}

Result<int> CommandLine::runScenario()
{
    ScenarioCall &call = words_.scenario;
    if (auto offered = oneOf(words_.format, {"text", "json"}, "--format"); !offered)
        return tl::unexpected(offered.error());
    call.json = words_.format == "json";
    if (scenarioList_->parsed())
        return listScenarios(call);
    if (scenarioShow_->parsed())
        return showScenario(call);
    return scenarioStart_->parsed() ? startScenario(call) : scoreScenario(call);
}

Result<int> CommandLine::runWindow(int argc, char **argv)
{
    for (const std::string &file : words_.windowFiles)
        if (auto word = notAWord(file); !word)
            return tl::unexpected(word.error());
    return graphics_.runWindow(argc, argv, words_.windowFiles);
}
} // namespace

int run(int argc, char **argv, Graphics &graphics)
{
    return CommandLine(graphics).run(argc, argv);
}

} // namespace plumbline::cli
