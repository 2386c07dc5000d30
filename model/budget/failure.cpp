#include "budget/failure.h"

#include "budget/availability.h"

#include <algorithm>

namespace plumbline::budget
{

namespace
{
using graph::GraphView;

std::size_t placeOf(int node)
{
    return static_cast<std::size_t>(node);
}

/// Tells stories about one board; the views are built once.
class Teller
{
public:
    explicit Teller(const Inputs &inputs)
        : graph_(inputs.design, inputs.catalog), reading_(graph_, inputs.facts), wiring_(reading_),
          model_(reading_, wiring_)
    {
        for (int node = 0; node < graph_.nodeCount(); ++node)
            if (inputs.without.contains(reading_.id(node)))
                always_.insert(node);
    }

    Result<void> known(const Inputs &inputs) const
    {
        for (const Id &id : inputs.without)
            if (!inputs.design.component(id))
                return problem("there is no component '" + id + "'", "--without",
                               "Name components by their id");
        return {};
    }
    FailureStory story(const std::set<int> &down, std::string title);
    FailureTable table();

private:
    const std::vector<Served> &serve(const std::set<int> &down)
    {
        ServiceModel::State state = model_.allUp();
        for (const std::set<int> *nodes : std::initializer_list<const std::set<int> *>{&always_, &down})
            for (const int node : *nodes)
                state.down[placeOf(node)] = true;
        return model_.evaluate(state);
    }
    void addEntries(const std::vector<Served> &served, const std::set<int> &down, FailureStory &story);
    std::vector<int> sparesIn(const std::vector<Served> &served, const std::set<int> &down) const;
    void addNotice(const std::set<int> &down, FailureStory &story) const;
    std::string recoveryOf(const std::set<int> &down, const FailureStory &story) const;
    void addGroups(FailureTable &table);
    void addPairs(FailureTable &table);
    std::vector<int> parts() const;

    graph::Graph graph_;
    Reading reading_;
    Wiring wiring_;
    ServiceModel model_;
    std::set<int> always_;
};

std::vector<int> Teller::parts() const
{
    std::vector<int> parts;
    for (const int node : wiring_.order())
        if (graph_.kind(node).category != "actors" && !always_.contains(node))
            parts.push_back(node);
    std::sort(parts.begin(), parts.end());
    return parts;
}

/// Spares of hosts that lost what they call, as far as they answer.
std::vector<int> Teller::sparesIn(const std::vector<Served> &served, const std::set<int> &down) const
{
    std::vector<int> spares;
    for (const int host : wiring_.order()) {
        const Wires &wires = wiring_.at(host);
        if (wires.spares.empty())
            continue;
        const auto replaces = [&](const Link &spare) {
            return down.contains(host) ||
                   std::any_of(wires.calls.begin(), wires.calls.end(), [&](const Link &call) {
                       return call.required && served[placeOf(call.node)].any < 1 &&
                              wiring_.standsIn(host, spare, call);
                   });
        };
        for (const Link &spare : wires.spares)
            if (served[placeOf(spare.node)].any > 0 && !down.contains(spare.node) && replaces(spare)) {
                spares.push_back(spare.node);
                break;
            }
    }
    std::sort(spares.begin(), spares.end());
    spares.erase(std::unique(spares.begin(), spares.end()), spares.end());
    return spares;
}

void Teller::addEntries(const std::vector<Served> &served, const std::set<int> &down, FailureStory &story)
{
    std::string instead;
    for (const int spare : sparesIn(served, down)) {
        story.spares.push_back(reading_.id(spare));
        instead += (instead.empty() ? "'" : " and '") + reading_.name(spare) + "'";
    }
    for (const int entry : wiring_.entries()) {
        const Served &share = served[placeOf(entry)];
        EntryOutcome outcome{reading_.id(entry), Outcome::served, share.any * 100, "the usual answer"};
        const auto percent = std::to_string(static_cast<int>(share.any * 100 + 0.5));
        if (share.any <= 0) {
            outcome.outcome = Outcome::failed;
            outcome.seen = "an error: nothing drawn answers instead";
        } else if (share.any < 1) {
            outcome.outcome = Outcome::degraded;
            outcome.seen = "an error for " + std::to_string(100 - std::stoi(percent)) +
                           " % of requests, the others are answered";
        } else if (share.full < 1) {
            outcome.outcome = Outcome::degraded;
            outcome.seen =
                instead.empty() ? "an answer without a part that is left out" : "an answer from " + instead;
        }
        story.worst = std::max(story.worst, outcome.outcome);
        story.entries.push_back(std::move(outcome));
    }
}

/// Telemetry of what is down, or of who calls it, followed to where somebody is called or looks.
void Teller::addNotice(const std::set<int> &down, FailureStory &story) const
{
    std::set<int> watching;
    std::vector<int> queue;
    const auto follow = [&](int node) {
        for (const graph::Step &step : graph_.next(GraphView::observation, node))
            if (!down.contains(step.node) && watching.insert(step.node).second)
                queue.push_back(step.node);
    };
    for (const int node : down) {
        follow(node);
        for (const auto view : {GraphView::call, GraphView::batch})
            for (const graph::Step &caller : graph_.previous(view, node))
                if (!down.contains(caller.node))
                    follow(caller.node);
        for (const int host : graph_.attached(node))
            if (!down.contains(host))
                follow(host);
    }
    for (std::size_t i = 0; i < queue.size(); ++i)
        follow(queue[i]);
    for (const int node : watching)
        story.alarmed = story.alarmed || reading_.kind(node) == "alerting";
    for (const int node : watching)
        if (reading_.kind(node) == (story.alarmed ? "alerting" : "observability"))
            story.noticedBy.push_back(reading_.id(node));
}

std::string Teller::recoveryOf(const std::set<int> &down, const FailureStory &story) const
{
    std::vector<std::string> ways;
    if (!story.spares.empty())
        ways.emplace_back("the fallback answers until it is back");
    for (const int node : down) {
        const auto callers = graph_.previous(GraphView::call, node);
        const bool breaker = graph_.carries(node, "circuit-breaker") ||
                             std::any_of(callers.begin(), callers.end(), [this](const graph::Step &caller) {
                                 return graph_.carries(caller.node, "circuit-breaker");
                             });
        if (breaker) {
            ways.emplace_back("the circuit breaker tries it again");
            break;
        }
    }
    if (down.size() == 1) {
        const graph::PropertyValue replicas = graph_.property(*down.begin(), "replicas");
        if (replicas.value && replicas.value->is_number() && replicas.value->get<double>() > 1)
            ways.emplace_back("its other replicas carry on when only one is lost");
    }
    std::string text;
    for (const std::string &way : ways)
        text += (text.empty() ? "" : "; ") + way;
    return text;
}

FailureStory Teller::story(const std::set<int> &down, std::string title)
{
    FailureStory story;
    story.title = std::move(title);
    for (const int node : down)
        story.down.push_back(reading_.id(node));
    addEntries(serve(down), down, story);
    addNotice(down, story);
    story.recovery = recoveryOf(down, story);
    return story;
}

void Teller::addGroups(FailureTable &table)
{
    for (const char *property : {"failure-domain", "provider", "region"}) {
        std::map<std::string, std::set<int>> groups;
        for (const int node : parts())
            if (const std::string value = reading_.text(node, property); !value.empty())
                groups[value].insert(node);
        for (const auto &[value, nodes] : groups)
            if (nodes.size() > 1)
                table.groups.push_back(story(nodes, std::string(property) + " " + value));
    }
}

/// Only a part whose loss alone degrades can be half of a pair.
void Teller::addPairs(FailureTable &table)
{
    constexpr int mostTries = 20'000;
    std::vector<int> survived;
    std::vector<int> degrading;
    std::map<Id, Outcome> outcomes;
    for (const FailureStory &story : table.single)
        outcomes[story.down.front()] = story.worst;
    for (const int node : parts()) {
        const Outcome outcome = outcomes[reading_.id(node)];
        if (outcome != Outcome::failed)
            survived.push_back(node);
        if (outcome == Outcome::degraded)
            degrading.push_back(node);
    }
    int tries = 0;
    for (const int first : degrading)
        for (const int second : survived) {
            const bool seenAlready =
                second <= first && std::binary_search(degrading.begin(), degrading.end(), second);
            if (first == second || seenAlready)
                continue;
            if (++tries > mostTries) {
                table.pairsCut = true;
                return;
            }
            const auto &served = serve({first, second});
            for (const int entry : wiring_.entries())
                if (served[placeOf(entry)].any <= 0) {
                    const auto ids = std::minmax(reading_.id(first), reading_.id(second));
                    table.pairs.push_back({ids.first, ids.second, reading_.id(entry)});
                    break;
                }
        }
}

FailureTable Teller::table()
{
    FailureTable table;
    for (const int node : parts())
        table.single.push_back(story({node}, reading_.name(node)));
    std::stable_sort(table.single.begin(), table.single.end(),
                     [](const FailureStory &a, const FailureStory &b) { return a.worst > b.worst; });
    addGroups(table);
    addPairs(table);
    return table;
}
} // namespace

std::string_view outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::served:
        return "served";
    case Outcome::degraded:
        return "degraded";
    case Outcome::failed:
        break;
    }
    return "failed";
}

Result<FailureStory> whatIfItFails(const Inputs &inputs)
{
    Inputs whole = inputs;
    whole.without.clear();
    Teller teller(whole);
    if (auto known = teller.known(inputs); !known)
        return tl::unexpected(known.error());
    const graph::Graph graph(inputs.design, inputs.catalog);
    std::set<int> down;
    std::string title;
    for (int node = 0; node < graph.nodeCount(); ++node) {
        const Component &component = graph.component(node);
        if (!inputs.without.contains(component.id))
            continue;
        down.insert(node);
        title += (title.empty() ? "" : ", ") + (component.name.empty() ? component.id : component.name);
    }
    return teller.story(down, std::move(title));
}

Result<FailureTable> failureTable(const Inputs &inputs)
{
    Teller teller(inputs);
    if (auto known = teller.known(inputs); !known)
        return tl::unexpected(known.error());
    return teller.table();
}

} // namespace plumbline::budget
