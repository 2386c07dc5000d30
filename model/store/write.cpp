#include "store/json_text.h"
#include "store/store.h"
#include "store/vocabulary.h"

#include <algorithm>
#include <utility>

namespace plumbline::store
{

namespace
{

/// The members of an object that is spread over lines, one a line.
class SpreadObject
{
public:
    SpreadObject(std::string &out, std::size_t indent) : out_(out), indent_(indent, ' ') {}

    /// Writes the key on a new line; the caller appends the value.
    std::string &key(std::string_view key)
    {
        startLine();
        appendText(out_, key);
        out_ += ": ";
        return out_;
    }

    void startLine()
    {
        out_ += first_ ? "\n" : ",\n";
        first_ = false;
        out_ += indent_;
    }

    void members(const Json &object)
    {
        for (const auto &[name, value] : object.items())
            appendJson(key(name), value);
    }

private:
    std::string &out_;
    std::string indent_;
    bool first_ = true;
};

void appendRecord(std::string &out, const Component &component)
{
    ObjectLine line(out);
    line.text("id", component.id);
    line.text("kind", component.kind);
    line.text("name", component.name);
    line.pair("at", component.at.x, component.at.y);
    line.pair("size", component.size.width, component.size.height);
    line.givenText("zone", component.zone);
    line.givenProps(component.props);
    line.members(component.extra);
}

void appendRecord(std::string &out, const Connection &connection)
{
    ObjectLine line(out);
    line.text("id", connection.id);
    line.givenText("kind", connection.kind);
    line.text("from", connection.from);
    line.text("to", connection.to);
    line.givenText("label", connection.label);
    if (!connection.via.empty()) {
        std::string &via = line.key("via");
        const char *separator = "[";
        for (const Point point : connection.via) {
            via += std::exchange(separator, ", ");
            appendPair(via, point.x, point.y);
        }
        via += ']';
    }
    line.givenProps(connection.props);
    line.members(connection.extra);
}

void appendRecord(std::string &out, const Zone &zone)
{
    ObjectLine line(out);
    line.text("id", zone.id);
    line.text("kind", zone.kind);
    line.text("name", zone.name);
    line.pair("at", zone.at.x, zone.at.y);
    line.pair("size", zone.size.width, zone.size.height);
    line.givenText("zone", zone.zone);
    line.givenProps(zone.props);
    line.members(zone.extra);
}

void appendRecord(std::string &out, const Note &note)
{
    const bool isInk = note.kind == NoteKind::ink;
    ObjectLine line(out);
    line.text("id", note.id);
    line.text("kind", noteKinds[static_cast<std::size_t>(note.kind)]);
    if (isInk)
        line.givenText("text", note.text);
    else
        line.text("text", note.text);
    line.pair("at", note.at.x, note.at.y);
    line.pair("size", note.size.width, note.size.height);
    if (isInk || !note.points.empty())
        appendNumbers(line.key("points"), note.points);
    line.members(note.extra);
}

void appendEvidence(std::string &out, const WaivedEvidence &evidence)
{
    ObjectLine line(out);
    line.givenText("check", evidence.check);
    line.number("rule-version", evidence.ruleVersion);
    line.text("level", evidence.level);
    if (!evidence.related.empty())
        appendTexts(line.key("related"), evidence.related);
    if (evidence.offBy > 0)
        line.number("off-by", evidence.offBy);
    line.members(evidence.extra);
}

void appendRecord(std::string &out, const Waiver &waiver)
{
    ObjectLine line(out);
    line.text("rule", waiver.rule);
    appendTexts(line.key("anchor"), waiver.anchor);
    line.text("status", waiver.status);
    line.givenText("reason", waiver.reason);
    line.givenText("by", waiver.by);
    line.givenText("on", waiver.on);
    line.givenText("expires", waiver.expires);
    if (!waiver.evidence.empty()) {
        std::string &list = line.key("evidence");
        const char *separator = "[";
        for (const WaivedEvidence &evidence : waiver.evidence) {
            list += std::exchange(separator, ", ");
            appendEvidence(list, evidence);
        }
        list += ']';
    }
    line.members(waiver.extra);
}

template <class R> void appendTable(SpreadObject &file, std::string_view key, const Table<R> &table)
{
    std::string &out = file.key(key);
    const char *separator = "[\n    ";
    for (const auto &[id, record] : table) {
        out += std::exchange(separator, ",\n    ");
        appendRecord(out, *record);
    }
    out += table.empty() ? "[]" : "\n  ]";
}

template <class R> void appendGivenTable(SpreadObject &file, std::string_view key, const Table<R> &table)
{
    if (!table.empty())
        appendTable(file, key, table);
}

void appendAxes(SpreadObject &lines, std::string &out, const Profile &profile)
{
    bool first = true;
    for (const Axis axis : allAxes) {
        if (!profile.axis(axis))
            continue;
        if (first)
            lines.startLine();
        else
            out += ", ";
        first = false;
        appendText(out, axisKey(axis));
        out += ": ";
        appendNumber(out, *profile.axis(axis));
    }
}

/// Those about an axis first, in the order of the axes.
void appendNotes(std::string &out, const std::map<std::string, std::string> &notes)
{
    ObjectLine line(out);
    for (const Axis axis : allAxes)
        if (const auto it = notes.find(std::string(axisKey(axis))); it != notes.end())
            line.text(it->first, it->second);
    for (const auto &[about, note] : notes)
        if (!axisFromKey(about))
            line.text(about, note);
}

void appendTargets(std::string &out, const Profile &profile)
{
    ObjectLine line(out);
    for (const std::string_view key : targetKeys)
        if (const auto it = profile.targets.find(std::string(key)); it != profile.targets.end())
            line.number(key, it->second);
    line.givenText("currency", profile.currency);
    line.members(profile.extraTargets);
}

void appendTask(std::string &out, const Json &task)
{
    ObjectLine line(out);
    for (const std::string_view key : taskKeys)
        if (const auto it = task.find(key); it != task.end())
            line.json(key, *it);
    for (const auto &[key, value] : task.items())
        if (std::find(taskKeys.begin(), taskKeys.end(), key) == taskKeys.end())
            line.json(key, value);
}

void appendProfile(SpreadObject &file, const Profile &profile)
{
    if (profile == Profile())
        return;
    std::string &out = file.key("profile");
    out += '{';
    SpreadObject lines(out, 4);
    appendAxes(lines, out, profile);
    if (!profile.notes.empty())
        appendNotes(lines.key("notes"), profile.notes);
    if (!profile.targets.empty() || !profile.currency.empty() || !profile.extraTargets.empty())
        appendTargets(lines.key("targets"), profile);
    if (!profile.task.empty())
        appendTask(lines.key("task"), profile.task);
    if (profile.multiTenant)
        lines.key("multi-tenant") += *profile.multiTenant ? "true" : "false";
    if (!profile.regimes.empty())
        appendTexts(lines.key("regimes"), profile.regimes);
    if (!profile.regions.empty())
        appendTexts(lines.key("regions"), profile.regions);
    lines.members(profile.extra);
    out += "\n  }";
}

} // namespace

std::string writeDesign(const Design &design)
{
    std::string out = "{";
    SpreadObject file(out, 2);
    const Brief &brief = design.brief();
    appendText(file.key("format"), formatName);
    appendNumber(file.key("version"), formatVersion);
    if (!brief.title.empty())
        appendText(file.key("title"), brief.title);
    if (!brief.shape.empty())
        appendText(file.key("shape"), brief.shape);
    if (!brief.shapeReason.empty())
        appendText(file.key("shape-reason"), brief.shapeReason);
    appendProfile(file, brief.profile);
    appendTable(file, "components", design.components());
    appendTable(file, "connections", design.connections());
    appendGivenTable(file, "zones", design.zones());
    appendGivenTable(file, "notes", design.notes());
    appendGivenTable(file, "waivers", design.waivers());
    file.members(brief.extra);
    out += "\n}\n";
    return out;
}

} // namespace plumbline::store
