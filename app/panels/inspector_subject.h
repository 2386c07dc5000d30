#pragma once

#include "session/session.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace plumbline
{

/// What the inspector is about: the selected record, or how many there are.
class InspectorSubject : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    /// none, component, connection, zone, note or many.
    Q_PROPERTY(QString type READ type NOTIFY changed)
    /// Its id; empty unless one record is selected.
    Q_PROPERTY(QString record READ record NOTIFY changed)
    /// Its name, label (connection) or text (note).
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString kindTitle READ kindTitle NOTIFY changed)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed)
    Q_PROPERTY(QString icon READ icon NOTIFY changed)
    /// Colour role of a component's category.
    Q_PROPERTY(QString role READ role NOTIFY changed)
    /// Ends of a connection.
    Q_PROPERTY(QString from READ from NOTIFY changed)
    Q_PROPERTY(QString to READ to NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// "4 components, 2 connections" when several are selected.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// Legal kinds of a connection, the most fitting first: {id, title, meaning}.
    Q_PROPERTY(QVariantList connectionKinds READ connectionKinds NOTIFY changed)
    /// Place of the present kind among them; -1 for an untyped arrow.
    Q_PROPERTY(int connectionKindIndex READ connectionKindIndex NOTIFY changed)

public:
    using QObject::QObject;

    Session *session() const { return session_; }
    void setSession(Session *session);
    QString type() const;
    QString record() const;
    QString name() const;
    QString kind() const;
    QString kindTitle() const;
    QString meaning() const;
    QString icon() const;
    QString role() const;
    QString from() const;
    QString to() const;
    int count() const;
    QString summary() const;
    QVariantList connectionKinds() const;
    int connectionKindIndex() const;

    /// Returns whether it was done.
    Q_INVOKABLE bool rename(const QString &name);
    /// Converts a component or retypes a connection.
    Q_INVOKABLE bool changeKind(const QString &kind);
    /// left, centerX, right, top, centerY, bottom; horizontal, vertical (equal gaps); or remove.
    Q_INVOKABLE bool arrange(const QString &verb);

signals:
    void sessionChanged();
    void changed();

private:
    const Component *component() const;
    const Connection *connection() const;
    const Zone *zone() const;
    const Note *note() const;
    QString endName(const Id &component) const;

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_; ///< Context of the connections to the session.
};

} // namespace plumbline
