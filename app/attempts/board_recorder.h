#pragma once

#include "practice/timeline.h"

#include <functional>
#include <QObject>
#include <QTimer>

namespace plumbline
{

class Session;

/// Writes down how the board of a session comes to be, for the replay. Changes that follow each other within
/// `pause` are one step: a drag is seen, and its every pixel is not kept.
class BoardRecorder : public QObject
{
    Q_OBJECT

public:
    /// Session time, pauses left out.
    using Clock = std::function<practice::Millis()>;
    static constexpr int pause = 250; ///< ms.

    /// Records from now on, or goes on with the timeline of a session that was interrupted. `session` must
    /// outlive the recorder.
    BoardRecorder(Session &session, Clock clock, practice::Timeline timeline = {});

    /// With everything up to now.
    const practice::Timeline &timeline();

private:
    void take();

    Session &session_;
    Clock clock_;
    practice::Timeline timeline_;
    QTimer timer_;
};

} // namespace plumbline
