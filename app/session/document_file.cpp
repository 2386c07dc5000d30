#include "session/document_file.h"

#include "session/session.h"

#include <QFileInfo>

namespace plumbline
{

DocumentFile::DocumentFile(Session &session) : QObject(&session), session_(session) {}

QString DocumentFile::fileName() const
{
    return path_.isEmpty() ? tr("Untitled") : QFileInfo(path_).fileName();
}

bool DocumentFile::dirty() const
{
    return session_.history().dirty();
}

Result<store::Loaded> DocumentFile::load(const std::filesystem::path &path, store::ReadOptions options)
{
    auto loaded = store::readDesignFile(path, session_.catalog(), options);
    if (loaded)
        session_.replaceDesign(loaded->design);
    return loaded;
}

Result<void> DocumentFile::open(const std::filesystem::path &path, store::ReadOptions options)
{
    auto loaded = load(path, options);
    if (!loaded)
        return tl::unexpected(loaded.error());
    path_ = QFileInfo(QString::fromStdString(path.string())).absoluteFilePath();
    readOnly_ = loaded->readOnly;
    migrated_ = loaded->migrated;
    emit changed();
    return {};
}

Result<void> DocumentFile::openCopy(const std::filesystem::path &path)
{
    if (auto loaded = load(path, {}); !loaded)
        return tl::unexpected(loaded.error());
    path_.clear();
    readOnly_ = migrated_ = false;
    emit changed();
    return {};
}

void DocumentFile::startNew()
{
    session_.replaceDesign({});
    path_.clear();
    readOnly_ = migrated_ = false;
    emit changed();
}

Result<void> DocumentFile::save()
{
    if (readOnly_)
        return problem("the file was made by a newer Plumbline and is open read-only", path_.toStdString(),
                       "Save it under another name");
    return saveAs(path_.toStdString());
}

Result<void> DocumentFile::saveAs(const std::filesystem::path &path)
{
    store::SaveOptions options;
    if (migrated_ && path == path_.toStdString())
        options.keepOriginalAs = path.string() + ".original";
    if (auto saved = store::saveDesign(session_.design(), path, options); !saved)
        return saved;
    path_ = QFileInfo(QString::fromStdString(path.string())).absoluteFilePath();
    readOnly_ = migrated_ = false;
    session_.history().markClean();
    emit changed();
    return {};
}

} // namespace plumbline
