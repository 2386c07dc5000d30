#pragma once

#include "design/problem.h"
#include "drawing/picture.h"

#include <filesystem>
#include <QColor>
#include <QHash>
#include <QString>

namespace plumbline
{

/// One table of colours, read from resources/themes/<name>.json and checked against the list of roles and
/// tokens: every role in its three tones, and the interface's own tokens.
class Theme
{
public:
    static Result<Theme> load(const std::filesystem::path &file);

    QString name() const { return name_; }
    bool dark() const { return dark_; }
    QColor color(Role role, Tone tone = Tone::solid) const;
    /// A colour of the interface, for example "panel" or "accentText". An unknown name is a bug (assertion).
    QColor token(const QString &name) const;
    const QHash<QString, QColor> &tokens() const { return tokens_; }

private:
    Result<void> readRoles(const Json &json, const std::string &where);
    Result<void> readTokens(const Json &json, const std::string &where);

    QString name_;
    bool dark_ = false;
    QHash<int, QColor> colors_;
    QHash<QString, QColor> tokens_;
};

} // namespace plumbline
