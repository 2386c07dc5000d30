#pragma once

#include <nlohmann/json.hpp>
#include <QString>
#include <QVariant>
#include <string>

namespace plumbline
{

inline QString text(std::string_view s)
{
    return QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size()));
}

/// A property value as QML sees it: number, bool, string or list of strings; null is an invalid variant.
QVariant toVariant(const nlohmann::ordered_json &value);
/// The other way round. An invalid or null variant is null; an array of QML is a list of strings.
nlohmann::ordered_json toJson(const QVariant &value);

} // namespace plumbline
