#pragma once

#include "session/session.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace plumbline
{

/// The findings to act on: violations by level, then questions (in the review phase the questions first). A
/// new report inserts, removes and changes single rows, so that what is being read stays where it is; while
/// the list is `held` nothing moves at all: what is mended stays as gone, and what is new waits.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// The row of the finding that is lit on the board, -1 for none.
    Q_PROPERTY(int litRow READ litRow NOTIFY litRowChanged)
    /// The pointer is at work in the list.
    Q_PROPERTY(bool held MEMBER held_ WRITE setHeld NOTIFY heldChanged)
    /// Shows findings of this level, this concern, about this record only; empty for any.
    Q_PROPERTY(QString level MEMBER level_ WRITE setLevel NOTIFY filterChanged)
    Q_PROPERTY(QString concern MEMBER concern_ WRITE setConcern NOTIFY filterChanged)
    Q_PROPERTY(QString about MEMBER about_ WRITE setAbout NOTIFY filterChanged)
    Q_PROPERTY(bool filtered READ filtered NOTIFY filterChanged)
    /// What is filtered out.
    Q_PROPERTY(int hidden READ hidden NOTIFY countChanged)

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
        TermsRole, ///< Summands of a number: see termList().
        AsksRole,  ///< Properties to state: see askList().
        FixesRole, ///< Of the lit finding: what the board can be mended with, {id, title, safe}.
        LitRole,
        RuleRole,    ///< Id and version: "rate-limit-missing, version 1".
        LapsedRole,  ///< Why an earlier waiver does not cover it; empty without one.
        AssumedRole, ///< Of the lit finding: what is assumed of its components, {record, name, words}.
        GoneRole     ///< Mended; leaves when the list is let go.
    };

    using QAbstractListModel::QAbstractListModel;

    Session *session() const { return session_; }
    void setSession(Session *session);
    void setHeld(bool held);
    void setLevel(const QString &level);
    void setConcern(const QString &concern);
    void setAbout(const QString &record);
    bool filtered() const { return !level_.isEmpty() || !concern_.isEmpty() || !about_.isEmpty(); }
    int hidden() const { return hidden_; }
    int count() const { return static_cast<int>(rows_.size()); }
    int litRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Lights the finding on the board, which brings it into view; the one that is lit already goes dark, and
    /// so does whatever is lit for an empty fingerprint.
    Q_INVOKABLE void select(const QString &fingerprint);
    /// Selects the next finding (`step` 1) or the one before (-1), round the ends.
    Q_INVOKABLE void step(int step);
    /// Selects a record that a question asks about.
    Q_INVOKABLE void inspect(const QString &record);
    /// States a property that a question asks for. Numbers may come as text, with or without their unit.
    /// Returns what is wrong with the value, or "".
    Q_INVOKABLE QString answer(const QString &record, const QString &property, const QVariant &value);
    /// States what is assumed of a record, as one undo step.
    Q_INVOKABLE void confirm(const QString &record);
    Q_INVOKABLE void showAll();

    /// Carries out a fix that is offered for the finding, as one undo step, and selects what it adds.
    Q_INVOKABLE void mend(const QString &fingerprint, const QString &fix);

signals:
    void sessionChanged();
    void countChanged();
    void litRowChanged();
    void heldChanged();
    void filterChanged();

private:
    struct Row {
        Finding finding;
        bool gone = false;
    };

    bool passes(const Finding &finding) const;
    std::vector<Finding> wanted();
    QVariantList fixes(const Finding &finding) const;
    QVariantList assumed(const Finding &finding) const;
    QStringList pathNames(const Finding &finding) const;
    QVariant ruleText(const Finding &finding, int role) const;
    void light(int row);
    void dropRow(int row);
    void refilter();
    void refresh();
    void update(std::vector<Finding> next);
    /// Rows keep their places; those that are not in `next` are gone.
    void updateHeld(const std::vector<Finding> &next);
    void put(int row, const Finding &finding);

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
    std::vector<Row> rows_;
    QString level_, concern_, about_;
    int hidden_ = 0;
    bool held_ = false;
};

} // namespace plumbline
