#pragma once

#include "design/problem.h"
#include "store/store.h"

#include <QObject>
#include <QString>

namespace plumbline
{

class Session;

/// Where the design lies on disk, and whether it is saved.
class DocumentFile : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString path READ path NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(bool dirty READ dirty NOTIFY changed)
    Q_PROPERTY(bool readOnly READ readOnly NOTIFY changed)

public:
    explicit DocumentFile(Session &session);

    QString path() const { return path_; }
    /// "Support assistant.plumb", or "Untitled".
    QString fileName() const;
    bool dirty() const;
    /// Made by a newer Plumbline: it can be saved under another name only.
    bool readOnly() const { return readOnly_; }

    /// On failure the open design stays as it was.
    Result<void> open(const std::filesystem::path &path, store::ReadOptions options = {});
    /// Starts from a copy of a file (an example): untitled, so that saving asks for a name.
    Result<void> openCopy(const std::filesystem::path &path);
    void startNew();
    Result<void> save();
    Result<void> saveAs(const std::filesystem::path &path);

signals:
    void changed();

private:
    Result<store::Loaded> load(const std::filesystem::path &path, store::ReadOptions options);

    Session &session_;
    QString path_;
    bool readOnly_ = false;
    bool migrated_ = false;
};

} // namespace plumbline
