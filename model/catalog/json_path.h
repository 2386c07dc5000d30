#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline
{

/// One step from a JSON value to a value inside it.
struct JsonStep {
    JsonStep(std::string_view memberKey, std::size_t which = 0) : key(memberKey), index(which) {}
    JsonStep(const char *memberKey) : key(memberKey) {}
    JsonStep(std::size_t element) : index(element), isElement(true) {}

    std::string key;       ///< Of a member.
    std::size_t index = 0; ///< Of an element; of a member, which one among equal keys.
    bool isElement = false;
};

using JsonPath = std::vector<JsonStep>;

/// The path as people read it: components[3].props.timeout-ms. Empty for the document itself. A key that is
/// not plain stands in quotes, fit for one line.
std::string pathText(const JsonPath &path);

/// Reads what pathText writes for plain keys.
JsonPath pathFromText(std::string_view text);

/// The byte at which the value of the path begins. The JSON library keeps no positions, so the text is
/// scanned again; that is paid only when something is wrong. Where the path leads nowhere (the text is
/// broken, or was migrated), the nearest value around it counts.
std::size_t offsetOfPath(std::string_view text, const JsonPath &path);

/// Foreign text made fit for one line of a message: control characters escaped, invalid bytes replaced, cut
/// after `limit` bytes.
std::string oneLine(std::string_view text, std::size_t limit = 60);

} // namespace plumbline
