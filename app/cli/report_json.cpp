#include "cli/report_json.h"

namespace plumbline::cli
{

namespace
{
Json textOrNull(const std::string &text)
{
    return text.empty() ? Json() : Json(text);
}

Json termJson(const Term &term)
{
    return {{"label", term.label},
            {"value", term.value},
            {"unit", term.unit},
            {"source", term.source},
            {"assumed", term.assumed}};
}

/// With the keys of the file.
Json waiverJson(const Waiver &waiver)
{
    Json json = {{"rule", waiver.rule},     {"anchor", waiver.anchor}, {"status", waiver.status},
                 {"reason", waiver.reason}, {"by", waiver.by},         {"on", waiver.on}};
    if (!waiver.expires.empty())
        json["expires"] = waiver.expires;
    return json;
}

Json findingJson(const Finding &finding)
{
    Json terms = Json::array();
    for (const Term &term : finding.terms)
        terms.push_back(termJson(term));
    Json fixes = Json::array();
    for (const FixOffer &fix : finding.fixes)
        fixes.push_back({{"id", fix.id}, {"title", fix.title}, {"class", fix.safe ? "safe" : "choice"}});
    Json asks = Json::array();
    for (const PropertyRef &ask : finding.asks)
        asks.push_back({{"record", ask.record}, {"property", ask.property}});
    Json json = {{"rule", finding.rule},
                 {"verdict", verdictName(finding.verdict)},
                 {"level", levelName(finding.level)},
                 {"message", finding.message},
                 {"anchor", finding.anchor},
                 {"related", finding.related},
                 {"path", finding.path}};
    json["terms"] = std::move(terms);
    json["card"] = finding.card;
    json["hidden-by"] = textOrNull(finding.hiddenBy);
    json["fixes"] = std::move(fixes);
    json["fingerprint"] = finding.fingerprint;
    json["waiver"] = finding.waiver ? waiverJson(*finding.waiver) : Json();
    json["title"] = finding.title;
    json["variant"] = finding.variant;
    json["concern"] = finding.concern;
    json["reasons"] = finding.reasons;
    json["asks"] = std::move(asks);
    return json;
}

Json concernJson(const ConcernScore &concern)
{
    return {{"id", concern.id},        {"score", concern.score ? Json(*concern.score) : Json()},
            {"holds", concern.holds},  {"assumed", concern.assumed},
            {"open", concern.open},    {"violated", concern.violated},
            {"waived", concern.waived}};
}
} // namespace

Json reportJson(const std::string &file, const Report &report)
{
    Json concerns = Json::array();
    for (const ConcernScore &concern : report.concerns)
        concerns.push_back(concernJson(concern));
    Json findings = Json::array();
    for (const Finding &finding : report.findings)
        findings.push_back(findingJson(finding));
    Json json = {{"file", file},
                 {"shape", report.shape},
                 {"phase", phaseName(report.phase)},
                 {"summary",
                  {{"blocker", report.summary.blocker},
                   {"warning", report.summary.warning},
                   {"advice", report.summary.advice},
                   {"question", report.summary.question},
                   {"waived", report.summary.waived}}}};
    json["concerns"] = std::move(concerns);
    json["findings"] = std::move(findings);
    json["notes"] = report.notes;
    if (!report.incomplete.empty())
        json["incomplete"] = report.incomplete;
    return json;
}

} // namespace plumbline::cli
