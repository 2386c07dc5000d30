#include "profile_words.h"

#include "design/brief_words.h"

#include <QObject>

namespace plumbline
{

namespace
{

std::string tr(const char *text)
{
    return QObject::tr(text).toStdString();
}

std::shared_ptr<Property> property(PropertyType type, const char *id, const std::string &title,
                                   const std::string &help)
{
    auto made = std::make_shared<Property>();
    made->type = type;
    made->id = id;
    made->title = title;
    made->help = help;
    return made;
}

std::shared_ptr<Property> number(const char *id, const std::string &title, const std::string &unit,
                                 const std::string &help)
{
    auto made = property(PropertyType::number, id, title, help);
    made->unit = unit;
    made->minimum = 0;
    return made;
}

std::shared_ptr<Property> whole(const char *id, const std::string &title, const std::string &unit,
                                const std::string &help)
{
    auto made = number(id, title, unit, help);
    made->integer = true;
    return made;
}

template <std::size_t N>
std::shared_ptr<Property> choice(PropertyType type, const char *id, const std::string &title,
                                 const std::array<std::string_view, N> &values, const std::string &help)
{
    auto made = property(type, id, title, help);
    made->values.assign(values.begin(), values.end());
    return made;
}

} // namespace

AxisWords axisWords(Axis axis)
{
    const auto t = [](const char *s) { return QObject::tr(s); };
    switch (axis) {
    case Axis::quality:
        return {
            t("Quality vs. speed"),
            t("Which latency is promised? Is streaming acceptable? Does quality win over speed?"),
            {t("Speed first"), t("Mostly speed"), t("Balanced"), t("Mostly quality"), t("Quality first")}};
    case Axis::scale:
        return {t("Scale"),
                t("Requests per second, documents, context length, users: which orders of magnitude?"),
                {t("One team"), t("A department"), t("A company"), t("A market"), t("The internet")}};
    case Axis::freshness:
        return {t("Data freshness"),
                t("Real time, daily? How stale may knowledge be?"),
                {t("Static"), t("Monthly"), t("Daily"), t("Within the hour"), t("Real time")}};
    case Axis::personalisation:
        return {t("Personalisation"),
                t("Context per user? Several tenants? One shared context?"),
                {t("Same for all"), t("By segment"), t("By role"), t("Per user"), t("Per user and tenant")}};
    case Axis::consequence:
        return {t("Failure tolerance"),
                t("How far does a wrong answer reach? Is a hallucination an incident?"),
                {t("Harmless"), t("A nuisance"), t("Costly"), t("Serious"), t("An incident")}};
    case Axis::compliance:
        break;
    }
    return {t("Regulation and compliance"),
            t("Personal data? Residency? Audit trail?"),
            {t("None"), t("House rules"), t("Data protection law"), t("Audited"), t("Regulated")}};
}

ShapeWords shapeWords(std::string_view shape)
{
    const auto t = [](const char *s) { return QObject::tr(s); };
    if (shape == "simple-rag")
        return {t("Simple RAG"), t("Knowledge retrieval, little need for real time, single-hop questions.")};
    if (shape == "agentic-rag")
        return {t("Agentic RAG"), t("Complex queries, multi-hop reasoning, tools needed.")};
    if (shape == "fine-tuned")
        return {t("Fine-tuned model"), t("Behaviour has to change, not only knowledge; the task is stable.")};
    if (shape == "hybrid")
        return {t("Hybrid pipeline"), t("Different kinds of query go to different sub-systems.")};
    return {t("None of them"), t("No AI, classical ML or a bare prompt is an answer too. Say why.")};
}

namespace
{

using Properties = std::vector<std::shared_ptr<const Property>>;

Properties scaleProperties()
{
    return {
        number("peak-rps", tr("Peak rate"), "req/s", tr("Requests a second at the busiest time.")),
        number("requests-per-month", tr("Requests"), "/month",
               tr("Load of a usual month; costs start from it.")),
        whole("users", tr("Users"), "", tr("How many people use it.")),
        whole("documents", tr("Documents"), "", tr("How many documents are searched.")),
        whole("context-tokens", tr("Context"), "tokens", tr("Size of the context that one answer needs.")),
        number("tokens-per-request", tr("Tokens"), "/request",
               tr("Tokens in and out for one request, together."))};
}

Properties qualityProperties()
{
    return {
        number("p95-ms", tr("Answer p95"), "ms", tr("Time within which 95 of 100 whole answers are there.")),
        number("ttft-p95-ms", tr("First token p95"), "ms",
               tr("Time to the first token for 95 of 100 requests, when answers are streamed."))};
}

Properties costProperties(const std::string &currency)
{
    const std::string money = currency.empty() ? "USD" : currency;
    auto unit = property(PropertyType::text, "currency", tr("Currency"),
                         tr("What money is counted in, as a code: USD, EUR. USD when it is not stated."));
    return {number("cost-per-request", tr("Cost per request"), money + "/request",
                   tr("What one request may cost.")),
            number("budget-per-month", tr("Budget"), money + "/month", tr("What a month may cost.")), unit};
}

Properties complianceProperties()
{
    return {choice(PropertyType::set, "regimes", tr("Regimes"), knownRegimes,
                   tr("Laws and standards that apply. The checks are design prompts, not legal advice.")),
            property(PropertyType::list, "regions", tr("Regions"),
                     tr("Where data may be kept, with commas between them: eu, us."))};
}

} // namespace

Properties commitmentProperties(const std::string &about, const std::string &currency)
{
    if (about == "cost")
        return costProperties(currency);
    const auto axis = axisFromKey(about);
    if (!axis)
        return {};
    switch (*axis) {
    case Axis::quality:
        return qualityProperties();
    case Axis::scale:
        return scaleProperties();
    case Axis::freshness:
        return {
            number("staleness-min", tr("Staleness"), "min", tr("How old knowledge may be when it is used."))};
    case Axis::personalisation:
        return {property(PropertyType::boolean, "multi-tenant", tr("Several tenants"),
                         tr("Do customers share it who must not see each other's data?"))};
    case Axis::consequence: {
        auto availability = number("availability-pct", tr("Availability"), "%",
                                   tr("Share of time in which a request gets an answer."));
        availability->maximum = 100;
        return {availability};
    }
    case Axis::compliance:
        break;
    }
    return complianceProperties();
}

std::vector<std::shared_ptr<const Property>> taskProperties()
{
    return {
        choice(PropertyType::set, "knowledge", tr("Knowledge"), knowledgeSources,
               tr("Where knowledge comes from; conversation means that the input itself is the source.")),
        choice(PropertyType::choice, "hops", tr("Questions"), hopCounts,
               tr("Single: one look-up answers it. Multi: look-ups build on one another.")),
        choice(PropertyType::choice, "actions", tr("Actions"), actionLevels,
               tr("Read: it looks things up by calls. Write: it changes something.")),
        property(PropertyType::boolean, "behaviour-change", tr("Behaviour must change"),
                 tr("Must the model behave differently, not only know more?")),
        property(PropertyType::boolean, "stable", tr("Task is stable"),
                 tr("Does the definition of the task stay?")),
        whole("labelled-examples", tr("Labelled examples"), "",
              tr("How many there are to train or test on.")),
        property(PropertyType::list, "query-classes", tr("Kinds of query"),
                 tr("Names of kinds of request that need different handling, with commas between them.")),
        property(PropertyType::boolean, "citations", tr("Show sources"),
                 tr("Must answers show their sources?")),
    };
}

} // namespace plumbline
