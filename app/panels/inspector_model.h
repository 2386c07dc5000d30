#pragma once

#include "property_rows.h"

namespace plumbline
{

/// The properties of the only selected component, connection or zone, as the catalogue declares them. Those
/// that all components have in common come last, in a group of their own.
class InspectorModel : public plumbline::PropertyRows
{
    Q_OBJECT
    QML_ELEMENT

protected:
    Rows read() const override;
    Result<Change> plan(const std::string &key, const Json &value) const override;
    void follow(QObject &link) override;

private:
    /// What a zone around the component says for a property that it does not state itself; empty for nothing.
    QString fromZone(const Component &component, const Property &property) const;
};

} // namespace plumbline
