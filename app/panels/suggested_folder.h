#pragma once

#include <QDir>
#include <QStandardPaths>

namespace plumbline
{

/// The desktop's folder for such files; the user's home where there is none.
inline QString suggestedFolder(QStandardPaths::StandardLocation location)
{
    const QString folder = QStandardPaths::writableLocation(location);
    return QDir(folder).exists() ? folder : QDir::homePath();
}

} // namespace plumbline
