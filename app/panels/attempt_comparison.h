#pragma once

#include "attempt_list.h"
#include "session/session.h"

namespace plumbline
{

/// Two attempts side by side: what each dimension earned, and how the boards differ.
class AttemptComparison : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session MEMBER session_ NOTIFY changed FINAL)
    Q_PROPERTY(bool shown READ shown NOTIFY changed FINAL)
    /// The earlier one: {title, when, score, band}.
    Q_PROPERTY(QVariantMap first READ first NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap second READ second NOTIFY changed FINAL)
    /// {title, first, second, change, better}; `change` as "+12" in percent points, `better` -1, 0 or 1.
    Q_PROPERTY(QVariantList dimensions READ dimensions NOTIFY changed FINAL)
    /// Sentences, a difference each.
    Q_PROPERTY(QStringList gone READ gone NOTIFY changed FINAL)
    Q_PROPERTY(QStringList added READ added NOTIFY changed FINAL)
    Q_PROPERTY(QStringList rewired READ rewired NOTIFY changed FINAL)
    /// "Components: 14 alike, 2 gone, 5 new. 3 connections differ."
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    /// Why the boards cannot be compared; empty when they can.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    using QObject::QObject;

    bool shown() const { return shown_; }
    QVariantMap first() const { return first_; }
    QVariantMap second() const { return second_; }
    QVariantList dimensions() const { return dimensions_; }
    QStringList gone() const { return gone_; }
    QStringList added() const { return added_; }
    QStringList rewired() const { return rewired_; }
    QString summary() const { return summary_; }
    QString problem() const { return problem_; }

    /// Compares the two that are chosen; shows nothing for any other number.
    Q_INVOKABLE void follow(plumbline::AttemptList *attempts);

signals:
    void changed();

private:
    void compareResults(const AttemptRow &before, const AttemptRow &after);
    void compareBoards(const KeptAttempt &before, const KeptAttempt &after);

    Session *session_ = nullptr;
    bool shown_ = false;
    std::vector<AttemptId> pair_; ///< That is shown.
    QVariantMap first_, second_;
    QVariantList dimensions_;
    QStringList gone_, added_, rewired_;
    QString summary_, problem_;
};

} // namespace plumbline
