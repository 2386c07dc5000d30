#include "catalog/property.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace plumbline
{

namespace
{

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

bool listed(const std::vector<std::string> &words, const Json &value)
{
    return value.is_string() && std::find(words.begin(), words.end(), value.get<std::string>()) != words.end();
}

std::string whyNotNumber(const Property &p, const Json &value)
{
    if (listed(p.words, value))
        return {};
    if (!value.is_number())
        return p.words.empty() ? "must be a number" : "must be a number or " + joined(p.words);
    const double number = value.get<double>();
    if (!std::isfinite(number))
        return "must be a finite number";
    if (p.integer && number != std::floor(number))
        return "must be a whole number";
    if (p.minimum && number < *p.minimum)
        return "must be at least " + Json(*p.minimum).dump();
    if (p.maximum && number > *p.maximum)
        return "must be at most " + Json(*p.maximum).dump();
    return {};
}

std::string whyNotStrings(const Property &p, const Json &value)
{
    if (!value.is_array())
        return "must be an array of strings";
    std::set<std::string> seen;
    for (const Json &entry : value) {
        if (!entry.is_string())
            return "must be an array of strings";
        const auto word = entry.get<std::string>();
        if (p.type == PropertyType::set) {
            if (!p.open && !p.values.empty() && !listed(p.values, entry))
                return "'" + word + "' is not allowed; allowed are " + joined(p.values);
            if (!seen.insert(word).second)
                return "'" + word + "' is listed twice";
        }
    }
    return {};
}

std::optional<PropertyType> typeFromName(const std::string &name)
{
    static const std::map<std::string, PropertyType> types{
        {"number", PropertyType::number}, {"bool", PropertyType::boolean}, {"text", PropertyType::text},
        {"choice", PropertyType::choice}, {"set", PropertyType::set},      {"list", PropertyType::list}};
    const auto it = types.find(name);
    return it == types.end() ? std::nullopt : std::optional(it->second);
}

} // namespace

std::string Property::whyNot(const Json &value) const
{
    if (value.is_string() && value.get_ref<const std::string &>() == "none")
        return {};
    switch (type) {
    case PropertyType::number:
        return whyNotNumber(*this, value);
    case PropertyType::boolean:
        return value.is_boolean() ? "" : "must be true or false";
    case PropertyType::text:
        return value.is_string() ? "" : "must be a string";
    case PropertyType::choice:
        return listed(values, value) ? "" : "must be one of " + joined(values);
    case PropertyType::set:
    case PropertyType::list:
        return whyNotStrings(*this, value);
    }
    return {};
}

std::string displayValue(const Property &property, const Json &value)
{
    if (value.is_boolean())
        return value.get<bool>() ? "yes" : "no";
    if (value.is_array()) {
        std::string text;
        for (const Json &entry : value)
            text += (text.empty() ? "" : ", ") + (entry.is_string() ? entry.get<std::string>() : entry.dump());
        return text.empty() ? "none" : text;
    }
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number()) {
        const double number = value.get<double>();
        const bool whole = number == std::floor(number) && std::abs(number) < 1e15;
        std::string text = whole ? std::to_string(static_cast<long long>(number)) : Json(number).dump();
        if (property.unit == "%" || property.unit.empty() || property.unit == "count")
            return text + (property.unit == "%" ? " %" : "");
        return text + " " + property.unit;
    }
    return {};
}

Result<Property> readProperty(const Json &json, const std::string &where)
{
    if (!json.is_object() || !json.contains("id") || !json.contains("type"))
        return problem("a property needs an id and a type", where);
    Property p;
    p.id = json.value("id", "");
    p.title = json.value("title", p.id);
    p.help = json.value("help", "");
    const std::string at = where + "." + p.id;
    const auto type = typeFromName(json.value("type", ""));
    if (!type)
        return problem("unknown property type '" + json.value("type", "") + "'", at,
                       "Use number, bool, text, choice, set or list");
    p.type = *type;
    p.unit = json.value("unit", "");
    p.integer = json.value("integer", false);
    p.open = json.value("open", false);
    if (json.contains("min"))
        p.minimum = json["min"].get<double>();
    if (json.contains("max"))
        p.maximum = json["max"].get<double>();
    p.words = json.value("words", std::vector<std::string>{});
    p.values = json.value("values", std::vector<std::string>{});
    if (p.type == PropertyType::choice && p.values.empty())
        return problem("a choice needs values", at);
    if (json.contains("default")) {
        p.defaultValue = json["default"];
        if (const std::string why = p.whyNot(p.defaultValue); !why.empty())
            return problem("the default " + why, at);
    }
    return p;
}

} // namespace plumbline
