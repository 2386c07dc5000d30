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
    for (const WaivedEvidence &evidence : waiver.evidence) {
        Json given = {{"check", evidence.check},
                      {"rule-version", evidence.ruleVersion},
                      {"level", evidence.level},
                      {"related", evidence.related}};
        if (evidence.offBy > 0)
            given["off-by"] = evidence.offBy;
        json["evidence"].push_back(std::move(given));
    }
    return json;
}

Json lapsedJson(const LapsedWaiver &lapsed)
{
    Json json = waiverJson(lapsed.waiver);
    json["why"] = lapsed.why;
    return json;
}

Json idleJson(const IdleWaiver &idle)
{
    Json json = waiverJson(idle.waiver);
    json["orphaned"] = idle.orphaned;
    json["why"] = idle.why;
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
    json["lapsed-waiver"] = finding.lapsed ? lapsedJson(*finding.lapsed) : Json();
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
std::string_view standName(EssentialState::Stand stand)
{
    static constexpr std::array<std::string_view, 7> names{"missing",  "unwired", "flawed", "asked",
                                                           "accepted", "sound",   "idle"};
    return names.at(static_cast<std::size_t>(stand));
}

Json componentJson(const EssentialState &state)
{
    Json mistakes = Json::array();
    for (const EssentialState::Mistake &mistake : state.mistakes)
        mistakes.push_back({{"says", mistake.about->says}, {"verdict", verdictName(mistake.verdict)}});
    Json json = {{"id", state.about->id},
                 {"title", state.about->title},
                 {"state", standName(state.stand)},
                 {"drawn", state.drawn},
                 {"wired", state.wired}};
    json["mistakes"] = std::move(mistakes);
    return json;
}
} // namespace

Json reportJson(const std::string &file, const Checked &checked)
{
    const Report &report = checked.report;
    Json components = Json::array();
    for (const EssentialState &state : checked.components)
        components.push_back(componentJson(state));
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
    json["components"] = std::move(components);
    json["findings"] = std::move(findings);
    Json idle = Json::array();
    for (const IdleWaiver &waiver : report.idleWaivers)
        idle.push_back(idleJson(waiver));
    json["idle-waivers"] = std::move(idle);
    json["notes"] = report.notes;
    if (!report.incomplete.empty())
        json["incomplete"] = report.incomplete;
    return json;
}

} // namespace plumbline::cli
