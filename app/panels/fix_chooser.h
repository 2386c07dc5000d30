#pragma once

#include "fix/fix.h"
#include "session/session.h"

#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace plumbline
{

/// Choosing between the fixes of one finding: the board shows the ghost of the current one until it is
/// applied or the choice is cancelled. Any edit ends it.
class FixChooser : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    /// Alternatives are offered for the keyboard; a mere preview is not.
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    /// The title of the finding.
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// What it can be mended with: {id, title, safe}.
    Q_PROPERTY(QVariantList choices READ choices NOTIFY changed)
    /// Which of them the board shows; -1 for none.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)

public:
    using QObject::QObject;

    Session *session() const { return session_; }
    void setSession(Session *session);
    bool isOpen() const { return open_; }
    QString title() const;
    QVariantList choices() const;
    int current() const { return current_; }
    void setCurrent(int index);

    /// Offers the fixes of the finding, the first one shown. Of an empty fingerprint those of the lit
    /// finding, or of the next one in the list that has a fix; with none lit, of the gravest that has a fix
    /// and is about the selection, else of the gravest that has one.
    Q_INVOKABLE void begin(const QString &fingerprint);
    /// Shows one fix on the board for as long as the pointer or the focus is on it; nothing for an empty one.
    Q_INVOKABLE void peek(const QString &fingerprint, const QString &fix);
    /// The next (1) or the previous (-1) alternative, round the ends.
    Q_INVOKABLE void step(int by);
    /// Carries the current one out as one undo step, and brings what it adds into view.
    Q_INVOKABLE void apply();
    Q_INVOKABLE void cancel();

signals:
    void sessionChanged();
    void changed();
    void currentChanged();

private:
    bool take(const Finding &finding);
    bool isFixable(const Finding &finding) const;
    const Finding *afterLit(const Finding &lit) const;
    const Finding *wanted() const;
    void finish();

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
    std::string fingerprint_;
    std::string title_;
    std::vector<Fix> fixes_;
    int current_ = -1;
    bool open_ = false;
};

} // namespace plumbline
