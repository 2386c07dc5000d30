#include "drawing/labels.h"

#include "drawing/text_fit.h"

#include <limits>

namespace plumbline::routing
{

namespace
{

constexpr double widestLabel = 180;
constexpr double padding = 4; // as wide as the painter's halo
constexpr double lineGap = 2;
/// Line that stays visible at both sides of a label, heads included; on a shorter leg the label stands above
/// the line.
constexpr double visibleLine = 24;
constexpr double smallestShortened = 24;

// Mostly the middle of a long leg will do. Only a label that would cover a component or another label looks
// closely along its route.
constexpr std::size_t likelyLegs = 2;
constexpr int likelySteps = 2;
constexpr std::size_t mostLegs = 16;
constexpr int mostSteps = 32;

constexpr double boxPrice = 1000;
constexpr double labelPrice = 100;
constexpr double linePrice = 10;
constexpr double overhangPrice = 5;

Rect centredAt(Point p, Size size)
{
    return {p.x - size.width / 2, p.y - size.height / 2, size.width, size.height};
}

Point middleOf(const Leg &leg)
{
    return leg.vertical ? Point{leg.at, leg.span.center()} : Point{leg.span.center(), leg.at};
}

/// The legs of a route, longest first.
std::vector<Leg> legsByLength(const Route &route)
{
    std::vector<Leg> legs;
    for (std::size_t i = 0; i + 1 < route.size(); ++i)
        legs.push_back(legOf(route, i));
    std::stable_sort(legs.begin(), legs.end(),
                     [](const Leg &a, const Leg &b) { return a.span.length() > b.span.length(); });
    return legs;
}

} // namespace

void Labels::clear()
{
    slotOf_.clear();
    labels_.clear();
    free_.clear();
    lines_.clear();
    alone_.clear();
    dirty_.clear();
    changedLines_.clear();
    changedLabels_.clear();
}

void Labels::set(const Id &connection, const Route &route, const std::string &text)
{
    auto it = slotOf_.find(connection);
    if (it == slotOf_.end()) {
        Slot slot = labels_.size();
        if (free_.empty()) {
            labels_.emplace_back();
        } else {
            slot = free_.back();
            free_.pop_back();
        }
        labels_[slot].connection = connection;
        it = slotOf_.emplace(connection, slot).first;
    }
    Label &label = labels_[it->second];
    label.text = elided(text, FontRole::label, metrics_, widestLabel);
    label.textWidth = metrics_.width(label.text, FontRole::label);
    if (label.route != route) {
        listLines(it->second, false);
        label.route = route;
        listLines(it->second, true);
    }
    dirty_.insert(it->second);
}

void Labels::remove(const Id &connection)
{
    const auto it = slotOf_.find(connection);
    if (it == slotOf_.end())
        return;
    listLines(it->second, false);
    listLabel(it->second, false);
    labels_[it->second] = {};
    dirty_.erase(it->second);
    free_.push_back(it->second);
    slotOf_.erase(it);
}

const LabelPlace *Labels::place(const Id &connection) const
{
    const auto it = slotOf_.find(connection);
    if (it == slotOf_.end() || !labels_[it->second].place)
        return nullptr;
    return &*labels_[it->second].place;
}

std::set<Id> Labels::settle(const Boxes &boxes, const std::vector<Rect> &touched)
{
    const auto reached = [](const Footprint &looked, const std::vector<Rect> &areas) {
        return std::any_of(areas.begin(), areas.end(), [&](const Rect &area) { return looked.meets(area); });
    };
    for (Slot slot = 0; slot < labels_.size(); ++slot)
        for (const auto *looked : {&labels_[slot].looked, &labels_[slot].lookedAgain})
            if (reached(*looked, touched) || reached(*looked, changedLines_))
                dirty_.insert(slot);
    std::set<Slot> again;
    for (Slot slot : dirty_) {
        auto found = find(slot, boxes, false);
        again.insert(slot);
        if (found == labels_[slot].alone)
            continue;
        listLabel(slot, false);
        labels_[slot].alone = std::move(found);
        listLabel(slot, true);
    }
    for (Slot slot = 0; slot < labels_.size(); ++slot)
        if (reached(labels_[slot].lookedLabels, changedLabels_))
            again.insert(slot);
    std::set<Id> changed;
    for (Slot slot : again) {
        auto found = find(slot, boxes, true);
        if (found == labels_[slot].place)
            continue;
        labels_[slot].place = std::move(found);
        changed.insert(labels_[slot].connection);
    }
    dirty_.clear();
    changedLines_.clear();
    changedLabels_.clear();
    return changed;
}

void Labels::listLines(Slot slot, bool add)
{
    const Route &route = labels_[slot].route;
    for (std::size_t i = 0; i + 1 < route.size(); ++i) {
        const Leg leg = legOf(route, i);
        changedLines_.push_back(leg.rect());
        if (add)
            lines_.insert(leg, slot);
        else
            lines_.remove(leg, slot);
    }
}

void Labels::listLabel(Slot slot, bool add)
{
    const auto &alone = labels_[slot].alone;
    if (!alone)
        return;
    changedLabels_.push_back(alone->rect);
    if (add)
        alone_.insert(alone->rect, slot);
    else
        alone_.remove(alone->rect, slot);
}

std::optional<LabelPlace> Labels::find(Slot slot, const Boxes &boxes, bool withLabels)
{
    Label &label = labels_[slot];
    (withLabels ? label.lookedAgain : label.looked).clear();
    label.lookedLabels.clear();
    if (label.text.empty())
        return std::nullopt;
    // Most labels meet no other: then the second pass has nothing to do.
    std::vector<SpatialIndex::Handle> found;
    if (withLabels && !meetsEarlierLabel(slot, label.alone->rect, found))
        return label.alone;

    Candidate best = cheapest(slot, boxes, withLabels, likelyLegs, likelySteps);
    if (best.price >= labelPrice)
        best = cheapest(slot, boxes, withLabels, mostLegs, mostSteps);
    if (best.price >= boxPrice)
        return shortened(label);
    return LabelPlace{best.rect, label.text};
}

Labels::Candidate Labels::cheapest(Slot slot, const Boxes &boxes, bool withLabels, std::size_t mostLegsTried,
                                   int mostStepsTried)
{
    std::vector<Leg> legs = legsByLength(labels_[slot].route);
    legs.resize(std::min(legs.size(), mostLegsTried));
    std::vector<Candidate> candidates;
    for (const Leg &leg : legs)
        addCandidates(leg, sizeOf(labels_[slot]), mostStepsTried, candidates);
    Candidate best;
    best.price = std::numeric_limits<double>::max();
    for (const Candidate &candidate : candidates) {
        const double price = candidate.price + priceAt(slot, candidate.rect, boxes, withLabels);
        if (price < best.price)
            best = {candidate.rect, price};
        if (price == 0)
            break;
    }
    return best;
}

double Labels::priceAt(Slot slot, const Rect &rect, const Boxes &boxes, bool withLabels)
{
    double result = 0;
    Label &label = labels_[slot];
    (withLabels ? label.lookedAgain : label.looked).add(rect);
    std::vector<SpatialIndex::Handle> found;
    boxes.query(rect, found);
    if (!found.empty())
        result += boxPrice;
    found.clear();
    lines_.query(rect, found);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    for (SpatialIndex::Handle other : found)
        result += other == slot ? 0 : linePrice;
    if (withLabels && meetsEarlierLabel(slot, rect, found))
        result += labelPrice;
    return result;
}

bool Labels::meetsEarlierLabel(Slot slot, const Rect &rect, std::vector<SpatialIndex::Handle> &found)
{
    Label &label = labels_[slot];
    label.lookedLabels.add(rect);
    found.clear();
    alone_.query(rect, found);
    return std::any_of(found.begin(), found.end(), [&](SpatialIndex::Handle other) {
        return labels_[other].connection < label.connection;
    });
}

/// Places along a leg, from its middle outwards.
void Labels::addCandidates(const Leg &leg, Size size, int mostStepsTried, std::vector<Candidate> &result)
{
    const double needed = leg.vertical ? size.height : size.width;
    const double length = leg.span.length();
    const double price = needed <= length ? 0 : overhangPrice;
    const bool onLine = leg.vertical || length >= needed + 2 * visibleLine;
    const double lift = size.height / 2 + lineGap;
    const double reach = std::max(0.0, (length - needed) / 2);
    const double step = std::max(8.0, reach / mostStepsTried);
    for (double off = 0; off <= reach; off += step)
        for (double sign : {-1.0, 1.0}) {
            Point p = middleOf(leg);
            (leg.vertical ? p.y : p.x) += sign * off;
            if (onLine) {
                result.push_back({centredAt(p, size), price});
            } else {
                result.push_back({centredAt({p.x, p.y - lift}, size), price});
                result.push_back({centredAt({p.x, p.y + lift}, size), price});
            }
            if (off == 0)
                break;
        }
}

/// In the middle of the longest leg, cut to what is visible between the boxes at its ends.
LabelPlace Labels::shortened(const Label &label) const
{
    const Leg leg = legsByLength(label.route).front();
    Size size = sizeOf(label);
    LabelPlace place{{}, label.text};
    Point p = middleOf(leg);
    const double room = leg.span.length() - 2 * lineGap;
    if (!leg.vertical) {
        p.y -= size.height / 2 + lineGap;
        if (room >= smallestShortened && room < size.width) {
            place.text = elided(label.text, FontRole::label, metrics_, room);
            size.width = room;
        }
    }
    place.rect = centredAt(p, size);
    return place;
}

Size Labels::sizeOf(const Label &label) const
{
    return {label.textWidth + 2 * padding, metrics_.lineHeight(FontRole::label)};
}

} // namespace plumbline::routing
