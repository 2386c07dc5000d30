#pragma once

#include "attempts/attempt_history.h"
#include "practice/timeline.h"
#include "store/store.h"

namespace plumbline::testing
{

inline constexpr practice::Millis minute = 60'000;

/// Three components that come one a minute, the last of them named as told.
inline practice::Timeline sampleTimeline(const std::string &last = "Model")
{
    practice::Timeline timeline;
    Design design;
    timeline.add(0, store::writeDesign(design));
    practice::Millis now = 0;
    for (const auto &[id, kind, name] :
         {std::tuple("user", "end-user", std::string("User")),
          std::tuple("gw", "api-gateway", std::string("Gateway")), std::tuple("llm", "llm", last)}) {
        Component component;
        component.id = id;
        component.kind = kind;
        component.name = name;
        component.at = {250.0 * static_cast<double>(timeline.steps()), 100};
        component.size = {160, 64};
        Change change;
        change.components[component.id] = {nullptr, std::make_shared<const Component>(component)};
        static_cast<void>(design.apply(change));
        timeline.add(now += minute, store::writeDesign(design));
    }
    return timeline;
}

/// A finished attempt of five minutes of that time, with a shape and a scale that earned these shares.
inline KeptAttempt sampleAttempt(practice::Millis startedAt, double shape, double scale,
                                 const std::string &last = "Model")
{
    KeptAttempt kept;
    kept.attempt.scenario = "s01-engineering-help-bot";
    kept.attempt.startedAt = startedAt;
    const auto event = [&](practice::EventKind kind, practice::Millis at, const char *subject) {
        practice::Event made;
        made.kind = kind;
        made.at = at;
        made.subject = subject;
        kept.attempt.events.push_back(made);
    };
    event(practice::EventKind::stageEntered, 0, "clarify");
    event(practice::EventKind::stageEntered, minute, "architecture");
    event(practice::EventKind::committed, 2 * minute, "simple-rag");
    event(practice::EventKind::closed, 5 * minute, "");
    kept.title = "Engineering help bot";
    const practice::Timeline timeline = sampleTimeline(last);
    kept.design = timeline.after(timeline.steps());
    kept.timeline = timeline.text();
    kept.score = {
        {"percent", 50 * (shape + scale)}, {"band", "senior"}, {"band-title", "Senior"}, {"complete", false}};
    kept.score["dimensions"] = Json::array();
    for (const auto &[id, title, share] :
         {std::tuple("shape", "Shape and rejection", shape), std::tuple("scale", "Scale and cost", scale)})
        kept.score["dimensions"].push_back({{"id", id},
                                            {"title", title},
                                            {"computed", 10 * share},
                                            {"computed-of", 10},
                                            {"self-rated", 0},
                                            {"self-rated-of", 0}});
    return kept;
}

} // namespace plumbline::testing
