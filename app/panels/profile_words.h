#pragma once

#include "catalog/property.h"
#include "design/records.h"

#include <QString>
#include <QStringList>

/// What the profile panel says. The keys and their order are those of the file format.
namespace plumbline
{

struct AxisWords {
    QString title;
    QString questions;
    QStringList steps; ///< Five, from 1 to 5.
};
AxisWords axisWords(Axis axis);

struct ShapeWords {
    QString title;
    QString fitsWhen;
};
/// Of one of `shapes`.
ShapeWords shapeWords(std::string_view shape);

/// What the user commits to under this heading: an axis key, or "cost". Numbers carry their unit; money is in
/// the given currency.
std::vector<std::shared_ptr<const Property>> commitmentProperties(const std::string &about,
                                                                  const std::string &currency);

/// The task card.
std::vector<std::shared_ptr<const Property>> taskProperties();

} // namespace plumbline
