#pragma once

#include "property_rows.h"

namespace plumbline
{

/// The numbers that the user commits to.
class TargetModel : public plumbline::PropertyRows
{
    Q_OBJECT
    QML_ELEMENT

protected:
    Rows read() const override;
    Result<Change> plan(const std::string &key, const Json &value) const override;

private:
    /// Made again only when the currency changes, so that rows stay the same rows.
    mutable std::string currency_;
    mutable std::vector<std::shared_ptr<const Property>> properties_;
};

/// The task card.
class TaskModel : public plumbline::PropertyRows
{
    Q_OBJECT
    QML_ELEMENT

protected:
    Rows read() const override;
    Result<Change> plan(const std::string &key, const Json &value) const override;
};

/// What has to be kept to: tenants, regimes, regions.
class ObligationModel : public plumbline::PropertyRows
{
    Q_OBJECT
    QML_ELEMENT

protected:
    Rows read() const override;
    Result<Change> plan(const std::string &key, const Json &value) const override;
};

} // namespace plumbline
