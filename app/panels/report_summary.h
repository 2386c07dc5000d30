#pragma once

#include "session/session.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace plumbline
{

/// The report in a few numbers and words: for the tab's badge, the head and the foot of the checks panel.
class ReportSummary : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    /// Blockers and warnings: what needs attention.
    Q_PROPERTY(int attention READ attention NOTIFY changed)
    /// Colour role of the worst of them.
    Q_PROPERTY(QString worst READ worst NOTIFY changed)
    /// sketch, design or review.
    Q_PROPERTY(QString phase READ phase NOTIFY changed)
    /// What the user pinned it to; empty: it follows the drawing.
    Q_PROPERTY(QString pinned READ pinned WRITE pin NOTIFY changed)
    /// How many there are of each level, shown or filtered out: {level, count}, worst first, none left out.
    Q_PROPERTY(QVariantList levels READ levels NOTIFY changed)
    Q_PROPERTY(int accepted READ accepted NOTIFY changed)
    Q_PROPERTY(int assumed READ assumed NOTIFY changed)
    /// "2 blockers, 4 warnings, 3 questions"; empty when there is nothing.
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    /// "2 accepted risks · 41 hold · 12 assumed, confirm"
    Q_PROPERTY(QString footline READ footline NOTIFY changed)
    /// "The rule set is incomplete: 2 files could not be read."; empty when it is complete.
    Q_PROPERTY(QString incomplete READ incomplete NOTIFY changed)
    /// What the reader should know of the run itself.
    Q_PROPERTY(QStringList notes READ notes NOTIFY changed)

public:
    using QObject::QObject;

    Session *session() const { return session_; }
    void setSession(Session *session);
    int attention() const;
    QString worst() const;
    QString phase() const;
    QString pinned() const;
    void pin(const QString &phase);
    QVariantList levels() const;
    int accepted() const;
    int assumed() const;
    QString headline() const;
    QString footline() const;
    QString incomplete() const;
    QStringList notes() const;

signals:
    void sessionChanged();
    void changed();

private:
    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
};

} // namespace plumbline
