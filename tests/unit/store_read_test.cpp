#include "store_example.h"

namespace plumbline::testing
{

TEST(StoreRead, everyKeyArrivesInTheDesign)
{
    const auto loaded = readText(everyKey);
    ASSERT_TRUE(loaded) << loaded.error().text();
    EXPECT_EQ(loaded->fileVersion, 1);
    EXPECT_FALSE(loaded->readOnly);
    EXPECT_FALSE(loaded->migrated);

    const Design &design = loaded->design;
    EXPECT_EQ(design.brief().title, "Support assistant");
    EXPECT_EQ(design.brief().shape, "simple-rag");
    EXPECT_EQ(design.brief().shapeReason, "questions need documents");

    const Component *gateway = design.component("gw");
    ASSERT_TRUE(gateway);
    EXPECT_EQ(gateway->kind, "api-gateway");
    EXPECT_EQ(gateway->name, "Gateway");
    EXPECT_EQ(gateway->at, (Point{320, 160}));
    EXPECT_EQ(gateway->size, (Size{160, 72}));
    EXPECT_EQ(gateway->zone, "z1");
    EXPECT_EQ(gateway->props, (Props{{"max-in-flight", 200}, {"replicas", 2}}));

    const Connection *call = design.connection("c1");
    ASSERT_TRUE(call);
    EXPECT_EQ(call->from, "client");
    EXPECT_EQ(call->to, "gw");
    EXPECT_EQ(call->label, "HTTPS");
    EXPECT_EQ(call->via, (std::vector<Point>{{100, 190}, {200.25, 190}}));
    EXPECT_EQ(design.connection("c2")->kind, "");

    EXPECT_EQ(design.zone("z1")->zone, "z2");
    EXPECT_EQ(design.zone("z1")->props, (Props{{"trust", "internal"}}));
    EXPECT_EQ(design.note("n1")->text, "Ask about peak traffic\nand nights");
    EXPECT_EQ(design.note("n2")->kind, NoteKind::ink);
    EXPECT_EQ(design.note("n2")->points, (std::vector<double>{0, 0, 0.5, 10, 12.5, 1}));
    ASSERT_EQ(design.waivers().size(), 2u);
    EXPECT_EQ(design.waivers().begin()->second->expires, "2027-02-01");
}

TEST(StoreRead, everyKeyOfTheProfileArrives)
{
    const Profile profile = designOf(everyKey).brief().profile;
    for (const Axis axis : allAxes)
        EXPECT_EQ(profile.axis(axis), neutralAxisValue(axis)) << axisKey(axis);
    EXPECT_EQ(profile.notes.at("quality"), "p95 3 s, streaming is fine");
    EXPECT_EQ(profile.targets,
              (std::map<std::string, double>{
                  {"p95-ms", 3000}, {"availability-pct", 99.9}, {"peak-rps", 30}, {"staleness-min", 60}}));
    EXPECT_EQ(profile.currency, "EUR");
    EXPECT_EQ(profile.extraTargets, Json::object());
    EXPECT_EQ(profile.task.size(), 8u);
    EXPECT_EQ(profile.task["query-classes"], Json({"faq"}));
    EXPECT_EQ(profile.multiTenant, false);
    EXPECT_EQ(profile.regimes, std::vector<std::string>{"gdpr"});
    EXPECT_EQ(profile.regions, std::vector<std::string>{"eu"});
    EXPECT_EQ(profile.extra, Json::object());
}

TEST(StoreRead, whatMayBeLeftOutHasItsDefault)
{
    const Design design = designOf(R"({"format": "plumbline-design", "version": 1,
        "components": [{"id": "a", "kind": "llm", "at": [0, 0]}],
        "zones": [{"id": "z", "kind": "sub-system", "at": [0, 0], "size": [10, 10]}],
        "notes": [{"id": "n", "kind": "text", "at": [0, 0]}],
        "waivers": [{"rule": "r", "status": "planned"}]})");
    EXPECT_EQ(design.component("a")->name, catalog().component("llm")->title);
    EXPECT_EQ(design.component("a")->size, (Size{160, 64}));
    EXPECT_EQ(design.zone("z")->name, "Sub-system");
    EXPECT_EQ(design.note("n")->size, (Size{200, 120}));
    EXPECT_EQ(design.waivers().begin()->second->anchor, std::vector<Id>{});
    EXPECT_EQ(design.brief(), Brief());
}

TEST(StoreRead, formatAndVersionAreEnough)
{
    EXPECT_EQ(designOf(R"({"format": "plumbline-design", "version": 1})"), Design());
}

TEST(StoreRead, aByteOrderMarkIsAccepted)
{
    EXPECT_EQ(designOf("\xEF\xBB\xBF" + std::string(everyKey)), designOf(everyKey));
}

TEST(StoreRead, windowsLineEndsAreAccepted)
{
    std::string text;
    for (const char c : everyKey)
        text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    EXPECT_EQ(designOf(text), designOf(everyKey));
}

TEST(StoreRead, theOrderOfKeysAndRecordsDoesNotMatter)
{
    EXPECT_EQ(
        designOf(
            R"({"components": [{"at": [0, 0], "kind": "llm", "id": "b"}, {"kind": "llm", "id": "a", "at": [9, 9]}],
                           "version": 1, "format": "plumbline-design"})"),
        designOf(R"({"format": "plumbline-design", "version": 1,
                           "components": [{"id": "a", "kind": "llm", "at": [9, 9]}, {"id": "b", "kind": "llm", "at": [0, 0]}]})"));
}

TEST(StoreRead, anIntegerMayBeWrittenWithAFraction)
{
    const Design design = designOf(
        R"({"format": "plumbline-design", "version": 1.0, "profile": {"quality": 4.0, "scale": 5e0}})");
    EXPECT_EQ(design.brief().profile.axis(Axis::quality), 4);
    EXPECT_EQ(design.brief().profile.axis(Axis::scale), 5);
}

TEST(StoreRead, noneIsAlwaysALegalValueOfAProperty)
{
    const Design design = designOf(R"({"format": "plumbline-design", "version": 1,
        "components": [{"id": "a", "kind": "api-gateway", "at": [0, 0], "props": {"max-in-flight": "none", "data": "none"}}],
        "connections": [{"id": "c", "kind": "request", "from": "a", "to": "a", "props": {"timeout-ms": "none", "backoff": "none"}}]})");
    EXPECT_EQ(design.component("a")->props.at("max-in-flight"), "none");
    EXPECT_EQ(design.connection("c")->props.at("timeout-ms"), "none");
}

TEST(StoreRead, illegalEndsOfAConnectionAreNoMatterOfTheFile)
{
    // A telemetry line must end at an observer; the board says so while drawing, the file keeps what it has.
    ASSERT_FALSE(catalog().whyNotConnect("telemetry", "llm", "end-user").empty());
    const Design design = designOf(R"({"format": "plumbline-design", "version": 1,
        "components": [{"id": "a", "kind": "llm", "at": [0, 0]}, {"id": "b", "kind": "end-user", "at": [0, 0]}],
        "connections": [{"id": "c", "kind": "telemetry", "from": "a", "to": "b"}]})");
    EXPECT_TRUE(design.connection("c"));
}

TEST(StoreRead, anOrphanedWaiverIsKept)
{
    const Design design = designOf(R"({"format": "plumbline-design", "version": 1,
        "waivers": [{"rule": "r", "anchor": ["gone", "also-gone"], "status": "false-alarm"}]})");
    ASSERT_EQ(design.waivers().size(), 1u);
    EXPECT_EQ(design.waivers().begin()->second->anchor, (std::vector<Id>{"also-gone", "gone"}));
}

TEST(StoreRead, unknownKeysAreKeptAtEveryLevel)
{
    const Design design = designOf(R"({"format": "plumbline-design", "version": 1, "x-top": [1],
        "profile": {"x-profile": null, "targets": {"x-target": "soon", "users": 5}, "task": {"x-task": {"y": 1}, "hops": "multi"}},
        "components": [{"id": "a", "x-c": 1, "kind": "llm", "at": [0, 0], "props": {"x-prop": [1, {"deep": true}]}}],
        "connections": [{"id": "c", "from": "a", "to": "a", "x-l": 2, "props": {"any": null}}],
        "zones": [{"id": "z", "kind": "trust", "at": [0, 0], "size": [1, 1], "x-z": 3}],
        "notes": [{"id": "n", "kind": "text", "at": [0, 0], "x-n": 4}],
        "waivers": [{"rule": "r", "status": "planned", "x-w": 5}]})");
    EXPECT_EQ(design.brief().extra, Json::parse(R"({"x-top": [1]})"));
    EXPECT_EQ(design.brief().profile.extra, Json::parse(R"({"x-profile": null})"));
    EXPECT_EQ(design.brief().profile.extraTargets, Json::parse(R"({"x-target": "soon"})"));
    EXPECT_EQ(design.brief().profile.task, Json::parse(R"({"hops": "multi", "x-task": {"y": 1}})"));
    EXPECT_EQ(design.component("a")->extra, Json::parse(R"({"x-c": 1})"));
    EXPECT_EQ(design.component("a")->props.at("x-prop"), Json::parse(R"([1, {"deep": true}])"));
    EXPECT_EQ(design.connection("c")->extra, Json::parse(R"({"x-l": 2})"));
    EXPECT_EQ(design.connection("c")->props.at("any"), Json());
    EXPECT_EQ(design.zone("z")->extra, Json::parse(R"({"x-z": 3})"));
    EXPECT_EQ(design.note("n")->extra, Json::parse(R"({"x-n": 4})"));
    EXPECT_EQ(design.waivers().begin()->second->extra, Json::parse(R"({"x-w": 5})"));
}

} // namespace plumbline::testing
