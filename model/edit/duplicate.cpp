#include "edit/frame.h"
#include "edit/verbs.h"
#include "edit/zones.h"

namespace plumbline::edit
{

namespace
{

/// Makes the copies of one call, which name each other by their new ids.
class Copier
{
public:
    Copier(const Design &design, Point offset)
        : draft_(design), offset_(offset), componentNames_(namesOf<Component>(design)),
          zoneNames_(namesOf<Zone>(design))
    {
    }

    /// Every record gets its new id before the first is copied.
    std::optional<Problem> mintAll(const Ids &ids, const Mint &mint);
    std::optional<Problem> copyAll();

    const std::map<Id, Id> &made() const { return made_; }
    Change take() { return settled(draft_, minted_); }

private:
    const Design &design() const { return draft_.before(); }
    std::optional<Problem> mintFor(const Id &original, const Mint &mint, std::string_view prefix);
    Id copyOf(const Id &id) const
    {
        const auto it = made_.find(id);
        return it == made_.end() ? id : it->second;
    }

    template <class R> std::optional<Problem> copyPlaced(R record)
    {
        moveTo(record, record.at + offset_);
        if (!holdsOnBoard(record))
            return offBoard("the copy of " + called(design(), record.id));
        record.id = made_.at(record.id);
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

    Draft draft_;
    Point offset_;
    std::set<std::string> componentNames_;
    std::set<std::string> zoneNames_;
    std::map<Id, Id> made_;
    Ids minted_; ///< The new ids of `made_`.
};

std::optional<Problem> Copier::mintFor(const Id &original, const Mint &mint, std::string_view prefix)
{
    Id id = mint(prefix);
    if (auto bad = badNewId(design(), id))
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
    return std::nullopt;
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
    Copier copier(design, offset);
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

} // namespace plumbline::edit
