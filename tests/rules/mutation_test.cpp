#include "catalog/json_file.h"
#include "check/check.h"
#include "rules/fixture.h"
#include "store/store.h"
#include "support/boards.h"

#include <gtest/gtest.h>

using namespace plumbline;
using namespace plumbline::testing;

// What a careful reviewer would notice when one thing of a complete design is spoilt.
// tests/rules/mutations.json says, for each rule, which example is spoilt how; the rule must fire then, most
// of them alone.
namespace
{

Design example(const std::string &name)
{
    auto read =
        store::readDesignFile(sourceFolder() / "resources" / "examples" / (name + ".plumb"), catalog());
    if (!read)
        throw std::runtime_error(read.error().text());
    return read->design;
}

void removeWithConnections(const Design &design, Change &change, const Id &id)
{
    change.components[id] = {design.components().at(id), nullptr};
    for (const Id &connection : design.connectionsAt(id))
        change.connections[connection] = {design.connections().at(connection), nullptr};
}

void merge(Props &props, const Json &values)
{
    for (const auto &[name, value] : values.items())
        if (value.is_null())
            props.erase(name);
        else
            props[name] = value;
}

/// The record that is about to stand after the change.
template <class R> std::shared_ptr<R> edited(const Table<R> &table, Deltas<R> &deltas, const Id &id)
{
    const auto it = deltas.find(id);
    const auto now = it != deltas.end() ? it->second.after : table.at(id);
    auto copy = std::make_shared<R>(*now);
    deltas[id] = {it != deltas.end() ? it->second.before : now, copy};
    return copy;
}

void spoilBrief(const Design &design, Change &change, const Json &values)
{
    auto brief = std::make_shared<Brief>(design.brief());
    for (const auto &[key, value] : values.items()) {
        if (key == "shape")
            brief->shape = value;
        else if (const auto axis = axisFromKey(key))
            brief->profile.axis(*axis) = value.get<int>();
        else if (key == "targets")
            for (const auto &[target, number] : value.items())
                brief->profile.targets[target] = number;
        else if (key == "regimes")
            brief->profile.regimes = value.get<std::vector<std::string>>();
        else if (key == "regions")
            brief->profile.regions = value.get<std::vector<std::string>>();
        else if (key == "multi-tenant")
            brief->profile.multiTenant = value.get<bool>();
        else if (key == "task")
            brief->profile.task.update(value);
        else
            throw std::runtime_error("unknown key of brief: " + key);
    }
    change.brief = Delta<Brief>{std::make_shared<const Brief>(design.brief()), brief};
}

/// `remove`: ids of components and connections; `set`: id to properties (null: unset); `convert`: id to kind;
/// `reconnect`: id to {from, to, kind}; `add`: components; `connect`: connections; `brief`.
Design spoilt(const Design &design, const Json &mutation)
{
    const Json none = Json::object();
    const auto part = [&](const char *key) -> const Json & {
        return mutation.contains(key) ? mutation[key] : none;
    };
    Change change;
    for (const Json &id : mutation.value("remove", Json::array()))
        if (design.component(id))
            removeWithConnections(design, change, id);
        else
            change.connections[id] = {design.connections().at(id), nullptr};
    for (const auto &[id, values] : part("set").items())
        if (design.component(id))
            merge(edited(design.components(), change.components, id)->props, values);
        else if (design.zone(id))
            merge(edited(design.zones(), change.zones, id)->props, values);
        else
            merge(edited(design.connections(), change.connections, id)->props, values);
    for (const auto &[id, kind] : part("convert").items())
        edited(design.components(), change.components, id)->kind = kind;
    for (const auto &[id, ends] : part("reconnect").items()) {
        const auto connection = edited(design.connections(), change.connections, id);
        connection->from = ends.value("from", connection->from);
        connection->to = ends.value("to", connection->to);
        connection->kind = ends.value("kind", connection->kind);
    }
    int number = 0;
    for (const auto &[id, entry] : part("add").items()) {
        auto component = std::make_shared<Component>();
        component->id = id;
        component->kind = entry.at("kind");
        component->name = id;
        component->at = {200.0 * number++, 4000};
        merge(component->props, entry.value("props", Json::object()));
        change.components[id] = {nullptr, component};
    }
    for (const Json &entry : mutation.value("connect", Json::array())) {
        auto connection = std::make_shared<Connection>();
        connection->id = "spoilt-" + std::to_string(number++);
        connection->from = entry.at("from");
        connection->to = entry.at("to");
        connection->kind = entry.at("kind");
        merge(connection->props, entry.value("props", Json::object()));
        change.connections[connection->id] = {nullptr, connection};
    }
    if (mutation.contains("brief"))
        spoilBrief(design, change, mutation["brief"]);
    Design after = design;
    const auto applied = after.apply(change);
    if (!applied)
        throw std::runtime_error(applied.error().text());
    return after;
}

std::set<std::string> firedRules(const Design &design)
{
    std::set<std::string> fired;
    for (const Finding &finding : checkDesign(design, catalog(), ruleBook()).findings)
        if (finding.verdict == Verdict::violated)
            fired.insert(finding.rule);
    return fired;
}

TEST(Mutations, EveryRuleFiresWhenACompleteDesignIsSpoiltAndMostFireAlone)
{
    const auto file = readJsonFile(sourceFolder() / "tests" / "rules" / "mutations.json");
    ASSERT_TRUE(file) << file.error().text();
    std::size_t alone = 0;
    std::string crowds;
    for (const RuleText &rule : ruleBook().rules()) {
        if (!file->contains(rule.id)) {
            ADD_FAILURE() << rule.id << " has no mutation";
            continue;
        }
        const Json &mutation = file->at(rule.id);
        SCOPED_TRACE(rule.id);
        try {
            const std::set<std::string> fired = firedRules(spoilt(example(mutation.at("of")), mutation));
            EXPECT_TRUE(fired.contains(rule.id));
            alone += fired.size() == 1;
            if (fired.size() > 1) {
                crowds += rule.id + " with";
                for (const std::string &other : fired)
                    crowds += other == rule.id ? "" : " " + other;
                crowds += "\n";
            }
        } catch (const std::exception &error) {
            ADD_FAILURE() << error.what();
        }
    }
    EXPECT_EQ(file->size(), ruleBook().rules().size()) << "a mutation of a rule that is gone";
    EXPECT_GE(alone, 80u) << crowds;
}

} // namespace
