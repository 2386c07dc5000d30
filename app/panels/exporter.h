#pragma once

#include "notice.h"
#include "session/session.h"

#include <QtQml/qqmlregistration.h>
#include <QUrl>

namespace plumbline
{

/// Writes the board as a picture. The properties are the choices of the export dialog.
class Exporter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session MEMBER session_ NOTIFY changed)
    Q_PROPERTY(plumbline::Notice *notice MEMBER notice_ NOTIFY changed)
    /// svg or png.
    Q_PROPERTY(QString format MEMBER format_ NOTIFY changed)
    /// Pixels per board pixel; of no effect on SVG.
    Q_PROPERTY(double scale MEMBER scale_ NOTIFY changed)
    Q_PROPERTY(bool dark MEMBER dark_ NOTIFY changed)
    /// With the severity dots of the findings.
    Q_PROPERTY(bool marks MEMBER marks_ NOTIFY changed)
    Q_PROPERTY(bool grid MEMBER grid_ NOTIFY changed)
    /// "1,840 x 1,120 px"
    Q_PROPERTY(QString size READ size NOTIFY changed)
    Q_PROPERTY(QUrl suggestion READ suggestion NOTIFY changed)

public:
    using QObject::QObject;

    QString size() const;
    QUrl suggestion() const;
    /// Returns whether the file is written; the notice says so, or why not.
    Q_INVOKABLE bool write(const QUrl &target);
    /// Looks at the board anew.
    Q_INVOKABLE void refresh() { emit changed(); }

signals:
    void changed();

private:
    Session *session_ = nullptr;
    Notice *notice_ = nullptr;
    QString format_ = QStringLiteral("svg");
    double scale_ = 2;
    bool dark_ = false;
    bool marks_ = false;
    bool grid_ = false;
};

} // namespace plumbline
