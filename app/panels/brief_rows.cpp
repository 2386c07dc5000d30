#include "brief_rows.h"

#include "edit/verbs.h"
#include "profile_words.h"
#include "text.h"

namespace plumbline
{

namespace
{

/// What is stated; null when nothing is.
Json commitmentOf(const Profile &profile, const std::string &key)
{
    if (key == "multi-tenant")
        return profile.multiTenant ? Json(*profile.multiTenant) : Json();
    if (key == "currency")
        return profile.currency.empty() ? Json() : Json(profile.currency);
    if (key == "regimes" || key == "regions") {
        const auto &list = key == "regimes" ? profile.regimes : profile.regions;
        return list.empty() ? Json() : Json(list);
    }
    const auto target = profile.targets.find(key);
    return target == profile.targets.end() ? Json() : Json(target->second);
}

} // namespace

void CommitmentModel::setAbout(const QString &about)
{
    if (about == about_)
        return;
    about_ = about;
    properties_.clear();
    refresh();
    emit aboutChanged();
}

PropertyRows::Rows CommitmentModel::read() const
{
    const Profile &profile = session()->design().brief().profile;
    if (properties_.empty() || currency_ != profile.currency) {
        currency_ = profile.currency;
        properties_ = commitmentProperties(about_.toStdString(), currency_);
    }
    Rows rows;
    for (const auto &property : properties_)
        rows.push_back({property, commitmentOf(profile, property->id), tr("Commitments"),
                        property->id == "currency" ? tr("assumed USD") : QString(), false,
                        property->type == PropertyType::number});
    return rows;
}

Result<Change> CommitmentModel::plan(const std::string &key, const Json &value) const
{
    const Design &design = session()->design();
    if (key == "multi-tenant")
        return edit::setMultiTenant(design,
                                    value.is_null() ? std::nullopt : std::optional(value.get<bool>()));
    if (key == "currency")
        return edit::setCurrency(design, value.is_null() ? std::string() : value.get<std::string>());
    if (key == "regimes" || key == "regions") {
        const auto list =
            value.is_null() ? std::vector<std::string>() : value.get<std::vector<std::string>>();
        return key == "regimes" ? edit::setRegimes(design, list) : edit::setRegions(design, list);
    }
    return edit::setTarget(design, key, value.is_null() ? std::nullopt : std::optional(value.get<double>()));
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

} // namespace plumbline
