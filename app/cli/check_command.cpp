#include "cli/check_command.h"

#include "check/check.h"
#include "cli/cli.h"
#include "cli/report_json.h"
#include "cli/report_junit.h"
#include "cli/report_sarif.h"
#include "cli/report_text.h"
#include "cli/source.h"
#include "fix/fix.h"

#include <atomic>
#include <future>
#include <iostream>
#include <thread>
#include <unistd.h>

namespace plumbline::cli
{

namespace
{
Result<Checked> checkFile(const std::string &file, const CheckCall &call, const Library &library)
{
    const auto text = readSourceText(file);
    if (!text)
        return tl::unexpected(text.error());
    auto design = readSource(*text, file, library.catalog());
    if (!design)
        return tl::unexpected(design.error());
    const Design written = *design;
    if (auto applied = applyWhatIf(call.whatIf, *design); !applied)
        return tl::unexpected(applied.error());
    const CheckOptions options{.phase = {}, .today = today()};
    Report report = checkDesign(*design, library.catalog(), library.rules(), options);
    if (call.format == ReportFormat::json)
        offerFixes(report, *design, library.catalog(), library.rules());
    auto components = completenessOf(library.reference(), *design, library.rules(), report);
    Checked checked{*std::move(design), std::move(report), std::move(components), {}, {}};
    if (call.format == ReportFormat::sarif) {
        checked.lines = componentLines(*text);
        // Edits are for the file as it is, whatever was asked about it.
        checked.fixes = textFixes(checked.report, *text, written, library.catalog(), library.rules());
    }
    return checked;
}

/// "Checked 3 of 40", over itself, on a terminal and only when it takes a while.
class Progress
{
public:
    explicit Progress(std::size_t count) : count_(count), shows_(isatty(STDERR_FILENO) != 0) {}
    ~Progress()
    {
        if (shown_)
            std::cerr << "\r\033[K" << std::flush;
    }
    void show(std::size_t done)
    {
        if (shows_)
            std::cerr << "\rChecked " << done << " of " << count_ << std::flush;
        shown_ = shows_;
    }

private:
    std::size_t count_;
    bool shows_;
    bool shown_ = false;
};

/// In the order of the call.
std::vector<CheckedFile> checkAll(const CheckCall &call, const Library &library)
{
    std::vector<CheckedFile> files;
    for (const std::string &name : call.files)
        files.push_back({name, {}});
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++) {
            files[i].result = checkFile(files[i].name, call, library);
            ++done;
        }
    };
    if (files.size() == 1) {
        work();
        return files;
    }
    const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, files.size());
    std::vector<std::future<void>> workers;
    for (std::size_t i = 0; i < threads; ++i)
        workers.push_back(std::async(std::launch::async, work));
    Progress progress(files.size());
    for (std::future<void> &worker : workers) {
        while (worker.wait_for(std::chrono::milliseconds(500)) == std::future_status::timeout)
            progress.show(done);
        worker.get();
    }
    return files;
}

void print(const Json &json)
{
    // Names of files may be any bytes; what is not UTF-8 is shown as such.
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void printText(const std::vector<CheckedFile> &files, const RuleBook &rules)
{
    const Console console = Console::standardOutput();
    bool printed = false;
    for (const CheckedFile &file : files)
        if (file.result)
            std::cout << (std::exchange(printed, true) ? "\n" : "")
                      << reportText(file.name, *file.result, rules, console);
}

/// An array for several files, one object for one.
void printJson(const std::vector<CheckedFile> &files)
{
    Json reports = Json::array();
    for (const CheckedFile &file : files)
        if (file.result)
            reports.push_back(reportJson(file.name, *file.result));
    if (files.size() > 1)
        print(reports);
    else if (!reports.empty())
        print(reports.front());
}

void print(const CheckCall &call, const std::vector<CheckedFile> &files, const RuleBook &rules)
{
    switch (call.format) {
    case ReportFormat::text:
        return printText(files, rules);
    case ReportFormat::json:
        return printJson(files);
    case ReportFormat::sarif:
        return print(reportSarif(files, rules));
    case ReportFormat::junit:
        std::cout << reportJunit(files, rules, call.failOn);
        return;
    }
}
} // namespace

bool fails(const Finding &finding, std::optional<Level> level)
{
    // Questions are advice outside a strict profile, and count only inside one.
    const bool counts = finding.verdict == Verdict::violated ||
                        (finding.verdict == Verdict::question && finding.level != Level::advice);
    return level && finding.shown() && counts && finding.level <= *level;
}

int check(const CheckCall &call)
{
    const auto library = loadLibrary(call.packs);
    if (!library) {
        complain(library.error());
        return unusable;
    }
    const std::vector<CheckedFile> files = checkAll(call, **library);
    int status = (*library)->rules().problems().empty() ? fine : unusable;
    for (const CheckedFile &file : files) {
        if (file.result) {
            const auto &findings = file.result->report.findings;
            const bool no = std::any_of(findings.begin(), findings.end(), [&call](const Finding &finding) {
                return fails(finding, call.failOn);
            });
            status = std::max<int>(status, no ? answerIsNo : fine);
        } else {
            complain(file.result.error());
            status = unusable;
        }
    }
    print(call, files, (*library)->rules());
    return status;
}

} // namespace plumbline::cli
