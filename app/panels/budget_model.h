#pragma once

#include "budget/failure.h"
#include "session/session.h"

#include <future>
#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// The budgets of the design as rows, worked out on a thread of their own a short pause after the last edit.
/// Beside the planned traffic those at another multiple, and with components taken down.
class BudgetModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged)
    /// Multiple of the planned traffic, 0.1 to 100.
    Q_PROPERTY(double traffic READ traffic WRITE setTraffic NOTIFY trafficChanged)
    /// The same on a slider from 0 to 1, in equal steps of the logarithm.
    Q_PROPERTY(double position READ position WRITE setPosition NOTIFY trafficChanged)
    Q_PROPERTY(QString trafficWords READ trafficWords NOTIFY trafficChanged)
    Q_PROPERTY(bool working READ isWorking NOTIFY workingChanged)
    /// Whether anybody looks: nothing is worked out while the panel is hidden.
    Q_PROPERTY(bool shown MEMBER shown_ WRITE setShown NOTIFY shownChanged)

public:
    enum Role {
        KindRole = Qt::UserRole, ///< head, figure, bar, term, need or note.
        LabelRole,
        ValueRole,
        BeforeRole, ///< Of a figure: at the planned traffic with everything up; empty when that is what is
                    ///< shown.
        NoteRole,
        StartRole,  ///< Of a bar, 0 to 1.
        LengthRole, ///< Likewise.
        AssumedRole,
        BadRole,    ///< A target that is missed, a limit that is passed.
        RecordRole, ///< To show on the board; may be empty.
        FoldedRole  ///< Of a head: are the rows below it hidden?
    };
    struct Row {
        QString kind, label, value, before, note;
        double start = 0, length = 0;
        bool assumed = false, bad = false;
        QString record;
        std::set<Id> fails; ///< Of a story of the table: what a click takes down.
        bool folded = false;
        friend bool operator==(const Row &, const Row &) = default;
    };

    explicit BudgetModel(QObject *parent = nullptr);
    ~BudgetModel() override;

    Session *session() const { return session_; }
    void setSession(Session *session);
    double traffic() const { return traffic_; }
    void setTraffic(double traffic);
    double position() const;
    void setPosition(double position);
    QString trafficWords() const;
    bool isWorking() const { return poll_.isActive(); }
    void setShown(bool shown);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// What a click on a row does: folds or unfolds below a head, takes down what a story is about, or shows
    /// the record.
    Q_INVOKABLE void choose(int row);

signals:
    void sessionChanged();
    void trafficChanged();
    void workingChanged();
    void shownChanged();

private:
    /// What a worker hands back.
    struct Answer {
        Result<budget::Budget> planned = problem("not worked out");
        std::optional<budget::Budget> shown; ///< When it is not the planned one.
        std::optional<budget::FailureStory> failure;
        std::optional<budget::FailureTable> table;
        Design design;
    };
    void wait();
    void start();
    void take();
    void show(std::vector<Row> rows);
    void refold();

    Session *session_ = nullptr;
    std::unique_ptr<QObject> link_;
    double traffic_ = 1;
    bool shown_ = false;
    std::vector<Row> all_;          ///< With those below folded heads.
    std::vector<Row> rows_;         ///< What is seen.
    std::map<QString, bool> folds_; ///< By head, as far as the user decided.
    QTimer pause_, poll_;
    std::future<Answer> running_;
    bool stale_ = false; ///< Something changed while the worker was at it.
};

} // namespace plumbline
