#pragma once

#include "session/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace plumbline
{

/// The findings to act on: violations by level, then questions. A new report inserts, removes and changes
/// single rows, so that what is being read stays where it is.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// The row of the finding that is lit on the board, -1 for none.
    Q_PROPERTY(int litRow READ litRow NOTIFY litRowChanged)

public:
    enum Role {
        FingerprintRole = Qt::UserRole,
        LevelRole, ///< blocker, warning, advice or question: a colour role too.
        TitleRole,
        MessageRole,
        ReasonsRole,
        WhyRole,
        MistakeRole,
        FixRole,
        IgnoreRole,
        SourcesRole,
        PathRole,  ///< Names along the witness path.
        TermsRole, ///< Summands of a number: "Retriever: 120 ms (assumed)".
        AsksRole,  ///< Properties to state: {record, recordName, property, title, type, values, valueTitles,
                   ///< help}.
        FixesRole, ///< Of the lit finding: what the board can be mended with, {id, title}.
        LitRole
    };

    using QAbstractListModel::QAbstractListModel;

    Session *session() const { return session_; }
    void setSession(Session *session);
    int count() const { return static_cast<int>(rows_.size()); }
    int litRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Lights the finding on the board, which brings it into view; the one that is lit already goes dark, and so does
    /// whatever is lit for an empty fingerprint.
    Q_INVOKABLE void select(const QString &fingerprint);
    /// Selects the next finding (`step` 1) or the one before (-1), round the ends.
    Q_INVOKABLE void step(int step);
    /// Selects a record that a question asks about.
    Q_INVOKABLE void inspect(const QString &record);
    /// States a property that a question asks for.
    Q_INVOKABLE void answer(const QString &record, const QString &property, const QVariant &value);

    /// Carries out a fix that is offered for the finding, as one undo step, and selects what it adds.
    Q_INVOKABLE void mend(const QString &fingerprint, const QString &fix);

signals:
    void sessionChanged();
    void countChanged();
    void litRowChanged();

private:
    QVariantList asks(const Finding &finding) const;
    QVariantList fixes(const Finding &finding) const;
    QStringList pathNames(const Finding &finding) const;
    QVariant ruleText(const Finding &finding, int role) const;
    void light(int row);
    void dropRow(int row);
    void refresh();

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
    std::vector<Finding> rows_;
};

} // namespace plumbline
