#include "cli/report_sarif.h"

#include <filesystem>
#include <set>

namespace plumbline::cli
{

namespace
{
Json messageJson(const std::string &text)
{
    return {{"text", text}};
}

std::string_view sarifLevel(Level level)
{
    switch (level) {
    case Level::blocker:
        return "error";
    case Level::warning:
        return "warning";
    case Level::advice:
        return "note";
    }
    return {};
}

/// rules.md 4.4.
std::string_view sarifKind(Verdict verdict)
{
    switch (verdict) {
    case Verdict::violated:
    case Verdict::waived:
    case Verdict::error:
        return "fail";
    case Verdict::question:
        return "open";
    case Verdict::holds:
    case Verdict::assumed:
        return "pass";
    case Verdict::notApplicable:
        return "notApplicable";
    }
    return {};
}

/// A reference after RFC 3986: absolute for an absolute path, else relative to wherever the reader thinks. A
/// colon is encoded too, or what stands before it would be taken for a scheme.
std::string uriOf(const std::string &file)
{
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    const std::string path = std::filesystem::path(file).lexically_normal().string();
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (plain.find(c) != std::string_view::npos)
            uri += c;
        else
            uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return uri;
}

/// "rate-limit-missing" as viewers show names of rules: "RateLimitMissing".
std::string camelCase(const std::string &id)
{
    std::string name;
    bool begins = true;
    for (const char c : id) {
        const bool lower = c >= 'a' && c <= 'z';
        if (c != '-')
            name += begins && lower ? static_cast<char>(c - 'a' + 'A') : c;
        begins = c == '-';
    }
    return name;
}

std::string helpText(const RuleText &rule)
{
    std::string text = rule.fix.empty() ? "" : "How to fix: " + rule.fix;
    if (!rule.ignoreWhen.empty())
        text += (text.empty() ? "" : "\n\n") + ("Ignore when: " + rule.ignoreWhen);
    return text;
}

Json ruleJson(const RuleText &rule)
{
    Json json = {{"id", rule.id},
                 {"name", camelCase(rule.id)},
                 {"shortDescription", messageJson(rule.title)},
                 {"fullDescription", messageJson(rule.why)},
                 {"help", messageJson(helpText(rule))}};
    json["defaultConfiguration"] = {{"level", sarifLevel(rule.level)}};
    json["properties"] = {{"group", rule.group}, {"sources", rule.sources}};
    if (!rule.pack.empty())
        json["properties"]["rulePack"] = rule.pack;
    return json;
}

Json driverJson(const RuleBook &rules)
{
    Json list = Json::array();
    for (const RuleText &rule : rules.rules())
        list.push_back(ruleJson(rule));
    Json json = {{"name", "Plumbline"}, {"version", PLUMBLINE_VERSION}};
    json["rules"] = std::move(list);
    return json;
}

/// Places in one file.
class Places
{
public:
    Places(const CheckedFile &file, std::size_t index) : file_(file), index_(index) {}

    const Checked &checked() const { return *file_.result; }
    Json artifact() const { return {{"uri", uriOf(file_.name)}, {"index", index_}}; }

    Json whole() const
    {
        Json physical = Json::object();
        physical["artifactLocation"] = artifact();
        Json json = Json::object();
        json["physicalLocation"] = std::move(physical);
        return json;
    }

    Json component(const Id &id) const
    {
        Json json = whole();
        const Checked &checked = *file_.result;
        if (const auto line = checked.lines.find(id); line != checked.lines.end())
            json["physicalLocation"]["region"] = {{"startLine", line->second}};
        const Component *component = checked.design.component(id);
        const std::string &name = component && !component->name.empty() ? component->name : id;
        json["logicalLocations"].push_back(
            {{"name", name}, {"fullyQualifiedName", id}, {"kind", "component"}});
        return json;
    }

    /// Empty for no ids.
    Json components(const std::vector<Id> &ids) const
    {
        Json list = Json::array();
        for (const Id &id : ids)
            list.push_back(component(id));
        return list;
    }

private:
    const CheckedFile &file_;
    std::size_t index_;
};

Json codeFlowJson(const std::vector<Id> &path, const Places &places)
{
    Json steps = Json::array();
    for (const Id &id : path) {
        Json step = Json::object();
        step["location"] = places.component(id);
        steps.push_back(std::move(step));
    }
    Json threadFlow = Json::object();
    threadFlow["locations"] = std::move(steps);
    Json codeFlow = Json::object();
    codeFlow["threadFlows"].push_back(std::move(threadFlow));
    return codeFlow;
}

/// Status `accepted` hides the result from viewers, `underReview` (a waiver that does not cover it any more)
/// does not.
Json suppressionJson(const Waiver &waiver, std::string_view status)
{
    Json json = {{"kind", "external"}, {"status", status}, {"justification", waiver.reason}};
    json["properties"] = {{"status", waiver.status}, {"by", waiver.by}, {"on", waiver.on}};
    if (!waiver.expires.empty())
        json["properties"]["expires"] = waiver.expires;
    return json;
}

/// Whole lines: from the start of the first one to the start of the line that follows the last one (3.30.5).
Json replacementJson(const LineEdit &edit)
{
    Json json = Json::object();
    json["deletedRegion"] = {
        {"startLine", edit.line}, {"startColumn", 1}, {"endLine", edit.line + edit.count}, {"endColumn", 1}};
    if (!edit.text.empty())
        json["insertedContent"] = {{"text", edit.text}};
    return json;
}

Json fixJson(const TextFix &fix, const Places &places)
{
    Json change = Json::object();
    change["artifactLocation"] = places.artifact();
    for (const LineEdit &edit : fix.edits)
        change["replacements"].push_back(replacementJson(edit));
    Json json = Json::object();
    json["description"] = messageJson(fix.offer.title);
    json["artifactChanges"] = Json::array({std::move(change)});
    json["properties"] = {{"id", fix.offer.id}, {"class", fix.offer.safe ? "safe" : "choice"}};
    return json;
}

Json propertiesJson(const Finding &finding)
{
    Json json = {{"level", levelName(finding.level)}, {"concern", finding.concern}, {"card", finding.card}};
    if (!finding.shown())
        json["hiddenBy"] = finding.hiddenBy;
    if (finding.verdict == Verdict::assumed)
        json["assumed"] = true;
    if (finding.lapsed)
        json["lapsedWaiver"] = finding.lapsed->why;
    return json;
}

std::string textOf(const Finding &finding)
{
    return finding.message.empty() ? finding.title : finding.message;
}

class Log
{
public:
    explicit Log(const RuleBook &rules) : rules_(rules)
    {
        for (std::size_t i = 0; i < rules.rules().size(); ++i)
            ruleIndexes_.emplace(rules.rules()[i].id, i);
        for (const Problem &leftOut : rules.problems()) {
            notify("error", leftOut.text());
        }
    }

    void add(const CheckedFile &file);
    Json take();

private:
    Json &notify(std::string_view level, const std::string &text);
    void addResult(const Finding &finding, const Places &places);
    void addEvaluationError(const Finding &finding, const Places &places);

    const RuleBook &rules_;
    std::map<std::string, std::size_t> ruleIndexes_;
    std::set<std::string> told_;
    Json artifacts_ = Json::array();
    Json results_ = Json::array();
    Json notifications_ = Json::array();
    bool successful_ = true;
};

Json &Log::notify(std::string_view level, const std::string &text)
{
    successful_ = successful_ && level != "error";
    notifications_.push_back({{"level", level}, {"message", messageJson(text)}});
    return notifications_.back();
}

void Log::addEvaluationError(const Finding &finding, const Places &places)
{
    Json &notification = notify("error", textOf(finding));
    notification["locations"] = Json::array({places.whole()});
    notification["associatedRule"] = {{"id", finding.rule}};
    if (const auto index = ruleIndexes_.find(finding.rule); index != ruleIndexes_.end())
        notification["associatedRule"]["index"] = index->second;
}

void Log::addResult(const Finding &finding, const Places &places)
{
    const std::string_view kind = sarifKind(finding.verdict);
    Json json = {{"ruleId", finding.rule}};
    if (const auto index = ruleIndexes_.find(finding.rule); index != ruleIndexes_.end())
        json["ruleIndex"] = index->second;
    json["kind"] = kind;
    json["level"] = kind == "fail" ? sarifLevel(finding.level) : "none";
    json["message"] = messageJson(textOf(finding));
    json["locations"] =
        finding.anchor.empty() ? Json::array({places.whole()}) : places.components(finding.anchor);
    if (!finding.related.empty())
        json["relatedLocations"] = places.components(finding.related);
    if (!finding.path.empty())
        json["codeFlows"] = Json::array({codeFlowJson(finding.path, places)});
    if (const auto fixes = places.checked().fixes.find(finding.fingerprint);
        fixes != places.checked().fixes.end())
        for (const TextFix &fix : fixes->second)
            if (!fix.edits.empty())
                json["fixes"].push_back(fixJson(fix, places));
    json["partialFingerprints"] = {{"plumbline/v1", finding.fingerprint}};
    // Empty means "not suppressed"; SARIF wants it on all results of a run or on none (3.27.23).
    json["suppressions"] = Json::array();
    if (finding.waiver)
        json["suppressions"].push_back(suppressionJson(*finding.waiver, "accepted"));
    if (finding.lapsed)
        json["suppressions"].push_back(suppressionJson(finding.lapsed->waiver, "underReview"));
    json["properties"] = propertiesJson(finding);
    results_.push_back(std::move(json));
}

void Log::add(const CheckedFile &file)
{
    const Places places(file, artifacts_.size());
    artifacts_.push_back({{"location", places.artifact()}, {"roles", Json::array({"analysisTarget"})}});
    if (!file.result) {
        notify("error", file.result.error().text())["locations"] = Json::array({places.whole()});
        return;
    }
    const Report &report = file.result->report;
    for (const std::string &note : report.notes)
        if (told_.insert(note).second) // What is said of the rules is said of every file.
            notify("note", note)["locations"] = Json::array({places.whole()});
    for (const Finding &finding : report.findings)
        if (finding.verdict == Verdict::error)
            addEvaluationError(finding, places);
        else
            addResult(finding, places);
}

Json Log::take()
{
    Json invocation = {{"executionSuccessful", successful_}};
    invocation["toolExecutionNotifications"] = std::move(notifications_);
    Json run = Json::object();
    run["tool"]["driver"] = driverJson(rules_);
    run["invocations"] = Json::array({std::move(invocation)});
    run["artifacts"] = std::move(artifacts_);
    run["results"] = std::move(results_);
    Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}};
    log["runs"] = Json::array({std::move(run)});
    return log;
}
} // namespace

Json reportSarif(const std::vector<CheckedFile> &files, const RuleBook &rules)
{
    Log log(rules);
    for (const CheckedFile &file : files)
        log.add(file);
    return log.take();
}

} // namespace plumbline::cli
