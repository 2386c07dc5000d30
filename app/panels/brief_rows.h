#pragma once

#include "property_rows.h"

namespace plumbline
{

/// What the user commits to, under one heading: the numbers of an axis, tenants, regimes, regions, or cost.
class CommitmentModel : public plumbline::PropertyRows
{
    Q_OBJECT
    QML_ELEMENT
    /// The key of an axis, or "cost".
    Q_PROPERTY(QString about READ about WRITE setAbout NOTIFY aboutChanged)

public:
    QString about() const { return about_; }
    void setAbout(const QString &about);

signals:
    void aboutChanged();

protected:
    Rows read() const override;
    Result<Change> plan(const std::string &key, const Json &value) const override;

private:
    QString about_;
    /// Made again only when the heading or the currency changes, so that rows stay the same rows.
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

} // namespace plumbline
