#include "edit/frame.h"
#include "edit/verbs.h"
#include "edit/zones.h"

namespace plumbline::edit
{

namespace
{

/// Brings the records of another board over, each under a new id.
class Inserter
{
public:
    Inserter(const Design &design, const Design &board, Point offset)
        : draft_(design), board_(board), offset_(offset)
    {
    }

    std::optional<Problem> insert(const Mint &mint)
    {
        auto bad = mintFor(board_.zones(), "z", mint);
        bad = bad ? bad : mintFor(board_.components(), "c", mint);
        bad = bad ? bad : mintFor(board_.notes(), "n", mint);
        bad = bad ? bad : mintFor(board_.connections(), "l", mint);
        bad = bad ? bad : putPlaced(board_.zones());
        bad = bad ? bad : putPlaced(board_.components());
        bad = bad ? bad : putPlaced(board_.notes());
        return bad ? bad : putConnections();
    }
    Change take() { return settled(draft_, minted_); }

private:
    template <class R>
    std::optional<Problem> mintFor(const Table<R> &table, std::string_view prefix, const Mint &mint)
    {
        for (const auto &[original, record] : table) {
            Id id = mint(prefix);
            if (auto bad = badNewId(draft_.before(), id))
                return bad;
            if (!minted_.insert(id).second)
                return Problem{
                    "two records were given the id '" + id + "'", {}, "Give every record an id of its own"};
            made_.emplace(original, std::move(id));
        }
        return std::nullopt;
    }

    template <class R> std::optional<Problem> putPlaced(const Table<R> &table)
    {
        for (const auto &[original, record] : table) {
            R copy = *record;
            moveTo(copy, copy.at + offset_);
            if (!holdsOnBoard(copy))
                return offBoard("a record that is inserted");
            copy.id = made_.at(original);
            if constexpr (requires { copy.zone; })
                copy.zone = copy.zone.empty() ? Id() : made_.at(copy.zone);
            draft_.put(std::move(copy));
        }
        return std::nullopt;
    }

    std::optional<Problem> putConnections()
    {
        for (const auto &[original, record] : board_.connections()) {
            Connection copy = *record;
            for (Point &point : copy.via)
                point = point + offset_;
            if (!onBoard(copy.via))
                return offBoard("a connection that is inserted");
            copy.id = made_.at(original);
            copy.from = made_.at(copy.from);
            copy.to = made_.at(copy.to);
            draft_.put(std::move(copy));
        }
        return std::nullopt;
    }

    Draft draft_;
    const Design &board_;
    Point offset_;
    std::map<Id, Id> made_;
    Ids minted_;
};

} // namespace

Result<Change> insertBoard(const Design &design, const Design &board, Point offset, const Mint &mint)
{
    Inserter inserter(design, board, offset);
    if (auto bad = inserter.insert(mint))
        return tl::unexpected(*std::move(bad));
    return inserter.take();
}

} // namespace plumbline::edit
