#include "cli/check_command.h"

#include "check/check.h"
#include "cli/cli.h"
#include "cli/report_json.h"
#include "cli/report_text.h"
#include "cli/source.h"

#include <atomic>
#include <future>
#include <iostream>
#include <thread>
#include <unistd.h>

namespace plumbline::cli
{

namespace
{
struct Checked {
    Design design;
    Report report;
};

Result<Checked> checkFile(const std::string &file, const CheckCall &call, const Library &library)
{
    auto design = readSource(file, library.catalog());
    if (!design)
        return tl::unexpected(design.error());
    if (auto applied = applyWhatIf(call.whatIf, *design); !applied)
        return tl::unexpected(applied.error());
    const CheckOptions options{.phase = {}, .today = today()};
    Report report = checkDesign(*design, library.catalog(), library.rules(), options);
    return Checked{*std::move(design), std::move(report)};
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

/// One result per file, in their order.
std::vector<std::optional<Result<Checked>>> checkAll(const CheckCall &call, const Library &library)
{
    std::vector<std::optional<Result<Checked>>> results(call.files.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < results.size(); i = next++) {
            results[i] = checkFile(call.files[i], call, library);
            ++done;
        }
    };
    if (results.size() == 1) {
        work();
        return results;
    }
    const std::size_t threads =
        std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, results.size());
    std::vector<std::future<void>> workers;
    for (std::size_t i = 0; i < threads; ++i)
        workers.push_back(std::async(std::launch::async, work));
    Progress progress(results.size());
    for (std::future<void> &worker : workers) {
        while (worker.wait_for(std::chrono::milliseconds(500)) == std::future_status::timeout)
            progress.show(done);
        worker.get();
    }
    return results;
}

void print(const Json &json)
{
    // Names of files may be any bytes; what is not UTF-8 is shown as such.
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

class Output
{
public:
    Output(const CheckCall &call, const Library &library)
        : call_(call), library_(library), console_(Console::standardOutput())
    {
    }

    void add(const std::string &file, const Checked &checked)
    {
        if (call_.json)
            reports_.push_back(reportJson(file, checked.report));
        else
            std::cout << (std::exchange(printed_, true) ? "\n" : "")
                      << reportText(file, checked.report, checked.design, library_.rules(), console_);
    }

    /// An array for several files, one object for one.
    void finish()
    {
        if (call_.json && call_.files.size() > 1)
            print(reports_);
        else if (call_.json && !reports_.empty())
            print(reports_.front());
    }

private:
    const CheckCall &call_;
    const Library &library_;
    Console console_;
    Json reports_ = Json::array();
    bool printed_ = false;
};
} // namespace

bool failsAt(const Report &report, std::optional<Level> level)
{
    if (!level)
        return false;
    return std::any_of(report.findings.begin(), report.findings.end(), [level](const Finding &finding) {
        return finding.shown() && finding.verdict == Verdict::violated && finding.level <= *level;
    });
}

int check(const CheckCall &call)
{
    const auto library = loadLibrary();
    if (!library) {
        complain(library.error());
        return unusable;
    }
    const auto results = checkAll(call, **library);
    Output output(call, **library);
    bool anyUnusable = false;
    bool anyFails = false;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const Result<Checked> &result = *results[i];
        if (result) {
            output.add(call.files[i], *result);
            anyFails = anyFails || failsAt(result->report, call.failOn);
        } else {
            complain(result.error());
            anyUnusable = true;
        }
    }
    output.finish();
    return anyUnusable ? unusable : anyFails ? answerIsNo : fine;
}

} // namespace plumbline::cli
