#include "paint/theme.h"

#include "catalog/json_file.h"
#include "paint/theme_names.h"

#include <optional>
#include <set>

namespace plumbline
{

namespace
{
int colorKey(Role role, Tone tone)
{
    return static_cast<int>(role) * static_cast<int>(toneNames.size()) + static_cast<int>(tone);
}

/// #rrggbb or #aarrggbb in lower case, nothing else that QColor would take.
std::optional<QColor> readColor(const Json &json)
{
    if (!json.is_string())
        return std::nullopt;
    const auto text = json.get<std::string>();
    if ((text.size() != 7 && text.size() != 9) || text[0] != '#' ||
        text.find_first_not_of("0123456789abcdef", 1) != std::string::npos)
        return std::nullopt;
    return QColor::fromString(QLatin1StringView(text.data(), static_cast<qsizetype>(text.size())));
}

/// The object under `key` with exactly these keys.
template <std::size_t N>
Result<Json> exactObject(const Json &parent, const std::string &key, const std::array<const char *, N> &names,
                         const std::string &where)
{
    const auto found = parent.find(key);
    if (found == parent.end() || !found->is_object())
        return problem("'" + key + "' is missing or not an object", where, "Compare it with light.json");
    for (const char *name : names)
        if (!found->contains(name))
            return problem("'" + key + "." + name + "' is missing", where, "Compare it with light.json");
    const std::set<std::string> known(names.begin(), names.end());
    for (const auto &entry : found->items())
        if (!known.contains(entry.key()))
            return problem("'" + key + "." + entry.key() + "' is unknown", where,
                           "Take it out or correct its name");
    return *found;
}

tl::unexpected<Problem> badColor(const std::string &key, const std::string &where)
{
    return problem("'" + key + "' is not a colour", where,
                   "Write it as \"#rrggbb\", or \"#aarrggbb\" with opacity");
}
} // namespace

Result<Theme> Theme::load(const std::filesystem::path &file)
{
    const auto json = readJsonFile(file);
    if (!json)
        return tl::unexpected(json.error());
    const std::string where = file.string();
    if (!json->is_object() || json->value("format", Json()) != "plumbline-theme")
        return problem("it is not a theme: 'format' is not \"plumbline-theme\"", where, "Name another file");
    if (json->value("version", Json()) != 1)
        return problem("'version' is not 1", where, "Use a theme made for this version of Plumbline");
    Theme theme;
    if (const auto name = json->find("name"); name != json->end() && name->is_string())
        theme.name_ = QString::fromStdString(name->get<std::string>());
    else
        return problem("'name' is missing or not text", where, "Compare it with light.json");
    if (const auto dark = json->find("dark"); dark != json->end() && dark->is_boolean())
        theme.dark_ = dark->get<bool>();
    else
        return problem("'dark' is missing or neither true nor false", where, "Compare it with light.json");
    if (auto read = theme.readRoles(*json, where); !read)
        return tl::unexpected(read.error());
    if (auto read = theme.readTokens(*json, where); !read)
        return tl::unexpected(read.error());
    return theme;
}

Result<void> Theme::readRoles(const Json &json, const std::string &where)
{
    const auto roles = exactObject(json, "roles", roleNames, where);
    if (!roles)
        return tl::unexpected(roles.error());
    for (std::size_t role = 0; role < roleNames.size(); ++role) {
        const std::string name = roleNames[role];
        const auto tones = exactObject(*roles, name, toneNames, where + ": roles");
        if (!tones)
            return tl::unexpected(tones.error());
        for (std::size_t tone = 0; tone < toneNames.size(); ++tone) {
            const auto color = readColor(tones->at(toneNames[tone]));
            if (!color)
                return badColor("roles." + name + "." + toneNames[tone], where);
            colors_.insert(colorKey(static_cast<Role>(role), static_cast<Tone>(tone)), *color);
        }
    }
    return {};
}

Result<void> Theme::readTokens(const Json &json, const std::string &where)
{
    const auto tokens = exactObject(json, "tokens", tokenNames, where);
    if (!tokens)
        return tl::unexpected(tokens.error());
    for (const char *name : tokenNames) {
        const auto color = readColor(tokens->at(name));
        if (!color)
            return badColor(std::string("tokens.") + name, where);
        tokens_.insert(QString::fromLatin1(name), *color);
    }
    return {};
}

QColor Theme::color(Role role, Tone tone) const
{
    return colors_.value(colorKey(role, tone));
}

QColor Theme::token(const QString &name) const
{
    Q_ASSERT_X(tokens_.contains(name), "Theme::token", qPrintable(name));
    return tokens_.value(name);
}

} // namespace plumbline
