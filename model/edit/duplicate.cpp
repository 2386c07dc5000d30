#include "design/standing.h"
#include "edit/frame.h"
#include "edit/verbs.h"
#include "edit/zones.h"

#include <cassert>

namespace plumbline::edit
{

namespace
{

/// Makes the copies of one call, which name each other by their new ids.
class Copier
{
public:
    /// From one design to another, or within one.
    Copier(const Design &source, const Design &target, Point offset)
        : source_(source), draft_(target), offset_(offset), componentNames_(namesOf<Component>(target)),
          zoneNames_(namesOf<Zone>(target))
    {
    }

    /// Every record gets its new id before the first is copied.
    std::optional<Problem> mintAll(const Ids &ids, const Mint &mint);
    std::optional<Problem> copyAll();

    const std::map<Id, Id> &made() const { return made_; }
    Change take() { return settled(draft_, minted_); }

private:
    const Design &design() const { return source_; }
    bool within() const { return &source_ == &draft_.before(); }
    void mintGroups(const Mint &mint);
    std::optional<Problem> mintFor(const Id &original, const Mint &mint, std::string_view prefix);
    /// What a copy names instead: the copy, or the same record when it stays in the same design.
    Id copyOf(const Id &id) const
    {
        const auto it = made_.find(id);
        return it != made_.end() ? it->second : within() ? id : Id();
    }
    std::vector<Id> copiedGroups(const Json &extra) const;

    template <class R> std::optional<Problem> copyPlaced(R record)
    {
        moveTo(record, record.at + offset_);
        if (!holdsOnBoard(record))
            return offBoard("the copy of " + called(design(), record.id));
        record.id = made_.at(record.id);
        setGroups(record.extra, copiedGroups(record.extra));
        setLocked(record.extra, false);
        draft_.put(std::move(record));
        return std::nullopt;
    }
    template <class R> std::optional<Problem> copyNamed(R record, std::set<std::string> &names)
    {
        record.name = freeName(record.name, names);
        names.insert(record.name);
        record.zone = copyOf(record.zone);
        return copyPlaced(std::move(record));
    }
    std::optional<Problem> copyConnection(Connection connection);
    void copyWaivers();

    const Design &source_;
    Draft draft_;
    Point offset_;
    std::set<std::string> componentNames_;
    std::set<std::string> zoneNames_;
    std::map<Id, Id> made_;
    Ids minted_;              ///< The new ids of `made_`.
    std::map<Id, Id> groups_; ///< Groups that are copied whole, to the groups of the copies.
};

std::optional<Problem> Copier::mintFor(const Id &original, const Mint &mint, std::string_view prefix)
{
    Id id = mint(prefix);
    if (auto bad = badNewId(draft_.before(), id))
        return bad;
    if (!minted_.insert(id).second)
        return Problem{"two copies were given the id '" + id + "'", {}, "Give every copy an id of its own"};
    made_.emplace(original, std::move(id));
    return std::nullopt;
}

std::optional<Problem> Copier::mintAll(const Ids &ids, const Mint &mint)
{
    Ids connections;
    for (const Id &id : ids) {
        std::optional<Problem> bad;
        if (design().component(id)) {
            bad = mintFor(id, mint, "c");
            connections.insert(design().connectionsAt(id).begin(), design().connectionsAt(id).end());
        } else if (design().zone(id)) {
            bad = mintFor(id, mint, "z");
        } else if (design().note(id)) {
            bad = mintFor(id, mint, "n");
        }
        if (bad)
            return bad;
    }
    for (const Id &id : connections) {
        const Connection &connection = *design().connection(id);
        if (made_.contains(connection.from) && made_.contains(connection.to))
            if (auto bad = mintFor(id, mint, "l"))
                return bad;
    }
    mintGroups(mint);
    return std::nullopt;
}

/// A group that is copied whole becomes another group; the copy of a part stays with the rest.
void Copier::mintGroups(const Mint &mint)
{
    Ids seen;
    for (const auto &entry : made_)
        for (const Id &group : groupsOf(standingOf(design(), entry.first))) {
            if (!seen.insert(group).second)
                continue;
            const Ids members = membersOfGroup(design(), group);
            if (!within() || std::all_of(members.begin(), members.end(),
                                         [this](const Id &id) { return made_.contains(id); }))
                groups_.emplace(group, mint("g"));
        }
}

std::vector<Id> Copier::copiedGroups(const Json &extra) const
{
    std::vector<Id> groups = groupsOf(extra);
    for (Id &group : groups)
        if (const auto it = groups_.find(group); it != groups_.end())
            group = it->second;
    return groups;
}

std::optional<Problem> Copier::copyAll()
{
    for (const auto &[original, copy] : made_) {
        std::optional<Problem> bad;
        if (const Component *component = design().component(original))
            bad = copyNamed(*component, componentNames_);
        else if (const Zone *zone = design().zone(original))
            bad = copyNamed(*zone, zoneNames_);
        else if (const Note *note = design().note(original))
            bad = copyPlaced(*note);
        else
            bad = copyConnection(*design().connection(original));
        if (bad)
            return bad;
    }
    copyWaivers();
    return std::nullopt;
}

std::optional<Problem> Copier::copyConnection(Connection connection)
{
    for (Point &point : connection.via)
        point = point + offset_;
    if (!onBoard(connection.via))
        return offBoard("the copy of " + called(design(), connection.id));
    connection.id = made_.at(connection.id);
    connection.from = made_.at(connection.from);
    connection.to = made_.at(connection.to);
    draft_.put(std::move(connection));
    return std::nullopt;
}

/// What was accepted for the originals holds for their copies, as far as it is about copied records only.
void Copier::copyWaivers()
{
    for (const auto &[key, waiver] : design().waivers()) {
        const auto isCopied = [this](const Id &id) { return made_.contains(id); };
        if (waiver->anchor.empty() || !std::all_of(waiver->anchor.begin(), waiver->anchor.end(), isCopied))
            continue;
        Waiver copy = *waiver;
        for (Id &id : copy.anchor)
            id = made_.at(id);
        std::sort(copy.anchor.begin(), copy.anchor.end());
        for (WaivedEvidence &evidence : copy.evidence) {
            for (Id &id : evidence.related)
                if (const auto made = made_.find(id); made != made_.end())
                    id = made->second;
            std::sort(evidence.related.begin(), evidence.related.end());
        }
        draft_.addWaiver(std::move(copy));
    }
}

} // namespace

Result<Change> duplicate(const Design &design, const Ids &ids, Point offset, const Mint &mint,
                         std::map<Id, Id> *made)
{
    for (const Id &id : ids)
        if (!design.contains(id))
            return noSuchRecord(id);
    Copier copier(design, design, offset);
    if (auto bad = copier.mintAll(withContents(design, ids), mint))
        return tl::unexpected(*std::move(bad));
    if (!ids.empty() && copier.made().empty())
        return problem(called(design, *ids.begin()) + " cannot be copied without what it connects", {},
                       "Select both of its ends too");
    if (auto bad = copier.copyAll())
        return tl::unexpected(*std::move(bad));
    if (made)
        *made = copier.made();
    return copier.take();
}

Design excerpt(const Design &design, const Ids &ids)
{
    const Ids all = withContents(design, ids);
    const Design empty;
    Draft draft(empty);
    const auto outside = [&all](const Id &zone) { return !all.contains(zone); };
    for (const Id &id : all) {
        if (const Component *component = design.component(id)) {
            Component part = *component;
            if (outside(part.zone))
                part.zone.clear();
            draft.put(std::move(part));
            for (const Id &line : design.connectionsAt(id)) {
                const Connection &connection = *design.connection(line);
                if (connection.from == id && all.contains(connection.to))
                    draft.put(connection);
            }
        } else if (const Zone *zone = design.zone(id)) {
            Zone part = *zone;
            if (outside(part.zone))
                part.zone.clear();
            draft.put(std::move(part));
        } else if (const Note *note = design.note(id)) {
            draft.put(*note);
        }
    }
    Design piece;
    const auto applied = piece.apply(draft.take());
    assert(applied); // A part of a design that keeps the invariants keeps them too.
    (void)applied;
    return piece;
}

Result<Change> paste(const Design &design, const Design &piece, Point offset, const Mint &mint,
                      std::map<Id, Id> *made)
{
    Ids all;
    const auto add = [&all](const auto &table) {
        for (const auto &[id, record] : table)
            all.insert(id);
    };
    add(piece.components());
    add(piece.zones());
    add(piece.notes());
    Copier copier(piece, design, offset);
    if (auto bad = copier.mintAll(all, mint))
        return tl::unexpected(*std::move(bad));
    if (auto bad = copier.copyAll())
        return tl::unexpected(*std::move(bad));
    if (made)
        *made = copier.made();
    return copier.take();
}

} // namespace plumbline::edit
