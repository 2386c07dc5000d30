#include "drawing/spatial_index.h"

// Boost 1.74 tells about a deprecated header that it includes itself.
#define BOOST_ALLOW_DEPRECATED_HEADERS

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <iterator>

namespace plumbline
{

namespace
{

namespace bg = boost::geometry;
using Corner = bg::model::point<double, 2, bg::cs::cartesian>;
using Area = bg::model::box<Corner>;
using Value = std::pair<Area, SpatialIndex::Handle>;

Area areaOf(const Rect &r)
{
    return {Corner(r.x, r.y), Corner(r.right(), r.bottom())};
}

/// Writes the handles of found values straight into the caller's vector.
struct HandleSink {
    using iterator_category = std::output_iterator_tag;
    using value_type = void;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = void;

    std::vector<SpatialIndex::Handle> *found;

    HandleSink &operator*() { return *this; }
    HandleSink &operator++() { return *this; }
    HandleSink &operator++(int) { return *this; }
    HandleSink &operator=(const Value &value)
    {
        found->push_back(value.second);
        return *this;
    }
};

} // namespace

struct SpatialIndex::Tree {
    bg::index::rtree<Value, bg::index::quadratic<16>> values;
};

SpatialIndex::SpatialIndex() : tree_(std::make_unique<Tree>()) {}
SpatialIndex::~SpatialIndex() = default;
SpatialIndex::SpatialIndex(SpatialIndex &&) noexcept = default;
SpatialIndex &SpatialIndex::operator=(SpatialIndex &&) noexcept = default;

void SpatialIndex::clear()
{
    tree_->values.clear();
}

void SpatialIndex::insert(const Rect &rect, Handle handle)
{
    tree_->values.insert(Value(areaOf(rect), handle));
}

void SpatialIndex::remove(const Rect &rect, Handle handle)
{
    tree_->values.remove(Value(areaOf(rect), handle));
}

void SpatialIndex::query(const Rect &area, std::vector<Handle> &found) const
{
    tree_->values.query(bg::index::intersects(areaOf(area)), HandleSink{&found});
}

Rect SpatialIndex::bounds() const
{
    if (tree_->values.empty())
        return {};
    const auto area = tree_->values.bounds();
    return Rect::spanning({bg::get<bg::min_corner, 0>(area), bg::get<bg::min_corner, 1>(area)},
                          {bg::get<bg::max_corner, 0>(area), bg::get<bg::max_corner, 1>(area)});
}

void Boxes::clear()
{
    rects_.clear();
    free_.clear();
    index_.clear();
}

Boxes::Handle Boxes::add(const Rect &rect)
{
    Handle box = rects_.size();
    if (free_.empty()) {
        rects_.push_back(rect);
    } else {
        box = free_.back();
        free_.pop_back();
        rects_[box] = rect;
    }
    index_.insert(rect, box);
    return box;
}

void Boxes::move(Handle box, const Rect &rect)
{
    index_.remove(rects_[box], box);
    rects_[box] = rect;
    index_.insert(rect, box);
}

void Boxes::remove(Handle box)
{
    index_.remove(rects_[box], box);
    free_.push_back(box);
}

} // namespace plumbline
