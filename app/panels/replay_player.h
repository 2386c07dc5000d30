#pragma once

#include "attempt_list.h"
#include "practice/replay.h"
#include "session/session.h"

#include <QElapsedTimer>
#include <QTimer>

namespace plumbline
{

/// Plays a recorded session: where it is, how fast it goes, and the moments worth going to. Times are session
/// time in ms.
class ReplayPlayer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY opened FINAL)
    Q_PROPERTY(QString title READ title NOTIFY opened FINAL)
    Q_PROPERTY(double length READ length NOTIFY opened FINAL)
    /// {at, share, room, title, isPhase}; `share` of the length, `room` until the next phase.
    Q_PROPERTY(QVariantList marks READ marks NOTIFY opened FINAL)
    Q_PROPERTY(double position READ position WRITE seek NOTIFY moved FINAL)
    /// "12:04 of 45:00"
    Q_PROPERTY(QString says READ says NOTIFY moved FINAL)
    /// The phase, or what has just happened in it.
    Q_PROPERTY(QString moment READ moment NOTIFY moved FINAL)
    /// Why this moment cannot be shown; empty when it can.
    Q_PROPERTY(QString problem READ problem NOTIFY moved FINAL)
    Q_PROPERTY(bool playing READ playing WRITE setPlaying NOTIFY playingChanged FINAL)
    /// 1 to 60.
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY playingChanged FINAL)

public:
    explicit ReplayPlayer(QObject *parent = nullptr);

    Session *session() const { return session_; }
    void setSession(Session *session) { session_ = session; }
    QString title() const { return title_; }
    double length() const { return static_cast<double>(length_); }
    QVariantList marks() const { return marks_; }
    double position() const { return position_; }
    QString says() const;
    QString moment() const;
    QString problem() const { return problem_; }
    bool playing() const { return timer_.isActive(); }
    void setPlaying(bool playing);
    double speed() const { return speed_; }
    void setSpeed(double speed);
    void seek(double at);

    /// Opens the attempt at its beginning; false when it cannot be played, which the list says.
    Q_INVOKABLE bool open(plumbline::AttemptList *attempts, int row);
    Q_INVOKABLE void close();
    /// Begins again at the end.
    Q_INVOKABLE void toggle();
    /// To the next mark (1) or the one before (-1).
    Q_INVOKABLE void goToMark(int direction);
    /// The playback after so many ms of the clock on the wall.
    void advance(double ms);

    /// Null while nothing is open.
    const practice::Replay *replay() const { return replay_ ? &*replay_ : nullptr; }

signals:
    void opened();
    void moved();
    void playingChanged();
    /// The board changed; the replay has the design after it.
    void boardChanged(const plumbline::Change &change);

private:
    void readMarks(const practice::Attempt &attempt);

    Session *session_ = nullptr;
    std::optional<practice::Replay> replay_;
    QString title_, problem_;
    practice::Millis length_ = 0;
    double position_ = 0;
    double speed_ = 8;
    QVariantList marks_;
    QTimer timer_;
    QElapsedTimer wall_;
};

} // namespace plumbline
