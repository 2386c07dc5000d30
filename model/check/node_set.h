#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace plumbline::check
{

/// From worst to best: AND is the minimum, OR the maximum.
enum class Truth : unsigned char { violated, question, assumed, holds };
inline constexpr std::size_t truthCount = 4;

/// Entries that belong to numbered nodes, at most one each, in the order they were added. Adding, finding and clearing
/// cost the same on a board of ten nodes and of ten thousand (Briggs and Torczon, "An efficient representation for
/// sparse sets", 1993). `Entry` has a member `node`.
template <class Entry> class NodeTable
{
public:
    explicit NodeTable(int nodes) : slots_(static_cast<std::size_t>(nodes), 0) {}

    const std::vector<Entry> &entries() const { return entries_; }
    Entry *find(int node)
    {
        const std::size_t slot = slots_[static_cast<std::size_t>(node)];
        return slot < entries_.size() && entries_[slot].node == node ? &entries_[slot] : nullptr;
    }
    const Entry *find(int node) const { return const_cast<NodeTable *>(this)->find(node); }
    /// The node must not be in the table.
    Entry &add(Entry entry)
    {
        slots_[static_cast<std::size_t>(entry.node)] = static_cast<std::uint32_t>(entries_.size());
        return entries_.emplace_back(entry);
    }
    void clear() { entries_.clear(); }

private:
    std::vector<std::uint32_t> slots_;
    std::vector<Entry> entries_;
};

struct Membership {
    int node;
    Truth truth; ///< Never violated: such nodes are not in the set.
};

/// The nodes that may be members of a selection, and how certain that is.
class NodeSet
{
public:
    explicit NodeSet(int nodes) : table_(nodes) {}

    const std::vector<Membership> &entries() const { return table_.entries(); }
    Truth truth(int node) const
    {
        const Membership *found = table_.find(node);
        return found ? found->truth : Truth::violated;
    }
    std::size_t count(Truth atLeast) const
    {
        std::size_t sum = 0;
        for (std::size_t i = static_cast<std::size_t>(atLeast); i < counts_.size(); ++i)
            sum += counts_[i];
        return sum;
    }
    std::size_t exactly(Truth truth) const { return counts_[static_cast<std::size_t>(truth)]; }
    /// The last word on a node counts.
    void put(int node, Truth truth)
    {
        if (Membership *found = table_.find(node)) {
            --counts_[static_cast<std::size_t>(found->truth)];
            found->truth = truth;
        } else {
            table_.add({node, truth});
        }
        ++counts_[static_cast<std::size_t>(truth)];
    }
    void clear()
    {
        table_.clear();
        counts_ = {};
    }

private:
    NodeTable<Membership> table_;
    std::array<std::size_t, truthCount> counts_{};
};

/// Those members of a set that are certain enough.
struct Members {
    const NodeSet *set = nullptr; ///< Null: none.
    Truth atLeast = Truth::assumed;

    bool has(int node) const { return set && set->truth(node) >= atLeast; }
};

/// Hands out tables and takes them back emptied, since each has a slot per node of the board. Must outlive what it
/// hands out.
template <class Table> class TablePool
{
public:
    explicit TablePool(int nodes) : nodes_(nodes) {}
    TablePool(const TablePool &) = delete;
    TablePool &operator=(const TablePool &) = delete;

    std::shared_ptr<Table> take()
    {
        std::unique_ptr<Table> table;
        if (spare_.empty()) {
            table = std::make_unique<Table>(nodes_);
        } else {
            table = std::move(spare_.back());
            spare_.pop_back();
        }
        return {table.release(), [this](Table *used) {
                    used->clear();
                    spare_.emplace_back(used);
                }};
    }

private:
    int nodes_;
    std::vector<std::unique_ptr<Table>> spare_;
};

} // namespace plumbline::check
