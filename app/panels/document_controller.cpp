#include "document_controller.h"

#include "catalog/json_file.h"
#include "suggested_folder.h"
#include "text.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype recentKept = 8;
const auto recentKey = u"files/recent"_s;

std::filesystem::path pathOf(const QUrl &url)
{
    return (url.isLocalFile() ? url.toLocalFile() : url.toString()).toStdString();
}

} // namespace

void DocumentController::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        connect(&session_->file(), &DocumentFile::changed, link_.get(), [this] { emit changed(); });
        connect(session_, &Session::designReplaced, link_.get(), [this] {
            emit changed();
            emit replaced();
        });
    }
    emit sessionChanged();
    emit changed();
}

QString DocumentController::fileName() const
{
    return session_ ? session_->file().fileName() : QString();
}

QString DocumentController::state() const
{
    if (!session_)
        return {};
    if (session_->file().readOnly())
        return tr("Read-only");
    if (dirty())
        return tr("Edited");
    return session_->file().path().isEmpty() ? QString() : tr("Saved");
}

bool DocumentController::empty() const
{
    return !session_ || (session_->design().components().empty() && session_->design().zones().empty() &&
                         session_->design().notes().empty());
}

QUrl DocumentController::suggestion() const
{
    if (!session_)
        return {};
    if (!session_->file().path().isEmpty())
        return QUrl::fromLocalFile(session_->file().path());
    QString name = text(session_->design().brief().title).simplified();
    name.replace(u'/', u'-');
    const QString folder = suggestedFolder(QStandardPaths::DocumentsLocation);
    return QUrl::fromLocalFile(QDir(folder).filePath((name.isEmpty() ? tr("Untitled") : name) + u".plumb"_s));
}

QVariantList DocumentController::recent() const
{
    QVariantList list;
    for (const QString &path : QSettings().value(recentKey).toStringList()) {
        const QFileInfo file(path);
        if (file.exists())
            list += QVariantMap{{u"url"_s, QUrl::fromLocalFile(path)},
                                {u"name"_s, file.completeBaseName()},
                                {u"folder"_s, file.absolutePath()}};
    }
    return list;
}

QVariantList DocumentController::examples() const
{
    if (!session_)
        return {};
    if (examples_)
        return *examples_;
    QVariantList list;
    const QDir folder(QString::fromStdString(session_->library().examples().string()));
    for (const QFileInfo &file : folder.entryInfoList({u"*.plumb"_s}, QDir::Files, QDir::Name)) {
        const auto json = readJsonFile(file.absoluteFilePath().toStdString());
        const std::string title =
            json && json->is_object() ? json->value("title", std::string()) : std::string();
        list += QVariantMap{{u"url"_s, QUrl::fromLocalFile(file.absoluteFilePath())},
                            {u"title"_s, title.empty() ? file.completeBaseName() : text(title)}};
    }
    return examples_.emplace(list);
}

void DocumentController::request(Intent intent, const QUrl &target)
{
    const Pending pending{intent, target};
    if (!dirty()) {
        carryOut(pending);
        return;
    }
    pending_ = pending;
    emit askAboutChanges();
}

void DocumentController::settle(Answer answer)
{
    if (answer == Answer::Cancel) {
        pending_.reset();
        return;
    }
    if (answer == Answer::Save && !save())
        return; // Asks where (save() carries the intent out afterwards), or failed and said so.
    if (const auto pending = std::exchange(pending_, std::nullopt))
        carryOut(*pending);
}

bool DocumentController::save(const QUrl &target)
{
    DocumentFile &file = session_->file();
    if (target.isEmpty() && (file.path().isEmpty() || file.readOnly())) {
        emit askWhereToSave();
        return false;
    }
    std::filesystem::path path =
        target.isEmpty() ? std::filesystem::path(file.path().toStdString()) : pathOf(target);
    if (!path.has_extension())
        path += ".plumb";
    if (auto saved = target.isEmpty() ? file.save() : file.saveAs(path); !saved) {
        pending_.reset();
        notice_->show(saved.error());
        return false;
    }
    remember(file.path());
    if (notice_->shown() && notice_->isProblem())
        notice_->dismiss();
    if (const auto pending = std::exchange(pending_, std::nullopt))
        carryOut(*pending);
    return true;
}

void DocumentController::carryOut(const Pending &pending)
{
    switch (pending.intent) {
    case Intent::New:
        notice_->dismiss();
        session_->file().startNew();
        break;
    case Intent::Open:
        if (pending.target.isEmpty())
            emit askWhereToOpen();
        else
            open(pending.target, false);
        break;
    case Intent::Copy:
        open(pending.target, true);
        break;
    case Intent::Close:
        emit closeNow();
        break;
    }
}

void DocumentController::open(const QUrl &url, bool asCopy)
{
    const auto path = pathOf(url);
    DocumentFile &file = session_->file();
    auto opened = asCopy ? file.openCopy(path) : file.open(path);
    // What a newer program made can be looked at, which is better than a refusal.
    if (!opened && !asCopy && file.open(path, {.newerReadOnly = true}))
        opened = {};
    if (!opened) {
        notice_->show(opened.error());
        return;
    }
    notice_->dismiss();
    if (!asCopy)
        remember(file.path());
    if (file.readOnly())
        notice_->tell(tr("A newer Plumbline made this file. It can be saved under another name only."));
}

void DocumentController::openAtStart(const QStringList &files)
{
    if (files.isEmpty())
        return;
    open(QUrl::fromLocalFile(QFileInfo(files.first()).absoluteFilePath()), false);
    if (files.size() > 1 && !notice_->shown())
        notice_->tell(
            tr("Only the first of the %1 files is open: a window shows one design.").arg(files.size()));
}

void DocumentController::remember(const QString &path)
{
    QSettings settings;
    QStringList list = settings.value(recentKey).toStringList();
    list.removeAll(path);
    list.prepend(path);
    settings.setValue(recentKey, list.mid(0, recentKept));
    emit recentChanged();
}

} // namespace plumbline
