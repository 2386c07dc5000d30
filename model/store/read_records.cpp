#include "store/read_records.h"

#include "store/fields.h"
#include "store/vocabulary.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace plumbline::store
{

namespace
{

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

/// The kind that was probably meant; empty when none is near.
template <class Kind> std::string nearest(const std::vector<Kind> &kinds, std::string_view id)
{
    std::string best;
    std::size_t bestDistance = 4;
    if (id.size() > 40)
        return best;
    for (const Kind &kind : kinds)
        if (const std::size_t distance = editDistance(kind.id, id);
            distance < std::min(bestDistance, kind.id.size()))
            std::tie(best, bestDistance) = std::pair(kind.id, distance);
    return best;
}

/// Reads a kind that the catalogue must have. `what` is "component", "connection" or "zone".
template <class Kind>
auto asKind(const std::vector<Kind> &kinds, const Kind *(Catalog::*find)(std::string_view) const,
            const Catalog &catalog, const char *what)
{
    return [&kinds, find, &catalog, what](const Value &value, Faults &faults) -> std::optional<const Kind *> {
        const auto id = asText(value, faults);
        const Kind *kind = id ? (catalog.*find)(*id) : nullptr;
        if (kind)
            return kind;
        if (!id)
            return std::nullopt;
        // The few kinds of connections and zones are listed; those of components would fill a page.
        constexpr std::size_t listable = 20;
        std::vector<std::string_view> ids;
        for (const Kind &known : kinds)
            ids.push_back(known.id);
        const std::string meant = nearest(kinds, *id);
        faults.add(value,
                   "unknown " + std::string(what) + " kind '" + oneLine(*id) + "', allowed " +
                       (ids.size() <= listable
                            ? "are " + alternatives(ids)
                            : "are the " + std::to_string(ids.size()) + " of the catalogue"),
                   (meant.empty() ? "Use one of them" : "Use one of them; '" + meant + "' is the nearest") +
                       std::string("; 'plumbline catalog list' shows them all"));
        return std::nullopt;
    };
}

/// Reads the properties that the kind declares. Those of no kind are kept unread.
template <class Kind> auto propsOf(const Kind *kind)
{
    return [kind](const Value &value, Faults &faults) {
        return asProps(
            value, faults, [kind](std::string_view id) { return kind ? kind->property(id) : nullptr; },
            kind ? "the kind '" + kind->id + "'" : std::string());
    };
}

std::optional<NoteKind> asNoteKind(const Value &value, Faults &faults)
{
    const auto word = asText(value, faults);
    if (!word)
        return std::nullopt;
    const auto it = std::find(noteKinds.begin(), noteKinds.end(), *word);
    if (it != noteKinds.end())
        return static_cast<NoteKind>(it - noteKinds.begin());
    faults.add(value,
               "unknown note kind '" + oneLine(*word) + "', allowed are " +
                   alternatives({noteKinds.begin(), noteKinds.end()}),
               "Use one of them");
    return std::nullopt;
}

} // namespace

std::optional<Component> readComponent(const Value &value, const Catalog &catalog, Faults &faults)
{
    Fields fields(value, faults);
    Component component;
    const ComponentKind *kind = nullptr;
    const auto asComponentKind = asKind(catalog.components(), &Catalog::component, catalog, "component");
    if (!fields.require("id", component.id, asId) || !fields.require("kind", kind, asComponentKind) ||
        !fields.require("at", component.at, asPoint))
        return std::nullopt;
    component.kind = kind->id;
    component.name = kind->title;
    fields.allow("name", component.name, asText);
    fields.allow("size", component.size, asSize);
    fields.allow("zone", component.zone, asId);
    fields.allow("props", component.props, propsOf(kind));
    component.extra = fields.takeUnknown();
    return component;
}

std::optional<Connection> readConnection(const Value &value, const Catalog &catalog, Faults &faults)
{
    Fields fields(value, faults);
    Connection connection;
    const ConnectionKind *kind = nullptr;
    if (!fields.require("id", connection.id, asId) || !fields.require("from", connection.from, asId) ||
        !fields.require("to", connection.to, asId))
        return std::nullopt;
    fields.allow("kind", kind, asKind(catalog.connections(), &Catalog::connection, catalog, "connection"));
    connection.kind = kind ? kind->id : std::string();
    fields.allow("label", connection.label, asText);
    fields.allow("via", connection.via, asPoints);
    fields.allow("props", connection.props, propsOf(kind));
    connection.extra = fields.takeUnknown();
    return connection;
}

std::optional<Zone> readZone(const Value &value, const Catalog &catalog, Faults &faults)
{
    Fields fields(value, faults);
    Zone zone;
    const ZoneKind *kind = nullptr;
    if (!fields.require("id", zone.id, asId) ||
        !fields.require("kind", kind, asKind(catalog.zones(), &Catalog::zone, catalog, "zone")) ||
        !fields.require("at", zone.at, asPoint) || !fields.require("size", zone.size, asSize))
        return std::nullopt;
    zone.kind = kind->id;
    zone.name = kind->title;
    fields.allow("name", zone.name, asText);
    fields.allow("zone", zone.zone, asId);
    fields.allow("props", zone.props, propsOf(kind));
    zone.extra = fields.takeUnknown();
    return zone;
}

std::optional<Note> readNote(const Value &value, const Catalog &, Faults &faults)
{
    Fields fields(value, faults);
    Note note;
    if (!fields.require("id", note.id, asId) || !fields.require("kind", note.kind, asNoteKind) ||
        !fields.require("at", note.at, asPoint))
        return std::nullopt;
    fields.allow("text", note.text, asText);
    fields.allow("size", note.size, asSize);
    if (note.kind != NoteKind::ink)
        fields.allow("points", note.points, asInk);
    else if (!fields.require("points", note.points, asInk))
        return std::nullopt;
    note.extra = fields.takeUnknown();
    return note;
}

namespace
{

std::optional<WaivedEvidence> asEvidence(const Value &value, Faults &faults)
{
    Fields fields(value, faults);
    WaivedEvidence evidence;
    const auto asVersion = [](const Value &version, Faults &all) {
        return asInteger(version, all, 1, std::numeric_limits<int>::max());
    };
    if (!fields.require("level", evidence.level, OneOf(levelWords)))
        return std::nullopt;
    fields.allow("check", evidence.check, asText);
    fields.allow("rule-version", evidence.ruleVersion, asVersion);
    fields.allow("related", evidence.related, asIds);
    std::sort(evidence.related.begin(), evidence.related.end());
    fields.allow("off-by", evidence.offBy,
                 [](const Value &ratio, Faults &all) { return asNumberFrom(ratio, all, 0); });
    evidence.extra = fields.takeUnknown();
    return evidence;
}

/// A check of the rule at most once.
std::optional<std::vector<WaivedEvidence>> asEvidences(const Value &value, Faults &faults)
{
    if (!value.json().is_array()) {
        faults.add(value, value.subject() + " must be an array, not " + shown(value.json()),
                   "Put what the waiver was given for in square brackets");
        return std::nullopt;
    }
    std::vector<WaivedEvidence> all;
    for (std::size_t i = 0; i < value.json().size() && !faults.stop(); ++i) {
        auto evidence = asEvidence(value.child(i), faults);
        if (!evidence)
            continue;
        if (std::ranges::find(all, evidence->check, &WaivedEvidence::check) != all.end())
            faults.add(value.child(i), "the check '" + oneLine(evidence->check) + "' is listed twice",
                       "Remove one of the two");
        else
            all.push_back(*std::move(evidence));
    }
    return all;
}

} // namespace

std::optional<Waiver> readWaiver(const Value &value, const Catalog &, Faults &faults)
{
    Fields fields(value, faults);
    Waiver waiver;
    if (!fields.require("rule", waiver.rule, asId) ||
        !fields.require("status", waiver.status, OneOf(waiverStatuses)))
        return std::nullopt;
    fields.allow("anchor", waiver.anchor, asIds);
    std::sort(waiver.anchor.begin(), waiver.anchor.end());
    fields.allow("reason", waiver.reason, asText);
    fields.allow("by", waiver.by, asText);
    fields.allow("on", waiver.on, asDate);
    fields.allow("expires", waiver.expires, asDate);
    fields.allow("evidence", waiver.evidence, asEvidences);
    waiver.extra = fields.takeUnknown();
    return waiver;
}

} // namespace plumbline::store
