#pragma once

#include "session/session.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <QUrl>
#include <QVariantList>

namespace plumbline
{

/// The rule packs of the user: folders that are remembered from one start to the next, and what could not be
/// read of them. Given a session, it brings them in.
class RulePackList : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY changed)
    /// In the order in which they are read: {name, path, says}; `says` counts what comes from it.
    Q_PROPERTY(QVariantList folders READ folders NOTIFY changed)
    /// What could not be read, one line each.
    Q_PROPERTY(QStringList problems READ problems NOTIFY changed)
    /// Why the last thing that was asked for was not done; empty when it was.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    /// The folder to begin with when one is chosen.
    Q_PROPERTY(QUrl suggestion READ suggestion NOTIFY changed)

public:
    using QObject::QObject;

    Session *session() const { return session_; }
    void setSession(Session *session);
    QVariantList folders() const;
    QStringList problems() const;
    QString refusal() const { return refusal_; }
    QUrl suggestion() const;

    /// Brings in a folder; one that is no rule pack, or is there already, is refused.
    Q_INVOKABLE void add(const QUrl &folder);
    Q_INVOKABLE void remove(int index);
    /// Reads all folders again, for who has just mended a file.
    Q_INVOKABLE void reload();

signals:
    void changed();

private:
    void use(const std::vector<std::filesystem::path> &packs);
    void refuse(const Problem &problem);

    Session *session_ = nullptr;
    QString refusal_;
};

} // namespace plumbline
