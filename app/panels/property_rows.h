#pragma once

#include "session/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// Rows to read and edit properties: of a selected record, the targets, the task card. One row per declared
/// property, whether stated or not. A row keeps its place while its value changes, so that a field keeps its
/// focus.
class PropertyRows : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use one of the models that say what the rows are about")
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Rows that nobody has stated and that have no default: questions.
    Q_PROPERTY(int openCount READ openCount NOTIFY openCountChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole,
        TitleRole,
        HelpRole,
        TypeRole, ///< number, boolean, text, choice, set or list.
        UnitRole,
        ValueRole,      ///< Invalid when unset.
        SpokenRole,     ///< The value of a number as people say it, to the last digit: "40k/day"; else empty.
        NormalRole,     ///< The same in its own unit, rounded, where that is other words: "0.46 req/s".
        StateRole,      ///< stated, none (deliberately), assumed (a default or a zone gives it) or open.
        AssumptionRole, ///< "assumed 30000 ms", "internal, from zone 'Our VPC'", or "not stated".
        FallbackRole,   ///< The catalogue's default; invalid when there is deliberately none.
        ValuesRole,
        ValueTitlesRole,
        OpenSetRole,
        NoneAllowedRole, ///< Can it be said that there is deliberately none?
        GroupRole
    };

    Session *session() const { return session_; }
    void setSession(Session *session);
    int count() const { return static_cast<int>(rows_.size()); }
    int openCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// States a value; undefined or "" makes the property unset again, "none" says that there is deliberately
    /// none. Numbers may come as text, with or without their unit. Returns what is wrong with it, or "".
    Q_INVOKABLE QString answer(const QString &key, const QVariant &value);

signals:
    void sessionChanged();
    void countChanged();
    void openCountChanged();

protected:
    struct Row {
        std::shared_ptr<const Property> property;
        Json value; ///< Null when unset.
        QString group;
        QString
            assumption; ///< When unset: where another value comes from; empty for the catalogue's default.
        bool noneAllowed = true;
        bool spoken = false; ///< A number that is shown as people say it, not in its unit.
    };
    using Rows = std::vector<Row>;

    /// What the model shows now.
    virtual Rows read() const = 0;
    /// The edit that states `value` (null: unset) for the property.
    virtual Result<Change> plan(const std::string &key, const Json &value) const = 0;
    /// Connects whatever else changes the rows, once a session is set; `link` lives as long as that session
    /// is used.
    virtual void follow(QObject &link) { Q_UNUSED(link) }
    /// Reads again; resets the model only when the properties are other ones.
    void refresh();

private:
    const Row *row(const QString &key) const;

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_; ///< Context of the connections to the session.
    Rows rows_;
};

/// The value that was typed for a number property, or why it is none: "1.5", "200 ms", "40k/day", a word such
/// as "managed".
Result<Json> numberFromText(const Property &property, const QString &text);

/// The value that an answer states: null for nothing (an empty text or set), "none" for deliberately none,
/// else what fits the property, with numbers read from text; or what is wrong with it.
Result<Json> statedValue(const Property &property, const QVariant &answer, bool noneAllowed = true);

/// A value of a choice or set as people read it: "at-least-once" becomes "at least once", a kind its title.
QString valueTitle(const Catalog &catalog, const std::string &value);

} // namespace plumbline
