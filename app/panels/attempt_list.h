#pragma once

#include "attempts/attempt_history.h"

#include <functional>
#include <future>
#include <QAbstractListModel>
#include <QDateTime>
#include <QTimer>
#include <QtQml/qqmlregistration.h>
#include <QUrl>
#include <QVariantList>

namespace plumbline
{

/// The attempts of the user, the latest first, with what they show of progress and what is to be rehearsed.
/// Reads the history when it is first asked to; what fails is said in `problem`, and the rest goes on.
class AttemptList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// What failed, with what to do; empty when nothing did.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// What became of the last thing that was asked for.
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    /// A worker writes or reads the file of all attempts.
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    /// The last removal can be taken back.
    Q_PROPERTY(bool canRestore READ canRestore NOTIFY changed FINAL)
    /// Two attempts are chosen.
    Q_PROPERTY(bool canCompare READ canCompare NOTIFY changed FINAL)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed FINAL)
    /// What to rehearse, the first due first: {id, title, when, says, isDue}.
    Q_PROPERTY(QVariantList due READ due NOTIFY changed FINAL)
    /// A dimension each: {id, title, values, last, says}; values from the first attempt to the last, 0 to 1.
    Q_PROPERTY(QVariantList progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(QUrl suggestion READ suggestion CONSTANT FINAL)

public:
    enum Role {
        AttemptRole = Qt::UserRole,
        TitleRole,
        FactsRole, ///< "24 Nov 2026, 14:05 · 45 min"
        ScoreRole, ///< "78 %"
        BandRole,
        PartlyRole, ///< Not every item was scored.
        ReplayableRole,
        ChosenRole, ///< For comparing.
        WordsRole   ///< All of it in one sentence.
    };
    using Clock = std::function<QDateTime()>;

    explicit AttemptList(QObject *parent = nullptr);

    int count() const { return static_cast<int>(rows_.size()); }
    QString problem() const { return problem_; }
    QString outcome() const { return outcome_; }
    bool busy() const { return poll_.isActive(); }
    bool canRestore() const { return removed_.has_value(); }
    bool canCompare() const { return chosen_.size() == 2; }
    int chosen() const { return static_cast<int>(chosen_.size()); }
    QVariantList due() const;
    QVariantList progress() const;
    QUrl suggestion() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// For tests: another file, another clock. Before the first refresh().
    void setFile(const std::filesystem::path &file) { file_ = file; }
    void setClock(Clock clock) { now_ = std::move(clock); }

    /// Reads the list anew.
    Q_INVOKABLE void refresh();
    /// Takes the attempt into the comparison, or out of it. The third one takes the place of the first.
    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void chooseNone();
    Q_INVOKABLE void remove(int row);
    /// Brings back what was removed last.
    Q_INVOKABLE void restore();
    /// These two take their time, and a worker does them; `outcome` says when it is done.
    Q_INVOKABLE void exportAll(const QUrl &file);
    Q_INVOKABLE void importFrom(const QUrl &file);

    /// For the views that show one attempt or two. Null, and said, when it cannot be read.
    std::optional<KeptAttempt> load(int row);
    /// The earlier of the chosen ones first.
    std::vector<int> chosenRows() const;
    const AttemptRow &row(int row) const { return rows_[static_cast<std::size_t>(row)]; }

signals:
    void changed();

private:
    bool ready();
    /// Runs on a worker, with a connection of its own; gives what is to be told.
    using Work = std::function<Result<QString>(AttemptHistory &)>;
    void inBackground(const QString &saying, Work work);
    void lookAtWorker();
    void fail(const Problem &problem);
    void tell(const QString &outcome);
    void reload();
    bool has(int row) const { return row >= 0 && row < count(); }

    std::filesystem::path file_ = AttemptHistory::defaultFile();
    Clock now_;
    std::unique_ptr<AttemptHistory> history_;
    std::vector<AttemptRow> rows_;
    std::vector<AttemptId> chosen_; ///< In the order of choosing.
    std::optional<KeptAttempt> removed_;
    QString problem_, outcome_;
    std::future<Result<QString>> running_;
    QTimer poll_;
};

/// "24 Nov 2026, 14:05", in the zone of the user.
QString momentWords(practice::Millis at);
/// "45 min"; seconds below a minute.
QString lengthWords(practice::Millis length);
QString percentWords(double share);

} // namespace plumbline
