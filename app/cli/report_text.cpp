#include "cli/report_text.h"

#include "cli/words.h"

#include <array>
#include <functional>
#include <sstream>

namespace plumbline::cli
{

namespace
{
constexpr std::size_t labelWidth = 12; ///< Of "  Why here  ".

struct Group {
    std::string_view title;
    Ink ink;
    std::function<bool(const Finding &)> holds;
};

const std::vector<Group> &groups()
{
    const auto violatedAt = [](Level level) {
        return [level](const Finding &f) { return f.verdict == Verdict::violated && f.level == level; };
    };
    const auto verdictIs = [](Verdict verdict) {
        return [verdict](const Finding &f) { return f.verdict == verdict; };
    };
    static const std::vector<Group> all{{"Blockers", Ink::blocker, violatedAt(Level::blocker)},
                                        {"Warnings", Ink::warning, violatedAt(Level::warning)},
                                        {"Advice", Ink::advice, violatedAt(Level::advice)},
                                        {"Questions", Ink::question, verdictIs(Verdict::question)},
                                        {"Accepted", Ink::quiet, verdictIs(Verdict::waived)},
                                        {"Could not be evaluated", Ink::quiet, verdictIs(Verdict::error)}};
    return all;
}

/// What people call a record.
std::string nameOf(const Id &id, const Design &design)
{
    const Component *component = design.component(id);
    if (component)
        return component->name.empty() ? id : component->name;
    if (const Connection *connection = design.connection(id))
        return nameOf(connection->from, design) + " → " + nameOf(connection->to, design);
    return id;
}

std::string numberText(double value)
{
    std::ostringstream text;
    text.precision(6);
    text << value;
    return text.str();
}

std::string sentence(const std::string &text)
{
    return text.empty() || text.ends_with('.') || text.ends_with('?') ? text : text + '.';
}

/// Prints the findings of one file.
class Printer
{
public:
    Printer(const Design &design, const RuleBook &rules, const Console &console)
        : design_(design), rules_(rules), console_(console)
    {
    }

    void finding(const Finding &finding, Ink ink);
    void components(const std::vector<EssentialState> &states);
    void idle(const IdleWaiver &idle);
    void line(std::string_view text) { out_ += std::string(text) + '\n'; }
    void heading(const Group &group, int count)
    {
        line({});
        line(inked(console_, group.ink, group.title) +
             inked(console_, Ink::quiet, " " + std::to_string(count)));
    }
    void incomplete(const std::vector<std::string> &leftOut);
    void text(const std::string &lines) { out_ += lines; }
    std::string take() { return std::move(out_); }

private:
    void field(std::string_view label, const std::string &text);
    void evidence(const Finding &finding);
    void advice(const Finding &finding);
    void terms(const Finding &finding);

    const Design &design_;
    const RuleBook &rules_;
    const Console &console_;
    std::string out_;
};

void Printer::field(std::string_view label, const std::string &text)
{
    if (text.empty())
        return;
    const std::string first = padded("    " + std::string(label), 4 + labelWidth);
    std::string lines = wrapped(console_, first, text);
    lines.replace(0, first.size(), inked(console_, Ink::quiet, first));
    out_ += lines;
}

void Printer::finding(const Finding &finding, Ink ink)
{
    line({});
    std::string title = wrapped(console_, "  ", finding.message.empty() ? finding.title : finding.message);
    title.pop_back();
    line(inked(console_, ink == Ink::quiet ? Ink::quiet : Ink::strong, title));
    field("Rule", finding.rule);
    evidence(finding);
    advice(finding);
}

/// What was not checked must not look as if it had passed.
void Printer::incomplete(const std::vector<std::string> &leftOut)
{
    if (leftOut.empty())
        return;
    const int count = static_cast<int>(leftOut.size());
    line(inked(console_, Ink::blocker, "The rule set is incomplete") + ": " +
         counted(count, "part", "parts") + " could not be read and did not check anything");
    for (const std::string &each : leftOut)
        out_ += wrapped(console_, "  ", each);
    line({});
}

void Printer::evidence(const Finding &finding)
{
    if (finding.path.size() > 1) {
        std::vector<std::string> names;
        for (const Id &id : finding.path)
            names.push_back(nameOf(id, design_));
        field("Path", joined(names, " → "));
    }
    terms(finding);
    for (const PropertyRef &ask : finding.asks)
        field("To answer", ask.property + " of " + nameOf(ask.record, design_));
    if (finding.waiver) {
        const Waiver &waiver = *finding.waiver;
        field("Accepted",
              sentence(waiver.status + " by " + waiver.by + " on " + waiver.on + ": " + waiver.reason));
        field("Until", waiver.expires);
    }
    if (finding.lapsed) {
        const Waiver &waiver = finding.lapsed->waiver;
        field("Asks again",
              finding.lapsed->why + " " + sentence(waiver.by + " on " + waiver.on + ": " + waiver.reason));
    }
}

/// The five components, a line each: drawn, wired, and the first mistake that is still there.
void Printer::components(const std::vector<EssentialState> &states)
{
    std::size_t width = 0;
    for (const EssentialState &state : states)
        width = std::max(width, columns(state.about->title));
    for (const EssentialState &state : states) {
        const std::string row =
            padded("  " + state.about->title, width + 4) + std::string(drawingWords(state));
        const auto open =
            std::ranges::find(state.mistakes, Verdict::violated, &EssentialState::Mistake::verdict);
        if (open == state.mistakes.end())
            line(row);
        else
            text(wrapped(console_, padded(row, width + 22), open->about->says));
    }
}

/// Accepted for something that is not there: nothing to do, and never lost.
void Printer::idle(const IdleWaiver &idle)
{
    line({});
    std::vector<std::string> names;
    for (const Id &id : idle.waiver.anchor)
        names.push_back(nameOf(id, design_));
    text(wrapped(console_, "  ", idle.waiver.rule + (names.empty() ? "" : " at " + joined(names, ", "))));
    field("Accepted", sentence(idle.waiver.status + " by " + idle.waiver.by + " on " + idle.waiver.on + ": " +
                               idle.waiver.reason));
    field("But", idle.why);
}

void Printer::terms(const Finding &finding)
{
    std::size_t width = 0;
    for (const Term &term : finding.terms)
        width = std::max(width, columns(term.label));
    for (const Term &term : finding.terms) {
        std::string text = padded(term.label, width + 2) + numberText(term.value);
        if (!term.unit.empty())
            text += ' ' + term.unit;
        if (term.assumed)
            text += " (assumed)";
        const std::string first =
            padded(&term == &finding.terms.front() ? "    Numbers" : "", 4 + labelWidth);
        line(inked(console_, Ink::quiet, first) + text);
    }
}

void Printer::advice(const Finding &finding)
{
    const RuleText *rule = rules_.rule(finding.rule);
    std::string why;
    for (const std::string &reason : finding.reasons)
        why += (why.empty() ? "" : " ") + sentence(reason);
    if (rule && finding.verdict != Verdict::waived)
        why += (why.empty() ? "" : " ") + sentence(rule->why);
    field("Why here", why);
    if (!rule || finding.verdict == Verdict::waived)
        return;
    field("Mistake", rule->mistake);
    field("How to fix", rule->fix);
    field("Ignore when", rule->ignoreWhen);
    field(rule->sources.size() > 1 ? "Sources" : "Source", joined(rule->sources, "; "));
}
} // namespace

std::string summaryText(const Summary &summary)
{
    return counted(summary.blocker, "blocker", "blockers") + ", " +
           counted(summary.warning, "warning", "warnings") + ", " +
           counted(summary.advice, "advice", "advice") + ", " +
           counted(summary.question, "question", "questions") + ", " + std::to_string(summary.waived) +
           " accepted";
}

std::string reportText(const std::string &file, const Checked &checked, const RuleBook &rules,
                       const Console &console)
{
    const Report &report = checked.report;
    Printer printer(checked.design, rules, console);
    const std::string shape = report.shape.empty() ? "no shape chosen" : report.shape;
    printer.line(inked(console, Ink::strong, file) + ": " + shape + ", " +
                 std::string(phaseName(report.phase)) + " phase");
    printer.components(checked.components);
    for (const Group &group : groups()) {
        std::vector<const Finding *> members;
        for (const Finding &finding : report.findings)
            if (finding.shown() && group.holds(finding))
                members.push_back(&finding);
        if (members.empty())
            continue;
        printer.heading(group, static_cast<int>(members.size()));
        for (const Finding *finding : members)
            printer.finding(*finding, group.ink);
    }
    if (!report.idleWaivers.empty())
        printer.heading({"Accepted without a finding", Ink::quiet, {}},
                        static_cast<int>(report.idleWaivers.size()));
    for (const IdleWaiver &idle : report.idleWaivers)
        printer.idle(idle);
    printer.line({});
    printer.incomplete(report.incomplete);
    for (const std::string &note : report.notes)
        printer.text(wrapped(console, "", sentence(note)));
    if (report.holds + report.assumed > 0)
        printer.line(counted(report.holds, "check holds", "checks hold") + ", " +
                     std::to_string(report.assumed) + " more on assumed values");
    printer.line(inked(console, Ink::strong, summaryText(report.summary)));
    return printer.take();
}

} // namespace plumbline::cli
