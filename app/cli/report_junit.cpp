#include "cli/report_junit.h"

#include "cli/check_command.h"
#include "cli/words.h"

#include <QXmlStreamWriter>

namespace plumbline::cli
{

namespace
{
using Findings = std::vector<const Finding *>;

/// What became of one rule in one file.
struct Case {
    Findings errors;
    Findings failures;
    Findings skips;
    Findings remarks; ///< Below the level that fails, or fine on assumed values.

    void add(const Finding &finding, std::optional<Level> failOn)
    {
        const bool waits = finding.verdict == Verdict::question || finding.verdict == Verdict::waived;
        if (finding.verdict == Verdict::error)
            errors.push_back(&finding);
        else if (fails(finding, failOn))
            failures.push_back(&finding);
        else if (waits || !finding.shown())
            skips.push_back(&finding);
        else
            remarks.push_back(&finding);
    }
    bool isError() const { return !errors.empty(); }
    bool isFailure() const { return !isError() && !failures.empty(); }
    bool isSkipped() const { return !isError() && !isFailure() && !skips.empty(); }
};

using Cases = std::map<std::string, Case>;

struct Counts {
    int tests = 0;
    int failures = 0;
    int errors = 0;
    int skipped = 0;

    Counts &operator+=(const Counts &more)
    {
        tests += more.tests;
        failures += more.failures;
        errors += more.errors;
        skipped += more.skipped;
        return *this;
    }
};

struct Suite {
    const CheckedFile *file = nullptr;
    Cases cases;
    Counts counts;
};

Suite suiteOf(const CheckedFile &file, std::optional<Level> failOn)
{
    Suite suite{&file, {}, {}};
    if (!file.result) {
        suite.counts.tests = suite.counts.errors = 1;
        return suite;
    }
    for (const Finding &finding : file.result->report.findings)
        suite.cases[finding.rule].add(finding, failOn);
    for (const auto &[rule, entry] : suite.cases)
        suite.counts += {1, entry.isFailure(), entry.isError(), entry.isSkipped()};
    return suite;
}

/// Without what XML 1.0 cannot hold, and without the control characters that it discourages.
QString xmlText(std::string_view text)
{
    QString clean = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    clean.removeIf([](QChar c) {
        const char16_t unit = c.unicode();
        const bool space = unit == u'\t' || unit == u'\n' || unit == u'\r';
        return (unit < 0x20 && !space) || (unit >= 0x7f && unit <= 0x9f) || unit >= 0xfffe;
    });
    return clean;
}

std::string textOf(const Finding &finding)
{
    const std::string text = finding.message.empty() ? finding.title : finding.message;
    if (!finding.shown())
        return "Stands behind " + finding.hiddenBy + ": " + text;
    if (finding.waiver) {
        const Waiver &waiver = *finding.waiver;
        return text + " Accepted (" + waiver.status + ") by " + waiver.by + " on " + waiver.on + ": " +
               waiver.reason;
    }
    if (finding.lapsed)
        return text + " Asks again: " + finding.lapsed->why;
    return text;
}

std::string textsOf(const Findings &findings)
{
    std::vector<std::string> texts;
    for (const Finding *finding : findings)
        texts.push_back(textOf(*finding));
    return joined(texts, "\n");
}

/// One line for all of them.
std::string headlineOf(const Findings &findings)
{
    const std::string more =
        findings.size() > 1 ? " (and " + std::to_string(findings.size() - 1) + " more)" : "";
    return textOf(*findings.front()) + more;
}

class Writer
{
public:
    explicit Writer(const RuleBook &rules) : rules_(rules) { xml_.setAutoFormatting(true); }

    QByteArray write(const std::vector<Suite> &suites);

private:
    void attribute(const QString &name, std::string_view value) { xml_.writeAttribute(name, xmlText(value)); }
    void counts(const Counts &counts);
    void suite(const Suite &suite);
    void incompleteRules(const Counts &ofRules);
    void unusable(std::string_view name, const Problem &problem);
    void ruleCase(const std::string &rule, const Case &entry);
    void outcome(const QString &element, std::string_view type, const Findings &findings,
                 const std::string &body);
    void output(const Case &entry);

    const RuleBook &rules_;
    QByteArray bytes_;
    QXmlStreamWriter xml_{&bytes_};
};

QByteArray Writer::write(const std::vector<Suite> &suites)
{
    Counts total;
    for (const Suite &each : suites)
        total += each.counts;
    const auto leftOut = static_cast<int>(rules_.problems().size());
    const Counts ofRules{leftOut, 0, leftOut, 0};
    total += ofRules;
    xml_.writeStartDocument();
    xml_.writeStartElement(QStringLiteral("testsuites"));
    attribute(QStringLiteral("name"), "plumbline");
    counts(total);
    for (const Suite &each : suites)
        suite(each);
    if (leftOut > 0)
        incompleteRules(ofRules);
    xml_.writeEndDocument();
    return bytes_;
}

void Writer::counts(const Counts &counts)
{
    attribute(QStringLiteral("tests"), std::to_string(counts.tests));
    attribute(QStringLiteral("failures"), std::to_string(counts.failures));
    attribute(QStringLiteral("errors"), std::to_string(counts.errors));
    attribute(QStringLiteral("skipped"), std::to_string(counts.skipped));
}

void Writer::suite(const Suite &suite)
{
    xml_.writeStartElement(QStringLiteral("testsuite"));
    attribute(QStringLiteral("name"), suite.file->name);
    counts(suite.counts);
    if (!suite.file->result)
        unusable("file-is-usable", suite.file->result.error());
    for (const auto &[rule, entry] : suite.cases)
        ruleCase(rule, entry);
    xml_.writeEndElement();
}

/// A suite of their own, so that rules which could not be read never look like rules that hold.
void Writer::incompleteRules(const Counts &ofRules)
{
    xml_.writeStartElement(QStringLiteral("testsuite"));
    attribute(QStringLiteral("name"), "rules");
    counts(ofRules);
    for (const Problem &problem : rules_.problems())
        unusable("rule-set-is-complete", problem);
    xml_.writeEndElement();
}

void Writer::unusable(std::string_view name, const Problem &problem)
{
    xml_.writeStartElement(QStringLiteral("testcase"));
    attribute(QStringLiteral("classname"), "plumbline");
    attribute(QStringLiteral("name"), name);
    xml_.writeStartElement(QStringLiteral("error"));
    attribute(QStringLiteral("type"), "unusable");
    attribute(QStringLiteral("message"), problem.text());
    xml_.writeEndElement();
    xml_.writeEndElement();
}

void Writer::ruleCase(const std::string &rule, const Case &entry)
{
    const RuleText *text = rules_.rule(rule);
    xml_.writeStartElement(QStringLiteral("testcase"));
    attribute(QStringLiteral("classname"), text ? text->group : std::string());
    attribute(QStringLiteral("name"), rule);
    if (entry.isError()) {
        outcome(QStringLiteral("error"), "error", entry.errors, textsOf(entry.errors));
    } else if (entry.isFailure()) {
        std::string body = textsOf(entry.failures);
        if (text && !text->fix.empty())
            body += "\n\nHow to fix: " + text->fix;
        outcome(QStringLiteral("failure"), levelName(entry.failures.front()->level), entry.failures, body);
    } else if (entry.isSkipped()) {
        outcome(QStringLiteral("skipped"), verdictName(entry.skips.front()->verdict), entry.skips, {});
    }
    output(entry);
    xml_.writeEndElement();
}

void Writer::outcome(const QString &element, std::string_view type, const Findings &findings,
                     const std::string &body)
{
    xml_.writeStartElement(element);
    attribute(QStringLiteral("type"), type);
    attribute(QStringLiteral("message"), headlineOf(findings));
    if (!body.empty())
        xml_.writeCharacters(xmlText(body));
    xml_.writeEndElement();
}

/// What the case itself does not say.
void Writer::output(const Case &entry)
{
    std::vector<std::string> lines;
    const auto add = [&lines](const Findings &findings) {
        for (const Finding *finding : findings)
            lines.push_back(std::string(verdictName(finding->verdict)) + ", " +
                            std::string(levelName(finding->level)) + ": " + textOf(*finding));
    };
    if (entry.isError())
        add(entry.failures);
    if (!entry.isSkipped() || entry.skips.size() > 1)
        add(entry.skips);
    add(entry.remarks);
    if (!lines.empty())
        xml_.writeTextElement(QStringLiteral("system-out"), xmlText(joined(lines, "\n")));
}
} // namespace

std::string reportJunit(const std::vector<CheckedFile> &files, const RuleBook &rules,
                        std::optional<Level> failOn)
{
    std::vector<Suite> suites;
    for (const CheckedFile &file : files)
        suites.push_back(suiteOf(file, failOn));
    return Writer(rules).write(suites).toStdString();
}

} // namespace plumbline::cli
