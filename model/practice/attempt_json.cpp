#include "practice/interview.h"
#include "practice/read_json.h"

#include <algorithm>
#include <cmath>

namespace plumbline::practice
{

namespace
{

constexpr std::string_view formatName = "plumbline-attempt";
constexpr double latest = 4e15; // milliseconds since 1970, beyond any calendar of ours

Json toJson(const Event &event)
{
    Json json = {{"kind", eventName(event.kind)}, {"at", event.at}};
    if (!event.subject.empty())
        json["subject"] = event.subject;
    if (!event.text.empty())
        json["text"] = event.text;
    if (!event.revealed.empty())
        json["revealed"] = event.revealed;
    if (!event.numbers.empty())
        json["numbers"] = event.numbers;
    if (event.kind == EventKind::failureCard)
        json["card"] = {
            {"break", event.card.breaks}, {"detect", event.card.detect}, {"recover", event.card.recover}};
    return json;
}

EventKind kindFrom(const std::string &name, const std::string &path)
{
    for (int kind = 0; kind <= static_cast<int>(EventKind::closed); ++kind)
        if (eventName(static_cast<EventKind>(kind)) == name)
            return static_cast<EventKind>(kind);
    throw RuleError{path, "unknown event '" + name + "'"};
}

Event readEvent(const Json &json, const std::string &path)
{
    allowKeys(json, path, {"kind", "at", "subject", "text", "revealed", "numbers", "card"});
    Event event;
    event.kind = kindFrom(requireText(json, "kind", path), inside(path, "kind"));
    event.at = static_cast<Millis>(requireNumber(json, "at", path, 0, latest));
    event.subject = anyText(json, "subject", path);
    event.text = anyText(json, "text", path);
    event.revealed = anyTexts(json, "revealed", path);
    if (json.contains("numbers"))
        event.numbers = json["numbers"].get<std::map<std::string, double>>();
    if (json.contains("card")) {
        const Json &card = requireObject(json, "card", path);
        const std::string at = inside(path, "card");
        event.card = {requireText(card, "break", at), requireText(card, "detect", at),
                      requireText(card, "recover", at)};
    }
    return event;
}

Attempt readAttempt(const Json &json)
{
    allowKeys(json, "", {"format", "version", "scenario", "minutes", "started-at", "events", "ratings"});
    if (anyText(json, "format", "") != formatName)
        throw RuleError{"format", "must be \"plumbline-attempt\""};
    if (requireNumber(json, "version", "", 1, 1e6) > 1)
        throw RuleError{"version", "made by a newer Plumbline"};
    Attempt attempt;
    attempt.scenario = filledText(json, "scenario", "");
    attempt.minutes = static_cast<int>(requireNumber(json, "minutes", "", 15, 45));
    attempt.startedAt = static_cast<Millis>(requireNumber(json, "started-at", "", 0, latest));
    eachOf(json, "events", "", [&](const Json &entry, const std::string &path) {
        attempt.events.push_back(readEvent(entry, path));
        if (attempt.events.size() > 1 &&
            attempt.events.back().at < attempt.events[attempt.events.size() - 2].at)
            throw RuleError{inside(path, "at"), "is before the event in front of it"};
    });
    for (const auto &[item, rating] : requireObject(json, "ratings", "").items()) {
        const std::string path = inside("ratings", item);
        allowKeys(rating, path, {"level", "evidence"});
        attempt.ratings[item] = {static_cast<int>(requireNumber(rating, "level", path, 0, 4)),
                                 anyText(rating, "evidence", path)};
    }
    return attempt;
}

} // namespace

Json toJson(const Attempt &attempt)
{
    Json events = Json::array();
    for (const Event &event : attempt.events)
        events.push_back(toJson(event));
    Json ratings = Json::object();
    for (const auto &[item, rating] : attempt.ratings)
        ratings[item] = {{"level", rating.level}, {"evidence", rating.evidence}};
    return {{"format", formatName},
            {"version", 1},
            {"scenario", attempt.scenario},
            {"minutes", attempt.minutes},
            {"started-at", attempt.startedAt},
            {"events", std::move(events)},
            {"ratings", std::move(ratings)}};
}

Result<Attempt> attemptFromJson(const Json &json, const std::string &where)
{
    const std::string fix = "The record is kept as it is; this attempt cannot be shown";
    try {
        return readAttempt(json);
    } catch (const RuleError &error) {
        return problem(error.what, where + ": " + error.path, fix);
    } catch (const Json::exception &error) {
        return problem(std::string("a value has the wrong type (") + error.what() + ")", where, fix);
    }
}

} // namespace plumbline::practice
