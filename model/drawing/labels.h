#pragma once

#include "drawing/leg_index.h"

#include <optional>
#include <set>

namespace plumbline::routing
{

/// Where the label of a connection stands.
struct LabelPlace {
    Rect rect;
    std::string text; ///< Shortened when it would reach into a component wherever it stands.

    friend bool operator==(const LabelPlace &, const LabelPlace &) = default;
};

/// Finds places for the labels of connections: on the longest leg where that is possible, else along the
/// route; off the components first of all, then off other labels and other lines. Like a route, a place
/// depends on the design only: first every label is placed as if it were the only one, then those that meet
/// one of a lower id look again.
class Labels
{
public:
    explicit Labels(const TextMetrics &metrics) : metrics_(metrics) {}

    void clear();
    /// The text may be empty: then the line is still one to keep off.
    void set(const Id &connection, const Route &route, const std::string &text);
    void remove(const Id &connection);
    /// Finds places again where something has changed since the last time; `touched` are the old and new
    /// rectangles of changed boxes. Returns the connections whose label is new, elsewhere or gone.
    std::set<Id> settle(const Boxes &boxes, const std::vector<Rect> &touched);

    /// Null when the connection has no label.
    const LabelPlace *place(const Id &connection) const;

private:
    using Slot = std::size_t;

    struct Label {
        Id connection;
        Route route;
        std::string text;
        double textWidth = 0;
        std::optional<LabelPlace> alone;
        std::optional<LabelPlace> place;
        Footprint looked;      // for boxes and lines, in the first pass
        Footprint lookedAgain; // and in the second
        Footprint lookedLabels;
    };
    struct Candidate {
        Rect rect;
        double price = 0; // for a place off the middle of things
    };

    void listLines(Slot slot, bool add);
    void listLabel(Slot slot, bool add);
    std::optional<LabelPlace> find(Slot slot, const Boxes &boxes, bool withLabels);
    double priceAt(Slot slot, const Rect &rect, const Boxes &boxes, bool withLabels);
    bool meetsEarlierLabel(Slot slot, const Rect &rect, std::vector<SpatialIndex::Handle> &found);
    Candidate cheapest(Slot slot, const Boxes &boxes, bool withLabels, std::size_t mostLegsTried,
                       int mostStepsTried);
    static void addCandidates(const Leg &leg, Size size, int mostStepsTried, std::vector<Candidate> &result);
    LabelPlace shortened(const Label &label) const;
    Size sizeOf(const Label &label) const;

    const TextMetrics &metrics_;
    std::map<Id, Slot> slotOf_;
    std::vector<Label> labels_; // free slots have no connection
    std::vector<Slot> free_;
    LegIndex lines_;
    SpatialIndex alone_; // the places of the first pass
    std::set<Slot> dirty_;
    std::vector<Rect> changedLines_;
    std::vector<Rect> changedLabels_;
};

} // namespace plumbline::routing
