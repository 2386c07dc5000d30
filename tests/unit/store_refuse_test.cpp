#include "store_example.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{

namespace
{

using ::testing::HasSubstr;

struct Broken {
    const char *name;
    std::string text;
    const char *where;
    const char *what; ///< A part of it.
};

/// JSON written with single quotes, for the eye.
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

/// A file with one more top-level member, on its line 2.
std::string withMember(const std::string &member)
{
    return json("{'format': 'plumbline-design', 'version': 1,\n" + member + "}");
}

std::string withComponent(const std::string &record)
{
    return withMember("'components': [\n{'id': 'ok', 'kind': 'llm', 'at': [0, 0]},\n" + record + "]");
}

std::string withConnection(const std::string &record)
{
    return withMember("'components': [{'id': 'a', 'kind': 'llm', 'at': [0, 0]}], 'connections': [\n" +
                      record + "]");
}

std::string withZone(const std::string &record)
{
    return withMember("'zones': [\n" + record + "]");
}
std::string withNote(const std::string &record)
{
    return withMember("'notes': [\n" + record + "]");
}
std::string withWaiver(const std::string &record)
{
    return withMember("'waivers': [\n" + record + "]");
}
std::string withProfile(const std::string &members)
{
    return withMember("'profile': {\n" + members + "}");
}

/// The text up to the last place where the words stand, the words included.
std::string cutAfter(const std::string &words, const std::string &text)
{
    return text.substr(0, text.rfind(json(words)) + words.size());
}

class StoreRefuse : public ::testing::TestWithParam<Broken>
{
};

} // namespace

TEST_P(StoreRefuse, saysWhatIsWrongAndWhere)
{
    const auto loaded = readText(GetParam().text);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().where, GetParam().where) << loaded.error().text();
    EXPECT_THAT(loaded.error().what, HasSubstr(GetParam().what));
    EXPECT_FALSE(loaded.error().fix.empty());
    EXPECT_EQ(loaded.error().text().find('\n'), std::string::npos);
}

const auto byName = [](const auto &instance) { return std::string(instance.param.name); };

INSTANTIATE_TEST_SUITE_P(
    Syntax, StoreRefuse,
    ::testing::Values(
        Broken{"empty", "", "a.plumb:1", "not complete"},
        Broken{"blank", "\n\n", "a.plumb:1", "not complete"},
        Broken{"cutShort", cutAfter("'kind':", withComponent("{'id': 'b', 'kind': 'llm'}")),
               "a.plumb:4: components[1].kind", "not complete"},
        Broken{"cutInAString", json("{\n'format': 'plumb"), "a.plumb:2: format", "not complete"},
        Broken{"notJson", "<mxfile/>\n", "a.plumb:1", "not valid JSON: invalid literal"},
        Broken{"missingComma", json("{\n'format': 'plumbline-design'\n'version': 1}"), "a.plumb:3",
               "not valid JSON"},
        Broken{"trailingComma", withMember("'title': 'x',\n"), "a.plumb:3", "not valid JSON"},
        Broken{"comment", withMember("// no\n'title': 'x'"), "a.plumb:2", "not valid JSON"},
        Broken{"moreAfterTheEnd", withMember("'title': 'x'") + "\n{}", "a.plumb:3", "not valid JSON"},
        Broken{"nulByte", withMember("'title': 'x'") + std::string(1, '\0') + "junk", "a.plumb:2", "NUL"},
        Broken{"notUtf8", withMember("'title': 'caf\xE9'"), "a.plumb:2: title", "UTF-8"},
        Broken{"overlongUtf8", withMember("'title': '\xC0\xAF'"), "a.plumb:2: title", "UTF-8"},
        Broken{"loneSurrogate", withMember("'title': '\\ud800'"), "a.plumb:2: title", "surrogate"},
        Broken{"controlCharacter", withMember("'title': 'a\tb'"), "a.plumb:2: title", "control character"},
        Broken{"notANumber", withComponent("{'id': 'b', 'kind': 'llm',\n'at': [NaN, 0]}"),
               "a.plumb:5: components[1].at[0]", "not valid JSON: invalid literal"},
        Broken{"infinite", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, -Infinity]}"),
               "a.plumb:4: components[1].at[1]", "not valid JSON: invalid number"},
        Broken{"beyondDouble", withComponent("{'id': 'b', 'kind': 'llm',\n'at': [0,\n1e999]}"),
               "a.plumb:6: components[1].at[1]", "the number 1e999 is too large"},
        Broken{"keyTwice", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0],\n'id': 'c'}"),
               "a.plumb:5: components[1].id", "the key 'id' stands twice"},
        Broken{"topKeyTwice", withMember("'title': 'x',\n'title': 'y'"), "a.plumb:3: title", "stands twice"},
        Broken{"unknownKeyTwice", withMember("'x': {'y': 1,\n'y': 1}"), "a.plumb:3: x.y", "stands twice"},
        Broken{"escapedKeyTwice", withMember("'title': 'x',\n't\\u0069tle': 'y'"), "a.plumb:3: title",
               "stands twice"}),
    byName);

INSTANTIATE_TEST_SUITE_P(
    Foreign, StoreRefuse,
    ::testing::Values(Broken{"array", "[]", "a.plumb:1", "not a Plumbline design"},
                      Broken{"scalar", "\n42", "a.plumb:2", "not a Plumbline design"},
                      Broken{"noFormat", json("{'version': 1}"), "a.plumb:1", "not a Plumbline design"},
                      Broken{"otherFormat", json("{\n'format': 'excalidraw', 'version': 1}"),
                             "a.plumb:2: format", "'format' must be 'plumbline-design', not 'excalidraw'"},
                      Broken{"formatNoString", json("{\n'format': 1, 'version': 1}"), "a.plumb:2: format",
                             "must be 'plumbline-design'"},
                      Broken{"noVersion", json("{'format': 'plumbline-design'}"), "a.plumb:1",
                             "the key 'version' is missing"},
                      Broken{"versionText", json("{'format': 'plumbline-design',\n'version': '1'}"),
                             "a.plumb:2: version", "'version' must be an integer of at least 1, not '1'"},
                      Broken{"versionZero", json("{'format': 'plumbline-design',\n'version': 0}"),
                             "a.plumb:2: version", "not 0"},
                      Broken{"versionNegative", json("{'format': 'plumbline-design',\n'version': -1}"),
                             "a.plumb:2: version", "not -1"},
                      Broken{"versionFraction", json("{'format': 'plumbline-design',\n'version': 1.5}"),
                             "a.plumb:2: version", "not 1.5"}),
    byName);

INSTANTIATE_TEST_SUITE_P(
    Top, StoreRefuse,
    ::testing::Values(
        Broken{"title", withMember("'title': 7"), "a.plumb:2: title", "'title' must be a string, not 7"},
        Broken{"shape", withMember("'shape': 'monolith'"), "a.plumb:2: shape",
               "'shape' must be simple-rag, agentic-rag, fine-tuned, hybrid or none, not 'monolith'"},
        Broken{"shapeNull", withMember("'shape': null"), "a.plumb:2: shape", "not null"},
        Broken{"shapeReason", withMember("'shape-reason': []"), "a.plumb:2: shape-reason",
               "a string, not an array"},
        Broken{"profile", withMember("'profile': []"), "a.plumb:2: profile", "'profile' must be an object"},
        Broken{"components", withMember("'components': {}"), "a.plumb:2: components",
               "'components' must be an array, not an object"},
        Broken{"component", withMember("'components': [\n7]"), "a.plumb:3: components[0]",
               "'components[0]' must be an object, not 7"},
        Broken{"connections", withMember("'connections': null"), "a.plumb:2: connections",
               "must be an array"},
        Broken{"connection", withMember("'connections': [null]"), "a.plumb:2: connections[0]",
               "must be an object"},
        Broken{"zones", withMember("'zones': 1"), "a.plumb:2: zones", "must be an array"},
        Broken{"zone", withMember("'zones': [[]]"), "a.plumb:2: zones[0]", "must be an object"},
        Broken{"notes", withMember("'notes': 'x'"), "a.plumb:2: notes", "must be an array"},
        Broken{"note", withMember("'notes': ['x']"), "a.plumb:2: notes[0]", "must be an object"},
        Broken{"waivers", withMember("'waivers': true"), "a.plumb:2: waivers", "must be an array"},
        Broken{"waiver", withMember("'waivers': [1]"), "a.plumb:2: waivers[0]", "must be an object"}),
    byName);

INSTANTIATE_TEST_SUITE_P(
    Profile, StoreRefuse,
    ::testing::Values(
        Broken{"axisTooHigh", withProfile("'quality': 6"), "a.plumb:3: profile.quality",
               "'quality' must be an integer from 1 to 5, not 6"},
        Broken{"axisTooLow", withProfile("'scale': 0"), "a.plumb:3: profile.scale", "from 1 to 5"},
        Broken{"axisFraction", withProfile("'freshness': 2.5"), "a.plumb:3: profile.freshness", "not 2.5"},
        Broken{"axisText", withProfile("'compliance': '2'"), "a.plumb:3: profile.compliance", "not '2'"},
        Broken{"axisNull", withProfile("'consequence': null"), "a.plumb:3: profile.consequence", "not null"},
        Broken{"axisHuge", withProfile("'quality': 99999999999999999999"), "a.plumb:3: profile.quality",
               "from 1 to 5"},
        Broken{"notes", withProfile("'notes': 'x'"), "a.plumb:3: profile.notes", "must be an object"},
        Broken{"note", withProfile("'notes': {\n'quality': 1}"), "a.plumb:4: profile.notes.quality",
               "must be a string"},
        Broken{"targets", withProfile("'targets': [1]"), "a.plumb:3: profile.targets", "must be an object"},
        Broken{"moreThanAlways", withProfile("'targets': {'availability-pct': 250}"),
               "a.plumb:3: profile.targets.availability-pct", "must be a number from 0 to 100"},
        Broken{"targetText", withProfile("'targets': {'p95-ms': 'fast'}"),
               "a.plumb:3: profile.targets.p95-ms", "'p95-ms' must be a number of at least 0"},
        Broken{"targetNegative", withProfile("'targets': {'peak-rps': -1}"),
               "a.plumb:3: profile.targets.peak-rps", "not -1"},
        Broken{"targetInfinite", withProfile("'targets': {'users': 1e400}"),
               "a.plumb:3: profile.targets.users", "too large"},
        Broken{"currency", withProfile("'targets': {'currency': 5}"), "a.plumb:3: profile.targets.currency",
               "string"},
        Broken{"task", withProfile("'task': 1"), "a.plumb:3: profile.task", "must be an object"},
        Broken{"knowledge", withProfile("'task': {'knowledge': ['documents',\n'books']}"),
               "a.plumb:4: profile.task.knowledge[1]",
               "'knowledge[1]' must be documents, structured, web or conversation, not 'books'"},
        Broken{"knowledgeTwice", withProfile("'task': {'knowledge': ['web', 'web']}"),
               "a.plumb:3: profile.task.knowledge[1]", "'web' is listed twice"},
        Broken{"knowledgeText", withProfile("'task': {'knowledge': 'web'}"),
               "a.plumb:3: profile.task.knowledge", "must be an array of strings"},
        Broken{"hops", withProfile("'task': {'hops': 'many'}"), "a.plumb:3: profile.task.hops",
               "single or multi"},
        Broken{"actions", withProfile("'task': {'actions': 'delete'}"), "a.plumb:3: profile.task.actions",
               "none, read or write"},
        Broken{"behaviour", withProfile("'task': {'behaviour-change': 1}"),
               "a.plumb:3: profile.task.behaviour-change", "true or false"},
        Broken{"stable", withProfile("'task': {'stable': 'yes'}"), "a.plumb:3: profile.task.stable",
               "true or false"},
        Broken{"labelled", withProfile("'task': {'labelled-examples': -1}"),
               "a.plumb:3: profile.task.labelled-examples", "an integer of at least 0"},
        Broken{"labelledHalf", withProfile("'task': {'labelled-examples': 0.5}"),
               "a.plumb:3: profile.task.labelled-examples", "an integer"},
        Broken{"classes", withProfile("'task': {'query-classes': [1]}"),
               "a.plumb:3: profile.task.query-classes[0]", "must be a string"},
        Broken{"citations", withProfile("'task': {'citations': null}"), "a.plumb:3: profile.task.citations",
               "true or false"},
        Broken{"tenant", withProfile("'multi-tenant': 'no'"), "a.plumb:3: profile.multi-tenant",
               "true or false"},
        Broken{"regimes", withProfile("'regimes': 'gdpr'"), "a.plumb:3: profile.regimes",
               "an array of strings"},
        Broken{"regions", withProfile("'regions': ['eu', 1]"), "a.plumb:3: profile.regions[1]", "a string"}),
    byName);

INSTANTIATE_TEST_SUITE_P(
    Component, StoreRefuse,
    ::testing::Values(
        Broken{"noId", withComponent("{'kind': 'llm', 'at': [0, 0]}"), "a.plumb:4: components[1]",
               "the key 'id' is missing"},
        Broken{"emptyId", withComponent("{'id': '', 'kind': 'llm', 'at': [0, 0]}"),
               "a.plumb:4: components[1].id", "non-empty"},
        Broken{"idNumber", withComponent("{'id': 1, 'kind': 'llm', 'at': [0, 0]}"),
               "a.plumb:4: components[1].id", "not 1"},
        Broken{"noKind", withComponent("{'id': 'b', 'at': [0, 0]}"), "a.plumb:4: components[1]", "'kind'"},
        Broken{"noPlace", withComponent("{'id': 'b', 'kind': 'llm'}"), "a.plumb:4: components[1]", "'at'"},
        Broken{"kind", withComponent("{'id': 'b',\n'kind': 'llmm', 'at': [0, 0]}"),
               "a.plumb:5: components[1].kind",
               "unknown component kind 'llmm', allowed are the 66 of the catalogue"},
        Broken{"kindNumber", withComponent("{'id': 'b', 'kind': 3, 'at': [0, 0]}"),
               "a.plumb:4: components[1].kind", "must be a string"},
        Broken{"duplicate", withComponent("{\n'id': 'ok', 'kind': 'llm', 'at': [0, 0]}"),
               "a.plumb:5: components[1].id", "the id 'ok' is used twice"},
        Broken{"placeObject", withComponent("{'id': 'b', 'kind': 'llm', 'at': {'x': 1}}"),
               "a.plumb:4: components[1].at", "'at' must be [x, y], not an object"},
        Broken{"placeShort", withComponent("{'id': 'b', 'kind': 'llm', 'at': [1]}"),
               "a.plumb:4: components[1].at", "[x, y]"},
        Broken{"placeLong", withComponent("{'id': 'b', 'kind': 'llm', 'at': [1, 2, 3]}"),
               "a.plumb:4: components[1].at", "[x, y]"},
        Broken{"placeText", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0,\n'1']}"),
               "a.plumb:5: components[1].at[1]", "'at[1]' must be a number between -1e7 and 1e7, not '1'"},
        Broken{"placeFar", withComponent("{'id': 'b', 'kind': 'llm', 'at': [10000000.5, 0]}"),
               "a.plumb:4: components[1].at[0]", "1e7"},
        Broken{"placeFarLeft", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, -1e8]}"),
               "a.plumb:4: components[1].at[1]", "1e7"},
        Broken{"sizeZero", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'size': [0, 10]}"),
               "a.plumb:4: components[1].size[0]", "'size[0]' must be a number above 0"},
        Broken{"sizeNegative", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'size': [10, -1]}"),
               "a.plumb:4: components[1].size[1]", "above 0"},
        Broken{"sizeHuge", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'size': [1e8, 1]}"),
               "a.plumb:4: components[1].size[0]", "1e7"},
        Broken{"sizeNumber", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'size': 9}"),
               "a.plumb:4: components[1].size", "[width, height]"},
        Broken{"name", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'name': false}"),
               "a.plumb:4: components[1].name", "a string, not false"},
        Broken{"zoneNumber", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'zone': 4}"),
               "a.plumb:4: components[1].zone", "string"},
        Broken{"zoneMissing", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0],\n'zone': 'vpc'}"),
               "a.plumb:5: components[1].zone", "there is no zone 'vpc'"},
        Broken{"zoneIsAComponent", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0],\n'zone': 'ok'}"),
               "a.plumb:5: components[1].zone", "there is no zone 'ok'"},
        Broken{"props", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'props': []}"),
               "a.plumb:4: components[1].props", "an object"},
        Broken{"propType",
               withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'props': {\n'p95': 'slow'}}"),
               "a.plumb:5: components[1].props.p95", "the property 'p95' of the kind 'llm' must be a number"},
        Broken{"propRange",
               withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'props': {'availability': 101}}"),
               "a.plumb:4: components[1].props.availability", "at most 100"},
        Broken{"propChoice",
               withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'props': {'trust': 'friendly'}}"),
               "a.plumb:4: components[1].props.trust", "must be one of untrusted, authenticated, internal"},
        Broken{"propSet",
               withComponent(
                   "{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'props': {'data': ['secret', 'rumour']}}"),
               "a.plumb:4: components[1].props.data", "'rumour' is not allowed"},
        Broken{"propNull", withComponent("{'id': 'b', 'kind': 'llm', 'at': [0, 0], 'props': {'p95': null}}"),
               "a.plumb:4: components[1].props.p95", "must be a number"},
        Broken{"strangeKeyInPath", withMember("'x y': {'a\\nb': 1,\n'a\\nb': 2}"),
               "a.plumb:3: [\"x y\"][\"a\\nb\"]", "'a\\nb'"}),
    byName);

INSTANTIATE_TEST_SUITE_P(
    Connection, StoreRefuse,
    ::testing::Values(
        Broken{"noId", withConnection("{'from': 'a', 'to': 'a'}"), "a.plumb:3: connections[0]", "'id'"},
        Broken{"noFrom", withConnection("{'id': 'c', 'to': 'a'}"), "a.plumb:3: connections[0]", "'from'"},
        Broken{"noTo", withConnection("{'id': 'c', 'from': 'a'}"), "a.plumb:3: connections[0]", "'to'"},
        Broken{"kind", withConnection("{'id': 'c', 'kind': 'wire', 'from': 'a', 'to': 'a'}"),
               "a.plumb:3: connections[0].kind",
               "unknown connection kind 'wire', allowed are request, response"},
        Broken{"emptyKind", withConnection("{'id': 'c', 'kind': '', 'from': 'a', 'to': 'a'}"),
               "a.plumb:3: connections[0].kind", "unknown connection kind ''"},
        Broken{"danglingFrom", withConnection("{'id': 'c',\n'from': 'b', 'to': 'a'}"),
               "a.plumb:4: connections[0].from", "there is no component 'b'"},
        Broken{"danglingTo", withConnection("{'id': 'c',\n'from': 'a', 'to': 'c'}"),
               "a.plumb:4: connections[0].to", "there is no component 'c'"},
        Broken{"duplicate", withConnection("{'id': 'a', 'from': 'a', 'to': 'a'}"),
               "a.plumb:3: connections[0].id", "the id 'a' is used twice"},
        Broken{"label", withConnection("{'id': 'c', 'from': 'a', 'to': 'a', 'label': 1}"),
               "a.plumb:3: connections[0].label", "a string"},
        Broken{"via", withConnection("{'id': 'c', 'from': 'a', 'to': 'a', 'via': [1, 2]}"),
               "a.plumb:3: connections[0].via[0]", "'via[0]' must be [x, y], not 1"},
        Broken{"viaFar", withConnection("{'id': 'c', 'from': 'a', 'to': 'a', 'via': [[0, 0], [1, 2e7]]}"),
               "a.plumb:3: connections[0].via[1][1]", "'via[1][1]' must be"},
        Broken{"prop",
               withConnection(
                   "{'id': 'c', 'kind': 'request', 'from': 'a', 'to': 'a', 'props': {'retries': 1.5}}"),
               "a.plumb:3: connections[0].props.retries", "a whole number"}),
    byName);

INSTANTIATE_TEST_SUITE_P(
    Zone, StoreRefuse,
    ::testing::Values(
        Broken{"noSize", withZone("{'id': 'z', 'kind': 'trust', 'at': [0, 0]}"), "a.plumb:3: zones[0]",
               "'size'"},
        Broken{"noPlace", withZone("{'id': 'z', 'kind': 'trust', 'size': [1, 1]}"), "a.plumb:3: zones[0]",
               "'at'"},
        Broken{"kind", withZone("{'id': 'z', 'kind': 'cloud', 'at': [0, 0], 'size': [1, 1]}"),
               "a.plumb:3: zones[0].kind",
               "unknown zone kind 'cloud', allowed are trust, region, failure-domain, tenant or sub-system"},
        Broken{
            "prop",
            withZone("{'id': 'z', 'kind': 'trust', 'at': [0, 0], 'size': [1, 1], 'props': {'trust': 'x'}}"),
            "a.plumb:3: zones[0].props.trust", "must be one of"},
        Broken{"parent", withZone("{'id': 'z', 'kind': 'trust', 'at': [0, 0], 'size': [1, 1], 'zone': 'y'}"),
               "a.plumb:3: zones[0].zone", "there is no zone 'y'"},
        Broken{"insideItself",
               withZone("{'id': 'z', 'kind': 'trust', 'at': [0, 0], 'size': [1, 1], 'zone': 'z'}"),
               "a.plumb:3: zones[0].zone", "the zone 'z' contains itself"},
        Broken{"cycle",
               withZone("{'id': 'x', 'kind': 'trust', 'at': [0, 0], 'size': [1, 1], 'zone': 'y'},\n{'id': "
                        "'y', 'kind': 'trust', 'at': [0, 0], 'size': [1, 1], 'zone': 'z'},\n{'id': 'z', "
                        "'kind': 'trust', 'at': [0, 0], 'size': [1, 1], 'zone': 'y'}"),
               "a.plumb:4: zones[1].zone", "the zone 'y' contains itself"}),
    byName);

INSTANTIATE_TEST_SUITE_P(
    Note, StoreRefuse,
    ::testing::Values(
        Broken{"kind", withNote("{'id': 'n', 'kind': 'video', 'at': [0, 0]}"), "a.plumb:3: notes[0].kind",
               "unknown note kind 'video', allowed are text, sticky or ink"},
        Broken{"noKind", withNote("{'id': 'n', 'at': [0, 0]}"), "a.plumb:3: notes[0]", "'kind'"},
        Broken{"noPlace", withNote("{'id': 'n', 'kind': 'text'}"), "a.plumb:3: notes[0]", "'at'"},
        Broken{"text", withNote("{'id': 'n', 'kind': 'text', 'at': [0, 0], 'text': []}"),
               "a.plumb:3: notes[0].text", "a string"},
        Broken{"noPoints", withNote("{'id': 'n', 'kind': 'ink', 'at': [0, 0]}"), "a.plumb:3: notes[0]",
               "'points'"},
        Broken{"pointsOdd", withNote("{'id': 'n', 'kind': 'ink', 'at': [0, 0], 'points': [1, 2, 1, 4]}"),
               "a.plumb:3: notes[0].points", "three numbers"},
        Broken{"pointText", withNote("{'id': 'n', 'kind': 'ink', 'at': [0, 0], 'points': [1,\n'2', 1]}"),
               "a.plumb:4: notes[0].points[1]", "'points[1]' must be a number"},
        Broken{"pointFar", withNote("{'id': 'n', 'kind': 'ink', 'at': [0, 0], 'points': [1, 2e7, 1]}"),
               "a.plumb:3: notes[0].points[1]", "1e7"},
        Broken{
            "duplicate",
            withNote("{'id': 'n', 'kind': 'text', 'at': [0, 0]}, {'id': 'n', 'kind': 'text', 'at': [0, 0]}"),
            "a.plumb:3: notes[1].id", "used twice"}),
    byName);

INSTANTIATE_TEST_SUITE_P(
    Waiver, StoreRefuse,
    ::testing::Values(
        Broken{"noRule", withWaiver("{'status': 'planned'}"), "a.plumb:3: waivers[0]", "'rule'"},
        Broken{"noStatus", withWaiver("{'rule': 'r'}"), "a.plumb:3: waivers[0]", "'status'"},
        Broken{"status", withWaiver("{'rule': 'r', 'status': 'ignored'}"), "a.plumb:3: waivers[0].status",
               "must be accepted-risk, false-alarm, planned or not-applicable, not 'ignored'"},
        Broken{"anchor", withWaiver("{'rule': 'r', 'status': 'planned', 'anchor': 'gw'}"),
               "a.plumb:3: waivers[0].anchor", "an array of ids"},
        Broken{"anchorEmpty", withWaiver("{'rule': 'r', 'status': 'planned', 'anchor': ['']}"),
               "a.plumb:3: waivers[0].anchor[0]", "non-empty"},
        Broken{"reason", withWaiver("{'rule': 'r', 'status': 'planned', 'reason': 1}"),
               "a.plumb:3: waivers[0].reason", "a string"},
        Broken{"by", withWaiver("{'rule': 'r', 'status': 'planned', 'by': {}}"), "a.plumb:3: waivers[0].by",
               "a string"},
        Broken{"onOtherOrder", withWaiver("{'rule': 'r', 'status': 'planned', 'on': '24-11-2026'}"),
               "a.plumb:3: waivers[0].on", "'on' must be a date YYYY-MM-DD, not '24-11-2026'"},
        Broken{"onNoSuchDay", withWaiver("{'rule': 'r', 'status': 'planned', 'on': '2026-02-29'}"),
               "a.plumb:3: waivers[0].on", "a date"},
        Broken{"onNoSuchMonth", withWaiver("{'rule': 'r', 'status': 'planned', 'on': '2026-13-01'}"),
               "a.plumb:3: waivers[0].on", "a date"},
        Broken{"onTooLong", withWaiver("{'rule': 'r', 'status': 'planned', 'on': '2026-01-01T00'}"),
               "a.plumb:3: waivers[0].on", "a date"},
        Broken{"onNoDigits", withWaiver("{'rule': 'r', 'status': 'planned', 'on': '2026-0x-01'}"),
               "a.plumb:3: waivers[0].on", "a date"},
        Broken{"expires", withWaiver("{'rule': 'r', 'status': 'planned', 'expires': 20270201}"),
               "a.plumb:3: waivers[0].expires", "a date"},
        Broken{"same",
               withWaiver("{'rule': 'r', 'status': 'planned', 'anchor': ['a', 'b']},\n{'rule': 'r', "
                          "'status': 'false-alarm', 'anchor': ['b', 'a']}"),
               "a.plumb:4: waivers[1].rule", "two waivers of 'r'"}),
    byName);

TEST(StoreRefuseMessages, theNearestKindIsOffered)
{
    const auto loaded = readText(withComponent(R"({"id": "b", "kind": "vector-stroe", "at": [0, 0]})"));
    ASSERT_FALSE(loaded);
    EXPECT_THAT(loaded.error().fix, HasSubstr("'vector-store' is the nearest"));
}

TEST(StoreRefuseMessages, foreignTextStaysOnOneLineAndShort)
{
    const std::string name = "evil\\n\\u001b[31m" + std::string(5000, 'x');
    const auto loaded = readText(withComponent(R"({"id": "b", "kind": ")" + name + R"(", "at": [0, 0]})"));
    ASSERT_FALSE(loaded);
    EXPECT_THAT(loaded.error().what, HasSubstr("'evil\\n\\u001b[31mxxx"));
    EXPECT_LT(loaded.error().what.size(), 200u);
    const auto value = readText(
        withComponent(R"({"id": "b", "kind": "llm", "at": [0, 0], "props": {"data": [")" + name + R"("]}})"));
    ASSERT_FALSE(value);
    EXPECT_EQ(value.error().text().find_first_of("\n\x1b"), std::string::npos);
    EXPECT_LT(value.error().what.size(), 2100u);
}

TEST(StoreRefuseMessages, aMarkAtTheStartDoesNotShiftLines)
{
    const auto loaded = readText("\xEF\xBB\xBF" + withProfile("\"quality\": 9"));
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().where, "a.plumb:3: profile.quality");
}

} // namespace plumbline::testing
