#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace plumbline
{

/// The first item with this id; null when there is none.
template <class T> const T *findById(const std::vector<T> &items, std::string_view id)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [id](const T &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace plumbline
