#pragma once

#include "actions/actions.h"

#include <QQmlParserStatus>

namespace plumbline
{

/// What an action of the window does, and whether it is possible now:
/// ActionHandler { table: actions; action: "file-save"; onTriggered: doc.save() }
class ActionHandler : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    Q_PROPERTY(plumbline::Actions *table MEMBER table_ NOTIFY changed FINAL REQUIRED)
    /// The id of a row of the table.
    Q_PROPERTY(QString action MEMBER action_ NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(bool enabled MEMBER enabled_ NOTIFY changed FINAL)
    Q_PROPERTY(bool ticked MEMBER ticked_ NOTIFY changed FINAL)
    /// What to say instead of the table's words.
    Q_PROPERTY(QString text MEMBER text_ NOTIFY changed FINAL)

public:
    using QObject::QObject;

    void classBegin() override {}
    void componentComplete() override;

signals:
    void changed();
    void triggered();

private:
    Actions *table_ = nullptr;
    QString action_;
    QString text_;
    bool enabled_ = true;
    bool ticked_ = false;
};

} // namespace plumbline
