#pragma once

#include "actions/action_table.h"

#include <QKeySequence>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// One action of a window as menus, shortcuts and lists show it.
class UserAction : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The table of actions makes them")
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    /// As its handler says it ("Undo: Move"), else as the table does.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString group READ group CONSTANT FINAL)
    /// The first of its key sequences as this desktop writes it; empty for none.
    Q_PROPERTY(QString keys READ keys NOTIFY sequencesChanged FINAL)
    /// All of them, in portable words. Empty for keys that the tools listen for themselves.
    Q_PROPERTY(QVariantList shortcuts READ shortcuts NOTIFY sequencesChanged FINAL)
    /// Do its keys work only while the board has the keyboard?
    Q_PROPERTY(bool onBoard READ onBoard CONSTANT FINAL)
    /// Its keys cannot be changed.
    Q_PROPERTY(bool fixed READ fixed CONSTANT FINAL)
    Q_PROPERTY(bool enabled READ enabled NOTIFY changed FINAL)
    Q_PROPERTY(bool ticked READ ticked NOTIFY changed FINAL)

public:
    explicit UserAction(const ActionRow &row, QObject *parent);

    const ActionRow &row() const { return row_; }
    QString name() const;
    QString text() const { return said_.isEmpty() ? usualText() : said_; }
    QString usualText() const;
    QString group() const;
    QString keys() const;
    QVariantList shortcuts() const;
    bool onBoard() const { return row_.scope != KeyScope::window; }
    bool fixed() const { return row_.scope == KeyScope::fixed; }
    bool enabled() const { return enabled_; }
    bool ticked() const { return ticked_; }

    /// Does anybody carry it out?
    bool handled() const;
    const QList<QKeySequence> &sequences() const { return sequences_; }
    /// The sequences that the table gives it.
    QList<QKeySequence> usualSequences() const;
    void setSequences(const QList<QKeySequence> &sequences);
    void setState(bool enabled, bool ticked = false, const QString &said = {});

    /// Does it, if it is enabled.
    Q_INVOKABLE void trigger();

signals:
    void changed();
    void sequencesChanged();
    void triggered();

private:
    const ActionRow &row_;
    QList<QKeySequence> sequences_;
    QString said_;
    bool enabled_ = false; ///< Until somebody handles it.
    bool ticked_ = false;
};

} // namespace plumbline
