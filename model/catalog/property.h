#pragma once

#include "design/problem.h"
#include "design/records.h"

namespace plumbline
{

enum class PropertyType {
    number,
    boolean,
    text,
    choice, ///< One of `values`.
    set,    ///< Any of `values`, without order or repetition.
    list    ///< Free strings in an order.
};

/// One property of a kind, as the catalogue declares it.
struct Property {
    std::string id;
    std::string title;
    std::string help;
    PropertyType type = PropertyType::text;
    std::string unit; ///< Of a number: ms, tokens, %, ...; empty for none.
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool integer = false;
    std::vector<std::string> words;  ///< Words allowed in place of a number ("managed").
    std::vector<std::string> values; ///< Of a choice or set.
    bool open = false;               ///< A set that also takes values of the user's own.
    Json defaultValue;               ///< Null when there is deliberately none: rules ask.

    bool hasDefault() const { return !defaultValue.is_null(); }

    /// Empty when the value fits; else what is wrong with it, for example "must be one of deny, escalate, allow".
    /// The string "none" always fits.
    std::string whyNot(const Json &value) const;
};

/// How a value is shown to people: "200", "30000 ms", "per-user, tokens", "yes".
std::string displayValue(const Property &property, const Json &value);

/// Reads one property declaration; `where` names it in errors.
Result<Property> readProperty(const Json &json, const std::string &where);

} // namespace plumbline
