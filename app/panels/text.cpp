#include "text.h"

#include <QJSValue>

namespace plumbline
{

using Json = nlohmann::ordered_json;

QVariant toVariant(const Json &value)
{
    switch (value.type()) {
    case Json::value_t::boolean:
        return value.get<bool>();
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float:
        return value.get<double>();
    case Json::value_t::string:
        return text(value.get_ref<const std::string &>());
    case Json::value_t::array: {
        QStringList list;
        for (const Json &entry : value)
            if (entry.is_string())
                list += text(entry.get_ref<const std::string &>());
        return list;
    }
    default:
        return {};
    }
}

Json toJson(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QJSValue>())
        return toJson(value.value<QJSValue>().toVariant());
    if (!value.isValid() || value.isNull())
        return nullptr;
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::Int:
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Double:
    case QMetaType::Float: {
        const double number = value.toDouble();
        // Whole numbers stay whole, so that a file does not say 3000.0.
        if (number == static_cast<double>(static_cast<qint64>(number)) && qAbs(number) < 1e15)
            return static_cast<qint64>(number);
        return number;
    }
    case QMetaType::QStringList:
    case QMetaType::QVariantList: {
        Json list = Json::array();
        for (const QVariant &entry : value.toList())
            list.push_back(entry.toString().toStdString());
        return list;
    }
    default:
        return value.toString().toStdString();
    }
}

} // namespace plumbline
