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

/// The targets as number properties. Money carries the given currency as its unit.
std::vector<std::shared_ptr<const Property>> targetProperties(const std::string &currency);

/// The task card; and what has to be kept to: several tenants, regimes, regions.
std::vector<std::shared_ptr<const Property>> taskProperties();
std::vector<std::shared_ptr<const Property>> obligationProperties();

} // namespace plumbline
