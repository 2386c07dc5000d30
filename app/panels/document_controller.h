#pragma once

#include "notice.h"
#include "session/session.h"

#include <QtQml/qqmlregistration.h>
#include <QUrl>
#include <QVariantList>

namespace plumbline
{

/// New, open, save and close, with the question about unsaved changes. What leaves the present design is an
/// intent: it is carried out at once, or kept until the user has settled what happens to the changes.
class DocumentController : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Document)
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(plumbline::Notice *notice MEMBER notice_ NOTIFY noticeChanged)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(bool dirty READ dirty NOTIFY changed)
    /// "Edited", "Saved", "Not saved yet", "Read-only".
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// Nothing is on the board.
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    /// Where a save dialog starts.
    Q_PROPERTY(QUrl suggestion READ suggestion NOTIFY changed)
    /// Files opened or saved last, the latest first: {url, name, folder}. Files that are gone are left out.
    Q_PROPERTY(QVariantList recent READ recent NOTIFY recentChanged)
    /// Designs that come with the program: {url, title}.
    Q_PROPERTY(QVariantList examples READ examples NOTIFY sessionChanged)

public:
    enum class Intent { New, Open, Copy, Close };
    Q_ENUM(Intent)
    enum class Answer { Save, Discard, Cancel };
    Q_ENUM(Answer)

    using QObject::QObject;

    Session *session() const { return session_; }
    void setSession(Session *session);
    QString fileName() const;
    bool dirty() const { return session_ && session_->file().dirty(); }
    QString state() const;
    bool empty() const;
    QUrl suggestion() const;
    QVariantList recent() const;
    QVariantList examples() const;

    /// Open without a target asks for one; Copy opens a file as a new untitled design.
    Q_INVOKABLE void request(plumbline::DocumentController::Intent intent, const QUrl &target = {});
    /// The answer to askAboutChanges.
    Q_INVOKABLE void settle(plumbline::DocumentController::Answer answer);
    /// Without a target: where the design lies, or asks. Returns whether it is saved now.
    Q_INVOKABLE bool save(const QUrl &target = {});
    /// Files named on the command line: the first one is opened, and the others are not kept quiet about.
    Q_INVOKABLE void openAtStart(const QStringList &files);

signals:
    void sessionChanged();
    void noticeChanged();
    void changed();
    void recentChanged();
    /// Another design is shown.
    void replaced();
    void askAboutChanges();
    void askWhereToOpen();
    void askWhereToSave();
    /// The window may close now.
    void closeNow();

private:
    struct Pending {
        Intent intent;
        QUrl target;
    };
    void carryOut(const Pending &pending);
    void open(const QUrl &url, bool asCopy);
    void remember(const QString &path);

    Session *session_ = nullptr;
    Notice *notice_ = nullptr;
    std::unique_ptr<QObject> link_;
    std::optional<Pending> pending_;
    mutable std::optional<QVariantList> examples_; ///< Read once: they come with the program.
};

} // namespace plumbline
