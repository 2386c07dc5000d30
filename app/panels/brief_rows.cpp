#include "brief_rows.h"

#include "edit/verbs.h"
#include "profile_words.h"

namespace plumbline
{

PropertyRows::Rows TargetModel::read() const
{
    const Profile &profile = session()->design().brief().profile;
    if (properties_.empty() || currency_ != profile.currency) {
        currency_ = profile.currency;
        properties_ = targetProperties(currency_);
    }
    Rows rows;
    for (const auto &property : properties_) {
        const auto target = profile.targets.find(property->id);
        rows.push_back({property,
                        target == profile.targets.end() ? Json() : Json(target->second),
                        tr("Targets"),
                        {},
                        false});
    }
    return rows;
}

Result<Change> TargetModel::plan(const std::string &key, const Json &value) const
{
    return edit::setTarget(session()->design(), key,
                           value.is_null() ? std::nullopt : std::optional(value.get<double>()));
}

PropertyRows::Rows TaskModel::read() const
{
    static const auto properties = taskProperties();
    const Json &task = session()->design().brief().profile.task;
    Rows rows;
    for (const auto &property : properties)
        rows.push_back({property, task.value(property->id, Json()), tr("Task"), {}, false});
    return rows;
}

Result<Change> TaskModel::plan(const std::string &key, const Json &value) const
{
    return edit::setTask(session()->design(), key, value);
}

PropertyRows::Rows ObligationModel::read() const
{
    static const auto properties = obligationProperties();
    const Profile &profile = session()->design().brief().profile;
    Rows rows;
    for (const auto &property : properties) {
        Json value;
        if (property->id == "multi-tenant")
            value = profile.multiTenant ? Json(*profile.multiTenant) : Json();
        else if (const auto &list = property->id == "regimes" ? profile.regimes : profile.regions;
                 !list.empty())
            value = list;
        rows.push_back({property, value, tr("Obligations"), {}, false});
    }
    return rows;
}

Result<Change> ObligationModel::plan(const std::string &key, const Json &value) const
{
    const Design &design = session()->design();
    if (key == "multi-tenant")
        return edit::setMultiTenant(design,
                                    value.is_null() ? std::nullopt : std::optional(value.get<bool>()));
    const auto list = value.is_null() ? std::vector<std::string>() : value.get<std::vector<std::string>>();
    return key == "regimes" ? edit::setRegimes(design, list) : edit::setRegions(design, list);
}

} // namespace plumbline
